// The text rules.
import type { Rule } from '../rule';
import { brackets } from './brackets';
import { brokenParagraph } from './brokenParagraph';
import { phone } from './phone';
import { repeated } from './repeated';
import { residue } from './residue';
import { sequence } from './sequence';

export const textRules: readonly Rule[] = [residue, repeated, phone, brokenParagraph, brackets, sequence];
