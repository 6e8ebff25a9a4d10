// Every cell of an invented report is bound to its row and column, in every layout.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../server/src/model/analysis';
import { extract } from '../../server/src/services/extract';
import { SourceText } from '../../server/src/syntax/document';
import { invent } from '../support/reports/invent';
import { LAYOUT_NAMES, leavesBlanks, type LayoutName } from '../support/reports/layouts';
import { render } from '../support/reports/render';

const layouts: readonly LayoutName[] = LAYOUT_NAMES;

/** What a text may wear without meaning anything else. */
const dress = fc.record(
  {
    eol: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
    bom: fc.boolean(),
    finalNewline: fc.boolean(),
    blankLines: fc.boolean(),
    marks: fc.boolean(),
    fullWidth: fc.boolean(),
    thousands: fc.constantFrom('' as const, ',' as const, '，' as const),
  },
  { requiredKeys: [] },
);

describe('extract', () => {
  for (const layout of layouts) {
    it(`binds every cell of ${layout}`, () => {
      fc.assert(
        fc.property(fc.nat({ max: 1e6 }), dress, (seed, options) => {
          const report = invent(seed, { legalSubtotal: seed % 5 === 0 });
          const { text, truth } = render(report, { layout, ...options, blankZeros: leavesBlanks(layout) && seed % 3 === 0 });
          const source = SourceText.create('a', 'gongkai', 0, text);
          const [extracted, ...more] = extract(source, analyse(source.blocks), 'a');
          assert.equal(more.length, 0);
          assert.equal(extracted?.kind, 'annual-report');
          assert.equal(extracted.format, report.format);
          assert.equal(extracted.year, report.year);
          const found = Object.entries(extracted.tables).flatMap(([table, values]) => values.map((value) => ({ table, ...value })));
          assert.deepEqual(found, truth.cells.map(({ table, row, column, value, raw, line, character }) => ({ table, row, column, value, raw, line, character })));
          assert.deepEqual(extracted.sections.map(({ key }) => key), report.sections.map(({ key }) => key));
        }),
        { numRuns: Number(process.env['PROPERTY_RUNS'] ?? 60) },
      );
    });
  }
});
