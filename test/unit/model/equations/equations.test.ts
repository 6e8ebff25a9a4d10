// What the equations of a table say of the figures in it: which cell is to blame, and when nobody can tell.
import assert from 'node:assert/strict';
import { toText } from '../../../../server/src/number/decimal';
import { analyse } from '../../../../server/src/model/analysis';
import { balanceOf, type Balance } from '../../../../server/src/model/equations/equations';
import type { ValueCell } from '../../../../server/src/model/table/table';
import type { TableKey } from '../../../../server/src/schema';
import { SourceText } from '../../../../server/src/syntax/sourceText';
import { requestsText, reviewText, TITLE } from '../../../support/tableText';

const parts = { 'open.natural': 5, 'partial.natural': 4, 'deny1.enterprise': 3, 'carriedIn.natural': 1, 'carriedOut.natural': 2, 'refuse1.legal': 2 };

function balance(text: string, key: TableKey = 'requests'): Balance {
  const { reports } = analyse(SourceText.of(TITLE + text).blocks);
  const table = reports.at(0).item.tables[key];
  assert.ok(table);
  return balanceOf(table);
}

const name = ({ row, column }: ValueCell): string => `${row.key}.${column?.key}`;

/** `rule at target: found≠sum, repair (certain)`. */
function imbalances(text: string, key: TableKey = 'requests'): string[] {
  return balance(text, key).imbalances.map(({ instance, found, sum, repair, certain, counterpart }) => {
    const cause = repair ? `${name(repair.cell)}→${toText(repair.value)}` : 'unknown';
    return `${instance.equation.rule} at ${name(instance.target)}: ${toText(found)}≠${toText(sum)}, ${cause}${certain ? ' certain' : ''}${counterpart ? ` with ${counterpart.across}` : ''}`;
  });
}

describe('equations of table 3', () => {
  it('hold in a correct table, which is then sound', () => {
    assert.deepEqual(imbalances(requestsText(parts)), []);
    assert.equal(balance(requestsText(parts)).isSound, true);
    assert.equal(balance(requestsText(parts)).instances.length, 25 + 7 + 7);
  });

  const cases: [string, Record<string, string | number | null>, string[]][] = [
    ['a wrong 总计 of a row', { 'open.total': 6 }, ['total/row at open.total: 6≠5, open.total→5 certain']],
    ['a wrong 总计 of 一', { 'new.total': 99 }, ['total/row at new.total: 99≠15, new.total→15 certain']],
    ['a wrong （七） of a column', { 'total.natural': 10 }, ['total/results at total.natural: 10≠9, total.natural→9 certain']],
    ['a wrong corner', { 'total.total': 13 }, ['total/row at total.total: 13≠14, total.total→14 certain']],
    ['a wrong leaf', { 'open.natural': 6 }, ['total/row at open.total: 5≠6, open.natural→5']],
    ['a wrong figure in 四', { 'carriedOut.natural': 4 }, ['total/row at carriedOut.total: 2≠4, carriedOut.natural→2']],
    ['一 and its total shifted together', { 'new.natural': 11, 'new.total': 16 }, ['total/balance at new.natural: 11≠10, unknown']],
    ['applications entered under the wrong applicant', { 'new.natural': 9, 'new.enterprise': 4 }, ['total/balance at new.natural: 9≠10, unknown with enterprise']],
    ['two wrong totals', { 'open.total': 6, 'deny1.total': 5 }, ['total/row at open.total: 6≠5, open.total→5 certain', 'total/row at deny1.total: 5≠3, deny1.total→3 certain']],
    ['two wrong totals that cancel out', { 'open.total': 6, 'partial.total': 3 }, ['total/row at open.total: 6≠5, unknown', 'total/row at partial.total: 3≠4, unknown']],
    ['two （七） that cancel out', { 'total.natural': 10, 'total.enterprise': 2 }, ['total/results at total.natural: 10≠9, total.natural→9 certain', 'total/results at total.enterprise: 2≠3, total.enterprise→3 certain']],
    ['a leaf and its total', { 'open.natural': 6, 'open.total': 9 }, ['total/results at total.natural: 9≠10, open.natural→5', 'total/row at open.total: 9≠5, open.total→5']],
    ['a row that is right in itself', { 'open.natural': 6, 'open.total': 6 }, ['total/results at total.natural: 9≠10, unknown']],
    ['a total with full-width digits', { 'open.total': '６' }, ['total/row at open.total: 6≠5, open.total→5 certain']],
  ];
  for (const [what, overrides, expected] of cases) it(`explain ${what}`, () => assert.deepEqual(imbalances(requestsText(parts, overrides)), expected));

  const silent: [string, Record<string, string | number | null>][] = [
    ['blank zeros', { 'deny3.natural': '', 'deny3.enterprise': '/', 'deny3.research': '—', 'deny3.total': '无' }],
    ['a blank total beside figures that are not', { 'open.total': '' }],
    ['all totals blank', Object.fromEntries(['open', 'partial', 'deny1', 'refuse1', 'new', 'total'].map((row) => [`${row}.total`, '']))],
    ['a blank （七）', { 'total.natural': '', 'total.enterprise': '', 'total.total': '' }],
    ['text in a part', { 'open.natural': '若干' }],
    ['text in a total', { 'open.total': '见附件' }],
    ['a figure with a factor', { 'open.natural': '5万件' }],
    ['a negative count', { 'open.natural': -5 }],
    ['a unit that says nothing', { 'open.natural': '5件', 'open.total': '5 件' }],
    ['a missing row of zeros', { deny7: null }],
    ['四 missing', { carriedOut: null }],
    ['（七） missing', { total: null }],
  ];
  for (const [what, overrides] of silent) it(`say nothing of ${what}`, () => assert.deepEqual(imbalances(requestsText(parts, overrides)), []));

  it('still see a wrong total beside a cell that cannot be read', () => {
    assert.deepEqual(imbalances(requestsText(parts, { 'partial.natural': '若干', 'open.total': 6 })), ['total/row at open.total: 6≠5, open.total→5 certain']);
  });

  it('name the leaf where only its row can be asked', () => {
    const text = requestsText(parts, { 'partial.natural': '若干', 'open.natural': 6 });
    assert.deepEqual(imbalances(text), ['total/row at open.total: 5≠6, open.natural→5']);
  });

  it('say why a total cannot be worked out', () => {
    const { unchecked } = balance(requestsText(parts, { deny7: null, 'open.natural': '若干' }));
    const told = unchecked.map(({ target, reason, row }) => `${name(target)} ${reason} ${row}`);
    assert.ok(told.includes('open.total not-a-number open'));
    assert.ok(told.includes('total.enterprise row-missing deny7'));
    assert.ok(!told.some((each) => each.startsWith('partial')));
  });

  it('offer the sums of blank totals, also of totals of blank totals', () => {
    const { blanks } = balance(requestsText(parts, { 'open.total': '', 'total.natural': '', 'total.total': '' }));
    assert.deepEqual(blanks.map(({ cell, sum }) => `${name(cell)} ${toText(sum)}`).sort(), ['open.total 5', 'total.natural 9', 'total.total 14']);
  });
});

describe('two columns or rows in each other’s place', () => {
  const plain = requestsText(parts);
  const columnsOf = (line: string): string[] => line.split('\t');

  /** The text with two columns of figures, counted from the first, exchanged. */
  const exchangeColumns = (text: string, a: number, b: number): string =>
    text.replace(/^.*\t\d+(?:\t\d+){6}$/gmu, (line) => {
      const cells = columnsOf(line);
      const at = (i: number): number => cells.length - 7 + i;
      [cells[at(a)], cells[at(b)]] = [cells[at(b)] as string, cells[at(a)] as string];
      return cells.join('\t');
    });

  /** The text with the figures of two rows exchanged. */
  const exchangeRows = (text: string, a: string, b: string): string => {
    const figures = (label: string): string => new RegExp(`${label}.*?((?:\\t\\d+){7})$`, 'mu').exec(text)?.[1] ?? '';
    const [one, other] = [figures(a), figures(b)];
    return text.split('\n').map((line) => (line.includes(a) ? line.replace(one, other) : line.includes(b) ? line.replace(other, one) : line)).join('\n');
  };

  /** Which lines, and how many cells of them differ. */
  const exchanges = (text: string): string[] =>
    balance(text).imbalances.map(({ rewrite }) => (rewrite ? `${rewrite.of.map(name).join('↔')} ${rewrite.writes.length / 2}` : 'none'));

  it('are told once, though most equations are off', () => {
    assert.deepEqual(exchanges(exchangeColumns(plain, 5, 6)), ['new.otherOrg↔new.total 8']);
    assert.deepEqual(exchanges(exchangeColumns(plain, 0, 6)), ['new.natural↔new.total 4']);
    assert.deepEqual(exchanges(exchangeRows(plain, '（七）总计', '四、结转下年度')), ['total.natural↔carriedOut.natural 4']);
    assert.deepEqual(exchanges(exchangeRows(plain, '二、上年结转', '（七）总计')), ['carriedIn.natural↔total.natural 4']);
    assert.deepEqual(exchanges(exchangeRows(plain, '（一）予以公开', '（七）总计')), ['open.natural↔total.natural 4']);
  });

  it('may be a total and a part of its row', () => {
    assert.deepEqual(exchanges(requestsText(parts, { 'open.otherOrg': 5, 'open.total': 0 })), ['open.total↔open.otherOrg 1']);
    assert.deepEqual(exchanges(requestsText(parts, { 'new.legal': 15, 'new.total': 2 })), ['new.total↔new.legal 1']);
  });

  it('are no other two cells: the same may have come of figures in other rows or columns', () => {
    assert.deepEqual(exchanges(requestsText(parts, { 'open.natural': 0, 'open.enterprise': 5 })), ['none']);
    const filled = { ...parts, 'open.legal': 1 };
    assert.deepEqual(exchanges(requestsText(filled, { 'open.natural': 6, 'partial.natural': 3 })), ['none', 'none']);
  });

  it('are not told of where another pair would do as well, or one figure explains it', () => {
    const either = requestsText({ 'open.natural': 5 }, { 'partial.natural': 5, 'partial.total': 5, 'total.natural': 0, 'total.total': 0 });
    assert.deepEqual([...new Set(exchanges(either))], ['none']);
    assert.deepEqual(exchanges(requestsText(parts, { 'total.natural': 10 })), ['none']);
    assert.deepEqual(exchanges(requestsText(parts, { 'open.total': 6, 'partial.total': 3 })), ['none', 'none']);
  });
});

describe('a row that is wrong as a whole', () => {
  const filled = { ...parts, 'open.enterprise': 2, 'open.otherOrg': 1 };
  const keys = ['natural', 'enterprise', 'research', 'charity', 'legal', 'otherOrg', 'total'];
  /** The figures of a row, in the order of the columns. */
  const row = (key: string, figures: readonly (number | string)[]): Record<string, number | string> => Object.fromEntries(figures.map((figure, i) => [`${key}.${keys[i]}`, figure]));
  /** What is told of it, at which cell, and which cells are to be written. */
  const told = (overrides: Record<string, string | number>): string[] =>
    balance(requestsText(filled, overrides)).imbalances.map(({ instance, rewrite }) =>
      rewrite ? `${rewrite.kind} at ${name(instance.target)}: ${rewrite.writes.map(({ value }) => toText(value)).join(' ')}` : 'none',
    );

  it('has its figures one column too far right or left, and lost the one that was pushed out', () => {
    assert.deepEqual(told(row('open', ['', 5, 2, 0, 0, 0, 1])), ['right at open.total: 5 2 0 1 8']);
    assert.deepEqual(told(row('open', [0, 5, 2, 0, 0, 0, 1])), ['right at open.total: 5 2 0 1 8']);
    assert.deepEqual(told(row('open', [2, 0, 0, 0, 1, 8, ''])), ['left at open.total: 5 2 0 1 8']);
    assert.deepEqual(told(row('new', ['', 10, 5, 0, 0, 2, 1])), ['right at new.total: 10 5 0 2 1 18']);
  });

  it('may have lost or got a cell in the middle', () => {
    assert.deepEqual(told(row('open', [5, 0, 0, 0, 1, 8, ''])), ['left at open.total: 2 0 1 8']);
    assert.deepEqual(told(row('open', [5, 0, 2, 0, 0, 0, 1])), ['right at open.total: 2 0 1 8']);
  });

  it('may have lost the cell before its total, which then stands there; another wrong figure before a blank total is one', () => {
    assert.deepEqual(told(row('open', [5, 2, 0, 0, 0, 8, ''])), ['left at open.total: 1 8']);
    assert.deepEqual(told(row('new', [10, 5, 0, 0, 2, 18, ''])), ['left at new.total: 1 18']);
    assert.deepEqual(told(row('open', [5, 2, 0, 0, 0, 9, ''])), ['none']);
  });

  it('may be the only one of its table', () => {
    const shifted = balance(reviewText('', 2, 1, 0, 1, 4, 1, 0, 0, 1, 2, 0, 0, 1, 0), 'review').imbalances;
    assert.deepEqual(shifted.map(({ rewrite }) => rewrite?.kind), ['right']);
    assert.deepEqual(shifted[0]?.rewrite?.writes.map(({ value }) => toText(value)), ['2', '1', '0', '1', '4', '1', '0', '1', '2', '0', '1', '0', '1']);
  });

  it('was not filled in', () => {
    assert.deepEqual(told(row('open', ['', '', '', '', '', '', ''])), ['blank at total.natural: 5 2 0 0 0 1 8']);
  });

  it('is not told of where that would not put everything right, or another row would do as well', () => {
    assert.deepEqual([...new Set(told({ ...row('open', ['', 5, 2, 0, 0, 0, 1]), 'total.research': 1 }))], ['none']);
    assert.deepEqual([...new Set(told({ ...row('open', ['', '', '', '', '', '', '']), ...row('partial', ['', '', '', '', '', '', '']) }))], ['none']);
    assert.deepEqual(told({ 'open.natural': 6 }), ['none']);
  });
});

describe('the total of a group', () => {
  const withGroup = (line: string): string => requestsText(parts).replace('\t（三）不予公开\t1.属于国家秘密', `${line}\t（三）不予公开\t1.属于国家秘密`);

  it('is the sum of its rows', () => {
    assert.deepEqual(imbalances(withGroup('\t（三）不予公开\t\t0\t3\t0\t0\t0\t0\t3\n')), []);
    assert.deepEqual(imbalances(withGroup('\t（三）不予公开\t\t0\t4\t0\t0\t0\t0\t3\n')), ['total/group at deny.enterprise: 4≠3, deny.enterprise→3']);
  });

  it('stands in for rows that are not there', () => {
    const text = requestsText({ ...parts, 'other1.natural': 2 }).replace(/.*1\.申请人无正当理由.*\n.*2\.申请人逾期.*\n.*3\.其他.*\n/u, '\t（六）其他处理\t\t2\t0\t0\t0\t0\t0\t2\n');
    assert.deepEqual(imbalances(text), []);
    assert.deepEqual(imbalances(text.replace('\t2\t0\t0\t0\t0\t0\t2\n', '\t2\t0\t0\t0\t0\t0\t3\n')), ['total/row at other.total: 3≠2, other.total→2 certain']);
  });
});

describe('equations of table 4', () => {
  it('blame the total, since all its parts are leaves', () => {
    assert.deepEqual(imbalances(reviewText(10, 1, 0, 0, 0), 'review'), ['total/review at cases.reconsideration.total: 0≠11, cases.reconsideration.total→11 certain']);
  });

  it('hold block by block', () => {
    assert.deepEqual(imbalances(reviewText(1, 0, 0, 0, 1, 0, 2, 0, 0, 2), 'review'), []);
    assert.equal(imbalances(reviewText(1, 0, 0, 0, 2, 0, 2, 0, 0, 1), 'review').length, 2);
  });
});
