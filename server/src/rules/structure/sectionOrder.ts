// Decides whether the sections stand in the official order, each once.
import { titleOrigin } from '../../model/headings';
import { lineOrigin } from '../../model/lineOrigins';
import { sequenceOf, type Displaced } from '../../model/sectionSequence';
import { fold } from '../../schema';
import { hasUnpairedTags, stripped } from '../../syntax/tags';
import { noFindings, offer, type Finding, type Fix } from '../finding';
import type { FixContext, ReportRule, ReportView } from '../rule';
import { bodyOf, removeBody, type SectionBody } from './sectionBody';
import { sectionsInOrder } from './sectionsInOrder';

/** 一 … 六 in their order and none twice; the finding stands at the later one. */
export const sectionOrder: ReportRule<Displaced> = {
  id: 'section/order',
  severity: 'warning',
  scope: 'report',
  reads: 'tables',
  documents: 'report',
  ofForm: true,
  check,
  fixes,
};

function check({ report }: ReportView): readonly Finding<Displaced>[] {
  const { displaced, duplicates } = sequenceOf(report);
  if (displaced.length === 0 && duplicates.length === 0) return noFindings;
  return [...displaced.map(orderFinding), ...duplicates.map(duplicateFinding)];
}

function orderFinding({ known, other }: Displaced): Finding<Displaced> {
  const later = other.spec.ordinal > known.spec.ordinal;
  const [title, before] = later ? [known.spec.title, other.spec.title] : [other.spec.title, known.spec.title];
  return {
    rule: 'section/order',
    origin: lineOrigin(known.section.heading.block),
    message: { id: 'section/order', args: { title, other: before } },
    related: [{ origin: lineOrigin(other.section.heading.block), message: { id: 'section/order.other', args: { title: other.spec.title } } }],
  };
}

function duplicateFinding({ known, other }: Displaced): Finding<Displaced> {
  const args = { title: known.spec.title };
  return {
    rule: 'section/order',
    origin: lineOrigin(known.section.heading.block),
    message: { id: 'section/order.duplicate', args },
    related: [{ origin: lineOrigin(other.section.heading.block), message: { id: 'section/order.first', args } }],
    subject: { known, other },
  };
}

/** All sections in their places at once; of two that are the same, or one of which is only a heading, one goes. */
function fixes(context: FixContext<Displaced>): readonly Fix[] {
  const { report, finding } = context;
  if (finding.subject) return removals(context, finding.subject);
  const edits = sectionsInOrder(context, sequenceOf(report).ordered);
  return edits ? [offer({ id: 'section/order.fix', args: {} }, edits)] : [];
}

function removals(view: ReportView, { known, other }: Displaced): readonly Fix[] {
  const [later, first] = [bodyOf(view, known), bodyOf(view, other)];
  const needless = later.text === first.text || isHeadingAlone(later) ? later : isHeadingAlone(first) ? first : undefined;
  return needless && !hasUnpairedTags(needless.text) ? [offer({ id: 'section/order.remove', args: { title: known.spec.title } }, [removeBody(needless)])] : [];
}

function isHeadingAlone({ heading, text }: SectionBody): boolean {
  return fold(stripped(text.slice(titleOrigin(heading).to))) === '';
}
