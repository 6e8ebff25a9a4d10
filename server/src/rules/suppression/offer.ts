// Works out where a comment has to be put in so that a finding is silent, and tables and lines stay what they are.
import type { Block } from '../../syntax/block';
import { rowsOf } from '../../syntax/table';
import { lineBreakNear } from '../insert/lines';
import type { Located } from '../located';
import type { Message } from '../messages/message';
import { lineAround } from './directives';

/** Text to be put in at an offset of the whole text. */
export interface Suppression {
  readonly title: Message;
  readonly offset: number;
  readonly newText: string;
}

/** What a user may choose instead of a repair: silence for the line, silence for the text. `reason` is a placeholder for theirs. */
export function suppressionsOf(located: Located, reason: string): readonly Suppression[] {
  const { finding, place, view } = located;
  const { rule } = finding;
  if (rule === 'suppression/unused') return [];
  const lineBreak = lineBreakNear(view, place.index - view.from);
  const file: Suppression = {
    title: { id: 'suppression/ignore-file', args: { rule } },
    offset: 0,
    newText: `<!-- gongkai-disable-file ${rule}: ${reason} -->${lineBreak}`,
  };
  return [{ title: { id: 'suppression/ignore-line', args: { rule } }, ...lineSuppression(located, lineBreak, reason) }, file];
}

function lineSuppression({ finding, place }: Located, lineBreak: string, reason: string): Omit<Suppression, 'title'> {
  const { block, from } = finding.origin;
  const line = lineAround(block.text, from);
  if (block.kind === 'table' && !mayStandAbove(block, line.from)) {
    return { offset: place.offset + line.to, newText: ` <!-- gongkai-disable-line ${finding.rule}: ${reason} -->` };
  }
  return { offset: place.offset + line.from, newText: `<!-- gongkai-disable-next-line ${finding.rule}: ${reason} -->${lineBreak}` };
}

/** A comment may stand above a line that begins a cell; not above the second line of one, nor within a Markdown table, which ends there. */
function mayStandAbove(block: Block, lineStart: number): boolean {
  const row = rowsOf(block).findLast(({ offset }) => offset <= lineStart);
  switch (row?.row.layout) {
    case 'pipes':
    case 'padded':
      return false;
    case 'ended':
    case 'loose':
    case 'streamed':
      return row.offset === lineStart;
    case 'html':
      return /^[ \t]*</u.test(block.text.slice(lineStart));
    default:
      return row === undefined || block.text.charCodeAt(lineStart) === 9 || row.offset === lineStart;
  }
}

