// Which documents are served, and how they are read: files of other languages and encodings, texts without a file.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { breakRowTotal } from '../brokenReport';
import { eventually } from '../driver/eventually';

const CLOSE = 'workbench.action.revertAndCloseActiveEditor';

function findsTotal(uri: vscode.Uri): Promise<true> {
  return eventually('the broken total', () =>
    vscode.languages.getDiagnostics(uri).some(({ code }) => typeof code === 'object' && code.value === 'total/row') ? true : undefined,
  );
}

async function write(name: string, content: Uint8Array): Promise<vscode.Uri> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder);
  const uri = vscode.Uri.joinPath(folder.uri, name);
  await vscode.workspace.fs.writeFile(uri, content);
  return uri;
}

/** The bytes of a text in GB 18030, which Node reads but does not write: two for each character that is not ASCII. */
function gb18030(text: string): Uint8Array {
  const decoder = new TextDecoder('gb18030');
  const bytes = new Map<string, readonly [number, number]>();
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) bytes.set(decoder.decode(new Uint8Array([lead, trail])), [lead, trail]);
  }
  return new Uint8Array([...text].flatMap((sign) => (sign < '\x80' ? [sign.charCodeAt(0)] : (bytes.get(sign) ?? []))));
}

describe('documents', () => {
  afterEach(() => vscode.commands.executeCommand(CLOSE));

  it('reads a report in GB 18030 whose name says that it is one', async () => {
    const { broken } = breakRowTotal('tsv-clean', 31, { year: 2022 });
    const uri = await write('2022年政府信息公开工作年度报告.txt', gb18030(broken));
    const document = await vscode.workspace.openTextDocument(uri);
    assert.equal(document.getText(), broken);
    await vscode.window.showTextDocument(document);
    await findsTotal(uri);
  });

  it('checks a web page', async () => {
    const { broken } = breakRowTotal('html', 32, { year: 2023 });
    const uri = await write('report.html', new TextEncoder().encode(broken));
    await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(uri));
    await findsTotal(uri);
  });

  it('checks a text without a file, whatever language VS Code takes it for', async () => {
    const { broken } = breakRowTotal('tsv-clean', 33, { year: 2024 });
    const document = await vscode.workspace.openTextDocument({ language: 'ini', content: broken });
    await vscode.window.showTextDocument(document);
    await findsTotal(document.uri);
  });

  it('begins a new report for last year', async () => {
    await vscode.commands.executeCommand('gongkai.newReport');
    const document = vscode.window.activeTextEditor?.document;
    assert.ok(document);
    const lastYear = new Date().getFullYear() - 1;
    await eventually('the skeleton', () => (document.lineCount > 1 ? true : undefined));
    assert.match(document.lineAt(0).text, new RegExp(`机关名称${lastYear}年政府信息公开`, 'u'));
    assert.ok(document.getText().includes(`统计期限为${lastYear}年1月1日`));
  });
});
