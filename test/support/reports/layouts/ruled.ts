// Decides how a grid is drawn with rules and pipes, or lines of boxes.

import type { Field } from '../sheet';
import { flat, walk, type TableLayout } from './walk';

/** What a grid is drawn with: between cells, along a rule, and where both meet. */
const DRAWN = [['|', '-', '+'], ['│', '─', '┼']] as const;
const GRID_COLUMN = 12;

/** A grid with a rule below each row, whose cells are wrapped in their columns. */
export const ruled: TableLayout = (grid, sheet, rand) => {
  const [upright, level, cross] = rand.pick(DRAWN);
  const rule = cross + (level.repeat(GRID_COLUMN) + cross).repeat(grid.width);
  sheet.line(rule);
  walk(grid, sheet, (row, slots) => {
    const line = sheet.next;
    const fields = flat(slots, grid.width).map((field) => ({ field, parts: field.value ? [] : (field.text.match(/.{1,10}/gu) ?? []) }));
    const height = Math.max(1, ...fields.map(({ parts }) => parts.length));
    for (let i = 0; i < height; i++) {
      const pieces: Field[] = fields.map(({ field, parts }) => (field.value && i === 0 ? field : { text: parts[i] ?? '' }));
      sheet.fields(grid.table, row.key, pieces, { before: `${upright} `, between: ` ${upright} `, after: ` ${upright}` });
    }
    sheet.line(rule);
    return line;
  });
};
