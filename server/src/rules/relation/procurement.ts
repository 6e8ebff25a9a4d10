// relation/procurement: 采购项目数量 and 采购总金额 are both zero, or neither is.
import { relationRule } from './relation';

export const relationProcurement = relationRule('relation/procurement', 'warning');
