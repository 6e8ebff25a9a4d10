// Decides what in a paragraph was left behind by a conversion: placeholders, lost per cent signs, page numbers, marks of bold type and links.
import { features, mayHold } from '../../model/prose/features';
import type { Block } from '../../syntax/block';
import { isPageNumber } from '../../syntax/lines';
import { withoutTags } from '../../syntax/tags';
import { contentLength } from '../../text/lineBreak';
import { noFindings, offer, type Finding, type Fix } from '../finding';
import type { Message } from '../messages/message';
import type { BlockRule, FixContext } from '../rule';

/** What a fix has to know; `markdown` marks what is no residue in a Markdown file. */
export interface ResidueSubject {
  readonly markdown: boolean;
  /** Spans of the block, with what is to stand there instead. */
  readonly edits: readonly { readonly from: number; readonly to: number; readonly newText: string }[];
  readonly title: Message;
}

const PLACEHOLDER = /\[(image|bookmark):[^[\]\r\n]{0,200}\]/g;
const LINK = /<(https?:\/\/[^<>\s]{1,500})>/g;
/** Residue of conversions. */
export const textResidue: BlockRule = {
  id: 'text/residue',
  severity: 'info',
  scope: 'block',
  reads: 'line',
  documents: 'any',
  check,
  fixes,
};

function check(block: Block): readonly Finding[] {
  const { text } = block;
  const brackets = mayHold(block, features.square);
  const stars = mayHold(block, features.star) && text.includes('**');
  const link = mayHold(block, features.less) && text.includes('<http');
  const page = isPageNumber(block.text);
  if (!brackets && !stars && !link && !page) return noFindings;
  const found: Finding[] = [];
  if (page) found.push(pageNumber(block));
  if (brackets) placeholders(block, found);
  if (stars) bold(block, found);
  if (link) links(block, found);
  return found.length === 0 ? noFindings : found;
}

function finding(block: Block, from: number, to: number, message: Message, subject: ResidueSubject): Finding {
  const base: Finding = { rule: 'text/residue', origin: { block, from, to }, message, related: [], subject };
  return subject.markdown ? { ...base, severity: 'hint' } : base;
}

function pageNumber(block: Block): Finding {
  const line = withoutTags(block.text);
  const text = line.trim();
  const from = line.indexOf(text);
  return finding(block, from, from + text.length, { id: 'text/residue.page', args: { text } }, wholeLine(block, text));
}

function wholeLine(block: Block, text: string): ResidueSubject {
  return {
    markdown: false,
    edits: [{ from: 0, to: block.length, newText: '' }],
    title: { id: 'text/residue.fixLine', args: { text } },
  };
}

function placeholders(block: Block, found: Finding[]): void {
  const { text } = block;
  for (const match of text.matchAll(PLACEHOLDER)) {
    const [whole, kind] = match;
    const from = match.index;
    const to = from + whole.length;
    const number = kind === 'image' && /^\[image:\s*\]$/.test(whole) ? numberBefore(text, from) : '';
    if (number !== '') {
      const message: Message = { id: 'text/residue.percent', args: { text: number + whole, number } };
      const title: Message = { id: 'text/residue.fixPercent', args: { number } };
      found.push(finding(block, from - number.length, to, message, { markdown: false, edits: [{ from, to, newText: '%' }], title }));
      continue;
    }
    const message: Message = { id: kind === 'image' ? 'text/residue.image' : 'text/residue.bookmark', args: { text: whole } };
    const alone = text.trim() === whole;
    const title: Message = { id: 'text/residue.fix', args: { text: whole } };
    found.push(finding(block, from, to, message, alone ? wholeLine(block, whole) : { markdown: false, edits: [{ from, to, newText: '' }], title }));
  }
}

/** The number that ends at `end`: `100`, `99.5`; '' for none. */
function numberBefore(text: string, end: number): string {
  return /[0-9０-９]{1,3}(?:[.．][0-9０-９]{1,4})?$/.exec(text.slice(Math.max(0, end - 9), end))?.[0] ?? '';
}

/** One finding for a pair of `**`, at the first of the two. */
function bold(block: Block, found: Finding[]): void {
  const { text } = block;
  const end = contentLength(text);
  for (let from = text.indexOf('**'); from >= 0; ) {
    let to = from + 2;
    while (text[to] === '*') to++;
    const close = text.indexOf('**', to);
    const edits = [{ from, to, newText: '' }];
    let after = to;
    if (close >= 0 && close < end) {
      after = close + 2;
      while (text[after] === '*') after++;
      edits.push({ from: close, to: after, newText: '' });
    }
    const title: Message = { id: 'text/residue.fix', args: { text: '**' } };
    found.push(finding(block, from, to, { id: 'text/residue.bold', args: {} }, { markdown: true, edits, title }));
    from = text.indexOf('**', after);
  }
}

function links(block: Block, found: Finding[]): void {
  for (const match of block.text.matchAll(LINK)) {
    const [whole, url = ''] = match;
    const from = match.index;
    const to = from + whole.length;
    const edits = [
      { from, to: from + 1, newText: '' },
      { from: to - 1, to, newText: '' },
    ];
    const title: Message = { id: 'text/residue.fix', args: { text: '<>' } };
    found.push(finding(block, from, to, { id: 'text/residue.link', args: { url } }, { markdown: true, edits, title }));
  }
}

function fixes({ finding: { origin, subject } }: FixContext): readonly Fix[] {
  const { edits, title } = subject as ResidueSubject;
  const { block } = origin;
  return [offer(title, edits.map(({ from, to, newText }) => ({ origin: { block, from, to }, newText })))];
}
