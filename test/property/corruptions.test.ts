// What a perfect checker says of damaged reports is said, at its line and under its rule, and nothing is said of correct ones.
import assert from 'node:assert/strict';
import { analyse } from '../../server/src/model/analysis';
import { check, fixesOf } from '../../server/src/rules/check';
import type { Located } from '../../server/src/rules/located';
import { recompute } from '../../server/src/rules/total/recompute';
import { SourceText } from '../../server/src/syntax/sourceText';
import { textAfter } from '../support/applyEdits';
import { lineOf } from '../support/marked';
import { CORRUPTION_KINDS, corrupt, type Corruption, type CorruptionKind } from '../support/reports/corrupt';
import { invent, type Report } from '../support/reports/invent';
import { judge, type Found } from '../support/reports/judge';
import { LAYOUT_NAMES, LAYOUTS, layoutOf, leavesBlanks, type LayoutName } from '../support/reports/layouts';
import { render } from '../support/reports/render';
import { wrapLines } from '../support/reports/wrapLines';
import { runs } from '../support/runs';

interface Checked {
  readonly text: SourceText;
  readonly located: readonly Located[];
  readonly found: readonly Found[];
}

function checked(content: string, layout: LayoutName): Checked {
  const text = SourceText.of(content);
  const markdown = 'markdown' in LAYOUTS[layout];
  const located = check(analyse(text.blocks), { levels: {}, markdown });
  const found = located.map((each): Found => ({ code: each.finding.rule, severity: each.severity === 'hint' ? 'info' : each.severity, line: lineOf(each) }));
  return { text, located, found };
}

const seeds = Array.from({ length: runs(6) }, (_, seed) => seed);

/** Damage that lies in two lines at times, or whose list goes on in a line that begins a sentence. */
const lineBound: ReadonlySet<CorruptionKind> = new Set(['phone-six-digits', 'word-doubled', 'percent-lost', 'residue', 'prose-count']);

/** Damage of relations that only the format of 2019 has. */
const of2019: ReadonlySet<CorruptionKind> = new Set(['items-negative', 'procurement-mismatch', 'published-too-many']);

/** A report that has a place for the damage, if one can be asked for. */
function reportFor(kind: CorruptionKind, seed: number): Report {
  return invent(seed, { legalSubtotal: kind === 'subtotal', ...(of2019.has(kind) ? { year: 2019 + (seed % 2) } : {}) });
}

/** Whether a layout can have the damage: in some no mark goes with a lost cell, and where values are found by being numbers, none is anything else. */
function isPossible(kind: CorruptionKind, layout: LayoutName): boolean {
  switch (kind) {
    case 'cell-lost':
      return layoutOf(layout).cellMark !== undefined;
    case 'cell-lost-padded':
      return layout === 'tsv-drifting';
    case 'value-text':
    case 'value-unit':
    case 'value-blank':
      return !layoutOf(layout).numbersOnly;
    default:
      return true;
  }
}

/** The damaged reports of a layout, with their seeds: at least one. */
function damagedReports(kind: CorruptionKind, layout: LayoutName): { damaged: Corruption; seed: number }[] {
  const all = seeds.flatMap((seed) => {
    const damaged = corrupt(render(reportFor(kind, seed), { layout }), kind, seed);
    return damaged ? [{ damaged, seed }] : [];
  });
  assert.notEqual(all.length, 0, `no seed makes it in ${layout}`);
  return all;
}

/**
 * Damage that a layout hides: where cells stand alone in lines or labels end below their numbers, a gap has no one line, and a clause that is
 * none is a line before the table; in a row of words and numbers without ends, a word begins the next; in mini tables, clauses and the parts
 * of table 4 are lines between the tables; in a grid, rules stand between rows, and a label in pieces is not put right; in the source of a
 * web page a paragraph may be broken anywhere.
 */
const hidden: Readonly<Partial<Record<LayoutName, readonly CorruptionKind[]>>> = {
  'padded-cells': ['row-dropped', 'value-text'],
  'pipes-apart': ['row-dropped', 'heading-lost', 'clause-wrong'],
  'pdf-columns': ['row-dropped'],
  grid: ['row-dropped', 'part-dropped', 'label-variant'],
  'mini-tables': ['label-variant', 'clause-wrong'],
  'cell-paragraphs': ['row-dropped', 'heading-lost'],
  'web-page': ['paragraph-broken'],
};

describe('correct reports', () => {
  for (const layout of LAYOUT_NAMES) {
    it(`have no error and no warning in ${layout}`, () => {
      for (const seed of seeds) {
        for (const blankZeros of leavesBlanks(layout) ? [false, true] : [false]) {
          const { text } = render(invent(seed), { layout, blankZeros });
          assert.deepEqual(checked(text, layout).found.filter(({ severity }) => severity !== 'info'), [], `seed ${seed}`);
        }
      }
    }).timeout(60_000);
  }

  for (const layout of ['numbers-on-line', 'pdf-pages'] as const) {
    it(`have no error and no warning in ${layout} with every paragraph broken into lines`, () => {
      for (const seed of seeds) {
        const { text } = wrapLines(render(invent(seed), { layout }).text, 26 + (seed % 6));
        assert.deepEqual(checked(text, layout).found.filter(({ severity }) => severity !== 'info'), [], `seed ${seed}`);
      }
    }).timeout(60_000);
  }
});

describe('damaged reports', () => {
  for (const kind of CORRUPTION_KINDS) {
    it(`${kind}: found where it is, nothing else said, repaired byte for byte where that is certain`, () => {
      for (const layout of LAYOUT_NAMES.filter((each) => isPossible(kind, each) && !hidden[each]?.includes(kind))) {
        for (const { damaged, seed } of damagedReports(kind, layout)) {
          const { text, located, found } = checked(damaged.text, layout);
          assert.deepEqual(judge(damaged, found), { missed: [], falseAlarms: [] }, `${layout}, seed ${seed}`);
          if (damaged.restores) {
            const tables = analyse(text.blocks).reports.slice(0).flatMap((report) => report.allTables);
            assert.equal(textAfter(text.blocks, tables.flatMap((table) => recompute(table).edits)), damaged.original, `recompute: ${layout}, seed ${seed}`);
          }
          if (damaged.fixRestores) {
            const safe = located.flatMap((each) => fixesOf(each).find((fix) => fix.safe)?.edits ?? []);
            assert.equal(textAfter(text.blocks, safe), damaged.original, `safe fixes: ${layout}, seed ${seed}`);
          }
        }
      }
    }).timeout(60_000);
  }

  for (const kind of CORRUPTION_KINDS.filter((each) => isPossible(each, 'numbers-on-line') && !lineBound.has(each))) {
    it(`${kind}: found where every paragraph is broken into lines, and nothing else said`, () => {
      for (const { damaged, seed } of damagedReports(kind, 'numbers-on-line')) {
        const { text, origins } = wrapLines(damaged.text, 26 + (seed % 6));
        const found = checked(text, 'numbers-on-line').found.map((each) => ({ ...each, line: origins[each.line - 1] as number }));
        assert.deepEqual(judge(damaged, found), { missed: [], falseAlarms: [] }, `seed ${seed}`);
      }
    }).timeout(60_000);
  }
});
