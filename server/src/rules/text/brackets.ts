// Decides which brackets and quotation marks of a paragraph have no partner.
import { markOf } from '../../model/mark';
import { features, mayHold } from '../../model/prose/features';
import type { Block } from '../../syntax/block';
import { recent } from '../../text/memo';
import type { Finding, Fix } from '../finding';
import type { FixContext, FlowRule } from '../rule';
import { isMarkup, isTableText } from './shared';

/** A bracket without a partner: its kind (place in `PAIRS`), and where it stands. `index` is the block's, relative to whoever holds it. */
export interface Bracket {
  readonly kind: number;
  readonly block: Block;
  readonly at: number;
  readonly index: number;
}

/** What is left of a paragraph when all pairs are taken away: first the closing brackets, then the opening ones. */
export interface Unmatched {
  readonly closes: readonly Bracket[];
  readonly opens: readonly Bracket[];
}

const PAIRS = ['《》', '“”', '〔〕', '（）'] as const;
const QUOTES = 1;
const ROUND = 3;
/** More than these in one paragraph are not a text with slips in it. */
const MOST = 100;
/** How much of the text beside a bracket a message quotes. */
const CONTEXT = 6;

/** The one list that holds no bracket. */
export const noBrackets: readonly Bracket[] = [];
const BALANCED: Unmatched = { closes: noBrackets, opens: noBrackets };

/** Balanced 《》 “” 〔〕 （） (DOMAIN E.1 text/brackets, G). */
export const brackets: FlowRule = {
  id: 'text/brackets',
  severity: 'warning',
  scope: 'flow',
  documents: 'any',
  fixes,
};

/** The kind of a bracket, plus 4 when it closes. Half-width (…) counts as （…）. */
function bracketKind(code: number): number {
  switch (code) {
    case 0x300a: return 0;
    case 0x201c: return 1;
    case 0x3014: return 2;
    case 0xff08:
    case 0x28: return 3;
    case 0x300b: return 4;
    case 0x201d: return 5;
    case 0x3015: return 6;
    default: return 7;
  }
}

/**
 * The brackets of a block that find no partner in it. Titles (which may run over lines), markup and rows of tables set as text have none.
 */
export const unmatchedIn: (block: Block) => Unmatched = recent((block) => {
  if (!mayHold(block, features.bracket)) return BALANCED;
  const { text } = block;
  const found = scan(block, text);
  if (found === BALANCED || isMarkup(block) || isTableText(block) || markOf(block).kind === 'title') return BALANCED;
  return text.includes('[image:') || text.includes('[bookmark:') ? scan(block, withoutPlaceholders(text)) : found;
}, 4);

function withoutPlaceholders(text: string): string {
  return text.replace(/\[(?:image|bookmark):[^[\]\r\n]{0,200}\]/g, (whole) => ' '.repeat(whole.length));
}

/** Finds brackets several times faster than a loop over characters. */
const BRACKET = /[《》“”〔〕（）()]/g;

function scan(block: Block, text: string): Unmatched {
  let closes: Bracket[] | undefined;
  let opens: number[][] | undefined;
  BRACKET.lastIndex = 0;
  while (BRACKET.test(text)) {
    const at = BRACKET.lastIndex - 1;
    const kind = bracketKind(text.charCodeAt(at));
    if (kind < 4) ((opens ??= [[], [], [], []])[kind] as number[]).push(at);
    else if (opens?.[kind - 4]?.pop() === undefined && !(kind === ROUND + 4 && endsListMark(text, at))) {
      (closes ??= []).push({ kind: kind - 4, block, at, index: 0 });
    }
  }
  const open = opens && opens.some((stack) => stack.length > 0) ? remaining(block, opens) : noBrackets;
  return closes || open !== noBrackets ? { closes: closes ?? noBrackets, opens: open } : BALANCED;
}

function remaining(block: Block, opens: readonly (readonly number[])[]): Bracket[] {
  return opens.flatMap((stack, kind) => stack.map((at) => ({ kind, block, at, index: 0 }))).sort((a, b) => a.at - b.at);
}

const LIST_MARK = /(?:^|[\s：:；;。，,、）)*\u3000])\s*(?:[0-9０-９]{1,2}|[一二三四五六七八九十]{1,3}|[a-zA-Z])\s*$/;

/** Whether the bracket at `at` ends a list mark such as 1） or 一). */
function endsListMark(text: string, at: number): boolean {
  return LIST_MARK.test(text.slice(Math.max(0, at - 8), at));
}

/**
 * What two parts of a paragraph leave together: closing brackets of the right part meet opening ones of the left, each kind by itself, so
 * that brackets that cross (“（”） cost nothing.
 */
export function joinUnmatched(left: Unmatched, right: Unmatched): Unmatched {
  if (left.opens.length === 0 || right.closes.length === 0) {
    return { closes: concat(left.closes, right.closes), opens: concat(left.opens, right.opens) };
  }
  const pairs = PAIRS.map((_, kind) => Math.min(count(left.opens, kind), count(right.closes, kind)));
  return {
    closes: concat(left.closes, withoutFirst(right.closes, pairs)),
    opens: concat(withoutLast(left.opens, pairs), right.opens),
  };
}

function concat(left: readonly Bracket[], right: readonly Bracket[]): readonly Bracket[] {
  return left.length === 0 ? right : right.length === 0 ? left : [...left, ...right];
}

function count(list: readonly Bracket[], kind: number): number {
  let sum = 0;
  for (const bracket of list) if (bracket.kind === kind) sum++;
  return sum;
}

function withoutFirst(list: readonly Bracket[], counts: readonly number[]): readonly Bracket[] {
  const left = [...counts];
  return list.filter(({ kind }) => (left[kind] as number) === 0 || !(left[kind] as number)--);
}

function withoutLast(list: readonly Bracket[], counts: readonly number[]): readonly Bracket[] {
  return withoutFirst([...list].reverse(), counts).toReversed();
}

/** The findings for brackets that no partner can follow (`opens`) or precede any more. */
export function bracketFindings(list: readonly Bracket[], opens: boolean): readonly { readonly index: number; readonly finding: Finding }[] {
  const found: { index: number; finding: Finding }[] = [];
  const taken = new Set<number>();
  list.slice(0, MOST).forEach((bracket, i) => {
    if (taken.has(i)) return;
    const twin = bracket.kind === QUOTES ? twinAfter(list, i) : -1;
    taken.add(twin);
    const reversed = twin < 0 ? undefined : opens ? (list[twin] as Bracket) : bracket;
    found.push({ index: bracket.index, finding: reversed ? reversedFinding(reversed, opens) : lonely(bracket, opens) });
  });
  return found;
}

/** The next quotation mark without a partner in the same block: of two “ the second should be ”. */
function twinAfter(list: readonly Bracket[], at: number): number {
  const { block } = list[at] as Bracket;
  for (let i = at + 1; i < list.length && (list[i] as Bracket).block === block; i++) if ((list[i] as Bracket).kind === QUOTES) return i;
  return -1;
}

function finding({ block, at, kind }: Bracket, message: Finding['message'], subject?: { wanted: string }): Finding {
  const base: Finding = { rule: 'text/brackets', origin: { block, from: at, to: at + 1 }, message, related: [] };
  const graded: Finding = kind === ROUND ? { ...base, severity: 'info' } : base;
  return subject ? { ...graded, subject } : graded;
}

function lonely(bracket: Bracket, opens: boolean): Finding {
  const { block, at, kind } = bracket;
  const pair = PAIRS[kind] as string;
  const is = block.text.charAt(at);
  if (opens) {
    const after = block.text.slice(at + 1, at + 1 + CONTEXT).trimEnd();
    return finding(bracket, { id: 'text/brackets.open', args: { open: is, close: pair.charAt(1), after } });
  }
  const before = block.text.slice(Math.max(0, at - CONTEXT), at).trimStart();
  return finding(bracket, { id: 'text/brackets.close', args: { open: pair.charAt(0), close: is, before } });
}

function reversedFinding(bracket: Bracket, opens: boolean): Finding {
  const [is, wanted] = opens ? ['“', '”'] : ['”', '“'];
  return finding(bracket, { id: 'text/brackets.reversed', args: { is, wanted } }, { wanted });
}

function fixes({ finding: { origin, subject } }: FixContext): readonly Fix[] {
  if (subject === undefined) return [];
  const { wanted } = subject as { wanted: string };
  const title = { id: 'text/brackets.fix', args: { is: origin.block.text.slice(origin.from, origin.to), wanted } } as const;
  return [{ title, edits: [{ origin, newText: wanted }], safe: false, preferred: false }];
}
