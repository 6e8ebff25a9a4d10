// What an editor shows of findings stands where the text does, also after edits that move it without changing it.
import assert from 'node:assert/strict';
import { diagnosticsOf } from '../../../server/src/server/diagnostics';
import { ReportDocument, type Surroundings } from '../../../server/src/server/documents';
import { defaultSettings } from '../../../server/src/server/settings';

const alone: Surroundings = { previousOf: () => undefined, ignoresOf: () => undefined, ignoreTargetOf: () => undefined };

const page = '<html><body><p>青禾市2023年政府信息公开工作年度报告</p><p>一、总体情况</p><p>本机关加强公开工作。</p><p>完成了工作的的任务。</p><p>二、主动公开政府信息情况</p></body></html>\n';

/** What the text shows where a doubled word is told. */
function shown(document: ReportDocument): string[] {
  const found = diagnosticsOf(document, defaultSettings, 'zh-cn', true).filter(({ code }) => code === 'text/repeated');
  return found.map(({ range }) => document.getText(range));
}

const rows: readonly (readonly [where: string, text: string])[] = [
  ['of a page in one line', page],
  ['of the second line of a page', `<html>\n${page}`],
  ['of a text', page.replace(/<\/?\w+>/gu, '\n')],
];

describe('diagnostics', () => {
  for (const [where, text] of rows) {
    it(`move with the paragraphs ${where}`, () => {
      const document = ReportDocument.create('file:///a.html', 'html', 1, text, alone);
      const before = shown(document);
      assert.ok(before.length > 0);
      const at = document.positionAt(text.indexOf('加强'));
      const edits: readonly string[] = ['进一步努力', '\n'];
      for (const inserted of edits) {
        assert.deepEqual(shown(document.update([{ range: { start: at, end: at }, text: inserted }], 2)), before);
      }
    });
  }
});
