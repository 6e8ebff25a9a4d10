// Decides whether the ordinal printed before a section's title is the section's.
import { lineOrigin } from '../../model/report';
import { toChinese } from '../../number/chineseNumeral';
import { sections } from '../../schema';
import { noFindings, offer, textAt, type Finding, type Fix } from '../finding';
import type { FixContext, ReportRule, ReportView } from '../rule';
import { bareTitle, knownSections, numeralOrigin, titleOrigin, type KnownSection } from './headings';
import { sequenceOf } from './sectionSequence';

/** The ordinal matches the section; documents with a consistent chapter system of their own are left alone. */
export const sectionOrdinal: ReportRule = {
  id: 'section/ordinal',
  severity: 'warning',
  scope: 'report',
  reads: 'tables',
  documents: 'report',
  ofForm: true,
  check,
  fixes,
};

function check({ report }: ReportView): readonly Finding[] {
  const { misnumbered } = sequenceOf(report);
  return misnumbered.length === 0 ? noFindings : misnumbered.map(findingOf);
}

function findingOf(known: KnownSection): Finding {
  const { section, spec } = known;
  const { block } = section.heading;
  const numeral = numeralOrigin(block);
  const printed = numeral ? textAt(numeral) : (toChinese(section.ordinal ?? 0) ?? '');
  const message = { id: 'section/ordinal', args: { printed, title: spec.title } } as const;
  return { rule: 'section/ordinal', origin: numeral ?? lineOrigin(block), message, related: [], subject: known };
}

/** The ordinal; or the title, where the section with that ordinal is missing or misnumbered itself. */
function fixes({ finding, report }: FixContext): readonly Fix[] {
  const { section, spec } = finding.subject as KnownSection;
  const { block } = section.heading;
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
