// Decides how a grid is printed by web pages that are saved as text: pipes end or begin cells, and no line of dashes follows.

import type { Grid, GridRow } from '../grid';
import type { Sheet } from '../sheet';
import { eachCell, walk, type TableLayout } from './walk';
import { wrap } from './wrap';

/** Prints each cell of a row in a line that `|` ends; returns the line of the row's own label. */
function endedCells({ table }: Grid, row: GridRow, sheet: Sheet): number {
  return eachCell(row, sheet, (cell) => sheet.line(`${sheet.value(table, row.key, cell, sheet.next, 1)} |`));
}

/** A web page saved as text: each cell's line ends with `|`, each row with `||`. */
export const pipeEnds: TableLayout = (grid, sheet) => {
  walk(grid, sheet, (row) => {
    const labelLine = endedCells(grid, row, sheet);
    sheet.line('||');
    return labelLine;
  });
};

function longestRow({ rows }: Grid): number {
  return Math.max(...rows.map(({ cells }) => cells.length));
}

/** A pipe for each cell that a row lacks. */
function padsOf({ cells }: GridRow, width: number): string {
  return '|'.repeat(Math.max(0, width - cells.length));
}

/** A row a line, each cell ended by `|`, and what pads it. */
function paddedBy(width: number, before: string): TableLayout {
  return (grid, sheet) => {
    walk(grid, sheet, (row) => {
      const pads = padsOf(row, width);
      return sheet.fields(grid.table, row.key, row.cells, { before, between: ' | ', after: pads === '' ? ' |' : ` | ${pads}` });
    });
  };
}

/** A web page whose tables were taken for text: a row a line, each cell ended by `|`, and mostly a pipe for each cell that the row lacks. */
export const padded: TableLayout = (grid, sheet, rand) => {
  paddedBy(rand.chance(0.7) ? longestRow(grid) : 0, '')(grid, sheet, rand);
};

/** The same with a pipe before each row, too, as in Markdown, whose rows no line of dashes follows. */
export const paddedPipes: TableLayout = (grid, sheet, rand) => {
  paddedBy(longestRow(grid), '| ')(grid, sheet, rand);
};

/** The same where cells hold paragraphs: each cell in a line of its own, the pipes for those that the row lacks in another or behind the last. */
export const paddedCells: TableLayout = (grid, sheet, rand) => {
  const width = longestRow(grid);
  const behind = rand.chance(0.3);
  walk(grid, sheet, (row) => {
    const labelLine = endedCells(grid, row, sheet);
    const pads = padsOf(row, width);
    if (behind && pads !== '') sheet.line(`${sheet.lines.pop() ?? ''} ${pads}`);
    else if (pads !== '') sheet.line(pads);
    return labelLine;
  });
};

/** The same with each pipe in a line of its own, and none for cells that a row lacks; one stands before each row, perhaps. */
export const pipesApart: TableLayout = (grid, sheet, rand) => {
  const before = rand.chance(0.3) ? '| ' : '';
  walk(grid, sheet, (row) => {
    let lead = before;
    return eachCell(row, sheet, (cell) => {
      const text = sheet.value(grid.table, row.key, cell, sheet.next, lead.length + 1);
      const [first = '', ...others] = row.kind === 'header' ? wrap(text, rand) : [text];
      sheet.line(lead + first, ...others, '|');
      lead = '';
    });
  });
};

/** A pipe before each cell, which stands in a line of its own; a blank line between rows. */
export const pipesBefore: TableLayout = (grid, sheet) => {
  walk(grid, sheet, (row) => {
    const labelLine = eachCell(row, sheet, (cell) => sheet.line(`|${sheet.value(grid.table, row.key, cell, sheet.next, 2)}`));
    sheet.blank();
    return labelLine;
  });
};
