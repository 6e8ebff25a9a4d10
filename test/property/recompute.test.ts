// Recompute writes derived cells only, restores what was right byte for byte, and has nothing to do the second time.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../server/src/model/analysis';
import { recompute } from '../../server/src/rules/total/recompute';
import { SourceText } from '../../server/src/syntax/sourceText';
import { textAfter } from '../support/applyEdits';
import { WRITABLE_LAYOUTS } from '../support/reports/layouts';
import type { RenderOptions, TruthCell } from '../support/reports/render';
import { isTotal, rendered, summedCells, withFigures, type Drawn } from '../support/wrongFigures';

/** The text after all its totals have been recomputed, and how many were. */
function recomputed(text: string): { text: string; edits: number } {
  const { blocks, reports: all } = analyse(SourceText.of(text).blocks);
  const edits = all.slice(0).flatMap((report) => {
    const own = report.allTables.flatMap((table) => recompute(table).edits);
    for (const { origin } of own) assert.ok(report.indexOf(origin.block) !== undefined);
    return own;
  });
  return { text: textAfter(blocks, edits), edits: edits.length };
}

const options: fc.Arbitrary<RenderOptions> = fc.record({
  layout: fc.constantFrom(...WRITABLE_LAYOUTS),
  fullWidth: fc.boolean(),
  eol: fc.constantFrom<'\n' | '\r\n' | '\r'>('\n', '\r\n', '\r'),
});
const reports: fc.Arbitrary<Drawn> = fc.tuple(fc.nat({ max: 0x7fffffff }), options);

describe('recompute', () => {
  it('changes nothing in a correct report', () => {
    fc.assert(fc.property(reports, (drawn) => assert.deepEqual(recomputed(rendered(drawn).text), { text: rendered(drawn).text, edits: 0 })), { numRuns: 60 });
  });

  it('restores one wrong total byte for byte', () => {
    fc.assert(
      fc.property(reports, fc.nat(), fc.integer({ min: 1, max: 40 }), (drawn, pick, step) => {
        const report = rendered(drawn);
        const totals = summedCells(report).filter(isTotal);
        const cell = totals[pick % totals.length] as TruthCell;
        assert.deepEqual(recomputed(withFigures(report, [[cell, Number(cell.value) + step]])), { text: report.text, edits: 1 });
      }),
      { numRuns: 200 },
    );
  });

  it('writes nothing where a part is wrong and not its total', () => {
    fc.assert(
      fc.property(reports, fc.nat(), fc.integer({ min: 1, max: 40 }), (drawn, pick, step) => {
        const report = rendered(drawn);
        const leaves = summedCells(report).filter((cell) => !isTotal(cell) && cell.table === 'requests');
        const cell = leaves[pick % leaves.length] as TruthCell;
        assert.equal(recomputed(withFigures(report, [[cell, Number(cell.value) + step]])).edits, 0);
      }),
      { numRuns: 200 },
    );
  });

  it('has nothing to do the second time, and touches only totals', () => {
    const wrong = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 5 })), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(reports, wrong, (drawn, picks) => {
        const report = rendered(drawn);
        const cells = summedCells(report);
        const changes = new Map(picks.map(([pick, step]) => [cells[pick % cells.length] as TruthCell, step]));
        const damaged = withFigures(report, [...changes].map(([cell, step]) => [cell, Number(cell.value) + step] as const));
        const once = recomputed(damaged).text;
        assert.deepEqual(recomputed(once), { text: once, edits: 0 });
      }),
      { numRuns: 300 },
    );
  });
});
