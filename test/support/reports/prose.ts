// Decides how invented sentences are filled and gathered into paragraphs, and where their figures stand.

import type { Random } from './random';
import { DOCUMENTS, FIELDS, MEETINGS, PLATFORMS, UNITS } from './sentences';

/** A figure in the prose that means something. */
export interface Fact {
  /**
   * What it says. `new`, `carriedIn`, `done`, `carriedOut`, `results:open` …, `applicants:natural`, `review`,
   * `litigation`, `documents:issued` … agree with a table; `sum:closed`, `part:closed`, `part:bracket`, `addition`,
   * `percent`, `count` with each other; `year:received`, `year:fee` and `period` with the title; `item` and `running`
   * are numbers of a list.
   */
  readonly kind: string;
  /** As printed, digits and a decimal point only. */
  readonly raw: string;
  /** UTF-16 offset in the paragraph. */
  readonly offset: number;
}

export type ParagraphRole = 'preface' | 'item' | 'prose';

export interface Paragraph {
  readonly role: ParagraphRole;
  readonly text: string;
  readonly facts: readonly Fact[];
}

/** Who speaks, and when: what the slots of a template are filled with. */
export interface Voice {
  readonly we: string;
  readonly year: number;
}

const MARK = /⟨([^|⟩]+)\|([^⟩]*)⟩/g;

/** Marks a figure so that its place can be found again when the paragraph is complete. */
export function fact(kind: string, value: number | string): string {
  return `⟨${kind}|${value}⟩`;
}

/** Turns marked text into a paragraph with the offsets of its facts. */
export function paragraph(role: ParagraphRole, marked: string): Paragraph {
  const facts: Fact[] = [];
  let text = '';
  let from = 0;
  for (const match of marked.matchAll(MARK)) {
    text += marked.slice(from, match.index);
    const raw = match[2] ?? '';
    facts.push({ kind: match[1] ?? '', raw, offset: text.length });
    text += raw;
    from = match.index + match[0].length;
  }
  return { role, text: text + marked.slice(from), facts };
}

/** The printed length of marked text. */
function printedLength(marked: string): number {
  return marked.includes('⟨') ? marked.replace(MARK, '$2').length : marked.length;
}

/** Fills the slots of a template. */
export function fill(template: string, voice: Voice, rand: Random): string {
  const fields = rand.sample(FIELDS, 3);
  let used = 0;
  return template.replace(/\{(#?)([^}]+)\}/g, (_, hash: string, name: string): string => {
    if (hash === '#') {
      const [low = '0', high = '0'] = name.split('-');
      return String(rand.int(Number(low), Number(high)));
    }
    switch (name) {
      case 'we':
        return voice.we;
      case 'y':
        return String(voice.year);
      case 'prev':
        return String(voice.year - 1);
      case 'next':
        return String(voice.year + 1);
      case 'f':
        return fields[used++ % fields.length] ?? '';
      case 'p':
        return rand.pick(PLATFORMS);
      case 'u':
        return rand.pick(UNITS);
      case 'm':
        return rand.pick(MEETINGS);
      case 'd':
        return rand.pick(DOCUMENTS).replace('{y}', String(voice.year));
      default:
        throw new Error(`no such slot: ${name}`);
    }
  });
}

/** How long a paragraph becomes: mostly 130 to 300 characters, one in ten up to 600. */
interface Lengths {
  readonly min: number;
  readonly max: number;
}

/** Draws the length of one paragraph. */
function lengths(rand: Random): Lengths {
  return rand.chance(0.1) ? { min: 320, max: 600 } : { min: 130, max: 300 };
}

/** Hands out the templates of a pool in an order drawn at random; none twice before all had their turn. */
type Bag = (pool: readonly string[]) => string;

/** A bag for one report. */
export function bag(rand: Random): Bag {
  const rest = new Map<readonly string[], string[]>();
  return (pool) => {
    const left = rest.get(pool);
    if (left !== undefined && left.length > 0) return left.pop() ?? '';
    const fresh = rand.sample(pool, pool.length);
    rest.set(pool, fresh);
    return fresh.pop() ?? '';
  };
}

/** Whoever writes one report: the voice, the chances and the bag of sentences. */
export interface Writer {
  readonly voice: Voice;
  readonly rand: Random;
  readonly draw: Bag;
}

/** Adds sentences of the pool to `start` until the paragraph has its length. */
export function extend(start: string, pool: readonly string[], writer: Writer): string {
  const bounds = lengths(writer.rand);
  let text = start;
  let length = printedLength(start);
  while (length < bounds.min) {
    const sentence = fill(writer.draw(pool), writer.voice, writer.rand);
    if (length + sentence.length > bounds.max) break;
    text += sentence;
    length += sentence.length;
  }
  return text;
}
