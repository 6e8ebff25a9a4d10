// What cell/split-number reports in every layout, what its fix makes of the text, and what it leaves to other rules.
import assert from 'node:assert/strict';
import { fixesOf } from '../../../../server/src/rules/check';
import { say } from '../../../../server/src/rules/messages/message';
import { applied } from '../../../support/fixes';
import { findings } from '../../../support/marked';
import { invent } from '../../../support/reports/invent';
import { LAYOUT_NAMES, type LayoutName } from '../../../support/reports/layouts';
import { render } from '../../../support/reports/render';
import { requestsText, reviewText, TITLE } from '../../../support/tableText';
import { fixesIn, foundIn, sentences, shown } from '../total/support';

const row = (figures: string, parts = {}): string => TITLE + requestsText(parts).replace(/(（二）部分公开[^\t]*\t\t)0(?:\t\d+){6}/u, `$1${figures}`);

describe('cell/split-number', () => {
  it('stands at the first of the two cells, and is the only finding', () => {
    const text = row('1\t2\t3\t0\t0\t0\t0\t15');
    assert.deepEqual(shown(text), ['cell/split-number “1” warning']);
    assert.equal(sentences(text)[0], '表三“（二）部分公开”自然人：“1”和“2”疑为同一个数 12，被拆在两格里；合并后本行合计相符。请合并。');
    const [found] = foundIn(text);
    assert.deepEqual(found?.finding.related.map(({ message }) => say(message, 'zh-cn')), ['“2”疑为 12 的后半']);
  });

  it('joins the two, and nothing else', () => {
    const [fix] = fixesIn(row('1\t2\t3\t0\t0\t0\t0\t15'));
    assert.deepEqual(fix, { title: '将“1”和“2”合并为 12!', text: row('12\t3\t0\t0\t0\t0\t15') });
  });

  it('sees a split total', () => assert.deepEqual(shown(row('12\t3\t0\t0\t0\t0\t1\t5')), ['cell/split-number “1” warning']));
  it('counts blanks as zero', () => assert.deepEqual(shown(row('1\t2\t3\t\t\t\t\t15')), ['cell/split-number “1” warning']));
  it('reads full-width digits', () => assert.deepEqual(shown(row('１\t２\t３\t０\t０\t０\t０\t１５')), ['cell/split-number “１” warning']));

  it('sees it in table 4', () => {
    const text = TITLE + reviewText(0, 0, 0, 0, 0, 14, 3, 0, 0, 17, 0, 0, 0, 0, 0).replace('\t14\t3\t', '\t1\t4\t3\t');
    assert.deepEqual(shown(text), ['cell/split-number “1” warning']);
    assert.match(sentences(text)[0] ?? '', /^表四“未经复议直接起诉”结果维持：“1”和“4”疑为同一个数 14/u);
  });

  const parts = { 'partial.natural': 12, 'deny1.natural': 1 };
  it('sees that a zero was pushed out, where the columns bear it out', () => {
    const broken = TITLE + requestsText(parts, { 'partial.natural': 1, 'partial.enterprise': 2 });
    assert.deepEqual(shown(broken), ['cell/split-number “1” warning']);
    assert.match(sentences(broken)[0] ?? '', /并挤掉了一个 0/u);
    assert.equal(fixesIn(broken)[0]?.text, TITLE + requestsText(parts));
  });

  it('puts what was shifted back into its place', () => {
    const shifted = { 'partial.natural': 12, 'partial.enterprise': 3 };
    const broken = TITLE + requestsText(shifted, { 'partial.natural': 1, 'partial.enterprise': 2, 'partial.research': 3 });
    assert.deepEqual(shown(broken), ['cell/split-number “1” warning']);
    assert.equal(fixesIn(broken)[0]?.text, TITLE + requestsText(shifted));
  });

  it('offers nothing where a figure that has to change is broken over lines', () => {
    const shifted = { 'partial.natural': 12, 'partial.enterprise': 34 };
    const broken = TITLE + requestsText(shifted, { 'partial.natural': 1, 'partial.enterprise': 2, 'partial.research': '"3\n4"' });
    assert.deepEqual(shown(broken), ['cell/split-number “1” warning']);
    assert.deepEqual(fixesIn(broken), []);
  });

  const rejected: [string, string, string[]][] = [
    ['a zero too many', row('0\t0\t0\t0\t0\t0\t0\t0'), ['table/row-shape']],
    ['a join that does not make the sum', row('1\t2\t3\t0\t0\t0\t0\t16'), ['table/row-shape']],
    ['two joins that do', row('1\t1\t1\t0\t0\t0\t0\t12'), ['table/row-shape']],
    ['a value too few', row('12\t3\t0\t0\t0\t15'), ['table/row-shape']],
    ['a total that is wrong in a row of seven', TITLE + requestsText({ 'open.natural': 1, 'open.enterprise': 2 }, { 'open.total': 12 }), ['total/row']],
    ['a wrong total of table 4', TITLE + reviewText(1, 2, 0, 0, 12), ['total/review']],
  ];
  for (const [what, text, expected] of rejected) it(`says nothing of ${what}`, () => assert.deepEqual(foundIn(text).map(({ finding }) => finding.rule), expected));

  const separators: Record<LayoutName, string> = {
    'tsv-drifting': '\t', 'tsv-clean': '\t', 'tsv-quoted': '\t', commas: ',', 'cell-lines': '\n\t', 'narrow-cells': '\n\t', pipes: ' | ', html: '</td><td>', 'web-page': '</td><td>', 'html-apart': '\n    </td>\n    <td>\n      ', 'numbers-on-line': ' ', 'pdf-pages': ' ', 'pdf-columns': '      ',
    'pipe-ends': ' |\n', padded: ' | ', 'padded-pipes': ' | ', 'padded-cells': ' |\n', 'pipes-apart': '\n|\n', 'bare-pipes': ' | ', 'pipes-before': '\n|', grid: ' | ', 'mini-tables': ' | ', 'cell-paragraphs': '\n\n',
  };
  for (const layout of LAYOUT_NAMES) {
    it(`is recognised and put right in ${layout}`, () => {
      let seen = 0;
      for (let seed = 1; seed <= 12; seed++) seen += splitOne(seed, layout, separators[layout]) ? 1 : 0;
      assert.ok(seen >= 5, `${seen} were recognised`);
    }).timeout(20_000);
  }
});

/** Splits the first number of two digits in table 3; whether the one finding is of the split. */
function splitOne(seed: number, layout: LayoutName, separator: string): boolean {
  const { text, truth } = render(invent(seed, { scale: 'large', length: 'short' }), { layout });
  const cell = truth.cells.find(({ table, raw }) => table === 'requests' && /^[1-9][0-9]$/u.test(raw));
  if (!cell) return false;
  const lines = text.split('\n');
  const start = lines.slice(0, cell.line - 1).reduce((sum, line) => sum + line.length + 1, 0) + cell.character - 1;
  const broken = text.slice(0, start + 1) + separator + text.slice(start + 1);
  const grave = findings(broken).filter(({ severity }) => severity === 'error' || severity === 'warning');
  const rules = grave.map(({ finding }) => finding.rule);
  assert.equal(rules.length, 1, `${seed}: ${rules.join()}`);
  if (rules[0] === 'table/row-shape') return false;
  const [only] = grave;
  assert.ok(only?.finding.rule === 'cell/split-number', `${seed}: ${rules.join()}`);
  const [fix] = fixesOf(only);
  assert.ok(fix);
  assert.equal(applied(only, fix), text, String(seed));
  return true;
}
