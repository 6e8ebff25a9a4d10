// The rules on totals.
import type { Rule } from '../rule';
import { totalBalance } from './balance';
import { totalGroup } from './group';
import { totalRange } from './range';
import { totalResults } from './results';
import { totalReview } from './review';
import { totalRow } from './row';
import { totalSubtotal } from './subtotal';

export const totalRules: readonly Rule[] = [totalRow, totalSubtotal, totalResults, totalBalance, totalRange, totalGroup, totalReview];
