// Puts rows between TABs together that a line break in one of their labels made two of: both halves are a label, and one of them alone is none.
import { matchLabel, type LabelMatch } from '../../schema';
import { isPadding, isWord, type Cell } from '../../syntax/cell';
import { Row, type PlacedRow } from '../../syntax/table';
import { contentLength } from '../../text/lineBreak';
import { memoize } from '../../text/memo';

/** A label is broken into no more lines. */
const MOST_LINES = 4;
const TAB = 9;

/** The rows of a block, those whose labels go on in the next line as one. */
export function withWholeLabels(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  const all = rows.map(({ row }) => traitsOf(row));
  let whole: PlacedRow[] | undefined;
  for (let i = 0; i < rows.length; ) {
    const placed = rows[i] as PlacedRow;
    const joined = mayGoOn(all[i] as number, all[i + 1] ?? 0) ? joinedFrom(rows, i) : undefined;
    if (joined) whole ??= rows.slice(0, i);
    whole?.push(joined ? { ...placed, row: joined.row } : placed);
    i += joined?.lines ?? 1;
  }
  return whole ?? rows;
}

/** What a line of cells may be of a broken label, a bit each; told by its first and last characters, since most lines are none. */
const traits = {
  /** Its last cell may go on. */
  open: 1,
  /** Its first cell may go on with one. */
  goesOn: 2,
  /** It ends in figures. */
  figures: 4,
  /** Nothing but words in one cell. */
  lone: 8,
} as const;

function traitsOf({ layout, text }: Row): number {
  if (layout !== 'tabs' && layout !== 'cells') return 0;
  let end = contentLength(text);
  const isClosed = text.charCodeAt(end - 1) === TAB;
  while (end > 0 && isBlank(text.charCodeAt(end - 1))) end--;
  const first = text.charCodeAt(0);
  const goesOn = first === TAB || isDigit(first) ? 0 : traits.goesOn;
  if (end === 0 || isDigit(text.charCodeAt(end - 1))) return goesOn | traits.figures;
  return goesOn | (isClosed ? 0 : traits.open) | (text.trim().includes('\t') ? 0 : traits.lone);
}

function isBlank(code: number): boolean {
  return code === TAB || isPadding(code);
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** Whether a label may be broken between two lines: its end stands before the figures of the second, or below those of the first. */
function mayGoOn(own: number, next: number): boolean {
  return (own & traits.open) !== 0 ? (next & traits.goesOn) !== 0 : (own & traits.figures) !== 0 && (next & traits.lone) !== 0;
}

/** A row that lines make up. */
interface Joined {
  readonly row: Row;
  readonly lines: number;
}

/** The row that lines make up from one on, as many as do. */
function joinedFrom(rows: readonly PlacedRow[], at: number): Joined | undefined {
  const { row, offset } = rows[at] as PlacedRow;
  let joined: Joined | undefined;
  let end = offset + row.text.length;
  for (let count = 1; count < MOST_LINES; count++) {
    const next = rows[at + count];
    if (next?.offset !== end || (count > 1 && (traitsOf(next.row) & traits.goesOn) === 0)) break;
    const whole = count === 1 ? joinedPair(row, next.row) : withLabel(rows.slice(at, at + count + 1).map((placed) => placed.row));
    if (whole) joined = { row: whole, lines: count + 1 };
    if ((traitsOf(row) & traits.open) === 0 || next.row.text.includes('\t')) break;
    end += next.row.text.length;
  }
  return joined;
}

/** Whether a row of words was last found to go on with the first cell of the next one, and which row that made of both. */
interface Found {
  first: string | undefined;
  goesOn: boolean;
  next: Row | undefined;
  joined: Row | undefined;
}

const found = memoize((_: Row): Found => ({ first: undefined, goesOn: false, next: undefined, joined: undefined }));

/** A row and the next as one. What is typed behind the first cell of the next makes no difference to whether they are. */
function joinedPair(row: Row, next: Row): Row | undefined {
  if ((traitsOf(row) & traits.open) === 0) return withTail(row, next);
  const known = found(row);
  const first = firstCell(next);
  if (known.first !== first) [known.first, known.goesOn] = [first, isLabelOver([row], first)];
  if (!known.goesOn) return undefined;
  if (known.next !== next) [known.next, known.joined] = [next, rowOver([row, next])];
  return known.joined;
}

function firstCell({ text }: Row): string {
  const end = text.indexOf('\t');
  return text.slice(0, end < 0 ? text.length : end).trim();
}

/** Lines of words whose last cells go on in the next, and the rest of the row behind these: （一）予以公, 开 1 2 3. */
function withLabel(lines: readonly Row[]): Row | undefined {
  return isLabelOver(lines.slice(0, -1), firstCell(lines[lines.length - 1] as Row)) ? rowOver(lines) : undefined;
}

function isLabelOver(lines: readonly Row[], last: string): boolean {
  const cells = lines.map((row) => row.cells);
  const pieces = [...cells.map((own) => own[own.length - 1]?.text ?? ''), last];
  return pieces.every(isWord) && !cells.some((own) => own.some(isFigure)) && isBrokenLabel(pieces);
}

function rowOver(lines: readonly Row[]): Row {
  return new Row('tabs', lines.map(({ text }) => text).join(''));
}

/** A row and the end of its label alone in the next line: （一）予以公 1 2 3, 开. */
function withTail(row: Row, next: Row): Row | undefined {
  if (isLabel(next)) return undefined;
  const tail = next.text.trim();
  const label = row.cells.slice(0, Math.max(row.cells.findIndex(isFigure), 0)).findLastIndex(({ text }) => text !== '');
  const begun = row.cells[label]?.text;
  if (begun === undefined || isAccepted(matchLabel(begun)) || !isBrokenLabel([begun, tail])) return undefined;
  return new Row('tabs', row.text + next.text, row.cells.map((cell, i) => (i === label ? { ...cell, text: begun + tail } : cell)));
}

/** Whether a line is an accepted label by itself, as a caption is. */
const isLabel = memoize(({ text }: Row) => isAccepted(matchLabel(text.trim())));

function isFigure({ text }: Cell): boolean {
  return text !== '' && !isWord(text);
}

/** Whether pieces are a label that is accepted, and not labels each; or are worded otherwise, and none of them is more or something else by itself. */
function isBrokenLabel(pieces: readonly string[]): boolean {
  const whole = matchLabel(pieces.join(''));
  const known = pieces.map(matchLabel).filter((matches) => matches.length > 0);
  if (whole.length === 0 || (known.length === pieces.length && known.some(isAccepted))) return false;
  return isAccepted(whole) || known.every((matches) => !isAccepted(matches) && matches.every((match) => whole.some(({ part, key }) => part === match.part && key === match.key)));
}

function isAccepted(matches: readonly LabelMatch[]): boolean {
  return matches.some(({ quality }) => quality !== 'variant');
}
