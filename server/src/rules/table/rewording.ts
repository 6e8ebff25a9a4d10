// Decides the smallest edit that turns a label as it is printed into the official one: what differs in words, not brackets and spaces.
import { textAt } from '../../model/origin';
import type { BoundLabel } from '../../model/table/boundLabel';
import { foldCode } from '../../schema';
import type { Edit } from '../finding';

/** A text that folding keeps, character by character, with the place of each in the text. */
interface Folded {
  readonly codes: readonly number[];
  readonly at: readonly number[];
}

/**
 * The edit that makes a printed label say `official`. Numbering, brackets, spaces and line breaks of the printed one stay where its words
 * are right. Undefined where nothing is to change.
 */
export function rewording({ origin }: BoundLabel, official: string): Edit | undefined {
  const source = textAt(origin);
  const printed = foldedOf(source);
  const wanted = foldedOf(official);
  const prefix = commonPrefix(printed.codes, wanted.codes, Infinity);
  const rest = Math.min(printed.codes.length, wanted.codes.length) - prefix;
  const suffix = commonPrefix([...printed.codes].reverse(), [...wanted.codes].reverse(), rest);
  const old = middle(printed, prefix, suffix, source.length);
  const own = middle(wanted, prefix, suffix, official.length);
  const isChange = old.first < old.last && own.first < own.last;
  const keepsStart = isChange && isGapRight(source.slice(old.from, old.first), official.slice(own.from, own.first));
  const keepsEnd = isChange && isGapRight(source.slice(old.last, old.to), official.slice(own.last, own.to));
  const from = keepsStart ? old.first : old.from;
  const to = keepsEnd ? old.last : old.to;
  const newText = official.slice(keepsStart ? own.first : own.from, keepsEnd ? own.last : own.to);
  if (source.slice(from, to) === newText) return undefined;
  return { origin: { ...origin, from: origin.from + from, to: origin.from + to }, newText };
}

function foldedOf(text: string): Folded {
  const codes: number[] = [];
  const at: number[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = foldCode(text.charCodeAt(i));
    if (code === 0) continue;
    codes.push(code);
    at.push(i);
  }
  return { codes, at };
}

function commonPrefix(left: readonly number[], right: readonly number[], limit: number): number {
  let length = 0;
  while (length < limit && length < left.length && left[length] === right[length]) length++;
  return length;
}

/** Ends of numbering marks that are written in other ways: 1. 1、 1．, （一） (一). */
const MARK_ENDS: Readonly<Record<string, string>> = { '、': '.', '．': '.', ')': '）' };

/** Whether the punctuation between two words may stay as it is printed: where there should be none, or the same but for white space. */
function isGapRight(printed: string, official: string): boolean {
  const sign = printed.replace(/\s/gu, '');
  return official === '' || (MARK_ENDS[sign] ?? sign) === official;
}

interface Middle {
  /** Behind the last character of the common beginning, before the first one of the common end. */
  readonly from: number;
  readonly to: number;
  /** The same without the punctuation, spaces and line breaks at its ends; empty where no word is between. */
  readonly first: number;
  readonly last: number;
}

function middle({ at, codes }: Folded, prefix: number, suffix: number, length: number): Middle {
  const from = prefix === 0 ? 0 : (at[prefix - 1] as number) + 1;
  const to = suffix === 0 ? length : Math.max(from, at[codes.length - suffix] as number);
  if (prefix + suffix >= codes.length) return { from, to, first: from, last: from };
  return { from, to, first: prefix === 0 ? from : (at[prefix] as number), last: suffix === 0 ? to : (at[codes.length - suffix - 1] as number) + 1 };
}
