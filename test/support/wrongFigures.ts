// Invented reports with other figures in some of their cells.
import { printed } from './reports/corruption';
import { Draft } from './reports/draft';
import { invent } from './reports/invent';
import { render, type Rendered, type RenderOptions, type TruthCell } from './reports/render';

/** A report by seed and options, as properties draw it, so that a counterexample is short. */
export type Drawn = readonly [seed: number, options: RenderOptions];

/** The report that was drawn, as text with what is true of it. */
export function rendered([seed, options]: Drawn): Rendered {
  return render(invent(seed), options);
}

/** The text of a report with other figures in some cells, in the form of its own. */
export function withFigures(report: Rendered, changes: readonly (readonly [TruthCell, number])[]): string {
  const draft = new Draft(report);
  draft.replaceAll(changes.map(([cell, value]) => ({ ...cell, replacement: printed({ rendered: report }, value) })));
  return draft.text;
}

/** The cells of tables 3 and 4 that hold figures. */
export function summedCells({ truth }: Rendered): readonly TruthCell[] {
  return truth.cells.filter(({ table, value }) => table !== 'disclosure' && value !== null && /^\d+$/.test(value));
}

/** Whether a cell is in a row or column of totals. */
export function isTotal({ row, column }: TruthCell): boolean {
  return row === 'total' || column.endsWith('total');
}
