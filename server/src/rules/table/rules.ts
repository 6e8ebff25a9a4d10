// The rules on the shape of tables and on single cells.
import type { Rule } from '../rule';
import { cellBlank } from './blank';
import { tableClause } from './clause';
import { tableFormat } from './format';
import { tableLabel } from './label';
import { cellNotACount } from './notACount';
import { cellNotANumber } from './notANumber';
import { tableRowDuplicate } from './rowDuplicate';
import { tableRowOrder } from './rowOrder';
import { tableRowShape } from './rowShape';
import { cellSplitNumber } from './splitNumber';
import { cellUnit } from './unit';

export const tableRules: readonly Rule[] = [
  tableRowDuplicate, tableRowOrder, tableRowShape, tableLabel, tableClause, tableFormat,
  cellNotANumber, cellBlank, cellNotACount, cellUnit, cellSplitNumber,
];
