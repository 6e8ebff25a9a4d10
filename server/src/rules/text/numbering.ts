// Decides what numbers a line carries: the mark of a list item that begins it, and the 一是 … 二是 … within it.
import { lineOf, markOf } from '../../model/mark';
import { isTableText } from '../../model/paragraphs/noProse';
import { features, mayHold } from '../../model/prose/features';
import { widenDigits } from '../../number/characters';
import { toChinese } from '../../number/chineseNumeral';
import { hanValue, leadingMark, type NumberingMark, type NumberingStyle } from '../../schema';
import type { Block } from '../../syntax/block';
import { stripped } from '../../syntax/tags';
import { recent } from '../../text/memo';
import type { Span } from '../../text/span';
import { invisibleCharacters, visibleStart } from '../../text/visible';
import type { Finding } from '../finding';

/** How deep a mark stands: （一） above 1. above （1） above ①. A heading stands above all; 一是 … 二是 … below. */
export const levels = { hanParen: 0, arabic: 1, arabicParen: 2, circled: 3, running: 4 } as const;

/** A number in a block, as printed: `from` to `to` with its brackets, `numeral` without. */
export interface Numbered {
  readonly level: number;
  readonly value: number;
  readonly block: Block;
  readonly from: number;
  readonly to: number;
  readonly numeral: Span;
}

/** An item mark; without a value it begins a list of its own that is not compared (a row of a table set as text). */
export interface ItemMark {
  readonly level: number;
  readonly item: Numbered | undefined;
}

const NUMERAL = /[一二三四五六七八九十⼀⼆⼋⼗]{1,3}|[0-9０-９]{1,2}|[\u2460-\u249b\u3220-\u3229\u3280-\u3289\u2776-\u277f]/;
/** A line of a PDF copy may begin so: 12，其中 */
const NO_MARK = /[，,:：。]/;

const MARK_START = new RegExp(`[^\\s*#>${invisibleCharacters}]`, 'u');
const MARK_END = new RegExp(`[\\s*${invisibleCharacters}]*$`, 'u');

/** The mark of the list item that a block is, if it is one. */
export function itemOf(block: Block): ItemMark | undefined {
  const line = lineOf(block);
  const start = placeholdersEnd(line);
  const mark = start === 0 ? ownMark(block) : leadingMark(line.slice(start));
  const level = mark && levelOf(mark.style);
  if (!mark || level === undefined) return undefined;
  const printed = line.slice(start, start + mark.end);
  const numeral = NUMERAL.exec(printed);
  if (!numeral || NO_MARK.test(printed)) return undefined;
  if (mark.value === 0 || isTableText(block)) return { level, item: undefined };
  const from = start + printed.search(MARK_START);
  const to = start + printed.search(MARK_END);
  const at = { from: start + numeral.index, to: start + numeral.index + numeral[0].length };
  return { level, item: { level, value: mark.value, block, from, to, numeral: at } };
}

function ownMark(block: Block): (NumberingMark & { readonly end: number }) | undefined {
  const mark = markOf(block);
  return mark.kind === 'item' ? { ...mark.number, end: mark.end } : undefined;
}

const PLACEHOLDERS = /^\s*(?:\[(?:image|bookmark):[^[\]\r\n]{0,200}\]\s*)+/;

/** Where the text begins after placeholders of pictures that a conversion left before it. */
function placeholdersEnd(text: string): number {
  return text.charAt(visibleStart(text)) === '[' ? (PLACEHOLDERS.exec(text)?.[0].length ?? 0) : 0;
}

function levelOf(style: NumberingStyle): number | undefined {
  return style === 'han' ? undefined : levels[style];
}

/** Where a running list (一是 … 二是 …) has got to: its last number, and those of the lists that it stands in. */
export interface RunningState {
  readonly top: number;
  readonly open: readonly number[];
}

export interface Running {
  /** The number that the block begins with. */
  readonly head: Numbered | undefined;
  readonly state: RunningState;
  readonly findings: readonly Finding[];
}

const RUNNING = /(?<=^|[。；，：、！？.;,:\s（(“*\u3000])[一二三四五六七八九十⼀⼆⼋⼗]{1,3}是/gu;
const NO_RUNNING: { readonly running: Running | undefined } = { running: undefined };

const readRunning: (block: Block) => { readonly running: Running | undefined } = recent((block) => {
  if (!mayHold(block, features.running)) return NO_RUNNING;
  const numbers = runningNumbers(block);
  const [first] = numbers;
  if (!first) return NO_RUNNING;
  const findings: Finding[] = [];
  let state: RunningState = { top: first.value, open: [first.value] };
  for (const number of numbers.slice(1)) {
    if (!follows(state, number.value) && !opensList(number)) findings.push(sequenceFinding(number, state.top));
    state = advanceRunning(state, number.value);
  }
  const starts = first.from === startOfText(block.text);
  return { running: { head: starts ? first : undefined, state, findings } };
}, 2);

/** The running list of a block, if it has one. */
export function runningOf(block: Block): Running | undefined {
  return readRunning(block).running;
}

/** After a colon a list begins, also within an item of another. */
function opensList({ block, from, value }: Numbered): boolean {
  return value === 1 && '：:（('.includes(block.text.charAt(from - 1));
}

function startOfText(text: string): number {
  let at = visibleStart(text);
  while (text.charAt(at) === '*') at++;
  return at;
}

/** The numbers of all N是 of a block, in order. */
export function runningNumbers(block: Block): Numbered[] {
  const numbers: Numbered[] = [];
  RUNNING.lastIndex = 0;
  for (let found = RUNNING.exec(block.text); found; found = RUNNING.exec(block.text)) {
    const from = found.index;
    const to = RUNNING.lastIndex - 1;
    numbers.push({ level: levels.running, value: hanValue(block.text.slice(from, to)), block, from, to, numeral: { from, to } });
  }
  return numbers;
}

/** Whether a number may come next: the next one, a new list's first, or the next of a list that this one stands in. */
export function follows({ top, open }: RunningState, value: number): boolean {
  if (value === top + 1) return true;
  if (value === 1) return top !== 1;
  return open.includes(value - 1);
}

/** Lists stand in lists, but in no more than so many: each 一是 that is repeated opens another. */
const DEEPEST = 8;

function advanceRunning({ open }: RunningState, value: number): RunningState {
  if (value === 1) return { top: 1, open: [...open.slice(1 - DEEPEST), 1] };
  const at = open.lastIndexOf(value - 1);
  return { top: value, open: [...(at < 0 ? open.slice(0, -1) : open.slice(0, at)), value] };
}

/** A numeral of the same kind as the one printed (一 1 １ ①) for another value; undefined where there is none. */
export function numeralLike(printed: string, is: number, value: number): string | undefined {
  const code = printed.charCodeAt(0);
  if (code >= 0x30 && code <= 0x39) return String(value);
  if (code >= 0xff10 && code <= 0xff19) return widenDigits(String(value));
  if (hanValue(printed) > 0) return toChinese(value);
  const other = String.fromCharCode(code + value - is);
  return NUMERAL.test(other) ? other : undefined;
}

/** The mark of a number as a reader sees it, with another value in it. */
export function markLike({ block, from, to, numeral, value: is }: Numbered, value: number): string {
  const { text } = block;
  const other = numeralLike(text.slice(numeral.from, numeral.to), is, value) ?? String(value);
  return stripped(text.slice(from, numeral.from) + other + text.slice(numeral.to, to));
}

/** What the fix of a sequence finding has to know. */
export interface SequenceSubject {
  readonly number: Numbered;
  readonly wanted: number;
}

const WARNED: readonly number[] = [levels.hanParen, levels.arabic];

/** The finding for a number that does not follow `before`. */
export function sequenceFinding(number: Numbered, before: number): Finding {
  const { level, value, block, from, to } = number;
  const suffix = level === levels.running ? '是' : '';
  const [is, previous, wanted] = [value, before, before + 1].map((each) => markLike(number, each) + suffix) as [string, string, string];
  const kind = value === before ? 'repeated' : value < before ? 'backward' : 'gap';
  const message =
    kind === 'repeated'
      ? ({ id: 'numbering/sequence.repeated', args: { is, wanted } } as const)
      : ({ id: `numbering/sequence.${kind}`, args: { is, before: previous, wanted } } as const);
  const subject: SequenceSubject = { number, wanted: before + 1 };
  const finding: Finding = { rule: 'numbering/sequence', origin: { block, from, to }, message, related: [], subject };
  return WARNED.includes(level) ? finding : { ...finding, severity: 'info' };
}

/**
 * Whether a finding on a number only follows from that on the one before: with that one put right, this is the next (（二）（五）（四）, where （五）
 * alone is wrong).
 */
export function isEchoOf(before: Finding, finding: Finding): boolean {
  const [first, second] = [before.subject, finding.subject] as readonly (SequenceSubject | undefined)[];
  if (!first || !second || first.number.level !== second.number.level) return false;
  return second.wanted === first.number.value + 1 && second.number.value === first.wanted + 1;
}

/** Whether an item may follow another of its level: the next number, or a new list's first (but not 1 after a lone 1). */
export function itemFollows(before: number, value: number): boolean {
  return value === before + 1 || (value === 1 && before !== 1);
}

