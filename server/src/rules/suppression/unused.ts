// Offers to take away a comment that silences nothing, or the rules in it that do not.
import type { Block } from '../../syntax/block';
import { lineIn } from '../../syntax/positions';
import { offer, type Edit, type Fix } from '../finding';
import { ofSubject, type FixContext, type TextRule } from '../rule';
import type { Directive } from './directives';

/** What the fix of an idle suppression has to know. */
export interface IdleDirective {
  readonly directive: Directive;
  /** The rules that remain when the idle ones are taken out. */
  readonly rest: readonly string[];
}

/** A suppression that silences nothing, names no rule that exists, or is misspelt; found where suppressions are applied (suppress.ts). */
export const suppressionUnused: TextRule<IdleDirective> = { id: 'suppression/unused', severity: 'info', scope: 'text', fixes: ofSubject(fixes) };

function fixes({ directive, rest }: IdleDirective, { finding: { origin: { block } } }: FixContext): readonly Fix[] {
  const edit: Edit = rest.length > 0 ? { origin: { block, ...directive.list }, newText: rest.join(' ') } : removal(block, directive);
  return [offer({ id: 'suppression/fix', args: { rest: rest.length > 0 } }, [edit], true)];
}

/** The comment with the spaces before it; where the line holds nothing else, the line. */
function removal(block: Block, { from, to }: Directive): Edit {
  const { text } = block;
  const line = lineIn(block, from);
  const isAlone = `${text.slice(line.from, from)}${text.slice(to, line.to)}`.trim() === '' && !text.slice(line.from, from).includes('\t');
  if (isAlone) return { origin: { block, from: line.from, to: line.end }, newText: '' };
  let start = from;
  while (start > line.from && text.charCodeAt(start - 1) === 32) start--;
  return { origin: { block, from: start, to }, newText: '' };
}
