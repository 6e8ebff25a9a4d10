// Puts rows between TABs together that a line break in one of their labels made two of: both halves are a label, and one of them alone is none.
import { matchLabel, type LabelMatch } from '../../schema';
import { firstVisible, isPadding, isWord, type Cell } from '../../syntax/cell';
import { Row, type PlacedRow } from '../../syntax/table';
import { contentLength } from '../../text/lineBreak';
import { memoize } from '../../text/memo';
import { haveSameItems } from '../../text/sameItems';

/** A label is broken into no more lines. */
const MOST_LINES = 4;
const TAB = 9;

/** The rows of a block, those whose labels go on in the next line as one. */
export function withWholeLabels(rows: readonly PlacedRow[]): readonly PlacedRow[] {
  let whole: PlacedRow[] | undefined;
  for (let i = 0; i < rows.length; ) {
    const placed = rows[i] as PlacedRow;
    const [row, count] = wholeRow(rows, i);
    if (count > 1) whole ??= rows.slice(0, i);
    whole?.push(count > 1 ? { ...placed, row } : placed);
    i += count;
  }
  return whole ?? rows;
}

/** The row that begins in a line, and how many lines it takes: the most that are one. */
function wholeRow(rows: readonly PlacedRow[], at: number): readonly [Row, number] {
  const { row, offset } = rows[at] as PlacedRow;
  const mayGoOn = endsInWords(row);
  if (row.layout !== 'tabs' && !(row.layout === 'cells' && mayGoOn)) return [row, 1];
  let whole: readonly [Row, number] = [row, 1];
  const lines = [row];
  let end = offset + row.text.length;
  while (lines.length < MOST_LINES) {
    const next = rows[at + lines.length];
    if (next?.offset !== end || (next.row.layout !== 'tabs' && next.row.layout !== 'cells')) break;
    if (!(mayGoOn ? firstVisible(next.row.text) !== TAB : lines.length === 1 && endsInWords(next.row, TAB))) break;
    lines.push(next.row);
    end += next.row.text.length;
    const joined = joinedLines(lines);
    if (joined) whole = [joined, lines.length];
    if (next.row.text.includes('\t')) break;
  }
  return whole;
}

/** Whether the last character of a row, but for padding and `filler`, is neither a figure nor a TAB. */
function endsInWords({ text }: Row, filler = NaN): boolean {
  let at = contentLength(text);
  while (at > 0 && (isPadding(text.charCodeAt(at - 1)) || text.charCodeAt(at - 1) === filler)) at--;
  const code = text.charCodeAt(at - 1);
  return code > TAB && !isDigit(code);
}

function isDigit(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0xff10 && code <= 0xff19);
}

/** What the lines that begin with a row were last found to be. */
const found = memoize((_: Row): { lines: readonly Row[]; joined: Row | undefined } => ({ lines: [], joined: undefined }));

function joinedLines(lines: readonly Row[]): Row | undefined {
  const known = found(lines[0] as Row);
  if (!haveSameItems(known.lines, lines)) [known.lines, known.joined] = [lines.slice(), withLabel(lines) ?? withTail(lines)];
  return known.joined;
}

/** Lines of words whose last cells go on in the next, and the rest of the row behind these: （一）予以公, 开 1 2 3. */
function withLabel(lines: readonly Row[]): Row | undefined {
  const cells = lines.map((row) => row.cells);
  const before = cells.slice(0, -1);
  const halves = [...before.map((own) => own[own.length - 1]?.text ?? ''), cells[cells.length - 1]?.[0]?.text ?? ''];
  if (!halves.every(isWord) || before.some((own) => own.some(isFigure)) || !isBrokenLabel(halves)) return undefined;
  return new Row('tabs', lines.map(({ text }) => text).join(''));
}

/** A row and the end of its label alone in the next line: （一）予以公 1 2 3, 开. */
function withTail([row, next, ...others]: readonly Row[]): Row | undefined {
  if (!row || !next || others.length > 0) return undefined;
  const [tail, ...more] = next.cells.filter(({ text }) => text !== '');
  const figure = row.cells.findIndex(isFigure);
  const label = row.cells.slice(0, Math.max(figure, 0)).findLastIndex(({ text }) => text !== '');
  const begun = row.cells[label];
  if (!tail || more.length > 0 || !begun || !isBrokenLabel([begun.text, tail.text])) return undefined;
  return new Row('tabs', row.text + next.text, row.cells.map((cell, i) => (i === label ? { ...cell, text: begun.text + tail.text } : cell)));
}

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
