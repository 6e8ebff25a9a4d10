// prose/fee: section six of a report for 2021 or later says whether a fee was charged for processing information (国办函〔2020〕109号).
import { titleOrigin } from '../../model/headings';
import { flags, flagSummary, lineOf } from '../../model/mark';
import type { Section } from '../../model/outline';
import { joinedOf } from '../../model/paragraphs/joinedParagraph';
import { feeSummary, speaksOfFee } from '../../model/prose/facts/factSummary';
import type { Report } from '../../model/report';
import { rivalYear } from '../../model/statedPeriod';
import { noFindings, type Finding } from '../finding';
import type { ReportRule, ReportView } from '../rule';

/** The form of 2021 asks for it in section six; never compared with 行政事业性收费 of table 2. */
export const proseFee: ReportRule = { id: 'prose/fee', severity: 'info', scope: 'report', reads: 'paragraphs', documents: 'report', check };

const FIRST_YEAR = 2021;

function check({ report, blocks, from }: ReportView): readonly Finding[] {
  const section = report.section('other');
  if (!section || report.year === null || Math.min(report.year, rivalYear(report) ?? report.year) < FIRST_YEAR) return noFindings;
  const start = from + section.heading.index;
  const end = from + section.end;
  if (feeSummary.range(blocks, start, end) || isSaidOverLines(report, section)) return noFindings;
  const origin = titleOrigin(section.heading.block);
  const isEmpty = (flagSummary.range(blocks, start + 1, end) & flags.visible) === 0 && lineOf(section.heading.block).trimEnd().length <= origin.to + 1;
  return isEmpty ? noFindings : [{ rule: 'prose/fee', origin, message: { id: 'prose/fee', args: {} }, related: [] }];
}

function isSaidOverLines(report: Report, { heading, end }: Section): boolean {
  return joinedOf(report).some(({ index, paragraph }) => index >= heading.index && index < end && speaksOfFee(paragraph.block));
}
