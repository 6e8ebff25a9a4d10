// Decides what of a server's answer can be trusted: anything of another shape becomes nothing, never an exception.
import type {
  LinePosition,
  LineRange,
  Overview,
  OverviewFinding,
  OverviewItem,
  OverviewReport,
  OverviewSeverity,
  RecomputeResult,
} from '../../server/src/protocol';

type Loose = Readonly<Record<string, unknown>>;

/** An overview without what cannot be read in it; `undefined` when the answer is none. */
export function readOverview(value: unknown): Overview | undefined {
  if (!isObject(value) || typeof value['uri'] !== 'string' || typeof value['version'] !== 'number') return undefined;
  return { uri: value['uri'], version: value['version'], reports: listOf(value['reports'], readReport) };
}

/** What recomputing brought; `undefined` when the answer is no such result. */
export function readRecomputeResult(value: unknown): RecomputeResult | undefined {
  if (!isObject(value) || !Array.isArray(value['edits'])) return undefined;
  const edits = listOf(value['edits'], readEdit);
  // Half of the edits would leave totals that no longer belong together.
  if (edits.length !== value['edits'].length) return undefined;
  return { edits, refused: listOf(value['refused'], readRefusal) };
}

/** Whether an answer is what was extracted from a text with a report or a plan in it: for any other text the server answers, too. */
export function isExtracted(value: unknown): boolean {
  const reports: readonly unknown[] = Array.isArray(value) ? value : [value];
  return reports.some((each) => isObject(each) && (each['kind'] === 'annual-report' || each['kind'] === 'plan'));
}

function readReport(value: unknown): OverviewReport | undefined {
  if (!isObject(value)) return undefined;
  const { kind, format } = value;
  return {
    kind: kind === 'annual-report' || kind === 'plan' ? kind : 'other',
    format: format === '2019' || format === '2021' ? format : null,
    year: typeof value['year'] === 'number' ? value['year'] : null,
    title: textOrNull(value['title']),
    organ: textOrNull(value['organ']),
    line: countOf(value['line']),
    sections: listOf(value['sections'], readItem),
    tables: listOf(value['tables'], readItem),
    findings: listOf(value['findings'], readFinding),
  };
}

function readItem(value: unknown): OverviewItem | undefined {
  if (!isObject(value) || typeof value['key'] !== 'string') return undefined;
  return {
    key: value['key'],
    title: textOrNull(value['title']) ?? value['key'],
    present: value['present'] !== false,
    line: countOf(value['line']),
    findings: listOf(value['findings'], readFinding),
  };
}

function readFinding(value: unknown): OverviewFinding | undefined {
  if (!isObject(value) || typeof value['message'] !== 'string') return undefined;
  const range = readRange(value['range']);
  return range && { code: textOrNull(value['code']) ?? '', severity: severityOf(value['severity']), message: value['message'], range };
}

function severityOf(value: unknown): OverviewSeverity {
  return value === 'error' || value === 'warning' ? value : 'info';
}

function readEdit(value: unknown): RecomputeResult['edits'][number] | undefined {
  if (!isObject(value) || typeof value['newText'] !== 'string') return undefined;
  const range = readRange(value['range']);
  return range && { range, newText: value['newText'] };
}

function readRefusal(value: unknown): RecomputeResult['refused'][number] | undefined {
  return isObject(value) ? { line: countOf(value['line']), reason: textOrNull(value['reason']) ?? '' } : undefined;
}

function readRange(value: unknown): LineRange | undefined {
  if (!isObject(value)) return undefined;
  const start = readPosition(value['start']);
  const end = readPosition(value['end']);
  return start && end && { start, end };
}

function readPosition(value: unknown): LinePosition | undefined {
  return isObject(value) ? { line: countOf(value['line']), character: countOf(value['character']) } : undefined;
}

function isObject(value: unknown): value is Loose {
  return typeof value === 'object' && value !== null;
}

function listOf<T>(value: unknown, read: (item: unknown) => T | undefined): readonly T[] {
  return Array.isArray(value) ? value.map(read).filter((item): item is T & {} => item !== undefined) : [];
}

function textOrNull(value: unknown): string | null {
  return typeof value === 'string' && value !== '' ? value : null;
}

function countOf(value: unknown): number {
  return typeof value === 'number' && Number.isInteger(value) && value >= 0 ? value : 0;
}
