// Puts sections that stand in the wrong order into the official one, each with all that stands below its heading.
import { numeralOrigin, type KnownSection } from '../../model/headings';
import { toChinese } from '../../number/chineseNumeral';
import { hasUnpairedTags } from '../../syntax/tags';
import { withReplacements } from '../../text/replacement';
import type { Edit } from '../finding';
import type { ReportView } from '../rule';
import { bodyOf, endOf, replaceBody } from './sectionBody';

/**
 * The edits that let each of some sections stand where the official order has it, under its ordinal; the blank lines between them stay.
 * Undefined where other chapters stand among them, or where tags of a page reach from one into another.
 */
export function sectionsInOrder(view: ReportView, sections: readonly KnownSection[]): readonly Edit[] | undefined {
  const inOrder = [...sections].sort((a, b) => a.spec.ordinal - b.spec.ordinal);
  const moved = [...sections.keys()].filter((i) => sections[i] !== inOrder[i]);
  const [first = 0, last = 0] = [moved[0], moved[moved.length - 1]];
  if (!isUnbroken(view, sections.slice(first, last + 1))) return undefined;
  const bodies = sections.map((each) => bodyOf(view, each));
  if (moved.some((i) => hasUnpairedTags(bodies[i]?.text ?? ''))) return undefined;
  return moved.flatMap((i) => {
    const known = inOrder[i] as KnownSection;
    const [there, own] = [bodies[i], bodies[sections.indexOf(known)]];
    return there && own ? [replaceBody(there, withOrdinal(own.text, known))] : [];
  });
}

/** Whether each section ends where the next begins. */
function isUnbroken({ report }: ReportView, sections: readonly KnownSection[]): boolean {
  return sections.slice(1).every(({ section: { heading } }, i) => endOf(report, (sections[i] as KnownSection).section) === heading.index);
}

function withOrdinal(text: string, { section, spec }: KnownSection): string {
  const numeral = section.ordinal === spec.ordinal ? undefined : numeralOrigin(section.heading.block);
  return numeral ? withReplacements(text, [{ ...numeral, newText: toChinese(spec.ordinal) ?? '' }]) : text;
}
