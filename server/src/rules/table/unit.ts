// cell/unit: a unit inside a cell, or fewer decimals than the header of its column asks for; never converted unasked.
import { decimalsOfColumn, unitOfColumn } from '../../model/table/columnUnits';
import { oddCells, type MarkedCell } from '../../model/table/oddCells';
import { cellOrigin, type Table } from '../../model/table/table';
import { divideExactly, equals, isZero, multiply, toFixedText, type Decimal } from '../../number/decimal';
import { writeNumber } from '../../number/formatNumber';
import { unitParts } from '../../number/unit';
import { isWrapped } from '../cellEdits';
import { offer, type Finding, type Fix } from '../finding';
import { placeOf } from '../naming';
import { ofSubject, type TableRule } from '../rule';

interface Subject {
  readonly cell: MarkedCell;
  /** What the cell should say. */
  readonly wanted: string;
  readonly converts: boolean;
}

export const cellUnit: TableRule<Subject> = {
  id: 'cell/unit',
  scope: 'table',
  severity: 'info',
  check: (table) => oddCells(table).marked.flatMap((cell) => unitFinding(table, cell) ?? decimalsFinding(table, cell) ?? []),
  fixes: ofSubject(fixOf),
};

/** 3件 says what 3 says, and is only hinted at. */
function unitFinding(table: Table, cell: MarkedCell): Finding<Subject> | undefined {
  const { value, style } = cell.number;
  if (style.unit === '') return undefined;
  const isAmount = cell.column?.kind === 'amount';
  const own = unitParts(style.unit);
  const column = isAmount ? unitOfColumn(table, cell.column.key) : '';
  const converted = isAmount ? convert(value, own?.base === '元' ? own.factor : undefined, unitParts(column)?.factor) : convert(value, own?.factor, 1);
  const isHarmless = !isAmount && own?.factor === 1 && own.base !== '元';
  const wanted = converted === undefined ? '' : (writeNumber(converted, { ...style, decimals: equals(converted, value) ? style.decimals : 0 }) ?? '');
  return {
    rule: 'cell/unit',
    origin: cellOrigin(cell),
    message: { id: 'cell/unit', args: { ...placeOf(table, cell), text: cell.cell.text, unit: style.unit, wanted: column } },
    related: [],
    ...(isHarmless ? { severity: 'hint' as const } : {}),
    subject: { cell, wanted, converts: converted !== undefined && !equals(converted, value) },
  };
}

/** Undefined where a unit cannot be turned into the other. */
function convert(value: Decimal, from: number | undefined, to: number | undefined): Decimal | undefined {
  return from === undefined || to === undefined ? undefined : divideExactly(multiply(value, from), to);
}

/** A header that says 保留4位小数 asks it of every amount but zero. */
function decimalsFinding(table: Table, cell: MarkedCell): Finding<Subject> | undefined {
  const { value, style } = cell.number;
  if (cell.column?.kind !== 'amount' || isZero(value)) return undefined;
  const decimals = decimalsOfColumn(table, cell.column.key);
  if (style.decimals >= decimals) return undefined;
  const wanted = writeNumber(value, { ...style, decimals }) ?? toFixedText(value, decimals);
  return {
    rule: 'cell/unit',
    origin: cellOrigin(cell),
    message: { id: 'cell/decimals', args: { ...placeOf(table, cell), text: cell.cell.text, decimals, wanted } },
    related: [],
    subject: { cell, wanted, converts: false },
  };
}

/** The number alone, converted where its unit is another than the column's; a remark behind it stays. */
function fixOf({ cell, wanted, converts }: Subject): readonly Fix[] {
  if (wanted === '' || isWrapped(cell)) return [];
  const { whole, annotated, style } = cell.number;
  const text = cell.cell.text;
  const inRemark = annotated && style.unit !== '' && !text.slice(whole.from, whole.to).includes(style.unit);
  const origin = cellOrigin(cell);
  const to = inRemark ? origin.to : origin.from + whole.to;
  const edit = { origin: { ...origin, from: origin.from + whole.from, to }, newText: wanted };
  const title = { id: 'cell/unit-fix' as const, args: { from: text, to: wanted, converts } };
  return [offer(title, [edit])];
}
