// The rules about figures in the prose.
import type { Rule } from '../rule';
import { proseAddition } from './addition';
import { proseAnswered } from './answered';
import { proseContradiction } from './contradiction';
import { proseCount } from './count';
import { proseFee } from './fee';
import { proseOutcome } from './outcome';
import { prosePercent } from './percent';
import { proseSum } from './sum';
import { proseTable } from './table';
import { proseUnit } from './unit';

export const proseRules: readonly Rule[] = [
  proseTable, proseOutcome, proseContradiction, proseFee, proseSum, proseAddition, prosePercent, proseCount, proseUnit, proseAnswered,
];
