// Decides whether the sections stand in the official order, each once.
import { lineOrigin } from '../../model/lineOrigins';
import { noFindings, type Finding } from '../finding';
import type { ReportRule, ReportView } from '../rule';
import { sequenceOf, type Displaced } from './sectionSequence';

/** 一 … 六 in their order and none twice; the finding stands at the later one. */
export const sectionOrder: ReportRule = { id: 'section/order', severity: 'warning', scope: 'report', reads: 'tables', documents: 'report', ofForm: true, check };

function check({ report }: ReportView): readonly Finding[] {
  const { displaced, duplicates } = sequenceOf(report);
  if (displaced.length === 0 && duplicates.length === 0) return noFindings;
  return [...displaced.map(orderFinding), ...duplicates.map(duplicateFinding)];
}

function orderFinding({ known, other }: Displaced): Finding {
  const later = other.spec.ordinal > known.spec.ordinal;
  const [title, before] = later ? [known.spec.title, other.spec.title] : [other.spec.title, known.spec.title];
  return {
    rule: 'section/order',
    origin: lineOrigin(known.section.heading.block),
    message: { id: 'section/order', args: { title, other: before } },
    related: [{ origin: lineOrigin(other.section.heading.block), message: { id: 'section/order.other', args: { title: other.spec.title } } }],
  };
}

function duplicateFinding({ known, other }: Displaced): Finding {
  const args = { title: known.spec.title };
  return {
    rule: 'section/order',
    origin: lineOrigin(known.section.heading.block),
    message: { id: 'section/order.duplicate', args },
    related: [{ origin: lineOrigin(other.section.heading.block), message: { id: 'section/order.first', args } }],
  };
}
