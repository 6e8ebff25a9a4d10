// What no editor is spared: no exception, no lost text, sensible findings.
import assert from 'node:assert/strict';
import { advance, analyse } from '../../server/src/model/analysis';
import { check, fixesOf } from '../../server/src/rules/check';
import { say } from '../../server/src/rules/messages/message';
import { extract } from '../../server/src/services/extract';
import { outline } from '../../server/src/services/outline';
import { words } from '../../server/src/server/words';
import { SourceText } from '../../server/src/syntax/sourceText';
import { lineOf } from '../support/marked';
import { invent } from '../support/reports/invent';
import { render, type Rendered } from '../support/reports/render';

const { text: report, truth }: Rendered = render(invent(11, { year: 2023 }), { layout: 'tsv-drifting' });
const rowLine = (key: string): number => truth.cells.find(({ row }) => row === key)?.line ?? 0;

/** Everything that the product does with a text; answers the codes of errors and warnings, by line. */
function survive(content: string): string[] {
  const text = SourceText.of(content);
  const analysis = analyse(text.blocks);
  assert.equal(text.getText(), content);
  extract(text, analysis, 'a');
  outline(text, analysis, words['zh-cn']);
  const located = check(analysis, { levels: {}, markdown: false });
  for (const each of located) fixesOf(each);
  for (const { finding, place } of located) {
    assert.ok(say(finding.message, 'zh-cn').length > 0 && say(finding.message, 'en').length > 0);
    assert.ok(finding.origin.from >= 0 && finding.origin.to <= finding.origin.block.length && finding.origin.block === place.item);
  }
  return located
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map((each) => `${each.finding.rule}:${lineOf(each)}`);
}

const cells = Array.from({ length: 200 }, (_, i) => String(i)).join('\t');

const cases: readonly (readonly [name: string, text: string, expected: readonly string[] | RegExp | undefined])[] = [
  ['an empty file', '', []],
  ['only blank lines', '\n\n \n\u3000\n\t\n', []],
  ['only a title', '青禾市水务局2023年政府信息公开工作年度报告\n', /section\/missing:1/],
  ['a report cut in the middle of a table', report.split('\n').slice(0, rowLine('deny3')).join('\n'), /table\/row-missing:\d+/],
  ['two reports in one file', `${report}\n${report}`, []],
  ['a table with 200 columns', report.replace('二、主动公开政府信息情况', `二、主动公开政府信息情况\n\n${cells}\n规章\t${cells}\n`), undefined],
  ['a line of 1 MB', `${report}\n${'公开《办法》“三公”12件，其中3件、'.repeat(50_000)}\n`, undefined],
  ['a line of 1 MB of brackets', `${report}\n${'《（“〔'.repeat(250_000)}\n`, undefined],
  ['a line of 300,000 spaces that ends as a comment does', `${report}\nx${' '.repeat(300_000)}x->\n`, undefined],
  ['a line of 1 MB of rows one behind another', `${report}\n${'规章 1 2 3 行政规范性文件 4 5 6 '.repeat(25_000)}\n`, undefined],
  ['500,000 numbers in a line', `${report}\n${'1 '.repeat(500_000)}\n`, undefined],
  ['200 lines of 200 rows each', report.replace(/^规章.*$/mu, `${'规章 1 2 3 行政规范性文件 4 5 6 '.repeat(100)}\n`.repeat(200)), undefined],
  ['a page of 20,000 equal rows in one line', `${report}\n<table>${'<tr><td>规章</td><td>1</td><td>1</td><td>1</td></tr>'.repeat(20_000)}</table>\n`, undefined],
  ['a row of 1 MB', report.replace(/^规章.*$/mu, `规章${'\t1'.repeat(500_000)}`), /table\/row-shape/],
  ['a cell of 1 MB above its pipe', report.replace(/^规章.*$/mu, `规章 |\n0 |\n${'公开 '.repeat(333_000)}\n|\n0 |`), undefined],
  ['1 MB of pipes in a table of cells ended by pipes', report.replace(/^规章.*$/mu, `规章 |\n0 |\n${'|'.repeat(1_000_000)}x |\n0 |`), undefined],
  ['a row of pipes of 20 MB', report.replace(/^规章.*$/mu, `|${'1|'.repeat(10_000_000)}`), undefined],
  ['20,000 labels, each above its number', report.replace(/^规章.*$/mu, '（一）予以公开\n12\n'.repeat(20_000)), undefined],
  ['a line of 300,000 strokes that ends in a word', `${report}\n${'─'.repeat(300_000)}中\n${'-'.repeat(300_000)}|中\n`, undefined],
  ['a cell a line, one of 300,000 letters before a TAB', `${report}\n\t甲\n\t乙\n\t丙\n${'x'.repeat(300_000)}\t\n`, undefined],
  ['a cell of 300,000 line breaks', `${report}\n<table><tr><td>规章</td><td>${'<br>'.repeat(300_000)}</td></tr></table>\n`, undefined],
  ['300,000 spaces in a cell', `${report}\n规章\tx${' '.repeat(300_000)}<1\t2\n<table><tr><td>x${' '.repeat(300_000)}y</td></tr></table>\n`, undefined],
  ['a grid of 200,000 lines between two rules', `+---+---+\n${'| 1 | 2 |\n'.repeat(200_000)}+---+---+\n`, []],
  ['40,000 tables of a row each', '<table><tr><td>规章</td><td>1</td></tr></table>\n'.repeat(40_000), undefined],
  ['150,000 rows of wrong shape', '规章\t1\n规范性文件\t1\t2\n'.repeat(75_000), undefined],
  ['20,000 headers above a table that lost its heading', report.replace(/^三、收到和处理.*$/mu, '# 商业企业\n\n'.repeat(20_000)), undefined],
  ['40,000 rows 合计', report.replace(/^规章.*$/mu, '合计\t1\t1\t1\n'.repeat(40_000)), undefined],
  ['20,000 rows of a label and 20,000 of the next', report.replace(/^.*属于国家秘密.*$/mu, ['1.属于国家秘密', '2.其他法律行政法规禁止公开'].map((label) => `${label}\t0\t0\t0\t0\t0\t0\t0\n`.repeat(20_000)).join('')), undefined],
  ['20 lines of 1,400 signs for blanks and numbers', report.replace(/^规章.*$/mu, `规章 ${'- 1 '.repeat(1400)}\n`.repeat(20)), undefined],
  ['100,000 spaces in the period', report.replace('统计期限', `统计${' '.repeat(100_000)}啊`), undefined],
  ['100,000 spaces in a heading', `${report}\n# 工作${' '.repeat(100_000)}小结=\n`, undefined],
  ['100,000 spaces above the title', `x${' '.repeat(100_000)}x\n2023年政府信息公开工作年度报告\n${report}`, undefined],
  ['100,000 spaces between a group and its row', report.replace(/^规章.*$/mu, `（三）不予公开${' '.repeat(100_000)}属于 x\t1\t1`), undefined],
  ['100,000 opening 《 where title and period differ', `${report.replace('2023年', '2022年')}\n${'《'.repeat(100_000)}\n`, undefined],
  ['500 numbers and 1 MB of what lists begin with', `${report}\n${'公开信息1条，'.repeat(500)}${'在公开的信息中，'.repeat(120_000)}\n`, undefined],
  ['NUL and other control characters', report.replace(/。/gu, '\u0000。\u0007').replace('规章', '规\u0000章'), undefined],
  ['lone surrogates', report.replace(/，/gu, '\ud83d，\ude00'), undefined],
  ['CR line ends', report.replaceAll('\n', '\r'), []],
  ['CRLF line ends', report.replaceAll('\n', '\r\n'), []],
  ['a label typed into a row of pipes, in a column of numbers', '| 信息内容 | 本年制发件数 | 本年废止件数 | 现行有效件数 |\n| --- | --- | --- | --- |\n| 规范性文件 | 1 | 0 | 2 |\n| 第｜规章｜0｜二十条第（一）项 | | | |\n', undefined],
  ['mixed line ends', report.split('\n').map((line, i) => line + ['\n', '\r\n', '\r'][i % 3]).join(''), []],
  ['a BOM', `\ufeff${report}`, []],
  ['half-typed pinyin in a cell', report.replace(/^(一、本年新收\S*\t+)\d+/mu, "$1shi'yi"), /^cell\/not-a-number:\d+$/],
  ['a conflict of version control', report.replace('三、收到和处理', '<<<<<<< HEAD\n三、收到和处理'), undefined],
];

describe('bad input', () => {
  for (const [name, text, expected] of cases) {
    it(`${name} is survived`, () => {
      const codes = survive(text);
      if (expected instanceof RegExp) assert.match(codes.join(' '), expected);
      else if (expected) assert.deepEqual(codes, expected);
    }).timeout(60_000);
  }

  it('the sample itself is correct', () => assert.deepEqual(survive(report), []));

  it('an edit that spans several tables leaves what a fresh reading sees', () => {
    const text = SourceText.of(report);
    const start = { line: rowLine('normative') - 1, character: 2 };
    const end = { line: rowLine('cases') - 1, character: 1 };
    const { text: next, change } = text.update([{ range: { start, end }, text: '\t0\n三、' }], 1);
    assert.ok(change);
    const advanced = check(advance(analyse(text.blocks), next.blocks, change), { levels: {}, markdown: false });
    const fresh = check(analyse(SourceText.of(next.getText()).blocks), { levels: {}, markdown: false });
    const seen = (located: typeof fresh): string[] => located.map(({ finding, place }) => `${finding.rule} ${place.offset + finding.origin.from}`);
    assert.deepEqual(seen(advanced), seen(fresh));
    assert.ok(fresh.length > 0);
  });
});
