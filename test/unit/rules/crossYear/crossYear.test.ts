// Two reports of one organ: what must go on from year to year, found in every layout; and silence where it does.
import assert from 'node:assert/strict';
import { analyse } from '../../../../server/src/model/analysis';
import { reportsIn, Workspace, type PlacedReport } from '../../../../server/src/model/workspace';
import { check, fixesOf } from '../../../../server/src/rules/check';
import type { CheckOptions } from '../../../../server/src/rules/checkOptions';
import type { Located } from '../../../../server/src/rules/located';
import { SourceText } from '../../../../server/src/syntax/sourceText';
import { textAfter } from '../../../support/applyEdits';
import { said } from '../../../support/marked';
import { inventSeries } from '../../../support/reports/invent';
import { LAYOUT_NAMES } from '../../../support/reports/layouts';
import { render, type Rendered } from '../../../support/reports/render';

const read = (uri: string, content: string): readonly PlacedReport[] => {
  const text = SourceText.of(content, uri);
  return reportsIn(text, analyse(text.blocks));
};

/** What is found across years in the second text. */
function across(previous: string, current: string, levels: CheckOptions['levels'] = {}): readonly Located[] {
  const text = SourceText.of(current, 'b');
  const analysis = analyse(text.blocks);
  const reports = reportsIn(text, analysis);
  const workspace = new Workspace([...read('a', previous), ...reports]);
  return check(analysis, { levels, markdown: false, previous: workspace.previousOf(reports) }).filter(({ finding }) => finding.rule.startsWith('cross-year/'));
}

/** The report with another figure in a cell. */
function withFigure({ text, truth }: Rendered, row: string, column: string, change: (value: number) => number): string {
  const cell = truth.cells.find((each) => each.row === row && each.column === column);
  assert.ok(cell, `${row} ${column}`);
  const lines = text.split('\n');
  const old = lines[cell.line - 1] as string;
  lines[cell.line - 1] = old.slice(0, cell.character - 1) + String(change(Number(cell.value))) + old.slice(cell.character - 1 + cell.raw.length);
  return lines.join('\n');
}

const told = (located: readonly Located[]): string[] => located.map(({ finding, severity }) => `${severity} ${finding.rule}`);
const isGrave = ({ severity }: Located): boolean => severity === 'warning' || severity === 'error';

describe('rules across years', () => {
  it('are silent on reports that continue each other, whatever their years', () => {
    for (let seed = 1; seed <= 12; seed++) {
      const texts = inventSeries(seed * 100, [2019, 2020, 2021, 2022, 2023]).map((report) => render(report, { layout: 'tsv-drifting' }).text);
      texts.forEach((text, i) => assert.deepEqual(told(across(texts[i - 1] ?? '', text).filter(isGrave)), [], `seed ${seed}, ${2019 + i}`));
    }
  });

  for (const layout of LAYOUT_NAMES) {
    it(`find what was not carried over, and point into both reports: ${layout}`, () => {
      const [before, after] = inventSeries(7, [2022, 2023], { scale: 'medium' }).map((report) => render(report, { layout })) as [Rendered, Rendered];
      const [finding, ...more] = across(before.text, withFigure(after, 'carriedIn', 'total', (value) => value + 3)).filter(isGrave);
      assert.deepEqual(more, []);
      assert.equal(finding?.finding.rule, 'cross-year/carry-over');
      assert.equal(finding.previous?.text.uri, 'a');
      assert.ok(finding.finding.related.some(({ lastYear }) => lastYear));
    });
  }

  const [y2019, y2020, y2021, y2022] = inventSeries(21, [2019, 2020, 2021, 2022], { scale: 'medium' }).map((report) => render(report, { layout: 'tsv-clean' })) as [
    Rendered, Rendered, Rendered, Rendered,
  ];

  it('count in force what was in force, with what was issued and without what was repealed', () => {
    assert.deepEqual(told(across(y2021.text, withFigure(y2022, 'normative', 'inForce', (value) => value + 1)).filter(isGrave)), ['warning cross-year/in-force']);
  });

  it('names row and year of a figure where they are not those of the sentence', () => {
    const [found] = across(y2021.text, withFigure(y2022, 'normative', 'inForce', (value) => value + 1)).filter(isGrave);
    assert.ok(found);
    assert.match(said(found), /：2021 年“行政规范性文件”现行有效件数 \d+ \+ 本年制发件数 \d+ − 本年废止件数 \d+。/u);
  });

  it('begin with the items that last year ended with', () => {
    assert.deepEqual(told(across(y2019.text, withFigure(y2020, 'licence', 'previous', (value) => value + 1)).filter(isGrave)), ['warning cross-year/items']);
  });

  const restored: [before: Rendered, after: Rendered, row: string, columns: string[]][] = [
    [y2021, y2022, 'carriedIn', ['natural', 'total']],
    [y2021, y2022, 'carriedIn', ['natural']],
    [y2021, y2022, 'normative', ['inForce']],
    [y2019, y2020, 'licence', ['previous']],
  ];
  for (const [before, after, row, columns] of restored) {
    it(`offer to write ${columns.join(' and ')} of ${row} after last year's report`, () => {
      const wrong = columns.reduce((text, column) => withFigure({ ...after, text }, row, column, (value) => value + 7), after.text);
      const [located] = across(before.text, wrong);
      assert.ok(located);
      const fixes = fixesOf(located);
      assert.deepEqual(fixes.map(({ safe, preferred }) => [safe, preferred]), [[false, false]]);
      assert.equal(textAfter(located.view.blocks, fixes[0]?.edits ?? []), after.text);
    });
  }

  it('offer no figure where last year only sets a bound', () => {
    const current = withFigure(y2022, 'cases', 'reconsideration.total', () => 0);
    const all = across(withFigure(y2021, 'cases', 'reconsideration.pending', () => 4), current, { 'cross-year/pending': 'info' });
    assert.deepEqual(all.filter(({ finding }) => finding.rule === 'cross-year/pending').map(fixesOf), [[]]);
  });

  it('compare from 2020 to 2021 only what was carried over', () => {
    assert.deepEqual(told(across(y2020.text, withFigure(y2021, 'normative', 'inForce', (value) => value + 1)).filter(isGrave)), []);
    assert.deepEqual(told(across(y2020.text, withFigure(y2021, 'carriedIn', 'total', (value) => value + 1)).filter(isGrave)), ['warning cross-year/carry-over']);
  });

  it('mention one column only where the total agrees', () => {
    const [finding] = across(y2021.text, withFigure(y2022, 'carriedIn', 'natural', (value) => value + 1)).filter(({ finding: { rule } }) => rule === 'cross-year/carry-over');
    assert.equal(finding?.severity, 'info');
  });

  it('ask for pending cases only where they are told to', () => {
    const current = withFigure(y2022, 'cases', 'reconsideration.total', () => 0);
    const previous = withFigure(y2021, 'cases', 'reconsideration.pending', () => 4);
    assert.ok(!told(across(previous, current)).includes('info cross-year/pending'));
    assert.ok(told(across(previous, current, { 'cross-year/pending': 'info' })).includes('info cross-year/pending'));
  });

  it('ask about a figure of a digit too many', () => {
    const current = withFigure(y2022, 'licence', 'decisions', () => 98760);
    assert.ok(told(across(withFigure(y2021, 'licence', 'decisions', () => 9876), current)).includes('info cross-year/jump'));
    assert.ok(!told(across(withFigure(y2021, 'licence', 'decisions', () => 9877), current)).includes('info cross-year/jump'));
  });

  it('hold a rate of growth against both totals', () => {
    const requests = (of: Rendered, value: number): Rendered => ({ ...of, text: withFigure(of, 'new', 'total', () => value) });
    const rate = (sentence: string): string[] => {
      const text = requests(y2022, 123).text.replace(/(?=\n[^\n]*二、主动公开)/, `\n${sentence}\n`);
      return across(requests(y2021, 100).text, text).filter(({ finding }) => finding.rule === 'cross-year/growth').map(said);
    };
    assert.deepEqual(rate('全年共收到政府信息公开申请123件，同比增长23%。'), []);
    assert.deepEqual(rate('全年共收到政府信息公开申请123件，较上年增加23.0%。'), []);
    assert.equal(rate('全年共收到政府信息公开申请123件，同比增长32%。').length, 1);
    assert.match(rate('全年共收到政府信息公开申请123件，同比下降23%。')[0] ?? '', /应为增长 23%/);
    assert.deepEqual(rate('全年共收到政府信息公开申请45件，同比增长32%。'), []);
    for (const words of ['123件，同比提升32%', '123件，较2021年增长32%', '123宗，同比增长32%', '123件，与上年相比，增长32%', '123件，数量同比增长32%', '123件（较上年增加32%']) {
      assert.equal(rate(`全年共收到政府信息公开申请${words}。`).length, 1, words);
    }
    for (const words of ['123件，较2020年增长32%', '123件，同比增长约32%', '123件，其中网上90件，同比增长32%', '123件，较2021年增长23.0%', '123件，办结率同比提升32%']) {
      assert.deepEqual(rate(`全年共收到政府信息公开申请${words}。`), [], words);
    }
    const [now, then] = [y2022, y2021].map((year) => Number(year.truth.cells.find(({ row, column }) => row === 'carriedIn' && column === 'total')?.value));
    const all = 123 + (now as number);
    const growth = (((all - 100 - (then as number)) / (100 + (then as number))) * 100).toFixed(1);
    assert.deepEqual(rate(`全年共收办政府信息公开申请案件${all}件，同比增长${growth}%。`), []);
    assert.equal(rate(`全年共收办政府信息公开申请案件${all}件，同比增长${Number(growth) + 5}%。`).length, 1);
  });

  it('accept a rate of growth that is rounded, cut off or nearly so', () => {
    const requests = (of: Rendered, value: number): Rendered => ({ ...of, text: withFigure(of, 'new', 'total', () => value) });
    const [before, after] = [requests(y2021, 970), requests(y2022, 1090)];
    const rate = (percent: string): number => {
      const text = after.text.replace(/(?=\n[^\n]*二、主动公开)/, `\n全年共收到政府信息公开申请1,090件，同比增长${percent}%。\n`);
      return across(before.text, text).filter(({ finding }) => finding.rule === 'cross-year/growth').length;
    };
    for (const percent of ['12', '13', '12.3', '12.4', '12.37', '12.371', '12.42']) assert.equal(rate(percent), 0, percent);
    for (const percent of ['14', '12.5', '12.2', '12.30', '21.37']) assert.equal(rate(percent), 1, percent);
  });

  it('pair by what the reports say: another organ, another year or none is no sibling', () => {
    const wrong = withFigure(y2022, 'carriedIn', 'total', (value) => value + 3);
    assert.deepEqual(across(y2020.text, wrong), []);
    assert.deepEqual(across(render(inventSeries(99, [2021])[0]!, { layout: 'tsv-clean' }).text, wrong), []);
    assert.equal(across('', `${y2021.text}\n\n${wrong}`).filter(isGrave).length, 1);
  });
});
