// What a block's comments ask to be silent about: `<!-- gongkai-disable-next-line RULE: reason -->` and its like.
import type { Block } from '../../syntax/block';
import { memoize } from '../../text/memo';
import type { Span } from '../../text/span';

/** `unknown`: begins like a directive, but is none. */
export type DirectiveForm = 'next-line' | 'line' | 'file' | 'unknown';

export interface Directive {
  readonly form: DirectiveForm;
  /** What the comment calls itself: `gongkai-disable-line`. */
  readonly name: string;
  /** The rules that it names; none means all. */
  readonly rules: readonly string[];
  /** The comment, in the block's text. */
  readonly from: number;
  readonly to: number;
  /** The list of rules, in the block's text. */
  readonly list: Span;
}

const OPENING = '<!--';
const COMMENT = /<!--((?:(?!<!--|-->)[^\r\n])*)-->/gu;
/** What it calls itself, and the rules that it names before its reason. */
const DIRECTIVE = /^[ \t]*(gongkai-[\w-]*\w)([^:：]*)/u;
const FORMS: Readonly<Record<string, DirectiveForm>> = {
  'gongkai-disable-next-line': 'next-line',
  'gongkai-disable-line': 'line',
  'gongkai-disable-file': 'file',
};

const none: readonly Directive[] = [];

/** The directives in a block, in order. */
export const directivesOf: (block: Block) => readonly Directive[] = memoize(({ text }) => {
  if (!text.includes(OPENING)) return none;
  return [...text.matchAll(COMMENT)].flatMap(({ index, 0: whole, 1: inner = '' }) => {
    const [begun = '', name = '', listed = ''] = DIRECTIVE.exec(inner) ?? [];
    if (name === '') return [];
    const start = index + OPENING.length + begun.length - listed.length;
    const from = start + listed.length - listed.trimStart().length;
    const rules = listed.split(/[\s,，、]+/u).filter((rule) => rule !== '');
    return [{ form: FORMS[name] ?? 'unknown', name, rules, from: index, to: index + whole.length, list: { from, to: Math.max(from, start + listed.trimEnd().length) } }];
  });
});
