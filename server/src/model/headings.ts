// The headings that the schema knows, and which of a heading's words are its ordinal and its title.
import { hanNumeral, leadingMark, sections, type SectionKey, type SectionSpec } from '../schema';
import type { Block } from '../syntax/block';
import { recent } from '../text/memo';
import { lineOf, titleEnd } from './mark';
import type { Origin } from './origin';
import type { Section } from './outline';
import type { Report } from './report';

const specs = new Map<SectionKey, SectionSpec>(sections.map((spec) => [spec.key, spec]));

/** The schema's section with a key. */
function specOf(key: SectionKey): SectionSpec {
  return specs.get(key) as SectionSpec;
}

/** A heading that was recognised, and what the schema says of its section. */
export interface KnownSection {
  readonly section: Section;
  readonly spec: SectionSpec;
}

/** The recognised sections of a report, in the order of the text. */
export function knownSections({ sections }: Report): readonly KnownSection[] {
  return knownAmong(sections);
}

/** Known of the sections, which outlive every edit between their headings. */
const knownAmong = recent((all: readonly Section[]): readonly KnownSection[] => {
  const known: KnownSection[] = [];
  for (const section of all) if (section.match) known.push({ section, spec: specOf(section.match.key) });
  return known;
}, 4);

/** The words of a heading's title: without ordinal, `#` and `**`, and without text that follows on the same line. */
export function titleOrigin(block: Block): Origin {
  const line = lineOf(block);
  const start = leadingMark(line)?.end ?? /^[\s#*\u3000]*/u.exec(line)?.[0].length ?? 0;
  const words = line.slice(start, titleEnd(line)).replace(/[\s*\u3000]+$/u, '');
  return { block, from: start, to: start + words.length };
}

const NUMERAL = new RegExp(`${hanNumeral}{1,3}`, 'u');

/** The numeral of a heading's ordinal; undefined where it has none. */
export function numeralOrigin(block: Block): Origin | undefined {
  const line = lineOf(block);
  const mark = leadingMark(line);
  const found = mark && NUMERAL.exec(line.slice(0, mark.end));
  return found ? { block, from: found.index, to: found.index + found[0].length } : undefined;
}

/** The official title without its ordinal. */
export function bareTitle({ title }: SectionSpec): string {
  return title.slice(title.indexOf('、') + 1);
}
