// relation/published: 对外公开总数量 is not below 本年新公开数量.
import { relationRule } from './relation';

export const relationPublished = relationRule('relation/published', 'warning');
