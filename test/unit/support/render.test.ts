// Decides that every place which a rendering names holds the text it says, in every layout, with every option.

import * as assert from 'node:assert/strict';
import { chinese } from '../../support/reports/forms';
import { invent } from '../../support/reports/invent';
import { LAYOUT_NAMES } from '../../support/reports/layouts';
import { render, type Rendered, type RenderOptions } from '../../support/reports/render';

const SEEDS = Array.from({ length: 30 }, (_, i) => i);

const linesOf = ({ text }: Rendered): string[] => text.replace(/^\uFEFF/, '').split(/\r\n|\r|\n/);

const VARIANTS: readonly Omit<RenderOptions, 'layout'>[] = [
  {},
  { eol: '\r\n', bom: true, finalNewline: false },
  { eol: '\r', blankLines: false },
  { fullWidth: true, thousands: '，', marks: true },
  { thousands: ',', blankLines: true },
];

function checkTruth(rendered: Rendered): void {
  const lines = linesOf(rendered);
  const { truth, report } = rendered;
  const at = (line: number): string => lines[line - 1] ?? '';
  for (const { raw, line, character, row, column } of truth.cells) {
    assert.equal(at(line).slice(character - 1, character - 1 + raw.length), raw, `${row}.${column}`);
    const around = (at(line)[character - 2] ?? ' ') + (at(line)[character - 1 + raw.length] ?? ' ');
    assert.match(around, /^[^\d０-９][^\d０-９]$/, `${row}.${column}: a number's digits all belong to it`);
  }
  for (const { ordinal, title, line } of truth.headings) assert.ok(at(line).includes(`${chinese(ordinal)}、${title}`));
  for (const { text, line, facts } of truth.paragraphs) {
    assert.equal(at(line), text);
    for (const { raw, character } of facts)
      assert.equal(
        at(line)
          .slice(character - 1)
          .startsWith(raw),
        true,
      );
  }
  const captions = report.figures.disclosure.map(({ form }) => form.caption);
  assert.equal(truth.captions.length, captions.length);
  truth.captions.forEach(({ line }, i) => assert.ok(at(line).includes(captions[i] ?? '?')));
  for (const { line, endLine, labelLine } of truth.rows) {
    assert.ok(line <= labelLine && labelLine <= endLine);
    assert.notEqual(at(line), '');
    assert.notEqual(at(endLine), '');
  }
  for (const { form } of report.figures.requests) {
    const row = truth.rows.find((other) => other.table === 'requests' && other.row === form.key);
    assert.ok(at(row?.labelLine ?? 0).includes(form.label.slice(0, 6)), form.key);
  }
  for (const { table, row, line } of truth.cells) {
    const extent = truth.rows.find((other) => other.table === table && other.row === row);
    assert.ok(extent !== undefined && extent.line <= line && line <= extent.endLine);
  }
}

for (const layout of LAYOUT_NAMES) {
  describe(`rendering as ${layout}`, () => {
    it('says truly where everything stands', () => {
      for (const seed of SEEDS) {
        const report = invent(seed, { legalSubtotal: seed % 5 === 0 });
        for (const variant of VARIANTS) checkTruth(render(report, { layout, ...variant }));
      }
    });

    it('prints every value once, with the same value in every variant', () => {
      for (const seed of SEEDS) {
        const report = invent(seed);
        const expected = [
          ...report.figures.disclosure.flatMap(({ rows }) =>
            rows.flatMap((row) => row.cells.map((cell) => [row.key, cell.column, cell.value])),
          ),
          ...report.figures.requests.flatMap((row) => row.cells.map((cell) => [row.form.key, cell.column, cell.value])),
          ...report.figures.review.map((cell) => ['cases', cell.column, cell.value]),
        ];
        for (const variant of VARIANTS) {
          const { cells } = render(report, { layout, ...variant }).truth;
          assert.deepEqual(
            cells.map(({ row, column, value }) => [row, column, value]),
            expected,
          );
        }
      }
    });

    it('is the same for the same report and options', () => {
      assert.deepEqual(render(invent(7), { layout }), render(invent(7), { layout }));
    });

    it('ends its lines as asked', () => {
      const report = invent(3);
      assert.doesNotMatch(render(report, { layout, eol: '\r' }).text, /\n/);
      assert.doesNotMatch(render(report, { layout, eol: '\r\n' }).text.replaceAll('\r\n', ''), /[\r\n]/);
      assert.match(render(report, { layout, finalNewline: false }).text, /。(?:<\/p>)?$/);
      assert.match(render(report, { layout, bom: true }).text, /^\uFEFF/);
    });
  });
}
