// total/subtotal: 法人或其他组织小计 is the sum of its columns, and 总计 of 自然人 and 小计 (the variant with 8 columns).
import { sumRule } from './sums';

export const totalSubtotal = sumRule('total/subtotal', 'error');
