// Writes rows of cells as those of an HTML table, with cells that span rows and columns where the form merges them.

/** Stands in the cells of rows for a value, which is left blank. */
export const VALUE = '\0';

type Rows = readonly (readonly string[])[];

/** A `<tr>` for each row. Cells go on over the blank ones behind them; those of headers and groups over the blank ones below, too. */
export function htmlRows(rows: Rows): readonly string[] {
  const taken = rows.map((cells) => cells.map(() => false));
  const isFree = (row: number, column: number): boolean => rows[row]?.[column] === '' && taken[row]?.[column] === false;
  return rows.map((cells, row) => {
    const tags = cells.map((text, column) => {
      if (taken[row]?.[column] === true) return '';
      let width = 1;
      while (isFree(row, column + width)) width++;
      const mayGoDown = !cells.includes(VALUE) || (cells[column + width] ?? VALUE) !== VALUE;
      const columns = cells.map((_, i) => i).slice(column, column + width);
      let height = 1;
      while (mayGoDown && columns.every((each) => isFree(row + height, each))) height++;
      for (const cellsOfRow of taken.slice(row, row + height)) cellsOfRow.fill(true, column, column + width);
      return `<td${span('colspan', width)}${span('rowspan', height)}>${text === VALUE ? '' : text}</td>`;
    });
    return `<tr>${tags.join('')}</tr>`;
  });
}

function span(attribute: string, size: number): string {
  return size === 1 ? '' : ` ${attribute}="${size}"`;
}
