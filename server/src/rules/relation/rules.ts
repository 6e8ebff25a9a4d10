// The rules on relations between the figures of table 2.
import type { Rule } from '../rule';
import { relationAmount } from './amount';
import { relationInForce } from './inForce';
import { relationItems } from './items';
import { relationProcurement } from './procurement';
import { relationPublished } from './published';
import { relationRegulations } from './regulations';
import { relationRepealed } from './repealed';

export const relationRules: readonly Rule[] = [
  relationPublished, relationItems, relationProcurement, relationAmount, relationInForce, relationRepealed, relationRegulations,
];
