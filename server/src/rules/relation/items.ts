// relation/items: 上一年项目数量 with 本年增/减 is not below zero.
import { relationRule } from './relation';

export const relationItems = relationRule('relation/items', 'warning');
