// One wrong digit is one finding: any single cell of tables 3 and 4 changed, and two totals at once.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findings, lineOf } from '../support/marked';
import { WRITABLE_LAYOUTS } from '../support/reports/layouts';
import type { Rendered, TruthCell } from '../support/reports/render';
import { isTotal, rendered, summedCells, withFigures, type Drawn } from '../support/wrongFigures';

const RULES = /^(?:total|cell|relation)\//;

interface Found {
  readonly rule: string;
  readonly line: number;
}

function found(text: string): Found[] {
  return findings(text)
    .filter(({ finding, severity }) => RULES.test(finding.rule) && (severity === 'error' || severity === 'warning'))
    .map((each) => ({ rule: each.finding.rule, line: lineOf(each) }));
}

const reports: fc.Arbitrary<Drawn> = fc.tuple(fc.nat({ max: 0x7fffffff }), fc.record({ layout: fc.constantFrom(...WRITABLE_LAYOUTS) }));

/** The lines on which a finding for a wrong cell may stand: its own, its row's total's, its column's totals'. */
function linesFor({ truth }: Rendered, { table, row, column }: TruthCell): readonly number[] {
  const own = truth.cells.filter((cell) => cell.table === table && (cell.row === row || (cell.column === column && ['total', 'new'].includes(cell.row))));
  return own.map(({ line }) => line);
}

describe('one wrong figure', () => {
  it('is no finding where nothing is wrong', () => {
    fc.assert(fc.property(reports, (drawn) => assert.deepEqual(found(rendered(drawn).text), [])), { numRuns: 60 });
  });

  it('is one finding, on a line of the cell or of a total that it counts in', () => {
    fc.assert(
      fc.property(reports, fc.nat(), fc.integer({ min: 1, max: 40 }), fc.boolean(), (drawn, pick, step, down) => {
        const report = rendered(drawn);
        const cells = summedCells(report);
        const cell = cells[pick % cells.length] as TruthCell;
        const value = Number(cell.value);
        const wrong = down && value >= step ? value - step : value + step;
        const result = found(withFigures(report, [[cell, wrong]]));
        assert.equal(result.length, 1, JSON.stringify({ cell, wrong, result }));
        assert.match(result[0]?.rule ?? '', /^total\//);
        assert.ok(linesFor(report, cell).includes(result[0]?.line ?? 0), JSON.stringify({ cell, wrong, result }));
      }),
      { numRuns: 400 },
    );
  });

  it('is found at itself when it is a total', () => {
    fc.assert(
      fc.property(reports, fc.nat(), fc.integer({ min: 1, max: 40 }), (drawn, pick, step) => {
        const report = rendered(drawn);
        const totals = summedCells(report).filter(isTotal);
        const cell = totals[pick % totals.length] as TruthCell;
        const result = found(withFigures(report, [[cell, Number(cell.value) + step]]));
        assert.deepEqual(result.map(({ line }) => line), [cell.line]);
      }),
      { numRuns: 200 },
    );
  });
});

describe('two wrong totals', () => {
  it('are two findings, at the two totals', () => {
    fc.assert(
      fc.property(reports, fc.nat(), fc.nat(), fc.integer({ min: 1, max: 9 }), fc.integer({ min: 10, max: 40 }), (drawn, i, j, first, second) => {
        const report = rendered(drawn);
        const totals = summedCells(report).filter(({ table, row, column }) => table === 'requests' && row !== 'total' && column === 'total');
        const [one, two] = [totals[i % totals.length] as TruthCell, totals[j % totals.length] as TruthCell];
        fc.pre(one !== two);
        const text = withFigures(report, [
          [one, Number(one.value) + first],
          [two, Number(two.value) + second],
        ]);
        assert.deepEqual(found(text).map(({ line }) => line).sort(), [one.line, two.line].sort());
      }),
      { numRuns: 150 },
    );
  });
});
