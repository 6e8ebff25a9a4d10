// Decides which corruptions there are, and makes one: the damaged text with all that a perfect checker says of it.

import { CELL_CORRUPTIONS } from './corruptCells';
import type { Expected, Maker } from './corruption';
import { LABEL_CORRUPTIONS } from './corruptLabels';
import { PROSE_CORRUPTIONS } from './corruptProse';
import { dropRow, ROW_CORRUPTIONS } from './corruptRows';
import { STRUCTURE_CORRUPTIONS } from './corruptStructure';
import { SUM_CORRUPTIONS } from './corruptSums';
import { Draft } from './draft';
import { random } from './random';
import type { Rendered } from './render';

export type { Expected } from './corruption';

const MAKERS = { ...SUM_CORRUPTIONS, ...ROW_CORRUPTIONS, ...CELL_CORRUPTIONS, ...LABEL_CORRUPTIONS, ...STRUCTURE_CORRUPTIONS, ...PROSE_CORRUPTIONS };

export type CorruptionKind = keyof typeof MAKERS;

/** Every kind, for loops over all of them. */
export const CORRUPTION_KINDS = Object.keys(MAKERS) as CorruptionKind[];

/** A damaged report, and what is to be said of it. */
export interface Corruption {
  readonly kind: CorruptionKind;
  readonly text: string;
  /** The text before. */
  readonly original: string;
  /** Each of these must be found; empty where the change is one that must be accepted in silence. */
  readonly expected: readonly Expected[];
  /** Rule ids that may speak of the same damage too; any other error or warning is a false alarm. */
  readonly related: readonly string[];
  /** Recomputing all totals must give back `original`, byte for byte. */
  readonly restores: boolean;
  /** The safe fixes must give back `original`, byte for byte. */
  readonly fixRestores: boolean;
  readonly rendered: Rendered;
}

function make(rendered: Rendered, kind: CorruptionKind, maker: Maker, seed: number): Corruption | undefined {
  const draft = new Draft(rendered);
  const damage = maker({ rendered, draft, rand: random(seed) });
  if (damage === undefined || draft.text === rendered.text) return undefined;
  const { expected, related = [], restores = false, fixRestores = restores } = damage;
  return { kind, text: draft.text, original: rendered.text, expected, related, restores, fixRestores, rendered };
}

/** Damages a rendered report in the way asked; undefined where the report or its layout offers no place for it. */
export function corrupt(rendered: Rendered, kind: CorruptionKind, seed: number): Corruption | undefined {
  return make(rendered, kind, MAKERS[kind], seed);
}

/** The corruptions that take out one data row each, for every row of the three tables. */
export function dropEachRow(rendered: Rendered): Corruption[] {
  return rendered.truth.rows.flatMap((_, index) => {
    const made = make(rendered, 'row-dropped', dropRow(index), index);
    return made === undefined ? [] : [made];
  });
}
