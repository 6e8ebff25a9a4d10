// relation/amount: an amount is neither too large nor too small for 万元 (DOMAIN E.3).
import { relationRule } from './relation';

export const relationAmount = relationRule('relation/amount', 'info');
