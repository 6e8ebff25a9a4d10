// What is said of tables whose structure is lost: once, at the heading of the section, and nothing else of that table.
import assert from 'node:assert/strict';
import { findings, placed, said } from '../../../support/marked';
import { invent } from '../../../support/reports/invent';
import type { LayoutName } from '../../../support/reports/layouts';
import { render } from '../../../support/reports/render';
import { requestsText, reviewText, TITLE } from '../../../support/tableText';

const TABLE = /^(?:table|cell|total|relation)\//u;

/** `rule: the line it stands in`, of all rules on tables, infos included. */
function told(text: string): string[] {
  return findings(text)
    .filter(({ finding }) => TABLE.test(finding.rule))
    .map((each) => `${each.finding.rule}: ${text.slice(placed(each).from).split('\n', 1)[0] ?? ''}`);
}

const DISCLOSURE = '二、主动公开政府信息情况';
const REQUESTS = '三、收到和处理政府信息公开申请情况';
const REVIEW = '四、政府信息公开行政复议、行政诉讼情况';

describe('a lost table', () => {
  for (const layout of ['numbers-on-line', 'tsv-clean', 'cell-paragraphs'] satisfies LayoutName[]) {
    it(`is told once where labels come first and numbers later (${layout})`, () => {
      for (let seed = 1; seed <= 12; seed++) {
        const { text } = render(invent(seed, { length: 'short' }), { layout, lost: true });
        const lost = findings(text).filter(({ finding }) => finding.message.id === 'table/lost');
        assert.equal(lost.length, 2, String(seed));
        assert.deepEqual(told(text).filter((each) => !each.startsWith('table/missing')), [], String(seed));
        assert.match(said(lost[0] as (typeof lost)[0]), /表格结构丢失/u);
      }
    }).timeout(20_000);
  }

  it('is one of which no more than labels are left, the first of them numbered like a section and with its digits behind it', () => {
    const labels = ['一、本年新收政府信息公开申请数量5000005', '二、上年结转政府信息公开申请数量', '（一）予以公开', '（二）部分公开', '1.属于国家秘密', '四、结转下年度继续办理'];
    const text = `${TITLE}\n${REQUESTS}\n\n${labels.join('\n')}\n\n${REVIEW}\n`;
    assert.deepEqual(findings(text).filter(({ finding }) => finding.message.id === 'table/lost').map((each) => text.slice(placed(each).from, placed(each).to)), [REQUESTS]);
  });

  const runTogether = (separator: string, rows: RegExp): string =>
    `${TITLE}\n${REQUESTS}\n\n${requestsText().replace(/\t/gu, separator).replace(rows, (values) => values.replace(/\s/gu, ''))}`;

  it('is one whose digits run together in most rows', () => {
    const text = runTogether('\t', /(?<=\t)\d(?:\t\d){6}(?=\n)/gu);
    assert.deepEqual(told(text), [`table/missing: ${REQUESTS}`]);
  });

  it('is one whose digits run together behind labels without TABs', () => {
    const lines = requestsText().split('\n').map((line) => line.replace(/^\t+|\t+(?=\D)/gu, '\n').replace(/\t/gu, ''));
    assert.deepEqual(told(`${TITLE}\n${REQUESTS}\n\n${lines.join('\n')}`), [`table/missing: ${REQUESTS}`]);
  });

  it('is table 2 whose words and digits run together in all lines', () => {
    const counts = '信息内容本年处理决定数量';
    const part = (clause: string, ...lines: string[]): string => [`第二十条第（${clause}）项`, ...lines, ''].join('\n');
    const table = part('一', '信息内容本年制发件数本年废止件数现行有效件数', '规章000', '行政规范性文件204') + part('五', counts, '行政许可35') + part('六', counts, '行政处罚6', '行政强制0') + part('八', '信息内容本年收费金额(单位:万元)', '行政事业性收费0');
    assert.deepEqual(told(`${TITLE}\n${DISCLOSURE}\n\n${table}${REQUESTS}\n`).filter((each) => !each.endsWith(REQUESTS)), [`table/missing: ${DISCLOSURE}`]);
    assert.match(findings(`${TITLE}\n${DISCLOSURE}\n\n${table}`).map(said).join('\n'), /表格结构丢失/u);
  });

  it('is table 4 whose words and digits run together in all lines', () => {
    const outcomes = '结果维持结果纠正其他结果尚未审结总计';
    const text = `${TITLE}\n${REVIEW}\n\n行政复议行政诉讼\n${outcomes}未经复议直接起诉复议后起诉\n${outcomes}${outcomes}\n100010000000000\n`;
    assert.deepEqual(told(text), [`table/missing: ${REVIEW}`]);
    assert.match(findings(text).map(said).join('\n'), /表格结构丢失/u);
  });

  it('is none where nothing but the heads of table 2 is left, or a paragraph speaks of outcomes', () => {
    const heads = '第二十条第（五）项\n信息内容\t本年处理决定数量\n第二十条第（六）项\n信息内容\t本年处理决定数量\n';
    assert.deepEqual(told(`${TITLE}\n${DISCLOSURE}\n\n${heads}`).filter((each) => each.startsWith('table/missing')), []);
    const spoken = `${TITLE}\n${REVIEW}\n\n行政复议5件：结果维持3件，结果纠正1件，其他结果1件，尚未审结0件。\n`;
    assert.doesNotMatch(findings(spoken).map(said).join('\n'), /表格结构丢失/u);
  });

  it('is a row of table 4 in one number', () => {
    const text = `${TITLE}\n${REVIEW}\n\n${reviewText().replace(/\d(?:\t\d){14}/u, (row) => `${row.replace(/\t/gu, '')}\t`)}`;
    assert.deepEqual(told(text), [`table/missing: ${REVIEW}`]);
  });

  it('is table 2 with the numbers of two rows behind the labels of both', () => {
    const part = (clause: string, header: string, rows: string): string => `第二十条第（${clause}）项\n\n信息内容\n\n${header}\n\n${rows.replace(/ /gu, '\n\n')}\n\n`;
    const counts = '本年处理决定数量';
    const parts = [
      part('一', '本年制发件数 本年废止件数 现行有效件数', '规章 行政规范性文件 0 0 0 5 0 5'),
      part('五', counts, '行政许可 550'),
      part('六', counts, '行政处罚 行政强制 4119 195'),
      part('八', '本年收费金额（单位：万元）', '行政事业性收费 7730.28'),
    ];
    assert.deepEqual(told(`${TITLE}\n${DISCLOSURE}\n\n${parts.join('')}${REQUESTS}\n`).filter((each) => !each.endsWith(REQUESTS)), [`table/missing: ${DISCLOSURE}`]);
  });

  /** Table 3 as a PDF gives it, with every row filled but for the columns that are left blank. */
  const figures = (rows: (key: string, i: number) => Record<string, number>): string => {
    const keys = ['open', 'partial', ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `deny${n}`), 'unable1', 'unable2', 'unable3', ...[1, 2, 3, 4, 5].map((n) => `refuse${n}`), 'other1', 'other2', 'other3'];
    const all = Object.fromEntries(keys.flatMap((key, i) => Object.entries(rows(key, i)).map(([column, value]) => [`${key}.${column}`, value])));
    return requestsText({ ...all, 'carriedIn.natural': 1, 'carriedOut.natural': 1 }).replace(/\t+/gu, ' ');
  };
  const COLUMNS = ['natural', 'enterprise', 'research', 'charity', 'legal', 'otherOrg'];
  const whole = (): Record<string, number> => Object.fromEntries(COLUMNS.map((column, i) => [column, i + 2]));
  const levels = (table: string): string[] => findings(`${TITLE}\n${REQUESTS}\n\n${table}`).filter(({ finding }) => TABLE.test(finding.rule)).map(({ finding, severity }) => `${severity} ${finding.message.id}`);
  const withoutZeros = (text: string): string => text.replace(/ 0(?=[ \n])/gu, '');

  it('is one whose zeros are left blank where nothing shows it', () => {
    const sparse = figures((_, i) => ({ [COLUMNS[i % 6] as string]: i + 1 }));
    assert.deepEqual(levels(sparse), []);
    assert.deepEqual(levels(withoutZeros(sparse)), ['error table/lost']);
  });

  it('is none where few rows lack zeros: that is only mentioned, and a lost figure told', () => {
    const few = withoutZeros(figures((_, i) => (i === 3 ? { natural: 3, legal: 4 } : whole())));
    assert.deepEqual(levels(few), ['info table/row-shape', 'info table/row-shape', 'info table/row-shape']);
    assert.deepEqual(levels(few.replace(' 3 4 7\n', ' 3 7\n')).slice(1, 2), ['warning table/row-shape']);
    assert.deepEqual(levels(few.replace(' 2 3 4 5 6 7 27\n', ' 2 3 4 5 6 0 27\n')).filter((each) => each.startsWith('info')), []);
  });

  it('is none where few labels lack numbers, and the numbers without a label are those of one row', () => {
    const lines = requestsText().trimEnd().split('\n').map((line) => line.replace(/\t+/gu, ' ').trim());
    const rows = lines.map((line) => (/秘密|禁止公开|三安全/u.test(line) ? line.replace(/(?: 0){7}$/u, '') : line));
    const isLost = (astray: number): boolean => {
      const first = rows.findIndex((row) => row.startsWith('一、'));
      const table = [...rows.slice(0, first), ...Array<string>(astray).fill('0 0 0 0 0 0 0'), ...rows.slice(first)].join('\n');
      return levels(table).includes('error table/lost');
    };
    assert.deepEqual([0, 1, 2].map(isLost), [false, false, true]);
  });

  it('goes by runs of rows that lack zeros alone, apart from those that lack more', () => {
    const two = withoutZeros(figures((_, i) => (i === 3 || i === 4 ? { natural: 3, legal: 4 } : whole())));
    assert.deepEqual(levels(two), ['info table/row-shape', 'info table/row-shape', 'info table/row-shape']);
    assert.deepEqual(levels(two.replace(' 3 4 7\n', ' 3 7\n')), ['info table/row-shape', 'warning table/row-shape', 'info table/row-shape', 'info table/row-shape']);
  });

  it('is none for two rows in which digits run together', () => {
    const text = `${TITLE}\n${REQUESTS}\n\n${requestsText().replace(/(\t[12]\.[^\t]*秘密|禁止公开)((?:\t0){7})/gu, (_, label: string, values: string) => `${label}\t${values.replace(/\t/gu, '')}`)}`;
    assert.deepEqual(told(text).map((each) => each.split(':')[0]), ['table/row-shape']);
  });

  it('is none for a blank form', () => {
    const text = `${TITLE}\n${REQUESTS}\n\n${requestsText().replace(/\t0(?=[\t\n])/gu, '\t')}`;
    assert.deepEqual(told(text).map((each) => each.split(':')[0]), ['cell/blank']);
  });
});
