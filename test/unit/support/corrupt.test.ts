// Decides that a corruption damages what it says and nothing else, and that the lines it names are in the damaged text.

import * as assert from 'node:assert/strict';
import {
  corrupt,
  CORRUPTION_KINDS,
  dropEachRow,
  type Corruption,
  type CorruptionKind,
} from '../../support/reports/corrupt';
import { invent } from '../../support/reports/invent';
import { WRITABLE_LAYOUTS, LAYOUT_NAMES, type LayoutName } from '../../support/reports/layouts';
import { render, type Rendered, type RenderOptions } from '../../support/reports/render';

const SEEDS = Array.from({ length: 14 }, (_, i) => i);

const linesOf = (text: string): string[] => text.split(/\r\n|\r|\n/);

const drawn = new Map<string, Rendered>();

function rendering(seed: number, legalSubtotal: boolean, options: RenderOptions): Rendered {
  const key = JSON.stringify([seed, legalSubtotal, options]);
  const known = drawn.get(key) ?? render(invent(seed, { legalSubtotal }), options);
  drawn.set(key, known);
  return known;
}

function corruptions(
  kind: CorruptionKind,
  layout: LayoutName,
  options: Omit<RenderOptions, 'layout'> = {},
): Corruption[] {
  return SEEDS.flatMap((seed) => {
    const made = corrupt(rendering(seed, kind === 'subtotal', { layout, ...options }), kind, seed);
    return made === undefined ? [] : [made];
  });
}

function isPossible(kind: CorruptionKind, layout: LayoutName): boolean {
  return Array.from({ length: 60 }, (_, seed) => seed).some((seed) => {
    return corrupt(rendering(seed, kind === 'subtotal', { layout }), kind, seed) !== undefined;
  });
}

/** How many lines differ: those of one text that are left when a common beginning and end are taken away. */
function changedLines(before: readonly string[], after: readonly string[]): number {
  let head = 0;
  while (head < before.length && before[head] === after[head]) head++;
  let tail = 0;
  while (tail < Math.min(before.length, after.length) - head && before.at(-1 - tail) === after.at(-1 - tail)) tail++;
  return Math.max(before.length, after.length) - head - tail;
}

const ONE_LINE = [
  /^(row-total|subtotal|column-total|corner|review-total|leaf|value-.*|label-.*|clause-wrong)$/,
  /^(title-typo|period-.*|phone-six-digits|ordinal-wrong|year-wrong)$/,
  /^(prose-.*|bracket-lost|word-doubled|percent-lost|residue)$/,
];

describe('corruptions', () => {
  for (const layout of LAYOUT_NAMES) {
    it(`name lines of the damaged text as ${layout}`, () => {
      for (const kind of CORRUPTION_KINDS) {
        for (const { text, expected } of corruptions(kind, layout)) {
          const lines = linesOf(text);
          for (const line of expected.flatMap((each) => each.lines)) {
            assert.ok(Number.isInteger(line) && line >= 1 && line <= lines.length, `${kind}: line ${line}`);
          }
          for (const {
            lines: [first],
          } of expected) {
            if (first !== undefined) assert.notEqual(lines[first - 1], '', `${kind}: line ${first} is empty`);
          }
        }
      }
    });

    it(`damage no more than they say as ${layout}`, () => {
      for (const kind of CORRUPTION_KINDS.filter((each) => ONE_LINE.some((pattern) => pattern.test(each)))) {
        for (const { text, original } of corruptions(kind, layout, { eol: '\r\n' })) {
          assert.equal(changedLines(linesOf(original), linesOf(text)), 1, kind);
        }
      }
    });
  }

  it('are all possible in every layout of the samples', () => {
    for (const layout of WRITABLE_LAYOUTS) {
      for (const kind of CORRUPTION_KINDS) {
        if (kind === 'cell-lost-padded' && layout !== 'tsv-drifting') continue;
        assert.ok(isPossible(kind, layout), `${kind} as ${layout}`);
      }
    }
  });

  it('change one total by its digits only, so that it can be restored', () => {
    for (const { text, original, expected, rendered } of corruptions('row-total', 'tsv-drifting', { thousands: ',' })) {
      const line = expected[0]?.lines[0] ?? 0;
      assert.notEqual(linesOf(text)[line - 1], linesOf(original)[line - 1]);
      assert.equal(linesOf(text)[line - 1]?.replace(/\d/g, '0'), linesOf(original)[line - 1]?.replace(/\d/g, '0'));
      assert.ok(rendered.truth.cells.some((cell) => cell.line === line && cell.column === 'total'));
    }
  });

  it('drop each row of the three tables in turn', () => {
    const rendered = render(invent(5, { year: 2023 }), { layout: 'cell-lines' });
    const dropped = dropEachRow(rendered);
    assert.equal(dropped.length, 6 + 25 + 1);
    assert.equal(new Set(dropped.map(({ text }) => text)).size, dropped.length);
  });

  it('put a swapped row, a swapped section and a duplicate where they say', () => {
    for (const kind of ['row-swapped', 'row-duplicated', 'section-swapped'] as const) {
      for (const { text, original, expected } of corruptions(kind, 'tsv-drifting')) {
        const line = expected[0]?.lines[0] ?? 0;
        const moved = linesOf(text)[line - 1] ?? '';
        assert.ok(linesOf(original).includes(moved), kind);
        if (kind === 'section-swapped') assert.match(moved, /^[一二三四五六]、/);
        if (kind === 'row-duplicated') assert.equal(linesOf(text)[line - 2], moved);
        else assert.deepEqual(linesOf(text).filter(Boolean).sort(), linesOf(original).filter(Boolean).sort());
      }
    }
  });

  it('move and copy a row with the empty line that ends it', () => {
    for (const kind of ['row-swapped', 'row-duplicated'] as const) {
      for (const { text, expected } of corruptions(kind, 'cell-lines')) {
        const line = expected[0]?.lines[0] ?? 0;
        const lines = linesOf(text);
        assert.equal(lines[line - 2], '', `${kind}: the row before line ${line} has ended`);
        assert.equal(lines[expected[0]?.lines.at(-1) ?? 0], '', `${kind}: the row ends`);
      }
    }
  });

  it('are the same for the same seed', () => {
    const rendered = render(invent(9), { layout: 'tsv-clean' });
    for (const kind of CORRUPTION_KINDS) assert.deepEqual(corrupt(rendered, kind, 4), corrupt(rendered, kind, 4));
  });
});
