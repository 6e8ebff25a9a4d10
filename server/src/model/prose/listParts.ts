// Decides which numbers are the parts of a list that begins at a place: how their labels are separated, and where they end.
import { endsList, isNoPart, isOutcomeOf, isRemainder } from './listWords';
import type { Quantity } from './quantity';
import { afterBracket } from './sentence';

/** One part: its number and its words; `separator` stands before it, '' for the first. */
export interface Part {
  readonly quantity: Quantity;
  readonly label: string;
  readonly separator: '' | '、' | '，' | '；';
}

/** What stands behind the beginning of a list. */
export interface ReadParts {
  readonly parts: readonly Part[];
  /** Where the list stops. */
  readonly end: number;
  /** Nothing at the end makes it doubtful that these are all parts. */
  readonly sure: boolean;
}

const UNSURE = -1;
const REMARK = /(?<=[^，,；;。、：:（(])[（(][^（）()]{1,20}[）)]/g;

/** The words before a number without what is said of them in brackets: 重点信息（执法监督）30条. */
function withoutRemarks(gap: string): string {
  return gap.includes('）') || gap.includes(')') ? gap.replace(REMARK, '') : gap;
}

/** The parts from `from` on; undefined for none, for hedged ones, and for a list that 等 leaves open. */
export function readParts(text: string, quantities: readonly Quantity[], from: number, limit: number): ReadParts | undefined {
  const parts: Part[] = [];
  let end = from;
  let sure = true;
  for (const quantity of quantities) {
    if (quantity.from < end || quantity.numeral) continue;
    if (quantity.from >= limit) break;
    const gap = withoutRemarks(text.slice(end, quantity.from));
    if (quantity.base === '%' && /^[，,]?占[^，。；]{0,10}$/.test(gap)) {
      end = quantity.end;
      continue;
    }
    if (isOutcomeOf(parts[parts.length - 1]?.label ?? '', gap)) {
      end = afterBracket(text, quantity.end, limit);
      continue;
    }
    const label = parts.length === 0 ? firstLabel(gap) : nextLabel(gap, parts);
    if (!label) break;
    if (quantity.hedge !== '') return undefined;
    if (quantity.base === '' || quantity.base === '%' || quantity.base !== parts[0]?.quantity.base) {
      if (parts.length > 0 || quantity.base === '' || quantity.base === '%') {
        sure = false;
        break;
      }
    }
    parts.push({ quantity, ...label });
    end = afterBracket(text, quantity.end, limit);
  }
  if (parts.length === 0) return undefined;
  const tail = tailAt(text, end, limit);
  return tail === UNSURE ? undefined : { parts, end, sure: sure && tail > 0 };
}

/** 其余196条为专题信息，…: what the last part is. */
const IS_SOMETHING = /^[为系是][^，,；;。、：:\d]{1,16}(?:[，,；;]|$)/;

/** How a list ends: UNSURE for 等 and what follows a 、, 0 for words that may belong to the last part, 1 for a stop. */
export function tailAt(text: string, end: number, limit: number): number {
  if (end >= limit) return 1;
  const sign = text.charAt(end);
  if (sign === '等' || /^[^，,；;。]{0,12}等/.test(text.slice(end, limit))) return UNSURE;
  return '，,；;'.includes(sign) || IS_SOMETHING.test(text.slice(end, limit)) ? 1 : 0;
}

type Label = Pick<Part, 'label' | 'separator'>;

const LONGEST_LABEL = 40;

/** The label of the first part, with whose words the list begins; undefined where these begin none. */
export function firstLabel(gap: string): Label | undefined {
  if (gap.length > LONGEST_LABEL || /[，,；;。：:（(]/.test(gap) || isNoPart(gap)) return undefined;
  return { label: gap.trim(), separator: '' };
}

const SEPARATED = /^([^，,；;、：:（(）)]{0,16}?)([，,；;、]|(?:以及|和|及|与))(?:以及|和|及|与)?([^，,；;。：:（(]*)$/;
const JOINED = /^(?:以及|和|及|与)/;

/** The label after a separator; the words of a part may also follow its number: 其中2件予以公开，1件不予公开. */
export function nextLabel(gap: string, parts: readonly Part[]): Label | undefined {
  if (gap.length > LONGEST_LABEL) return undefined;
  const match = SEPARATED.exec(gap);
  const [first, last] = [parts[0] as Part, parts[parts.length - 1] as Part];
  if (!match) return undefined;
  const [, before = '', sign = '', label = ''] = match;
  const tail = before.trim();
  if (tail !== '' && (first.label !== '' || (!isRemainder(label) && (label !== '' || endsList(tail, ''))))) return undefined;
  if (endsList(label, first.label)) return undefined;
  return { label: label.trim(), separator: JOINED.test(sign) ? last.separator || '、' : levelOf(sign) };
}

function levelOf(sign: string): '、' | '，' | '；' {
  return sign === '、' ? '、' : sign === '，' || sign === ',' ? '，' : '；';
}
