// The text rules.
import type { Rule } from '../rule';
import { textBrackets } from './brackets';
import { textBrokenParagraph } from './brokenParagraph';
import { textPhone } from './phone';
import { textRepeated } from './repeated';
import { textResidue } from './residue';

export const textRules: readonly Rule[] = [textResidue, textRepeated, textPhone, textBrokenParagraph, textBrackets];
