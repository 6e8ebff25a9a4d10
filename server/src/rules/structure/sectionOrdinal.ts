// Decides whether the ordinal printed before a section's title is the section's.
import { bareTitle, knownSections, numeralOrigin, titleOrigin, type KnownSection } from '../../model/headings';
import { lineOrigin } from '../../model/lineOrigins';
import { textAt } from '../../model/origin';
import { sequenceOf } from '../../model/sectionSequence';
import { toChinese } from '../../number/chineseNumeral';
import { sections } from '../../schema';
import { noFindings, offer, type Finding, type Fix } from '../finding';
import { ofSubject, type ReportRule, type ReportView } from '../rule';

/** The ordinal matches the section; documents with a consistent chapter system of their own are left alone. */
export const sectionOrdinal: ReportRule<KnownSection> = {
  id: 'section/ordinal',
  severity: 'warning',
  scope: 'report',
  reads: 'tables',
  documents: 'report',
  ofForm: true,
  check,
  fixes: ofSubject(fixes),
};

function check({ report }: ReportView): readonly Finding<KnownSection>[] {
  const { misnumbered, unnumbered } = sequenceOf(report);
  return misnumbered.length + unnumbered.length === 0 ? noFindings : [...misnumbered.map(findingOf), ...unnumbered.map(lostOf)];
}

function lostOf(known: KnownSection): Finding<KnownSection> {
  const message = { id: 'section/ordinal.lost', args: { title: known.spec.title } } as const;
  return { rule: 'section/ordinal', origin: titleOrigin(known.section.heading.block), message, related: [], subject: known };
}

function findingOf(known: KnownSection): Finding<KnownSection> {
  const { section, spec } = known;
  const { block } = section.heading;
  const numeral = numeralOrigin(block);
  const printed = numeral ? textAt(numeral) : (toChinese(section.ordinal ?? 0) ?? '');
  const message = { id: 'section/ordinal', args: { printed, title: spec.title } } as const;
  return { rule: 'section/ordinal', origin: numeral ?? lineOrigin(block), message, related: [], subject: known };
}

/** The ordinal; or the title, where the section with that ordinal is missing or misnumbered itself. */
function fixes(known: KnownSection, { report }: ReportView): readonly Fix[] {
  const { section, spec } = known;
  const { block } = section.heading;
  if (section.ordinal === undefined) return [insertOrdinal(known)];
  const found: Fix[] = [];
  const numeral = numeralOrigin(block);
  const newText = toChinese(spec.ordinal);
  if (numeral && newText !== undefined) {
    found.push(offer({ id: 'section/ordinal.fix', args: { title: spec.title } }, [{ origin: numeral, newText }]));
  }
  const other = sections.find(({ ordinal }) => ordinal === section.ordinal);
  const holders = other ? knownSections(report).filter((known) => known.spec === other) : [];
  if (other && holders.every(({ section: { ordinal } }) => ordinal !== undefined && ordinal !== other.ordinal)) {
    const edits = [{ origin: titleOrigin(block), newText: bareTitle(other) }];
    found.push(offer({ id: 'section/ordinal.retitle', args: { title: other.title } }, edits));
  }
  return found;
}

function insertOrdinal({ section, spec }: KnownSection): Fix {
  const { block, from } = titleOrigin(section.heading.block);
  const newText = spec.title.slice(0, spec.title.length - bareTitle(spec).length);
  return offer({ id: 'section/ordinal.insert', args: { title: spec.title } }, [{ origin: { block, from, to: from }, newText }]);
}
