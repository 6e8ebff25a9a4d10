// Decides what in a paragraph was left behind by a conversion: placeholders, lost per cent signs, page numbers, marks of bold type and links.
import { features, mayHold } from '../../model/prose/features';
import type { Block } from '../../syntax/block';
import { isPageNumber } from '../../syntax/pageNumber';
import { hasUnpairedTags, withoutTags } from '../../syntax/tags';
import { contentLength } from '../../text/lineBreak';
import type { Replacement } from '../../text/replacement';
import { noFindings, offer, type Finding, type Fix } from '../finding';
import type { Message } from '../messages/message';
import { ofSubject, type BlockRule, type FixContext } from '../rule';

/** What a fix has to know. */
interface Subject {
  /** Spans of the block, with what is to stand there instead. */
  readonly edits: readonly Replacement[];
  readonly title: Message;
}

const PLACEHOLDER = /\[(image|bookmark):[^[\]\r\n]{0,200}\]/g;
const LINK = /<(https?:\/\/[^<>\s]{1,500})>/g;

/** Residue of conversions. */
export const textResidue: BlockRule<Subject> = {
  id: 'text/residue',
  severity: 'info',
  scope: 'block',
  reads: 'line',
  documents: 'any',
  check,
  fixes: ofSubject(fixes),
};

function check(block: Block): readonly Finding<Subject>[] {
  const { text } = block;
  const brackets = mayHold(block, features.square);
  const stars = mayHold(block, features.star) && text.includes('**');
  const link = mayHold(block, features.less) && text.includes('<http');
  const page = isPageNumber(text);
  if (!brackets && !stars && !link && !page) return noFindings;
  return [...(page ? [pageNumber(block)] : []), ...(brackets ? placeholders(block) : []), ...(stars ? bold(block) : []), ...(link ? links(block) : [])];
}

function finding(block: Block, from: number, to: number, message: Message, subject: Subject): Finding<Subject> {
  return { rule: 'text/residue', origin: { block, from, to }, message, related: [], subject };
}

/** Residue of Markdown, which is none in a Markdown file. */
function markup(block: Block, from: number, to: number, message: Message, subject: Subject): Finding<Subject> {
  return { ...finding(block, from, to, message, subject), severity: 'hint', isRightInMarkdown: true };
}

function pageNumber(block: Block): Finding<Subject> {
  const line = withoutTags(block.text);
  const text = line.trim();
  const from = line.indexOf(text);
  const to = from + text.length;
  return finding(block, from, to, { id: 'text/residue.page', args: { text } }, hasUnpairedTags(block.text) ? spanAlone(from, to, text) : wholeLine(block, text));
}

function spanAlone(from: number, to: number, text: string): Subject {
  return { edits: [{ from, to, newText: '' }], title: { id: 'text/residue.fix', args: { text } } };
}

function wholeLine(block: Block, text: string): Subject {
  return { edits: [{ from: 0, to: block.length, newText: '' }], title: { id: 'text/residue.fixLine', args: { text } } };
}

function placeholders(block: Block): Finding<Subject>[] {
  const { text } = block;
  return [...text.matchAll(PLACEHOLDER)].map(({ index: from, 0: whole, 1: kind }) => {
    const to = from + whole.length;
    const number = kind === 'image' && /^\[image:\s*\]$/.test(whole) ? numberBefore(text, from) : '';
    if (number !== '') {
      const message: Message = { id: 'text/residue.percent', args: { text: number + whole, number } };
      return finding(block, from - number.length, to, message, { edits: [{ from, to, newText: '%' }], title: { id: 'text/residue.fixPercent', args: { number } } });
    }
    const message: Message = { id: kind === 'image' ? 'text/residue.image' : 'text/residue.bookmark', args: { text: whole } };
    const isAlone = text.trim() === whole;
    return finding(block, from, to, message, isAlone ? wholeLine(block, whole) : spanAlone(from, to, whole));
  });
}

/** The number that ends at `end`: `100`, `99.5`; '' for none. */
function numberBefore(text: string, end: number): string {
  return /[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,4})?$/.exec(text.slice(Math.max(0, end - 9), end))?.[0] ?? '';
}

/** One finding for a pair of `**`, at the first of the two. */
function bold(block: Block): Finding<Subject>[] {
  const { text } = block;
  const end = contentLength(text);
  const found: Finding<Subject>[] = [];
  for (let from = text.indexOf('**'); from >= 0; ) {
    const to = starsEnd(text, from);
    const close = text.indexOf('**', to);
    const isPair = close >= 0 && close < end;
    const after = isPair ? starsEnd(text, close) : to;
    const edits = [{ from, to, newText: '' }, ...(isPair ? [{ from: close, to: after, newText: '' }] : [])];
    found.push(markup(block, from, to, { id: 'text/residue.bold', args: {} }, { edits, title: { id: 'text/residue.fix', args: { text: '**' } } }));
    from = text.indexOf('**', after);
  }
  return found;
}

function starsEnd(text: string, from: number): number {
  let end = from + 2;
  while (text[end] === '*') end++;
  return end;
}

function links(block: Block): Finding<Subject>[] {
  return [...block.text.matchAll(LINK)].map(({ index: from, 0: whole, 1: url = '' }) => {
    const to = from + whole.length;
    const edits = [
      { from, to: from + 1, newText: '' },
      { from: to - 1, to, newText: '' },
    ];
    return markup(block, from, to, { id: 'text/residue.link', args: { url } }, { edits, title: { id: 'text/residue.fix', args: { text: '<>' } } });
  });
}

function fixes({ edits, title }: Subject, { finding: { origin: { block } } }: FixContext): readonly Fix[] {
  return [offer(title, edits.map(({ from, to, newText }) => ({ origin: { block, from, to }, newText })))];
}
