// The rules about figures in the prose.
import type { Rule } from '../rule';
import { addition } from './addition';
import { answered } from './answered';
import { count } from './count';
import { percent } from './percent';
import { sum } from './sum';
import { unit } from './unit';

export const proseRules: readonly Rule[] = [sum, addition, percent, count, unit, answered];
