// What a perfect checker says of damaged reports is said, at its line and under its rule, and nothing is said of correct ones.
import assert from 'node:assert/strict';
import { analyse } from '../../server/src/model/analysis';
import { check, fixesOf } from '../../server/src/rules/check';
import type { Located } from '../../server/src/rules/located';
import { recompute } from '../../server/src/rules/total/recompute';
import { SourceText } from '../../server/src/syntax/document';
import { textAfter } from '../support/applyEdits';
import { lineOf } from '../support/marked';
import { CORRUPTION_KINDS, corrupt, type CorruptionKind } from '../support/reports/corrupt';
import { invent } from '../support/reports/invent';
import { judge, type Found } from '../support/reports/judge';
import { LAYOUT_NAMES, LAYOUTS, leavesBlanks, type LayoutName } from '../support/reports/layouts';
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
      for (const layout of LAYOUT_NAMES.filter((each) => !hidden[each]?.includes(kind))) {
        for (const seed of seeds) {
          const damaged = corrupt(render(invent(seed), { layout }), kind, seed);
          if (!damaged) continue;
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

  for (const kind of CORRUPTION_KINDS.filter((each) => !lineBound.has(each))) {
    it(`${kind}: found where every paragraph is broken into lines, and nothing else said`, () => {
      for (const seed of seeds) {
        const damaged = corrupt(render(invent(seed), { layout: 'numbers-on-line' }), kind, seed);
        if (!damaged) continue;
        const { text, origins } = wrapLines(damaged.text, 26 + (seed % 6));
        const found = checked(text, 'numbers-on-line').found.map((each) => ({ ...each, line: origins[each.line - 1] as number }));
        assert.deepEqual(judge(damaged, found), { missed: [], falseAlarms: [] }, `seed ${seed}`);
      }
    }).timeout(60_000);
  }
});
