// Decides which rows and parts of its tables a report lacks.
import { knownSections } from '../../model/headings';
import { isLost } from '../../model/table/lostTable';
import { missingRuns, type MissingRun } from '../../model/table/missingRows';
import type { Table } from '../../model/table/table';
import { greatest } from '../../number/extremes';
import { severities, tableKeys } from '../../schema';
import { memoize } from '../../text/memo';
import { noFindings, offer, type Finding, type Fix } from '../finding';
import { insertLabels } from '../insert/newLabels';
import { insertRun } from '../insert/newRows';
import type { Message } from '../messages/message';
import { ofSubject, type ReportRule, type ReportView } from '../rule';
import { hasRemains } from './remains';

/**
 * Every row and part of the form is there (〔2019〕60号, 〔2021〕30号): one finding for a run of missing rows, with the severity of the
 * gravest; at the last line of what stands before the gap. Asked of the first table of each kind: what is further is no table of the form.
 */
export const tableRowMissing: ReportRule<MissingRun> = { id: 'table/row-missing', severity: 'error', scope: 'report', reads: 'paragraphs', documents: 'report', check, fixes: ofSubject(fixes) };

function check(view: ReportView): readonly Finding<MissingRun>[] {
  const all = tableKeys.flatMap((key) => {
    const table = view.report.tables[key];
    return table && !isLost(table) && !isRemains(table, view) ? findingsOf(table) : noFindings;
  });
  return all.length === 0 ? noFindings : all;
}

/** Whether the rows of a table are there, in lines that are none: table/missing alone speaks. */
function isRemains({ key, rows }: Table, view: ReportView): boolean {
  const known = rows.length === 0 ? knownSections(view.report).find(({ spec }) => spec.table === key) : undefined;
  return known !== undefined && hasRemains(view, known);
}

const findingsOf: (table: Table) => readonly Finding<MissingRun>[] = memoize((table) => {
  const runs = missingRuns(table);
  return runs.length === 0 ? noFindings : runs.map(findingOf);
});

function findingOf(run: MissingRun): Finding<MissingRun> {
  const { rows, parts, line } = run;
  const missing = [...rows.map(({ spec, subTable }) => (isWhole(run, subTable.key) ? subTable.missing : spec.missing)), ...parts.map((part) => part.missing)];
  const severity = severities[greatest(missing.map((each) => severities.indexOf(each)))] ?? 'error';
  return { rule: 'table/row-missing', origin: line, message: messageOf(run), related: [], severity, subject: run };
}

/** Whether all rows of a part are missing. */
function isWhole({ table }: MissingRun, part: string): boolean {
  return !table.rows.some(({ subTable }) => subTable.key === part);
}

function messageOf(run: MissingRun): Message {
  const { table: { key }, parts, before, orphans } = run;
  const labels = rowLabels(run);
  if (orphans.length > 0) return { id: 'table/row-missing.label', args: { table: key, rows: labels } };
  if (parts.length > 0) return { id: 'table/row-missing.part', args: { table: key, before, parts: partNames(run), rows: labels } };
  const isHeaderOnly = labels.every((label) => label === '');
  return isHeaderOnly ? { id: 'table/row-missing.cases', args: { table: key } } : { id: 'table/row-missing', args: { table: key, before, rows: labels } };
}

/** The rows of parts of which something is left. */
function rowLabels({ rows, parts }: MissingRun): readonly string[] {
  return rows.flatMap(({ spec, subTable }) => (parts.includes(subTable) ? [] : spec.label.official));
}

function partNames({ parts }: MissingRun): readonly string[] {
  return parts.map(({ caption }) => caption?.official ?? '');
}

function fixes(run: MissingRun, view: ReportView): readonly Fix[] {
  if (run.orphans.length > 0) {
    const labels = insertLabels(run);
    return labels ? [offer({ id: 'table/row-missing.insert-label', args: { rows: rowLabels(run) } }, labels, true)] : [];
  }
  const inserted = insertRun(run, view);
  if (!inserted) return [];
  const { edits, filled } = inserted;
  const rows = rowLabels(run).filter((label) => label !== '');
  return [offer({ id: 'table/row-missing.insert', args: { rows, parts: partNames(run), filled } }, edits)];
}
