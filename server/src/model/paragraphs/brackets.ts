// Decides which brackets and quotation marks of a block, or of the blocks of a paragraph, have no partner.
import type { Block } from '../../syntax/block';
import { beginsWithTag, withoutTags } from '../../syntax/tags';
import { recent } from '../../text/memo';
import { markOf } from '../mark';
import { features, mayHold } from '../prose/features';
import { isTableText } from './noProse';

/** A bracket without a partner: its kind (place in `bracketPairs`), and where it stands. `index` is its block's, from the paragraph's first. */
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

export const bracketPairs = ['《》', '“”', '〔〕', '（）'] as const;
/** The kind of （）; half-width (…) counts as （…）. */
export const roundBrackets = 3;
/** The opening bracket of each pair, and its closing one behind it. */
const SIGNS = `${bracketPairs.join('')}()`;

/** The one list that holds no bracket. */
export const noBrackets: readonly Bracket[] = [];
const BALANCED: Unmatched = { closes: noBrackets, opens: noBrackets };

/**
 * The brackets of a block that find no partner in it. Titles (which may run over lines), tags that run over lines, and rows of tables set as
 * text have none.
 */
export const unmatchedIn: (block: Block) => Unmatched = recent((block) => {
  if (!mayHold(block, features.bracket)) return BALANCED;
  const text = withoutTags(block.text);
  const found = scan(block, text);
  if (found === BALANCED || beginsWithTag(text) || isTableText(block) || markOf(block).kind === 'title') return BALANCED;
  return text.includes('[image:') || text.includes('[bookmark:') ? scan(block, withoutPlaceholders(text)) : found;
}, 4);

function withoutPlaceholders(text: string): string {
  return text.replace(/\[(?:image|bookmark):[^[\]\r\n]{0,200}\]/g, (whole) => ' '.repeat(whole.length));
}

/** Finds brackets several times faster than a loop over characters. */
const BRACKET = new RegExp(`[${SIGNS}]`, 'g');

function scan(block: Block, text: string): Unmatched {
  let closes: Bracket[] | undefined;
  let opens: number[][] | undefined;
  BRACKET.lastIndex = 0;
  while (BRACKET.test(text)) {
    const at = BRACKET.lastIndex - 1;
    const place = SIGNS.indexOf(text.charAt(at));
    const kind = Math.min(place >> 1, roundBrackets);
    if (place % 2 === 0) ((opens ??= bracketPairs.map(() => []))[kind] as number[]).push(at);
    else if (opens?.[kind]?.pop() === undefined && !(kind === roundBrackets && endsListMark(text, at))) {
      (closes ??= []).push({ kind, block, at, index: 0 });
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
  const pairs = bracketPairs.map((_, kind) => Math.min(count(left.opens, kind), count(right.closes, kind)));
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
