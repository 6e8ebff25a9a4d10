// Invented reports with other figures in some of their cells.
import { render, type Rendered, type RenderOptions, type TruthCell } from './reports/render';
import { printNumber } from './reports/sheet';
import { invent } from './reports/invent';

/** A report by seed and options, as properties draw it, so that a counterexample is short. */
export type Drawn = readonly [seed: number, options: RenderOptions];

export function rendered([seed, options]: Drawn): Rendered {
  return render(invent(seed), options);
}

/** The text of a report with other figures in some cells, in the form of its own. */
export function withFigures({ text, options }: Rendered, changes: readonly (readonly [TruthCell, number])[]): string {
  const { eol = '\n', fullWidth = false, thousands = '' } = options;
  const lines = text.split(eol);
  for (const [{ line, character, raw }, value] of [...changes].sort(([a], [b]) => b.character - a.character)) {
    const before = lines[line - 1] as string;
    const figure = printNumber(String(value), { fullWidth, thousands });
    lines[line - 1] = before.slice(0, character - 1) + figure + before.slice(character - 1 + raw.length);
  }
  return lines.join(eol);
}

/** The cells of tables 3 and 4 that hold figures. */
export function summedCells({ truth }: Rendered): readonly TruthCell[] {
  return truth.cells.filter(({ table, value }) => table !== 'disclosure' && value !== null && /^\d+$/.test(value));
}

export function isTotal({ row, column }: TruthCell): boolean {
  return row === 'total' || column.endsWith('total');
}
