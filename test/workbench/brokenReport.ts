// A report, the same report with one total off by one, and where that total stands.
import { invent, type InventOptions } from '../support/reports/invent';
import type { LayoutName } from '../support/reports/layouts';
import { render, type TruthCell } from '../support/reports/render';

export interface BrokenReport {
  readonly correct: string;
  readonly broken: string;
  /** Where the total begins, from 1. */
  readonly line: number;
  readonly character: number;
  readonly right: string;
  readonly wrong: string;
}

/** The last `right` of a line, off by one. */
export function breakLine(correct: string, line: number, right: string): BrokenReport {
  const lines = correct.split('\n');
  const text = lines[line - 1] ?? '';
  const at = text.lastIndexOf(right);
  if (at < 0) throw new Error(`line ${line} does not hold ${right}: ${text}`);
  const wrong = String(Number(right) + 1);
  lines[line - 1] = text.slice(0, at) + wrong + text.slice(at + right.length);
  return { correct, broken: lines.join('\n'), line, character: at + 1, right, wrong };
}

const isRowTotal = ({ table, column, value }: TruthCell) => table === 'requests' && column === 'total' && Number(value) > 0;
const isSumItself = ({ row }: TruthCell) => ['new', 'carriedIn', 'total', 'carriedOut'].includes(row);

/** An invented report, and the total of a row that is no sum of other rows, so that exactly one equation breaks. */
export function breakRowTotal(layout: LayoutName, seed: number, options: InventOptions): BrokenReport {
  const { text, truth } = render(invent(seed, { scale: 'medium', ...options }), { layout });
  const cell = truth.cells.find((each) => isRowTotal(each) && !isSumItself(each));
  if (!cell) throw new Error(`the invented report ${seed} has no total above 0`);
  return breakLine(text, cell.line, cell.raw);
}
