// relation/amount: an amount is neither too large nor too small for 万元.
import { relationRule } from './relation';

export const relationAmount = relationRule('relation/amount', 'info');
