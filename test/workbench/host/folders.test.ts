// Folders with last year's report, moved by another program: VS Code tells of the folder alone, and of none of its files.
import * as assert from 'node:assert/strict';
import { renameSync } from 'node:fs';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { eventually } from '../driver/eventually';
import { open } from './open';

const HEAD = '三、收到和处理政府信息公开申请情况\n\n\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n';
const report = (year: number, label: string, count: number): string => `青禾市水务局${year}年政府信息公开工作年度报告\n\n${HEAD}${label}\t${count}\t0\t0\t0\t0\t0\t${count}\n`;

describe('folders of reports', () => {
  afterEach(() => vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor'));

  it('are missed when they are moved away, and found where they are moved to', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0];
    assert.ok(folder);
    const pathOf = (name: string): string => path.join(folder.uri.fsPath, name);
    await vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, '去年', '存档.txt'), new TextEncoder().encode(report(2022, '四、结转下年度继续办理', 2)));
    const { uri } = await open('今年.gongkai', report(2023, '二、上年结转政府信息公开申请数量', 3));
    const told = (): number => vscode.languages.getDiagnostics(uri).filter(({ code }) => typeof code === 'object' && code.value === 'cross-year/carry-over').length;
    const isTold = (times: number) => (): true | undefined => (told() === times ? true : undefined);
    await eventually('last year is compared', isTold(1));
    renameSync(pathOf('去年'), `${folder.uri.fsPath}-aside`);
    await eventually('last year is gone', isTold(0));
    renameSync(`${folder.uri.fsPath}-aside`, pathOf('归档'));
    await eventually('last year is found again', isTold(1));
  });
});
