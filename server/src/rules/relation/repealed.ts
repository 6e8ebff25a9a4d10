// relation/repealed: 现行有效件数 and 本年废止件数 together are not below 本年制发件数.
import { relationRule } from './relation';

export const relationRepealed = relationRule('relation/repealed', 'warning');
