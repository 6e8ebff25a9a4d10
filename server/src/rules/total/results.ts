// total/results: （七）总计 of a column is the sum of （一） to （六）.
import { sumRule } from './sums';

export const totalResults = sumRule('total/results', 'error');
