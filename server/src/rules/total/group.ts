// total/group: a number printed beside （三）不予公开 and its like is the sum of the group's rows.
import { sumRule } from './sums';

export const totalGroup = sumRule('total/group', 'warning');
