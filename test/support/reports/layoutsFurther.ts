// Decides how a merged grid is printed in the layouts that lose more than the samples' do: HTML, PDF text, saved pages.

import { labelsOf, valuesOf, type Grid, type GridCell, type GridRow } from './grid';
import { flat, PIPES, walk, wrap, type TableLayout } from './layouts';
import type { Random } from './random';
import type { Field, Sheet } from './sheet';

const attributes = ({ colspan, rowspan }: GridCell): string =>
  (colspan > 1 ? ` colspan="${colspan}"` : '') + (rowspan > 1 ? ` rowspan="${rowspan}"` : '');

/** An HTML table as pasted from a portal: one row a line, or one cell a line. */
export const html: TableLayout = (grid, sheet, rand) => {
  const cellPerLine = rand.chance(0.4);
  sheet.line('<table border="1">');
  walk(grid, sheet, (row) => {
    const line = sheet.next;
    let labelLine = line;
    let text = '<tr>';
    for (const cell of row.cells) {
      if (cellPerLine) {
        sheet.line(text);
        text = '';
        if (cell.value === undefined) labelLine = sheet.next;
      }
      text += `<td${attributes(cell)}>`;
      text += sheet.value(grid.table, row.key, cell, sheet.next, text.length + 1);
      text += '</td>';
    }
    if (cellPerLine) sheet.line(text);
    sheet.line(cellPerLine ? '</tr>' : `${text}</tr>`);
    return labelLine;
  });
  sheet.line('</table>');
};

/** The same with every tag, and what every cell holds, in a line of its own; with tags around the table or in its cells, and with blank lines between. */
export const htmlApart: TableLayout = (grid, sheet, rand) => {
  const isWrapped = rand.chance(0.3);
  const hasParagraphs = rand.chance(0.3);
  const isAiry = rand.chance(0.3) && sheet.numbers.blankZeros !== true;
  const print = (line: string): void => {
    sheet.line(line);
    if (isAiry) sheet.blank();
  };
  print(isWrapped ? '<div class="table"><table>' : '<table>');
  walk(grid, sheet, (row) => {
    print('  <tr>');
    const labelLine = eachCell(row, sheet, (cell) => {
      print(`    <td${attributes(cell)}>`);
      const [indent, after] = hasParagraphs ? ['      <p>', '</p>'] : ['      ', ''];
      print(indent + sheet.value(grid.table, row.key, cell, sheet.next, indent.length + 1) + after);
      print('    </td>');
    });
    print('  </tr>');
    return labelLine + (isAiry ? 2 : 1);
  });
  print(isWrapped ? '</table></div>' : '</table>');
};

const SPACES = { before: '', between: ' ', after: '' };

/** A signed number without the space that would make two of it where spaces divide. */
const compact = (cell: GridCell): Field =>
  cell.value === undefined ? cell : { text: cell.text, value: { ...cell.value, raw: cell.value.raw.replace(' ', '') } };

/** Text copied from a PDF: a label and its numbers on one line; a long label is wrapped, its numbers on the last. */
export const numbersOnLine: TableLayout = (grid, sheet, rand) => {
  walk(grid, sheet, (row) => {
    const labels = row.cells.filter(({ value }) => value === undefined);
    if (row.kind !== 'data') return sheet.fields(grid.table, row.key, labels, SPACES);
    const own = labels.at(-1);
    for (const group of labels.slice(0, -1)) sheet.line(group.text);
    const labelLine = sheet.next;
    const parts = own === undefined ? [] : wrap(own.text, rand);
    for (const part of parts.slice(0, -1)) sheet.line(part);
    const last = parts.at(-1);
    const fields: Field[] = [
      ...(last === undefined ? [] : [{ text: last }]),
      ...row.cells.filter(({ value }) => value !== undefined).map(compact),
    ];
    sheet.fields(grid.table, row.key, fields, SPACES);
    return labelLine;
  });
};

/** A header cell or a group as a narrow column of a PDF shows it: set apart (商 业 企), the rest in the line below. */
const narrow = (text: string, rand: Random): readonly string[] => {
  const [head, rest] = [text.slice(0, 3), text.slice(3)];
  return [rand.chance(0.5) ? [...head].join(' ') : head, ...(rest === '' ? [] : [rest])];
};

/** The row of table 3 with which a page of a PDF begins: the end of its group's label stands before its own. */
const PAGE_BEGINS_WITH = 'unable2';

/**
 * Text copied from the pages of a PDF: a group that runs down the side of the table has a character a line, other groups and header cells
 * are wrapped, the page number stands between the rows, and the numbers of a long label follow in a line of their own.
 */
export const pdfPages: TableLayout = (grid, sheet, rand) => {
  let carried = '';
  walk(grid, sheet, (row) => {
    const labels = row.cells.flatMap(({ text, value }) => (value === undefined ? [text] : []));
    if (row.key === PAGE_BEGINS_WITH || (row.kind === 'header' && row.key === 'clause6')) sheet.line(`- ${rand.int(2, 9)} -`);
    if (row.kind === 'caption' || (row.kind === 'header' && grid.table === 'disclosure')) return sheet.fields(grid.table, row.key, row.cells, SPACES);
    if (row.kind === 'header') {
      for (const label of labels) for (const part of label.length > 12 ? wrap(label, rand) : narrow(label, rand)) sheet.line(part);
      return sheet.next;
    }
    for (const group of labels.slice(0, -1)) {
      if (group.startsWith('三')) for (const part of [group.slice(0, 2), ...group.slice(2)]) sheet.line(part);
      else if (group.startsWith('（四）')) {
        sheet.line(group.slice(0, 4));
        carried = group.slice(4);
      } else for (const part of [group.slice(0, 4), group.slice(4)]) sheet.line(part);
    }
    const labelLine = sheet.next;
    const label = labels.at(-1) ?? '';
    const parts = wrap(row.key === PAGE_BEGINS_WITH && carried !== '' ? `${carried} ${label}` : label, rand);
    const [first, ...others] = label === '' ? [] : parts;
    const numbers = row.cells.filter(({ value }) => value !== undefined).map(compact);
    const isApart = others.length > 0 && rand.chance(0.5);
    for (const part of isApart ? parts : parts.slice(0, -1)) sheet.line(part);
    sheet.fields(grid.table, row.key, isApart || first === undefined ? numbers : [{ text: parts.at(-1) ?? '' }, ...numbers], SPACES);
    return labelLine;
  });
};

/** How a label is wrapped in a column of a PDF. */
const WIDTH = 14;
const GAPS = ['      ', '\u3000\u3000\u3000\u3000'] as const;

/**
 * The same with columns kept in their places: rows far apart, numbers beside the middle of a wrapped label (between two lines of it), and
 * beside the rows, down the side, the parts of their groups' labels.
 */
export const pdfColumns: TableLayout = (grid, sheet, rand) => {
  const side: string[] = [];
  const gap = GAPS[rand.chance(0.3) ? 1 : 0];
  const wide = { before: gap, between: gap, after: '' };
  /** Prints a line of a row, and sometimes what stands beside it, before it or in it. */
  const beside = (line: readonly Field[], row: GridRow): number => {
    const part = rand.chance(0.6) ? side.shift() : undefined;
    const isLabel = line[0]?.value === undefined;
    if (part !== undefined && !(isLabel && rand.chance(0.5))) {
      sheet.line(part);
      return sheet.fields(grid.table, row.key, line, wide);
    }
    return sheet.fields(grid.table, row.key, part === undefined ? line : [{ text: part }, ...line], wide);
  };
  walk(grid, sheet, (row) => {
    const labels = row.cells.flatMap(({ text, value }) => (value === undefined ? [text] : []));
    if (row.kind !== 'data') {
      const line = grid.table === 'disclosure' ? sheet.fields(grid.table, row.key, row.cells, wide) : sheet.next;
      if (grid.table !== 'disclosure') for (const label of labels) for (const part of narrow(label, rand)) sheet.line(gap + part);
      sheet.blank(2);
      return line;
    }
    const groups = labels.slice(0, -1);
    if (groups.length > 0) for (const rest of side.splice(0)) sheet.line(rest);
    for (const group of groups) side.push(...(group.startsWith('三') ? [group.slice(0, 2), ...group.slice(2)] : [group.slice(0, 4), group.slice(4)]));
    const label = labels.at(-1) ?? '';
    const parts: Field[][] = label === '' ? [] : Array.from({ length: Math.ceil(label.length / WIDTH) }, (_, i) => [{ text: label.slice(i * WIDTH, (i + 1) * WIDTH) }]);
    const numbers = row.cells.filter(({ value }) => value !== undefined).map(compact);
    const middle = parts.length >> 1;
    if (parts.length % 2 === 0) parts.splice(middle, 0, numbers);
    else parts[middle]?.push(...numbers);
    const [first = 0] = parts.map((line) => beside(line, row));
    sheet.blank();
    return first;
  });
  sheet.blank(1);
};

/** Prints the cells that begin in a row, each by `print`; returns the line of the row's own label. */
function eachCell(row: GridRow, sheet: Sheet, print: (cell: GridCell) => void): number {
  let labelLine = sheet.next;
  for (const cell of row.cells) {
    if (cell.value === undefined) labelLine = sheet.next;
    print(cell);
  }
  return labelLine;
}

/** A web page saved as text: each cell's line ends with `|`, each row with `||`. */
export const pipeEnds: TableLayout = (grid, sheet) => {
  walk(grid, sheet, (row) => {
    const labelLine = eachCell(row, sheet, (cell) => {
      sheet.line(`${sheet.value(grid.table, row.key, cell, sheet.next, 1)} |`);
    });
    sheet.line('||');
    return labelLine;
  });
};

const longestRow = (grid: Grid): number => Math.max(...grid.rows.map(({ cells }) => cells.length));

/** A web page whose tables were taken for text: a row a line, each cell ended by `|`, and mostly a pipe for each cell that the row lacks. */
export const padded: TableLayout = (grid, sheet, rand) => {
  const width = rand.chance(0.7) ? longestRow(grid) : 0;
  walk(grid, sheet, (row) => {
    const pads = '|'.repeat(Math.max(0, width - row.cells.length));
    return sheet.fields(grid.table, row.key, row.cells, { before: '', between: ' | ', after: pads === '' ? ' |' : ` | ${pads}` });
  });
};

/** The same with a pipe before each row, too, as in Markdown, whose rows no line of dashes follows. */
export const paddedPipes: TableLayout = (grid, sheet) => {
  const width = longestRow(grid);
  walk(grid, sheet, (row) => {
    const pads = '|'.repeat(width - row.cells.length);
    return sheet.fields(grid.table, row.key, row.cells, { before: '| ', between: ' | ', after: pads === '' ? ' |' : ` | ${pads}` });
  });
};

/** The same where cells hold paragraphs: each cell in a line of its own, the pipes for those that the row lacks in another or behind the last. */
export const paddedCells: TableLayout = (grid, sheet, rand) => {
  const width = longestRow(grid);
  const behind = rand.chance(0.3);
  walk(grid, sheet, (row) => {
    const labelLine = eachCell(row, sheet, (cell) => {
      sheet.line(`${sheet.value(grid.table, row.key, cell, sheet.next, 1)} |`);
    });
    const pads = '|'.repeat(width - row.cells.length);
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
      for (const part of [lead + first, ...others]) sheet.line(part);
      sheet.line('|');
      lead = '';
    });
  });
};

/** Pipes between cells only, and a rule below the first row. */
export const barePipes: TableLayout = (grid, sheet) => {
  walk(grid, sheet, (row, slots, i) => {
    const line = sheet.fields(grid.table, row.key, flat(slots, grid.width), { before: '', between: ' | ', after: '' });
    if (i === 0) sheet.line(Array<string>(grid.width).fill('---').join(' | '));
    return line;
  });
};

/** A pipe before each cell, which stands in a line of its own; a blank line between rows. */
export const pipesBefore: TableLayout = (grid, sheet) => {
  walk(grid, sheet, (row) => {
    const labelLine = eachCell(row, sheet, (cell) => {
      sheet.line(`|${sheet.value(grid.table, row.key, cell, sheet.next, 2)}`);
    });
    sheet.blank();
    return labelLine;
  });
};

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

/** One cell a paragraph; header cells are broken over two lines. Rows are known by their labels only. */
export const cellParagraphs: TableLayout = (grid, sheet, rand) => {
  walk(grid, sheet, (row) =>
    eachCell(row, sheet, (cell) => {
      const text = sheet.value(grid.table, row.key, cell, sheet.next, 1);
      for (const part of row.kind === 'header' ? wrap(text, rand) : [text]) sheet.line(part);
      sheet.blank();
    }),
  );
};

/** A Markdown table for every row of table 3, under headers of its own; the last rows under another header. */
export const miniTables: TableLayout = (grid, sheet, rand) => {
  if (grid.table === 'review' && rand.chance(0.6)) {
    blockTables(grid, sheet, rand);
    return;
  }
  if (grid.table !== 'requests') {
    stackedTables(grid, sheet, rand);
    return;
  }
  walk(grid, sheet, (row, slots, i) => {
    if (row.kind !== 'data') return sheet.next;
    const values = valuesOf(row);
    const names = values.map((_, column) => (column === values.length - 1 ? '总计' : `数据${column + 1}`));
    const first = i < grid.rows.length - 2 ? '类别' : '项目';
    sheet.fields(
      grid.table,
      row.key,
      [first, ...names].map((text) => ({ text })),
      PIPES,
    );
    sheet.line(`|${' --- |'.repeat(values.length + 1)}`);
    const label = labelsOf(slots)
      .filter((text) => text !== '')
      .join(' ');
    const line = sheet.fields(
      grid.table,
      row.key,
      [{ text: label }, ...values.map((value) => ({ text: value.raw, value }))],
      PIPES,
    );
    sheet.blank();
    return line;
  });
};

/** Table 4 as a pipe table for each of its blocks, or one for 行政复议 and one for both of 行政诉讼. */
const blockTables: TableLayout = (grid, sheet, rand) => {
  const outcomes = grid.rows[2]?.cells.slice(0, 5) ?? [];
  const titles = rand.chance(0.6) ? ['行政复议', '行政诉讼（未经复议直接起诉）', '行政诉讼（复议后起诉）'] : ['行政复议', '行政诉讼'];
  walk(grid, sheet, (row) => {
    const line = sheet.next;
    if (row.kind !== 'data') return line;
    let rest = row.cells;
    titles.forEach((title, i) => {
      const count = i < titles.length - 1 ? 5 : rest.length;
      sheet.line(`### ${title}`);
      if (count > 5) sheet.fields(grid.table, row.key, ['未经复议直接起诉', '', '', '', '', '复议后起诉', '', '', '', ''].map((text) => ({ text })), PIPES);
      const header = count > 5 ? [...outcomes, ...outcomes] : outcomes;
      sheet.fields(grid.table, row.key, header, PIPES);
      sheet.line(`|${' --- |'.repeat(count)}`);
      sheet.fields(grid.table, row.key, rest.slice(0, count), PIPES);
      rest = rest.slice(count);
      sheet.blank();
    });
    return line;
  });
};

/** Table 2 as a pipe table for each part, under its caption as a line; table 4 as one. */
const stackedTables: TableLayout = (grid, sheet) => {
  let headers = 0;
  walk(grid, sheet, (row) => {
    if (row.kind === 'caption') {
      if (sheet.lines.at(-1) !== '') sheet.blank();
      sheet.line(row.cells[0]?.text ?? '');
      const line = sheet.lines.length;
      sheet.blank();
      headers = 0;
      return line;
    }
    const line = sheet.fields(grid.table, row.key, row.cells, PIPES);
    if (row.kind === 'header' && headers++ === 0) sheet.line(`|${' --- |'.repeat(row.cells.length)}`);
    return line;
  });
};

/** What a PDF page may give when its table is lost: all labels first, all numbers later. */
export const labelsThenNumbers: TableLayout = (grid, sheet, rand: Random) => {
  const numbers: string[] = [];
  for (const row of grid.rows) {
    for (const cell of row.cells) {
      if (cell.value === undefined) sheet.line(cell.text);
      else numbers.push(cell.text);
    }
  }
  if (rand.chance(0.5)) sheet.line(numbers.join(' '));
  else for (const number of numbers) sheet.line(number);
};
