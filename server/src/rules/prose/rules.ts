// The rules about figures in the prose.
import type { Rule } from '../rule';

export const proseRules: readonly Rule[] = [];
