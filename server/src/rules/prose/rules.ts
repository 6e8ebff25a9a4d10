// The rules about figures in the prose.
import type { Rule } from '../rule';
import { yearConsistency } from '../year/consistency';
import { proseContradiction } from './contradiction';
import { proseFee } from './fee';
import { proseOutcome } from './outcome';
import { proseTable } from './table';
import { addition } from './addition';
import { answered } from './answered';
import { count } from './count';
import { percent } from './percent';
import { sum } from './sum';
import { unit } from './unit';

export const proseRules: readonly Rule[] = [proseTable, proseOutcome, proseContradiction, proseFee, yearConsistency, sum, addition, percent, count, unit, answered];
