// Which report is last year's of the same organ, told from what reports say of themselves and never from the names of their files.
import { fold } from '../schema';
import type { SourceText } from '../syntax/document';
import { memoize } from '../text/memo';
import type { Analysis } from './analysis';
import type { Report } from './report';

/** What the names of files end with in which reports are looked for. */
export const reportExtensions: readonly string[] = ['txt', 'gongkai', 'nianbao', 'md', 'html', 'htm'];

/** A report that stands in a text: this one or another. */
export interface PlacedReport {
  readonly text: SourceText;
  readonly report: Report;
  /** The index of its first block in the text. */
  readonly from: number;
}

/** A text with more reports than these is a collection, whose reports are not paired. */
const MOST_REPORTS = 50;

interface Identity {
  readonly organ: string;
  readonly year: number;
}

const noIdentity = { organ: '', year: 0 } as const;

/** The organ (its folded name) and year of an annual report; organ '' where it does not say. */
const identityOf: (report: Report) => Identity = memoize(({ kind, organ, year }: Report) =>
  kind === 'annual-report' && organ !== null && year !== null ? { organ: fold(organ), year } : noIdentity,
);

/** What a report is looked up by; undefined where it does not say whose it is. `yearsBack` 1: what last year's is looked up by. */
export function keyOf(report: Report, yearsBack = 0): string | undefined {
  const { organ, year } = identityOf(report);
  return organ === '' ? undefined : `${year - yearsBack} ${organ}`;
}

/** The reports of a text that can be paired, in order; none for a collection. */
export function reportsIn(text: SourceText, { reports }: Analysis): readonly PlacedReport[] {
  if (reports.count > MOST_REPORTS) return [];
  return reports.places().map(({ item: report, offset: from }) => ({ text, report, from }));
}

/** Reports by organ and year. */
export class Workspace {
  readonly #byKey = new Map<string, PlacedReport[]>();

  constructor(reports: readonly PlacedReport[]) {
    for (const placed of reports) {
      const key = keyOf(placed.report);
      if (key !== undefined) this.#byKey.set(key, [...(this.#byKey.get(key) ?? []), placed]);
    }
  }

  /** Last year's report for each of the reports of a text; undefined where none has one. */
  previousOf(reports: readonly PlacedReport[]): readonly (PlacedReport | undefined)[] | undefined {
    const found = reports.map((placed) => {
      const key = keyOf(placed.report, 1);
      return key === undefined ? undefined : chosen(this.#byKey.get(key) ?? [], placed.text.uri);
    });
    return found.some((each) => each !== undefined) ? found : undefined;
  }
}

/** Of several copies of one report: the one in the same text, in the same folder, else the first. */
export function chosen(candidates: readonly PlacedReport[], uri: string): PlacedReport | undefined {
  if (candidates.length < 2) return candidates[0];
  const folder = uri.slice(0, uri.lastIndexOf('/') + 1);
  return candidates.find(({ text }) => text.uri === uri) ?? candidates.find(({ text }) => text.uri.slice(0, text.uri.lastIndexOf('/') + 1) === folder) ?? candidates[0];
}
