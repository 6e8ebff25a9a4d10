// The rules on totals and on relations between figures.
import type { Rule } from '../rule';
import { totalBalance } from './balance';
import { totalGroup } from './group';
import { totalRange } from './range';
import { relationAmount } from './relationAmount';
import { relationInForce } from './relationInForce';
import { relationItems } from './relationItems';
import { relationProcurement } from './relationProcurement';
import { relationPublished } from './relationPublished';
import { relationRegulations } from './relationRegulations';
import { relationRepealed } from './relationRepealed';
import { totalResults } from './results';
import { totalReview } from './review';
import { totalRow } from './row';
import { totalSubtotal } from './subtotal';

export const totalRules: readonly Rule[] = [
  totalRow, totalSubtotal, totalResults, totalBalance, totalRange, totalGroup, totalReview,
  relationPublished, relationItems, relationProcurement, relationAmount, relationInForce, relationRepealed, relationRegulations,
];
