// The pieces of group labels that stand beside the rows of a table in the text of a PDF: a character a line, or a label in two halves.
import { fold, formatIds, formats, type LabelSpec } from '../../schema';

const sideWords: ReadonlySet<string> = new Set(
  formatIds.flatMap((id) => Object.values(formats[id].tables).flatMap(({ subTables }) => subTables.flatMap(({ groups }) => groups.flatMap(({ parent, label }) => piecesOf(label, parent === undefined))))),
);

/** Whether words can be a piece of a group's label: 三、 or 年 of 三、本年度办理结果, （四）无 or 法提供 of （四）无法提供. */
export function isSideWord(text: string): boolean {
  return sideWords.has(fold(text));
}

/** The beginnings and ends of a label; of one that runs down the side of the whole table, all that lies between as well. */
function piecesOf({ official }: LabelSpec, isOutermost: boolean): readonly string[] {
  const pieces: string[] = [];
  for (let at = 1; at < official.length; at++) {
    pieces.push(official.slice(0, at), official.slice(at));
    if (isOutermost) for (let end = at + 1; end < official.length; end++) pieces.push(official.slice(at, end));
  }
  const whole = fold(official);
  return pieces.map(fold).filter((piece) => piece !== '' && piece !== whole);
}
