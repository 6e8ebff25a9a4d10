// Which report is last year's of the same organ, told from what reports say of themselves and never from the names of their files.
import { fold } from '../schema';
import type { SourceText } from '../syntax/sourceText';
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
    const found = reports.map(({ report, text: { uri } }) => {
      const key = keyOf(report, 1);
      const copies = key === undefined ? undefined : this.#byKey.get(key);
      const nearest = copies && nearestTo(uri, copies.map(({ text }) => text.uri));
      return copies?.find(({ text }) => text.uri === nearest);
    });
    return found.some((each) => each !== undefined) ? found : undefined;
  }
}

/** Of copies of one report, by the URIs of their texts: the one in the same text, in the same folder, else the first. */
export function nearestTo(uri: string, copies: Iterable<string>): string | undefined {
  const folder = folderOf(uri);
  let inFolder: string | undefined;
  let first: string | undefined;
  for (const copy of copies) {
    if (copy === uri) return copy;
    if (folderOf(copy) === folder) inFolder ??= copy;
    first ??= copy;
  }
  return inFolder ?? first;
}

function folderOf(uri: string): string {
  return uri.slice(0, uri.lastIndexOf('/') + 1);
}
