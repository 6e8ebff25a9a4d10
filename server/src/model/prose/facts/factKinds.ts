// Which figures of a table each statement of the prose is compared with: data, so that no rule names a row.
import { organisationColumns, type SectionKey, type TableKey } from '../../../schema';

/** Of what a paragraph says that it is of a year: the fee, requests received, what was published, normative documents made, the report itself. */
export type YearKey = 'year:fee' | 'year:received' | 'year:cases' | 'year:published' | 'year:documents' | 'year:report';

/** What a paragraph can say of a table. Those with `?` accept more readings, as their words may mean a part of the whole. */
export type FactKey =
  | 'new' | 'new:citizens' | 'fresh' | 'fresh-of-some' | 'handled' | 'handled-of-some' | 'just-handled' | 'given' | 'carriedIn' | 'done' | 'answered' | 'done-of-some' | 'answered-of-some' | 'carriedOut' | 'all-done'
  | 'results:open' | 'results:open?' | 'results:partial' | 'results:open+partial' | 'results:deny' | 'results:deny?' | 'results:unable'
  | 'results:unable?' | 'results:refuse' | 'results:refuse?' | 'results:other'
  | 'applicants:natural?' | 'applicants:organisations?' | 'applicants:natural' | 'applicants:organisations' | 'applicants:enterprise' | 'applicants:research' | 'applicants:charity' | 'applicants:legal' | 'applicants:other'
  | Cases | `bare:${Cases}` | 'no-review' | 'no-litigation' | 'no-cases'
  | Outcomes | `bare:${Outcomes}`
  | 'documents:issued' | 'documents:published' | 'documents:repealed' | 'documents:inForce'
  | 'regulations:issued' | 'regulations:published' | 'regulations:repealed' | 'regulations:inForce'
  | 'direct' | 'after' | `${CaseKind}:${Outcome}` | `reason:${Reason}` | `results:${Reason}`
  | 'licences' | 'penalties' | 'coercions' | 'procurement' | 'procurement:amount';

/** Cases by what they are. */
type Cases = 'review' | 'litigation' | 'review+litigation';

/** How all of them ended. */
type Outcomes = `outcome:${'' | 'review-' | 'litigation-'}${'upheld' | 'uncorrected'}`;

/** Of what kind cases are, and how they ended: blocks and columns of table 4; 诉讼 are those of two blocks, reviews and suits together those of all. */
export type CaseKind = 'review' | 'litigation' | 'review+litigation' | 'direct' | 'after';
export type Outcome = 'upheld' | 'corrected' | 'other' | 'pending';

/** Rows of table 3 that are called by words of their own. */
const reasons = [
  'deny1', 'deny2', 'deny3', 'deny4', 'deny5', 'deny6', 'deny7', 'deny8', 'unable1', 'unable2', 'unable3', 'refuse1', 'refuse2', 'refuse4', 'refuse5',
  'other1',
] as const;
export type Reason = (typeof reasons)[number];

/** One addend: a row (or a group of rows, of which each adds) and a column. */
export interface FactTerm {
  readonly sign: 1 | -1;
  readonly row: string;
  readonly column: string;
}

export interface FactKind {
  /** The rule that reports it. */
  readonly rule: 'prose/table' | 'prose/outcome' | 'prose/contradiction';
  readonly table: TableKey;
  /** The sums that the words may mean, the likeliest first; one whose rows a format lacks is no reading there. */
  readonly readings: readonly (readonly FactTerm[])[];
  /** A part of what other statements count: where those mean their first reading, so does this. */
  readonly follows?: readonly FactKey[];
  /** The words are of the table only in this section, as they do not say that they are about information. */
  readonly only?: SectionKey;
  /** The words name reasons: they may mean some rows of the group only. */
  readonly ofSome?: true;
}

const plus = (row: string, column = 'total'): FactTerm => ({ sign: 1, row, column });
const minus = (row: string, column = 'total'): FactTerm => ({ sign: -1, row, column });

const requests = (...readings: readonly FactTerm[][]): FactKind => ({ rule: 'prose/table', table: 'requests', readings });
const part = (group: string): FactKind => ({ ...requests([plus(group)]), ofSome: true });
const disclosure = (row: string, ...columns: string[]): FactKind => ({ rule: 'prose/table', table: 'disclosure', readings: columns.map((column) => [plus(row, column)]) });
const cases = (...columns: string[]): FactTerm[] => columns.map((column) => plus('cases', column));
const review = (rule: FactKind['rule'], ...columns: string[]): FactKind => ({ rule, table: 'review', readings: [cases(...columns)] });

/** An applicant's share of 一, or of 一 and 二. */
function applicants(...columns: string[]): FactKind {
  const fresh = columns.map((column) => plus('new', column));
  return { ...requests(fresh, [...fresh, ...columns.map((column) => plus('carriedIn', column))]), follows: ['new', 'fresh'] };
}

/** An applicant's share of 一, of 一 and 二, or of （七）. */
function someApplicants(...columns: string[]): FactKind {
  const { readings } = applicants(...columns);
  return { ...requests(), readings: [...readings, columns.map((column) => plus('total', column))] };
}

const NEW = [plus('new')];
const ALL = [plus('new'), plus('carriedIn')];
const DONE = [plus('total')];
const FRESH_DONE = [plus('new'), minus('carriedOut')];
const SUITS = ['direct', 'after'] as const;
const suits = (...outcomes: string[]): string[] => SUITS.flatMap((block) => outcomes.map((outcome) => `${block}.${outcome}`));
const reviews = (...outcomes: string[]): string[] => outcomes.map((outcome) => `reconsideration.${outcome}`);
const both = (outcome: string): string[] => [...reviews(outcome), ...suits(outcome)];

/** Cases of a kind. */
const allCases = (of: (outcome: string) => readonly string[]): FactKind => review('prose/table', ...of('total'));

const caseKinds: Readonly<Record<Cases, FactKind>> = {
  review: allCases(reviews),
  litigation: allCases(suits),
  'review+litigation': allCases(both),
};
const inSection = (kind: FactKind): FactKind => ({ ...kind, only: 'review' });

const blocks: Readonly<Record<CaseKind, (outcome: string) => readonly string[]>> = {
  review: reviews,
  litigation: suits,
  'review+litigation': both,
  direct: (outcome) => [`direct.${outcome}`],
  after: (outcome) => [`after.${outcome}`],
};
const endings: readonly Outcome[] = ['upheld', 'corrected', 'other', 'pending'];
const outcomes = Object.fromEntries(
  Object.entries(blocks).flatMap(([kind, of]) => endings.map((outcome) => [`${kind}:${outcome}`, review('prose/table', ...of(outcome))])),
) as Record<`${CaseKind}:${Outcome}`, FactKind>;
const reasonKinds = Object.fromEntries(reasons.map((reason) => [`reason:${reason}`, requests([plus(reason)])])) as Record<`reason:${Reason}`, FactKind>;
/** Results for one reason: its row, or the whole group. */
const reasonedKinds = Object.fromEntries(reasons.map((reason) => [`results:${reason}`, requests([plus(reason)], [plus(reason.slice(0, -1))])])) as Record<`results:${Reason}`, FactKind>;

const allOutcomes: Readonly<Record<Outcomes, FactKind>> = {
  'outcome:upheld': review('prose/outcome', ...reviews('corrected', 'pending'), ...suits('corrected', 'pending')),
  'outcome:review-upheld': review('prose/outcome', ...reviews('corrected', 'pending')),
  'outcome:litigation-upheld': review('prose/outcome', ...suits('corrected', 'pending')),
  'outcome:uncorrected': review('prose/outcome', ...reviews('corrected'), ...suits('corrected')),
  'outcome:review-uncorrected': review('prose/outcome', ...reviews('corrected')),
  'outcome:litigation-uncorrected': review('prose/outcome', ...suits('corrected')),
};
const bareOutcomes = Object.fromEntries(Object.entries(allOutcomes).map(([key, kind]) => [`bare:${key}`, inSection(kind)])) as Record<`bare:${Outcomes}`, FactKind>;

/** Every statement and what it means. */
export const factKinds: Readonly<Record<FactKey, FactKind>> = {
  new: requests(NEW, ALL),
  'new:citizens': requests([plus('new', 'natural')], NEW, [plus('new', 'natural'), plus('carriedIn', 'natural')], ALL),
  fresh: requests(NEW, ALL),
  'fresh-of-some': requests(NEW, ALL, FRESH_DONE),
  handled: requests(DONE, NEW, ALL),
  'handled-of-some': requests(DONE, NEW, ALL, FRESH_DONE),
  'just-handled': requests(DONE, NEW, ALL, [plus('carriedIn')]),
  given: requests([plus('open')], [plus('open'), plus('partial')], DONE, NEW, ALL),
  carriedIn: requests([plus('carriedIn')]),
  done: requests(DONE),
  answered: requests(DONE, [plus('total'), minus('other')]),
  'done-of-some': requests(DONE, FRESH_DONE),
  'answered-of-some': requests(DONE, [plus('total'), minus('other')], FRESH_DONE),
  carriedOut: requests([plus('carriedOut')]),
  'all-done': { ...requests([plus('carriedOut')]), rule: 'prose/contradiction' },
  'results:open': requests([plus('open')]),
  'results:open?': requests([plus('open')], [plus('open'), plus('partial')]),
  'results:partial': requests([plus('partial')]),
  'results:open+partial': requests([plus('open'), plus('partial')]),
  'results:deny': requests([plus('deny')]),
  'results:deny?': part('deny'),
  'results:unable': requests([plus('unable')]),
  'results:unable?': part('unable'),
  'results:refuse': requests([plus('refuse')]),
  'results:refuse?': part('refuse'),
  'results:other': requests([plus('other')]),
  'applicants:natural': applicants('natural'),
  'applicants:organisations': applicants(...organisationColumns),
  'applicants:natural?': someApplicants('natural'),
  'applicants:organisations?': someApplicants(...organisationColumns),
  'applicants:enterprise': someApplicants('enterprise'),
  'applicants:research': someApplicants('research'),
  'applicants:charity': someApplicants('charity'),
  'applicants:legal': someApplicants('legal'),
  'applicants:other': someApplicants('otherOrg'),
  ...caseKinds,
  'bare:review': inSection(caseKinds.review),
  'bare:litigation': inSection(caseKinds.litigation),
  'bare:review+litigation': inSection(caseKinds['review+litigation']),
  direct: allCases(blocks.direct),
  after: allCases(blocks.after),
  ...outcomes,
  ...reasonKinds,
  ...reasonedKinds,
  'no-review': review('prose/table', ...reviews('total')),
  'no-litigation': review('prose/table', ...suits('total')),
  'no-cases': review('prose/table', ...reviews('total'), ...suits('total')),
  ...allOutcomes,
  ...bareOutcomes,
  'documents:issued': disclosure('normative', 'issued', 'made', 'published'),
  'documents:published': disclosure('normative', 'issued', 'inForce', 'made', 'published', 'inTotal'),
  'documents:repealed': disclosure('normative', 'repealed'),
  'documents:inForce': disclosure('normative', 'inForce', 'inTotal'),
  'regulations:issued': disclosure('regulations', 'issued', 'made', 'published'),
  'regulations:published': disclosure('regulations', 'issued', 'inForce', 'made', 'published', 'inTotal'),
  'regulations:repealed': disclosure('regulations', 'repealed'),
  'regulations:inForce': disclosure('regulations', 'inForce', 'inTotal'),
  licences: disclosure('licence', 'decisions'),
  penalties: disclosure('penalty', 'decisions'),
  coercions: disclosure('coercion', 'decisions'),
  procurement: disclosure('procurement', 'projects'),
  'procurement:amount': disclosure('procurement', 'amount'),
};

/** Whether a statement tells how many requests came in, or were handled as they did. */
export function tellsReceived(key: FactKey | YearKey): boolean {
  return key === 'new' || key === 'fresh' || key === 'handled';
}
