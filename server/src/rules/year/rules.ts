// The rules on the year that a report is for.
import type { Rule } from '../rule';
import { yearConsistency } from './consistency';
import { yearNotice } from './notice';

export const yearRules: readonly Rule[] = [yearConsistency, yearNotice];
