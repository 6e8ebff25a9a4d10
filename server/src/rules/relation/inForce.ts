// relation/in-force: 现行有效件数 is not below 本年制发件数 when nothing was repealed.
import { relationRule } from './relation';

export const relationInForce = relationRule('relation/in-force', 'info');
