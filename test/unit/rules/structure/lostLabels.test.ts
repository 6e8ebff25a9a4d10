// Rows that lost their labels and kept their figures: the row that is missing is named, and the label alone is put in.
import assert from 'node:assert/strict';
import { fixed } from '../../../support/fixes';
import { lineOf, said, findings } from '../../../support/marked';
import { disclosureText, requestsText, TITLE } from '../../../support/tableText';
import { structureFindings } from './support';

const PARTS = { 'open.natural': 12, 'open.enterprise': 3, 'partial.natural': 4, 'deny3.natural': 2, 'unable1.enterprise': 5, 'carriedOut.natural': 1 };
const LABELS = ['一、本年新收', '二、上年结转', '（二）部分公开', '2.其他法律', '5.属于三类', '2.重复申请', '3.其他', '（七）总计', '四、结转下年度'];
/** The first of their groups. */
const FIRST = ['（一）予以公开', '1.属于国家秘密', '1.本机关不掌握', '1.信访举报'];

const rowsOf = (table: string): string[][] => table.trimEnd().split('\n').map((line) => line.split('\t'));

/** Each layout with what parts a label from what stands behind it. */
const layouts: Readonly<Record<string, { readonly write: (rows: string[][]) => string; readonly gap: string }>> = {
  'between TABs': { write: (rows) => rows.map((row) => row.join('\t')).join('\n'), gap: '' },
  'between pipes': { write: (rows) => rows.map((row) => `| ${row.join(' | ')} |`).join('\n'), gap: '' },
  'one cell a line': { write: (rows) => rows.map((row) => row.filter((cell) => cell !== '').join('\n')).join('\n'), gap: '\n' },
  'one cell a paragraph': { write: (rows) => rows.map((row) => row.filter((cell) => cell !== '').join('\n\n')).join('\n\n'), gap: '\n\n' },
  'one cell a line behind a TAB': { write: (rows) => rows.map((row) => row.filter((cell) => cell !== '').map((cell) => `\t${cell}`).join('\n')).join('\n\n'), gap: '\n\t' },
};

function reportWith(requests: string, disclosure = disclosureText({ normative: [2, 1, 9] })): string {
  return `${TITLE}二、主动公开政府信息情况\n\n${disclosure}\n\n三、收到和处理政府信息公开申请情况\n\n${requests}\n\n四、政府信息公开行政复议、行政诉讼情况\n`;
}

/** The text without the first cell of table 3 that begins as a label does. */
function without(text: string, label: string, gap: string): string {
  const from = text.indexOf(label, text.indexOf('三、收到和处理'));
  const length = text.slice(from).search(/[\t\n]| \|/u);
  return text.slice(0, from) + text.slice(from + length + gap.length);
}

describe('a row that lost its label', () => {
  for (const [name, { write, gap }] of Object.entries(layouts)) {
    const whole = reportWith(write(rowsOf(requestsText(PARTS))));
    const told = (text: string): string[] => findings(text).filter(({ finding: { rule } }) => /^(?:table|total|cell)\/(?!missing)/u.test(rule)).map(said);

    it(`is named, and its label is put before its figures (${name})`, () => {
      for (const label of [...LABELS, ...FIRST]) {
        const text = without(whole, label, gap);
        assert.match(told(text).join('; '), new RegExp(`^[^;]*“${label}[^;]*只缺行名[^;]*$`, 'u'), label);
        assert.equal(fixed(text, 'table/row-missing'), whole, label);
      }
    });

    it(`is one of several (${name})`, () => {
      const text = without(without(whole, '5.属于三类', gap), '6.属于四类', gap);
      assert.match(told(text).join('; '), /^[^;]*“5.属于三类[^;]*”、“6.属于四类[^;]*$/u);
      assert.equal(fixed(text, 'table/row-missing'), whole);
    });
  }

  it('is one of table 2, too', () => {
    const rows = rowsOf(disclosureText({ normative: [2, 1, 9] })).map((row) => row.filter((cell) => cell !== ''));
    const whole = reportWith('', rows.flat().join('\n'));
    const text = whole.replace('行政规范性文件\n', '');
    const [located] = structureFindings(text, 'table/row-missing');
    assert.ok(located);
    assert.equal(text.split('\n')[lineOf(located) - 4], '规章');
    assert.equal(fixed(text, 'table/row-missing'), whole);
  });

  it('is none where no row is missing: then there are too many figures', () => {
    const { write } = layouts['one cell a line'] as (typeof layouts)[string];
    const whole = reportWith(write(rowsOf(requestsText(PARTS))));
    const text = whole.replace('2.重复申请\n', '2.重复申请\n0\n0\n0\n0\n0\n0\n0\n');
    assert.match(findings(text).map(said).join('; '), /“2.重复申请”有 14 个数值，应有 7 个/u);
  });

  it('is one whose group bears a total of its own where other groups do', () => {
    const rows = rowsOf(requestsText(PARTS)).map((row) => (/无法提供/u.test(row.join('')) ? [['', row[1] ?? '', '小计', '0', '5', '0', '0', '0', '0', '5'], ['', '', ...row.slice(2)]] : [row])).flat();
    const text = reportWith(rows.map((row) => row.join('\t')).join('\n'));
    assert.deepEqual(structureFindings(text, 'table/row-missing').map(said), []);
    const lost = text.replace('1.属于国家秘密', '');
    assert.doesNotMatch(structureFindings(lost, 'table/row-missing').map(said).join(''), /只缺行名/u);
  });
});
