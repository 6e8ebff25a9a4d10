// Decides whether a telephone number has as many digits as such numbers have.
import { features, mayHold } from '../../model/prose/features';
import { digitOf } from '../../number/characters';
import type { Block } from '../../syntax/block';
import { append } from '../../text/append';
import { noFindings, type Finding } from '../finding';
import type { Message } from '../messages/message';
import type { BlockRule } from '../rule';

/** Telephone numbers: an area code of 3 or 4 digits and 7 or 8 more; short codes such as 12345 are right. */
export const textPhone: BlockRule = {
  id: 'text/phone',
  severity: 'info',
  scope: 'block',
  reads: 'paragraph',
  documents: 'any',
  check,
};

const ANCHORS = ['电话', '致电', '传真', '热线', '拨打'];
/** Between the word and its number: 电话：, 电话号码为, 电话（传真）： */
const BETWEEN = /[\s:：为是号码（()）\u3000]{0,8}/y;
/** Further numbers after the first: 、0533-3120681 */
const NEXT = /\s{0,3}[、，,；;/／或]\s{0,3}(?=[(（]?[0-9０-９])/y;
const NUMBER = /[(（]?[0-9０-９]{1,20}[)）]?(?:\s{0,2}[-—–－―]{1,2}\s{0,2}[0-9０-９]{1,20}|[ \u00a0\u3000][0-9０-９]{3,20}|(?<=[)）])[0-9０-９]{3,20}){0,4}/y;
/** After a number that is a quantity: 接听电话123456次 */
const QUANTITY = /\s{0,2}(?:[次个余多人件条万通年%％起部]|小时)/y;

function check(block: Block): readonly Finding[] {
  if (!mayHold(block, features.phone)) return noFindings;
  const { text } = block;
  let found: Finding[] | undefined;
  for (const anchor of ANCHORS) {
    for (let at = text.indexOf(anchor); at >= 0; at = text.indexOf(anchor, at + anchor.length)) {
      const wrong = wrongAfter(block, at + anchor.length);
      if (wrong.length > 0) append(found ??= [], wrong);
    }
  }
  return found ?? noFindings;
}

function match(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

function wrongAfter(block: Block, start: number): readonly Finding[] {
  const { text } = block;
  const found: Finding[] = [];
  let at = start + (match(BETWEEN, text, start)?.length ?? 0);
  if (/[(（]/.test(text.charAt(at - 1))) at--;
  for (;;) {
    const number = match(NUMBER, text, at);
    if (number === undefined || match(QUANTITY, text, at + number.length) !== undefined) return found;
    const message = judge(number);
    if (message) found.push({ rule: 'text/phone', origin: { block, from: at, to: at + number.length }, message, related: [] });
    at += number.length;
    const gap = match(NEXT, text, at);
    if (gap === undefined) return found;
    at += gap.length;
  }
}

/** The digits of a number in groups, as separators divide them. */
function groupsOf(number: string): string[] {
  let digits = '';
  for (let i = 0; i < number.length; i++) {
    const digit = digitOf(number.charCodeAt(i));
    digits += digit < 0 ? ' ' : String(digit);
  }
  return digits.trim().split(/ +/);
}

function judge(number: string): Message | undefined {
  const groups = groupsOf(number);
  if (groups[0] === '86' || groups[0] === '0086') groups.shift();
  const [first = '', ...rest] = groups;
  const all = groups.join('');
  if (/^1[3-9]/.test(first) && all.length >= 9) {
    return all.length === 11 ? undefined : { id: 'text/phone.mobile', args: { phone: number, digits: all.length } };
  }
  if (/^[48]00/.test(first) && all.length >= 9) return undefined;
  if (first.startsWith('0')) return rest.length > 0 && first.length <= 4 ? judgeLocal(number, first, rest) : judgeWhole(number, first);
  return /^[2-8]\d{5}$/.test(first) || /^[2-8]\d{8,9}$/.test(first)
    ? { id: 'text/phone.length', args: { phone: number, digits: first.length } }
    : undefined;
}

/** An area code, and groups that are the number (3120 681) or an extension (3120681-802). */
function judgeLocal(phone: string, area: string, groups: readonly string[]): Message | undefined {
  const [first = '', second = ''] = groups;
  const digits = first.length <= 4 && second.length >= 3 && second.length <= 4 ? first.length + second.length : first.length;
  const wide = area === '010' || (area.length === 3 && area.startsWith('02'));
  if (digits === 8 || (digits === 7 && !wide)) return undefined;
  return { id: 'text/phone.digits', args: { phone, area, digits, wide } };
}

/** Area code and number without a separator. */
function judgeWhole(phone: string, digits: string): Message | undefined {
  if (digits.length < 6 || (digits.length >= 10 && digits.length <= 12)) return undefined;
  return { id: 'text/phone.length', args: { phone, digits: digits.length } };
}
