// total/review: 总计 of each block of table 4 is the sum of its four outcomes.
import { sumRule } from './sums';

export const totalReview = sumRule('total/review', 'error');
