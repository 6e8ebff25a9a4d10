// total/row: 总计 of a row is the sum of its columns.
import { sumRule } from './sums';

export const totalRow = sumRule('total/row', 'error');
