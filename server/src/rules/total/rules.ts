// The total rules.
import type { Rule } from '../rule';

export const totalRules: readonly Rule[] = [];
