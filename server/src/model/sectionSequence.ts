// Reads ordinals and order of a report's sections together, so that a swap is one mistake and not four.
import { isIncreasing, longestIncreasing, swappedPair } from '../number/order';
import { memoize } from '../text/memo';
import { knownSections, type KnownSection } from './headings';
import type { Report } from './report';

/** A section out of order, and the one that it should stand before. */
export interface Displaced {
  readonly known: KnownSection;
  readonly other: KnownSection;
}

export interface SectionSequence {
  /** Sections whose printed ordinal is not theirs. */
  readonly misnumbered: readonly KnownSection[];
  /** Sections whose ordinals run on, and are not theirs only because others are missing. */
  readonly runOn: readonly KnownSection[];
  /** Sections without an ordinal among those that have theirs. */
  readonly unnumbered: readonly KnownSection[];
  /** Those asked for their order: each once, but for the misnumbered ones. */
  readonly ordered: readonly KnownSection[];
  readonly displaced: readonly Displaced[];
  /** Sections that occurred before; `other` is the first. */
  readonly duplicates: readonly Displaced[];
}

const SOUND: SectionSequence = { misnumbered: [], runOn: [], unnumbered: [], ordered: [], displaced: [], duplicates: [] };

/**
 * The reading with the fewest mistakes. Ordinals are compared with titles, and only sections whose ordinal is theirs are asked for their
 * order; but where ordinals run on while the sections stand in another order, and their tables moved with them, it is the sections that
 * were moved (and numbered anew). A document that numbers its chapters from 一 on without a gap, in the official order, has a system of
 * its own.
 */
export const sequenceOf: (report: Report) => SectionSequence = memoize((report) => {
  const known = knownSections(report);
  const unnumbered = unnumberedAmong(known);
  if (unnumbered.length === 0 && isSound(known)) return SOUND;
  const wrong = known.filter(({ section, spec }) => section.ordinal !== undefined && section.ordinal !== spec.ordinal);
  const inOrder = isIncreasing(known.map(({ spec }) => spec.ordinal));
  if (inOrder && isConsecutive(report)) return wrong.length > 0 && report.sections.every(({ match }) => match) ? { ...SOUND, runOn: wrong } : SOUND;
  const moved = wrong.length > 0 && !inOrder && ordinalsIncrease(known) && wrong.some((each) => holdsItsTable(report, each));
  const misnumbered = moved ? [] : wrong;
  const { firsts, duplicates } = withoutDuplicates(known.filter((each) => !misnumbered.includes(each)));
  return { misnumbered, runOn: [], unnumbered, ordered: firsts, displaced: displacedAmong(firsts), duplicates };
});

/** The ordinary case: every ordinal printed is the section's, and they increase. */
function isSound(known: readonly KnownSection[]): boolean {
  let last = 0;
  for (const { section, spec } of known) {
    if (spec.ordinal <= last || (section.ordinal !== undefined && section.ordinal !== spec.ordinal)) return false;
    last = spec.ordinal;
  }
  return true;
}

/** Where most sections bear their ordinals, the others have lost theirs; but for those that stand once more with it. */
function unnumberedAmong(known: readonly KnownSection[]): readonly KnownSection[] {
  const unnumbered = known.filter(({ section }) => section.ordinal === undefined);
  if (unnumbered.length === 0 || 2 * unnumbered.length > known.length) return [];
  return unnumbered.filter((each) => known.every((other) => other === each || other.spec !== each.spec));
}

/** Whether all first-level headings, recognised or not, are numbered 一, 二, 三 … */
function isConsecutive({ sections }: Report): boolean {
  return sections.every(({ ordinal }, i) => ordinal === i + 1);
}

function ordinalsIncrease(known: readonly KnownSection[]): boolean {
  return isIncreasing(known.flatMap(({ section }) => section.ordinal ?? []));
}

function holdsItsTable(report: Report, { section, spec }: KnownSection): boolean {
  const table = spec.table && report.tables[spec.table];
  const index = table && report.indexOf(table.block);
  return index !== undefined && index > section.heading.index && index < section.end;
}

function withoutDuplicates(known: readonly KnownSection[]): { firsts: readonly KnownSection[]; duplicates: readonly Displaced[] } {
  const firsts: KnownSection[] = [];
  const duplicates: Displaced[] = [];
  for (const each of known) {
    const other = firsts.find(({ spec }) => spec === each.spec);
    if (other) duplicates.push({ known: each, other });
    else firsts.push(each);
  }
  return { firsts, duplicates };
}

/** As few sections as possible that, taken away, leave the others in order; of two that were swapped, the later. */
function displacedAmong(list: readonly KnownSection[]): readonly Displaced[] {
  const ordinals = list.map(({ spec }) => spec.ordinal);
  if (isIncreasing(ordinals)) return [];
  const swapped = swappedPair(ordinals);
  if (swapped) return [{ known: list[swapped[1]] as KnownSection, other: list[swapped[0]] as KnownSection }];
  const kept = longestIncreasing(ordinals);
  return list.flatMap((known, i) => (kept.has(i) ? [] : [{ known, other: neighbourOf(list, kept, known) }]));
}

/** The first section in place that comes after a displaced one in the official order; the last one in place if none does. */
function neighbourOf(list: readonly KnownSection[], kept: ReadonlySet<number>, { spec }: KnownSection): KnownSection {
  const inPlace = list.filter((_, i) => kept.has(i));
  return inPlace.find((each) => each.spec.ordinal > spec.ordinal) ?? (inPlace[inPlace.length - 1] as KnownSection);
}
