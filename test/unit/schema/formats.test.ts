// Decides that the formats are whole: keys as agreed, every reference resolved, every label found again by its own
// text.

import { strict as assert } from 'node:assert';
import {
  columnOf,
  formatIds,
  formats,
  labelsOf,
  matchLabel,
  rowOf,
  rowOrder,
  sections,
  subTableOf,
  type Format,
  type SubTableSpec,
  type TableKey,
} from '../../../server/src/schema';

const tableKeys = ['disclosure', 'requests', 'review'] as const;
const subTablesOf = (format: Format, table: TableKey): readonly SubTableSpec[] => format.tables[table].subTables;
const rowKeys = (format: Format, table: TableKey): string[] =>
  subTablesOf(format, table).flatMap(({ rows }) => rows.map(({ key }) => key));
const columnKeys = (format: Format, table: TableKey): string[] =>
  subTablesOf(format, table).flatMap(({ columns }) => columns.map(({ key }) => key));

const numbered = (stem: string, count: number): string[] => Array.from({ length: count }, (_, i) => `${stem}${i + 1}`);
const results = ['open', 'partial', ...numbered('deny', 8), ...numbered('unable', 3), ...numbered('refuse', 5)];

describe('formats', () => {
  it('use the keys of the contract', () => {
    const { 2019: old, 2021: current } = formats;
    assert.deepEqual(sections.map(({ key }) => key), ['overview', 'disclosure', 'requests', 'review', 'problems', 'other']);
    assert.deepEqual(rowKeys(old, 'requests'), ['new', 'carriedIn', ...results, 'other', 'total', 'carriedOut']);
    assert.deepEqual(rowKeys(current, 'requests'), ['new', 'carriedIn', ...results, ...numbered('other', 3), 'total', 'carriedOut']);
    for (const format of [old, current]) {
      assert.deepEqual(columnKeys(format, 'requests'), [
        'natural', 'enterprise', 'research', 'charity', 'legal', 'otherOrg', 'legalSubtotal', 'total',
      ]);
      assert.deepEqual(rowKeys(format, 'review'), ['cases']);
      assert.deepEqual(
        columnKeys(format, 'review'),
        ['reconsideration', 'direct', 'after'].flatMap((block) =>
          ['upheld', 'corrected', 'other', 'pending', 'total'].map((outcome) => `${block}.${outcome}`),
        ),
      );
    }
    assert.deepEqual(rowKeys(old, 'disclosure'), [
      'regulations', 'normative', 'licence', 'service', 'penalty', 'coercion', 'fee', 'procurement',
    ]);
    assert.deepEqual(rowKeys(current, 'disclosure'), ['regulations', 'normative', 'licence', 'penalty', 'coercion', 'fee']);
    const columns = (format: Format) => subTablesOf(format, 'disclosure').map((part) => part.columns.map(({ key }) => key).join(' '));
    assert.deepEqual(columns(old), [
      'made published inTotal', 'previous change decisions', 'previous change decisions', 'previous change', 'projects amount',
    ]);
    assert.deepEqual(columns(current), ['issued repealed inForce', 'decisions', 'decisions', 'amount']);
  });

  it('have 22 and 10 values in table 2, 23 and 25 rows in table 3', () => {
    const values = (format: Format): number =>
      subTablesOf(format, 'disclosure').reduce((sum, { rows, columns }) => sum + rows.length * columns.length, 0);
    assert.deepEqual([values(formats[2019]), values(formats[2021])], [22, 10]);
    assert.deepEqual([rowKeys(formats[2019], 'requests').length, rowKeys(formats[2021], 'requests').length], [23, 25]);
  });

  for (const id of formatIds) {
    const format = formats[id];

    describe(id, () => {
      it('names only existing rows and columns in equations, ranges and group totals', () => {
        for (const { along, table, target, terms, offers, when } of format.equations) {
          const keys = along === 'row' ? columnKeys(format, table) : rowKeys(format, table);
          for (const key of [target, ...terms.map((term) => term.key), ...(offers === undefined ? [] : [offers])]) {
            assert.ok(keys.includes(key), `${table}: ${key}`);
          }
          if (when) assert.ok(columnKeys(format, table).includes(when.column), when.column);
          assert.equal(new Set(terms.map(({ key }) => key)).size, terms.length, 'a term occurs once');
          assert.ok(!terms.some(({ key }) => key === target), 'a target is no term of its own sum');
        }
        for (const { table, key, atMost } of format.ranges) {
          for (const each of [key, ...atMost]) assert.ok(rowKeys(format, table).includes(each), each);
        }
        for (const { table, group, rows } of format.groupTotals) {
          assert.ok(subTablesOf(format, table).some(({ groups }) => groups.some(({ key }) => key === group)), group);
          assert.ok(rows.length > 1, group);
          for (const key of rows) assert.ok(rowKeys(format, table).includes(key), key);
        }
      });

      it('names only existing cells in relations and links', () => {
        for (const relation of format.relations) {
          const { table } = relation;
          const named =
            relation.kind === 'at-least'
              ? [...relation.left, ...relation.right].map(({ key }) => key)
              : relation.kind === 'plausible'
                ? [relation.column]
                : relation.columns;
          for (const row of relation.rows) {
            const place = rowOf(id, table, row);
            assert.ok(place, row);
            for (const key of named) {
              assert.ok(columnOf(id, table, place.subTable.key, key), `${relation.rule}: ${row} ${key}`);
            }
          }
        }
        for (const { table, along, over, target, terms } of format.links) {
          const [named, repeated] =
            along === 'row' ? [columnKeys(format, table), rowKeys(format, table)] : [rowKeys(format, table), columnKeys(format, table)];
          for (const key of [target, ...terms.map((term) => term.key)]) assert.ok(named.includes(key), key);
          for (const key of over) assert.ok(repeated.includes(key), key);
        }
      });

      it('resolves every group of a row, and every parent of a group', () => {
        for (const table of tableKeys) {
          for (const { rows, groups } of subTablesOf(format, table)) {
            const keys = groups.map(({ key }) => key);
            for (const { group } of rows) if (group !== undefined) assert.ok(keys.includes(group), group);
            for (const { parent } of groups) if (parent !== undefined) assert.ok(keys.includes(parent), parent);
          }
        }
      });

      it('sums every result row into （七） and every column of an applicant into 总计', () => {
        const byRule = (rule: string) => format.equations.filter((equation) => equation.rule === rule);
        const [total] = byRule('total/results');
        assert.deepEqual(
          total?.terms.map(({ key }) => key),
          rowKeys(format, 'requests').filter((key) => !['new', 'carriedIn', 'total', 'carriedOut'].includes(key)),
        );
        assert.deepEqual(byRule('total/row').map(({ when }) => when), [{ column: 'legalSubtotal', present: false }]);
        assert.deepEqual(byRule('total/subtotal').map(({ target }) => target), ['legalSubtotal', 'total']);
        assert.deepEqual(byRule('total/review').map(({ target }) => target), [
          'reconsideration.total', 'direct.total', 'after.total',
        ]);
        const [balance] = byRule('total/balance');
        assert.deepEqual([balance?.target, balance?.offers, balance?.derives], ['new', 'carriedOut', false]);
        assert.deepEqual(
          balance?.terms.map(({ sign, key }) => sign + key),
          ['1total', '1carriedOut', '-1carriedIn'],
        );
      });

      it('grades missing rows: error for 一, 二, （七）, 四, warning for the rest', () => {
        const grave = ['new', 'carriedIn', 'total', 'carriedOut', 'cases'];
        for (const table of tableKeys) {
          for (const key of rowKeys(format, table)) {
            assert.equal(rowOf(id, table, key)?.row.missing, grave.includes(key) ? 'error' : 'warning', key);
          }
        }
      });

      it('finds every official label by its own text, once in its context', () => {
        for (const table of tableKeys) {
          for (const subTable of subTablesOf(format, table)) {
            for (const { part, key, label: { official } } of labelsOf(subTable)) {
              if (official === '') continue;
              const matches = matchLabel(official).filter(
                (match) =>
                  match.table === table && match.subTable === subTable.key && match.part === part && match.formats.includes(id),
              );
              const outcomes = table === 'review' && part === 'column' ? 3 : 1;
              assert.equal(matches.length, outcomes, official);
              const own = matches.find((match) => match.key === key);
              assert.deepEqual([own?.quality, own?.official], ['official', official], official);
            }
          }
        }
      });
    });
  }

  it('share no label between two of its own rows of one part', () => {
    for (const id of formatIds) {
      for (const table of tableKeys) {
        for (const { rows } of subTablesOf(formats[id], table)) {
          const written = rows.flatMap(({ label }) => [label.official, ...(label.tolerated ?? []), ...(label.variants ?? [])]);
          assert.equal(new Set(written).size, written.length);
        }
      }
    }
  });
});

describe('lookups', () => {
  it('find parts, rows and columns', () => {
    assert.equal(subTableOf('2019', 'disclosure', 'clause9')?.rows[0]?.key, 'procurement');
    assert.equal(subTableOf('2021', 'disclosure', 'clause9'), undefined);
    assert.equal(rowOrder('2019', 'disclosure', 'procurement'), 7);
    assert.equal(rowOrder('2021', 'requests', 'carriedOut'), 24);
    assert.equal(rowOrder('2021', 'requests', 'other'), -1);
    assert.equal(columnOf('2019', 'disclosure', 'clause5', 'change')?.kind, 'change');
  });
});
