// What the paragraphs of a text say together: each claim once, so that a report is compared with its tables without reading it again.
import { defineSummary } from '../../../text/summary';
import { memoize } from '../../../text/memo';
import type { Block } from '../../../syntax/block';
import { betweenTags } from '../../../syntax/tags';
import { factsOf, type Claim } from './facts';
import { features, mayHold } from '../features';
import { passageOf, type Passage } from '../passage';

/** Different claims, in the order of their ids. */
export interface Claims {
  readonly list: readonly Claim[];
  /** There are more than fit: those with the smallest ids are here. */
  readonly more: boolean;
}

const NONE: Claims = { list: [], more: false };
/** No report says as many different things of its tables; a text of 20 MB might. */
const MOST = 64;

/** The claims of a block; cheapest where other rules read its numbers. */
export function claimsOf(block: Block): Claims {
  return block.kind === 'prose' || block.kind === 'heading' ? readClaims(block) : NONE;
}

const readClaims = memoize((block: Block): Claims => claimsIn(passageOf(block)));

const claimsIn = memoize((passage: Passage): Claims => {
  const facts = factsOf(passage);
  return facts.length === 0 ? NONE : distinct(facts);
});

function distinct(facts: readonly Claim[]): Claims {
  const list = facts.toSorted((a, b) => (a.id < b.id ? -1 : a.id > b.id ? 1 : 0)).filter(({ id }, i, all) => id !== all[i + 1]?.id);
  return list.length > MOST ? { list: list.slice(0, MOST), more: true } : { list, more: false };
}

/** Both together; one of the two themselves where the other adds nothing. */
export function joinClaims(left: Claims, right: Claims): Claims {
  if (left === right || right.list.length === 0) return left;
  if (left.list.length === 0) return right;
  const list = merge(left.list, right.list);
  const more = left.more || right.more || list.length > MOST;
  if (list.length === left.list.length && left.more === more) return left;
  if (list.length === right.list.length && right.more === more && list.every((claim, i) => claim.id === right.list[i]?.id)) return right;
  return { list: list.length > MOST ? list.slice(0, MOST) : list, more };
}

function merge(left: readonly Claim[], right: readonly Claim[]): Claim[] {
  const list: Claim[] = [];
  for (let i = 0, j = 0; i < left.length || j < right.length; ) {
    const [a, b] = [left[i], right[j]];
    if (a && b && a.id === b.id) j++;
    else if (a && (!b || a.id < b.id)) {
      list.push(a);
      i++;
    } else if (b) {
      list.push(b);
      j++;
    }
  }
  return list;
}

/** Whether a claim is among these, or may be among those that did not fit. */
export function mayClaim({ list, more }: Claims, id: string): boolean {
  return more || list.some((claim) => claim.id === id);
}

/** The claims of blocks; cached in the nodes of their sequence. */
export const claimSummary = defineSummary<Block, Claims>({ empty: NONE, of: claimsOf, join: joinClaims });

/** Whether a block speaks of the fee for processing information (国办函〔2020〕109号). */
export function speaksOfFee(block: Block): boolean {
  return (block.kind === 'prose' || block.kind === 'heading') && mayHold(block, features.fee) && /处理费|收费|费用/u.test(betweenTags(block.text.slice(0, LONGEST)));
}

/** Whether blocks do. */
export const feeSummary = defineSummary<Block, boolean>({ empty: false, of: speaksOfFee, join: (a, b) => a || b });

const LONGEST = 20_000;
