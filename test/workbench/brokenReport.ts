// A correct invented report, the same report with one total off by one, and where that total stands.
import { invent, type InventOptions } from '../support/reports/invent';
import { render, type LayoutName, type TruthCell } from '../support/reports/render';

export interface BrokenReport {
  readonly correct: string;
  readonly broken: string;
  /** The total, as the correct text has it. */
  readonly cell: TruthCell;
  readonly wrong: string;
}

const isRowTotal = ({ table, column, value }: TruthCell) => table === 'requests' && column === 'total' && Number(value) > 0;
const isSumItself = ({ row }: TruthCell) => ['new', 'carriedIn', 'total', 'carriedOut'].includes(row);

/** The total of a row that is no sum of other rows, so that exactly one equation breaks. */
export function breakRowTotal(layout: LayoutName, seed: number, options: InventOptions): BrokenReport {
  const { text, truth } = render(invent(seed, { scale: 'medium', ...options }), { layout });
  const cell = truth.cells.find((each) => isRowTotal(each) && !isSumItself(each));
  if (!cell) throw new Error(`the invented report ${seed} has no total above 0`);
  const wrong = String(Number(cell.value) + 1);
  const lines = text.split('\n');
  const line = lines[cell.line - 1] ?? '';
  const at = line.indexOf(cell.raw, cell.character - 1);
  lines[cell.line - 1] = line.slice(0, at) + wrong + line.slice(at + cell.raw.length);
  return { correct: text, broken: lines.join('\n'), cell, wrong };
}
