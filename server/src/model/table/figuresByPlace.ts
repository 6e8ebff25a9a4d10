// Tells the columns of a loose table by their places, where spaces set them below each other and zeros are left blank.
import { greatest } from '../../number/extremes';
import { matchLabel } from '../../schema';
import type { Cell } from '../../syntax/cell';
import { Row, type PlacedRow } from '../../syntax/table';
import { nextLineBreak, startOfLine } from '../../text/lineBreak';
import type { Span } from '../../text/span';
import { widthOf } from '../../text/width';
import { firstNumber } from './looseFields';

/** Han characters are as wide as two digits, or as one: converters differ. */
const WIDTHS = [2, 1];

/** A loose row: its words, and the figures behind them. */
interface Figures {
  readonly placed: PlacedRow;
  readonly words: readonly Cell[];
  readonly figures: readonly Cell[];
  /** It is one of those below a header, though it may have no figures. */
  readonly isData: boolean;
}

/** A header and the rows below it. */
interface Part {
  readonly rows: readonly Figures[];
  /** The places of the header's labels of columns, in the text. */
  readonly labels: readonly Span[];
}

/** The rows with blank cells where their figures leave columns out, if the places of all figures below a header tell the columns. */
export function withBlanks(rows: readonly PlacedRow[], text: string): readonly PlacedRow[] {
  if (!text.includes('  ') || areEquallyFar(rows)) return rows;
  const parts = partsOf(rows, text);
  if (!parts.some(leavesOut)) return rows;
  const readings = WIDTHS.map((wide) => parts.map((part) => inColumns(part, text, wide)));
  const counts = readings.map((reading) => reading.filter((part) => part !== undefined).length);
  const most = greatest(counts);
  const best = readings.filter((_, i) => counts[i] === most);
  return parts.flatMap((part, i) => {
    const [first, ...others] = best.map((reading) => reading[i]);
    return first && others.every((other) => areAlike(other, first)) ? first : part.rows.map(({ placed }) => placed);
  });
}

function partsOf(rows: readonly PlacedRow[], text: string): readonly Part[] {
  const parts: { rows: Figures[]; labels: readonly Span[] }[] = [];
  for (const placed of rows) {
    const { cells } = placed.row;
    const first = firstNumber(cells);
    const [words, figures] = [cells.slice(0, first), cells.slice(first)];
    const isData = figures.length > 0 || (isRow(words) && endsLine(text, placed, words));
    const labels = figures.length > 0 || isRow(words) ? [] : columnLabels(words).map((cell) => at(placed, cell));
    if (parts.length === 0 || labels.length > 0) parts.push({ rows: [], labels });
    const part = parts[parts.length - 1] as (typeof parts)[0];
    part.rows.push({ placed, words, figures, isData });
  }
  return parts;
}

/** Whether nothing stands behind words in their line. */
function endsLine(text: string, { offset }: PlacedRow, words: readonly Cell[]): boolean {
  const end = offset + (words[words.length - 1]?.to ?? 0);
  return text.slice(end, nextLineBreak(text, end)).trim() === '';
}

/** Whether a row has fewer figures than others of its part, or than labels stand above it. */
function leavesOut({ rows, labels }: Part): boolean {
  const most = greatest([labels.length, ...rows.map(({ figures }) => figures.length)]);
  return rows.some((row) => row.isData && row.figures.length < most);
}

/** The rows of a part with a cell for each of its columns; undefined where places do not tell these. */
function inColumns(part: Part, text: string, wide: number): readonly PlacedRow[] | undefined {
  const columns = columnsOf(part, text, wide);
  return columns && part.rows.map((row) => (row.isData ? padded(row, columns, text, wide) : row.placed));
}

/** The columns in which figures, and the labels above them, stand; undefined where these do not stand apart, behind all labels of rows. */
function columnsOf({ rows, labels }: Part, text: string, wide: number): readonly Span[] | undefined {
  const figures = rows.map(({ placed, figures: own }) => own.map((cell) => placeOf(at(placed, cell), text, wide)));
  const heads = labels.map((label) => placeOf(label, text, wide));
  const most = greatest([heads.length, ...figures.map((own) => own.length)]);
  const columns = [apart([...figures.flat(), ...heads]), apart(figures.flat())].find((found) => found.length === most);
  if (!columns || columns.length + heads.length < 2) return undefined;
  const start = (columns[0] as Span).from;
  const isBehind = rows.every((row) => !row.isData || row.words.every((word) => placeOf(at(row.placed, word), text, wide).to < start));
  return isBehind && figures.every((own) => own.every((place, i) => i === 0 || columnOf(place, columns) > columnOf(own[i - 1] as Span, columns))) ? columns : undefined;
}

/** Whether the same cells are found blank. */
function areAlike(rows: readonly PlacedRow[] | undefined, others: readonly PlacedRow[]): boolean {
  return rows !== undefined && rows.every(({ row: { cells } }, i) => cells.every(({ text }, field) => text === others[i]?.row.cells[field]?.text));
}

/** Whether all figures are equally far from what stands before them: spaces part them, and set nothing below anything. */
function areEquallyFar(rows: readonly PlacedRow[]): boolean {
  let known: number | undefined;
  for (const { row: { cells } } of rows) {
    for (let i = Math.max(1, firstNumber(cells)); i < cells.length; i++) {
      const gap = (cells[i] as Cell).from - (cells[i - 1] as Cell).to;
      if (gap !== (known ??= gap)) return false;
    }
  }
  return true;
}

/** Places that overlap or touch taken together, in order. */
function apart(places: readonly Span[]): readonly Span[] {
  const found: Span[] = [];
  for (const place of [...places].sort((a, b) => a.from - b.from)) {
    const last = found[found.length - 1];
    if (last && place.from <= last.to) found[found.length - 1] = { from: last.from, to: Math.max(last.to, place.to) };
    else found.push(place);
  }
  return found;
}

function columnOf(place: Span, columns: readonly Span[]): number {
  return columns.findIndex(({ from, to }) => from <= place.from && place.to <= to);
}

function padded({ placed, words, figures }: Figures, columns: readonly Span[], text: string, wide: number): PlacedRow {
  if (figures.length === columns.length) return placed;
  const byColumn = new Map(figures.map((cell) => [columnOf(placeOf(at(placed, cell), text, wide), columns), cell]));
  const cells = [...words];
  for (const column of columns.keys()) {
    const end = cells[cells.length - 1]?.to ?? 0;
    cells.push(byColumn.get(column) ?? { text: '', from: end, to: end });
  }
  const { layout, text: source } = placed.row;
  return { ...placed, row: new Row(layout, source, cells) };
}

/** The place of a cell in the text of its block. */
function at({ offset }: PlacedRow, { from, to }: Cell): Span {
  return { from: offset + from, to: offset + to };
}

/** The columns that a part of a text takes up in the line in which it begins, or ends. */
function placeOf({ from, to }: Span, text: string, wide: number): Span {
  const begin = startOfLine(text, from);
  const start = widthOf(text, begin, from, wide);
  const end = startOfLine(text, to);
  return { from: start, to: end === begin ? start + widthOf(text, from, to, wide) : widthOf(text, end, to, wide) };
}

function columnLabels(words: readonly Cell[]): readonly Cell[] {
  return words.filter(({ text }) => matchLabel(text).some(({ part }) => part === 'column'));
}

/** Whether words end in the label of a row. */
function isRow(words: readonly Cell[]): boolean {
  const last = words[words.length - 1];
  return words.length <= 2 && last !== undefined && matchLabel(last.text).some(({ part }) => part === 'row');
}
