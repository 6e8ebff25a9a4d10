// Labels between TABs that a line break cut in two: the row is read, and put right, as if they were whole.
import assert from 'node:assert/strict';
import { analyse } from '../../../../server/src/model/analysis';
import { extract, type ExtractedValue } from '../../../../server/src/services/extract';
import { SourceText } from '../../../../server/src/syntax/sourceText';
import { disclosureText, requestsText, reviewText, TITLE } from '../../../support/tableText';
import { findings, lineOf } from '../../../support/marked';
import { fixesIn, shown } from '../../rules/total/support';

const whole = `${TITLE}二、主动公开政府信息情况\n${disclosureText({ licence: [12] })}三、收到和处理政府信息公开申请情况\n${requestsText({ 'open.natural': 2, 'refuse5.legal': 1 })}四、政府信息公开行政复议、行政诉讼情况\n${reviewText(1, 0, 0, 0, 1)}`;

/** The values of all tables; without lines, which breaks move. */
function valuesIn(text: string): readonly unknown[] {
  const source = SourceText.of(text);
  const [report] = extract(source, analyse(source.blocks), '');
  const values = Object.values<readonly ExtractedValue[]>(report?.tables ?? {});
  return values.flat().map(({ row, column, value }) => [row, column, value]);
}

/** The text with each `⏎` of a row in place of what stands there without. */
const broken = (...rows: readonly string[]): string => rows.reduce((text, row) => text.replace(row.replaceAll('⏎', ''), row.replaceAll('⏎', '\n')), whole);

describe('a label broken between TABs', () => {
  const cases: readonly (readonly [what: string, ...rows: string[]])[] = [
    ['of a row that begins like a heading', '一、本年新收政府信息⏎公开申请数量\t'],
    ['of which the first half is a wording of the label', '二、上年结转政府信息公开申请⏎数量\t'],
    ['behind its group', '\t（一）予以公⏎开\t'],
    ['behind two groups', '（三）不予公开\t1.属于国家⏎秘密\t'],
    ['in the second of its label cells', '\t\t5.要求行政机关确认或重新出⏎具已获取信息\t'],
    ['of which the first half is a label by itself', '（二）部分公开⏎（区分处理的，只计这一情形，不计其他情形）\t'],
    ['of which the second half is a label by itself', '行政⏎规范性文件\t'],
    ['into three lines', '2.申请人逾期未按收费通知要求⏎缴纳费用、行政机关不再处理⏎其政府信息公开申请\t'],
    ['into four lines, the first of which begins like a heading', '一、本年⏎新收政府⏎信息公开⏎申请数量\t'],
    ['of the last row', '四、结转下年度⏎继续办理\t'],
    ['of a header', '\t本年废止⏎件数\t'],
    ['above a row that has one, too', '一、本年新收政府信息公开申⏎请数量\t', '二、上年结转政府信息公开申⏎请数量\t', '\t（一）予以公⏎开\t'],
  ];
  for (const [what, ...rows] of cases) {
    it(`is read as one: ${what}`, () => {
      const text = broken(...rows);
      assert.notEqual(text, whole);
      for (const each of [text, text.replaceAll('\n', '\r\n')]) {
        assert.deepEqual(valuesIn(each), valuesIn(whole));
        assert.deepEqual(shown(each), shown(whole));
      }
    });
  }
  it('is read as one where its end stands below its figures', () => {
    for (const [row, tail] of [['（一）予以公开', '开'], ['5.要求行政机关确认或重新出具已获取信息', '\t\t具已获取信息'], ['一、本年新收政府信息公开申请数量', '申请数量']] as const) {
      const text = whole.replace(new RegExp(`${row.slice(0, -tail.trim().length)}${tail.trim()}(.*\n)`, 'u'), (_, figures: string) => `${row.slice(0, -tail.trim().length)}${figures}${tail}\n`);
      assert.notEqual(text, whole);
      assert.deepEqual(valuesIn(text), valuesIn(whole));
      assert.deepEqual(shown(text), shown(whole));
    }
  });
  it('is no end of a whole label above it, but begins the row below', () => {
    const text = whole.replace('\t（四）无法提供', '\t（四）\n无法提供');
    assert.deepEqual(valuesIn(text), valuesIn(whole));
    const lost = (report: string): string => report.replace(/1\.本机关不掌握.*\n\t\t/u, '');
    const missedIn = (report: string): number[] => findings(report).filter(({ finding }) => finding.rule === 'table/row-missing').map(lineOf);
    assert.deepEqual(missedIn(lost(text)), missedIn(lost(whole)));
    assert.equal(missedIn(lost(text)).length, 1);
  });
  it('has its wrong total put right in its place', () => {
    const text = broken('\t（一）予以公⏎开\t').replace('开\t\t2\t0\t0\t0\t0\t0\t2', '开\t\t2\t0\t0\t0\t0\t0\t3');
    assert.deepEqual(fixesIn(text).map((fix) => fix.text), [broken('\t（一）予以公⏎开\t')]);
  });
  it('keeps its break where another of its words is put right', () => {
    const text = whole.replace('2.其他法律行政法规禁止公开', '2.其他法律法规\n禁止公开');
    assert.deepEqual(fixesIn(text).map((fix) => fix.text), [whole.replace('2.其他法律行政法规禁止公开', '2.其他法律行政法规\n禁止公开')]);
  });
  it('is none where both lines are labels', () => {
    const text = whole.replace(/（四）无法提供\t/u, '（四）无法提供\n').replace(/（五）不予处理\t/u, '（五）不予处理\n');
    assert.deepEqual(valuesIn(text), valuesIn(whole));
  });
  it('is no heading of a section between two tables', () => {
    const text = whole.replace(/^[^\t\n]*\t[^\d\n]*\n/gmu, '');
    const source = SourceText.of(text);
    assert.deepEqual(extract(source, analyse(source.blocks), '')[0]?.sections.map(({ key }) => key), ['disclosure', 'requests', 'review']);
  });
});
