// After any edits the reports and findings equal those of a fresh reading, and reports that were not touched are the same objects.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { advance, analyse, type Analysis } from '../../server/src/model/analysis';
import { check } from '../../server/src/rules/check';
import { say } from '../../server/src/rules/messages/message';
import { extract } from '../../server/src/services/extract';
import { SourceText } from '../../server/src/syntax/sourceText';
import { invent } from '../support/reports/invent';
import { LAYOUT_NAMES } from '../support/reports/layouts';
import { render } from '../support/reports/render';
import { wrapLines } from '../support/reports/wrapLines';
import { changeOf, documents, editScripts, type Edit } from '../support/edits';
import { runs } from '../support/runs';

/** Everything that a user could see of an analysis. */
function seen(text: SourceText, analysis: Analysis): unknown {
  return {
    reports: extract(text, analysis, 'a'),
    findings: check(analysis, { levels: {}, markdown: false }).map(({ finding, severity, place }) => ({
      rule: finding.rule, severity, at: place.offset + finding.origin.from, to: place.offset + finding.origin.to, message: say(finding.message, 'zh-cn'),
    })),
  };
}

function assertAdvances(start: string, script: readonly (readonly Edit[])[]): void {
  let text = SourceText.of(start);
  let analysis = analyse(text.blocks);
  for (const event of script) {
    for (const edit of event) {
      const updated = text.update([changeOf(edit, text)], text.version + 1);
      text = updated.text;
      analysis = updated.change ? advance(analysis, text.blocks, updated.change) : analyse(text.blocks);
    }
    const fresh = SourceText.of(text.getText());
    assert.deepEqual(seen(text, analysis), seen(fresh, analyse(fresh.blocks)));
  }
}

/** One to three invented reports, one after another, with or without their paragraphs broken into lines. */
const texts = fc
  .tuple(fc.array(fc.tuple(fc.nat({ max: 500 }), fc.constantFrom(...LAYOUT_NAMES)), { minLength: 1, maxLength: 3 }), fc.option(fc.integer({ min: 18, max: 50 })))
  .map(([parts, width]) => {
    const text = parts.map(([seed, layout]) => render(invent(seed, { length: 'short' }), { layout }).text).join('');
    return width === null ? text : wrapLines(text, width).text;
  });

const numRuns = runs(60);

describe('advance', () => {
  it('sees in an edited report what a fresh reading sees', () => {
    fc.assert(fc.property(texts, editScripts, assertAdvances), { numRuns });
  }).timeout(120_000);

  it('sees in any text what a fresh reading sees', () => {
    fc.assert(fc.property(documents, editScripts, assertAdvances), { numRuns: numRuns * 5 });
  }).timeout(120_000);

  it('sees titles and sections come and go', () => {
    const words = fc.constantFrom('第', '', '一、总体情况\n', '青禾市水务局2023年政府信息公开工作年度报告\n', '\n', '六、其他需要报告的事项\n');
    const touched = fc.array(fc.tuple(fc.nat(), words, fc.nat({ max: 3 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(texts, touched, (start, places) => {
        const starts = [...start.matchAll(/^(?:[一二三四五六]、.*情况|.*年度报告)/gmu)].map(({ index }) => index);
        const edits = places.map(([place, insert, length]) => [{ at: ((starts[place % starts.length] ?? 0) + 0.5) / start.length, length, insert }]);
        assertAdvances(start, edits);
      }),
      { numRuns },
    );
  }).timeout(120_000);

  it('sees the last line of a paragraph change', () => {
    const lines = '青禾市水务局2023年政府信息公开工作年度报告\n\n本报告的电子版可在青禾市水务局门户网站\n（http://\nwww.qinghe.example）下\n载。如对本报告有疑问，请与青禾市水务局办公\n室联系，联系电话：0399-2166646。\n';
    const change = (at: number, insert: string): Edit => ({ at: (at + 0.5) / lines.length, length: 1, insert });
    assertAdvances(lines, [[change(0, '清')], [change(lines.indexOf('2166646'), '')]]);
  });

  it('sees a table block become one of a report that was none of it', () => {
    const { text: report } = render(invent(7, { year: 2023 }), { layout: 'tsv-clean' });
    const other = '行政许可\t2\n行政处罚\t1\n\n本段说明许可。\n\n';
    const start = report.replace(/(?<=三、收到和处理政府信息公开申请情况\n+)/u, other);
    const at = start.indexOf(other);
    const change = (from: number, length: number, insert: string, of: number): Edit => ({ at: (from + 0.5) / of, length, insert });
    const insert = '一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1';
    const { length } = '行政许可\t2\n行政处罚\t1';
    assertAdvances(start, [[change(at, length, insert, start.length)], [change(at, insert.length, '行政许可\t3', start.length + insert.length - length)]]);
  });

  it('sees the second table of a section go on with the first, whose first row has another label', () => {
    const { text } = render(invent(7, { year: 2023 }), { layout: 'tsv-clean' });
    const label = '一、本年新收政府信息公开申请数量';
    const header = '\t自然人\t商业企业\t科研机构\t社会公益组织\t法律服务机构\t其他\t总计\n';
    const start = text.replace(/(?=四、政府信息公开行政复议)/u, `第二张表：\n\n${header}${label}\t9\t0\t0\t0\t0\t0\t9\n\n`);
    assert.notEqual(start, text);
    assertAdvances(start, [[{ at: (start.indexOf(label) + 0.5) / start.length, length: label.length, insert: '去年' }]]);
  });

  it('sees the organ above a title between tags come back', () => {
    const { text } = render(invent(2, { length: 'short' }), { layout: 'web-page' });
    assert.match(text, /^<h1[^>]*>霁川市人民政府<\/h1>/u);
    assertAdvances(text, [[{ at: 0, length: 0, insert: '|' }], [{ at: 0, length: 1, insert: '' }]]);
  });

  it('sees the organ at the head of a page within its table change, and the table close', () => {
    const { text } = render(invent(7, { year: 2023 }), { layout: 'tsv-clean' });
    const body = text.slice(text.indexOf('一、总体情况'));
    const start = `<table><tr><td>\n<p>青禾市水务局</p>\n<p>2023年政府信息公开工作年度报告</p>\n${body}`;
    const edit = (words: string, insert: string): readonly Edit[] => [{ at: (start.indexOf(words) + 0.5) / start.length, length: words.length, insert }];
    for (const script of [edit('水务', '教育'), edit('青禾市水务局', ''), edit('<p>青禾市水务局</p>', '<p>青禾市水务局</p></td>')]) assertAdvances(start, [script]);
  });
  it('sees that nothing changed at the end of a text', () => {
    const { text } = render(invent(7, { year: 2023 }), { layout: 'tsv-clean' });
    assertAdvances(text, [[{ at: 1, length: 0, insert: '' }]]);
  });

  it('sees what is typed into a long paragraph, where a rule asks for its words', () => {
    const paragraph = '2023年，我局认真落实上级政务公开工作要点，主动回应群众关切，持续优化政务服务流程，各项任务均已按期完成，取得了较好成效。';
    const start = render(invent(7, { year: 2023 }), { layout: 'tsv-drifting' }).text.replace(/(六、其他需要报告的事项\n+)[\s\S]*$/u, `$1${paragraph}\n`);
    const text = SourceText.of(start);
    const analysis = analyse(text.blocks);
    const at = text.positionAt(start.length - 1);
    const { text: next, change } = text.update([{ range: { start: at, end: at }, text: '全年未收取信息处理费。' }], 1);
    assert.ok(change);
    const rulesOf = (of: Analysis): string[] => check(of, { levels: {}, markdown: false }).map(({ finding }) => finding.rule);
    assert.deepEqual(rulesOf(analysis), ['prose/fee']);
    assert.deepEqual(rulesOf(advance(analysis, next.blocks, change)), []);
  });

  it('keeps the reports that an edit does not touch', () => {
    const text = SourceText.of([1, 2, 3, 4, 5].map((seed) => render(invent(seed), { layout: 'tsv-drifting' }).text).join(''));
    const analysis = analyse(text.blocks);
    assert.equal(analysis.reports.count, 5);
    const { offset } = text.blocks.at(analysis.reports.at(2).offset + 12);
    const start = text.positionAt(offset);
    const { text: next, change } = text.update([{ range: { start, end: start }, text: '，' }], 1);
    assert.ok(change);
    const after = advance(analysis, next.blocks, change).reports;
    assert.deepEqual([0, 1, 2, 3, 4].map((i) => after.at(i).item === analysis.reports.at(i).item), [true, true, false, true, true]);
  });
});
