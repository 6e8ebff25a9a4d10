// What people read of a check: how many findings of each level, in their language.
import assert from 'node:assert/strict';
import type { CheckedFinding, ToldSeverity } from '../../../server/src/cli/checked';
import { printPretty } from '../../../server/src/cli/pretty';
import { SourceText } from '../../../server/src/syntax/sourceText';

/** The last line for files with findings of these levels. */
function sum(files: readonly (readonly ToldSeverity[])[], locale: 'zh-cn' | 'en', reports = files.length): string | undefined {
  const text = SourceText.of('青禾市\n');
  const checked = files.map((severities, i) => ({
    file: 'a.txt',
    text,
    isReport: i < reports,
    findings: severities.map((severity): CheckedFinding => ({ file: 'a.txt', code: 'total/row', severity, line: 1, column: 1, endLine: 1, endColumn: 4, message: '', fixable: false })),
  }));
  return printPretty(checked, locale, false).trimEnd().split('\n').pop();
}

const rows: readonly (readonly [files: readonly (readonly ToldSeverity[])[], zh: string, en: string])[] = [
  [[[]], '检查了 1 个文件，没有问题', '1 file checked, no problems'],
  [[[], []], '检查了 2 个文件，没有问题', '2 files checked, no problems'],
  [[['error']], '检查了 1 个文件：错误 1，警告 0，信息 0', '1 file checked: 1 error, 0 warnings, 0 infos'],
  [[['error', 'error'], ['warning', 'info']], '检查了 2 个文件：错误 2，警告 1，信息 1', '2 files checked: 2 errors, 1 warning, 1 info'],
];

describe('the sum of a check', () => {
  for (const [files, zh, en] of rows) {
    it(en, () => {
      assert.equal(sum(files, 'zh-cn'), zh);
      assert.equal(sum(files, 'en'), en);
    });
  }

  it('tells how many files are no reports', () => {
    assert.equal(sum([[]], 'zh-cn', 0), '检查了 1 个文件（其中 1 个不是报告或方案），没有问题');
    assert.equal(sum([[], ['error']], 'en', 1), '2 files checked (1 of them no report or plan): 1 error, 0 warnings, 0 infos');
  });
});
