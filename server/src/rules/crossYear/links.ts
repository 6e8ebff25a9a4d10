// Compares the tables of two years by the links that the formats name: what was carried over, what is in force, what was pending.
import type { Report } from '../../model/report';
import { addend, digitsOrigin, type Table, type ValueCell } from '../../model/table/table';
import { addSigned, compare, equals, toText, type Decimal } from '../../number/decimal';
import { formats, type CrossYearLink, type YearTerm } from '../../schema';
import { changeOf, editTo } from '../cellEdits';
import { offer, type Finding, type Fix, type Related } from '../finding';
import type { YearTermArgs } from '../messages/crossYear';
import { cellName } from '../naming';
import type { RuleId } from '../ruleIds';

/** A link in one row or column, whose figures are all certain. */
interface Instance {
  readonly link: CrossYearLink;
  readonly over: string;
  readonly target: ValueCell;
  readonly found: Decimal;
  readonly expected: Decimal;
  readonly terms: readonly { readonly term: YearTerm; readonly cell: ValueCell; readonly value: Decimal }[];
}

/** What a finding is about: the cells of one row that do not go on where last year's report ended. */
export interface LinkSubject {
  readonly table: Table;
  readonly broken: readonly Instance[];
}

/** Everything in which a report does not go on where last year's ended. */
export function brokenLinks(current: Report, previous: Report): Finding<LinkSubject>[] {
  const { format } = current;
  if (format === null) return [];
  return formats[format].links.flatMap((link) => {
    const [table, earlier] = [current.tables[link.table], previous.tables[link.table]];
    if (!table || !earlier || (!link.anyFormat && table.format !== earlier.format)) return [];
    const broken = link.over.flatMap((over) => instanceOf(link, over, table, earlier) ?? []).filter((instance) => !holds(instance));
    return findingsOf(link, broken, table, earlier, previous.year ?? 0);
  });
}

function instanceOf(link: CrossYearLink, over: string, table: Table, earlier: Table): Instance | undefined {
  const at = (of: Table, key: string): ValueCell | undefined => (link.along === 'column' ? of.cell(key, over) : of.cell(over, key));
  const target = at(table, link.target);
  const found = addend(target);
  if (!target || found === undefined) return undefined;
  const terms: { term: YearTerm; cell: ValueCell; value: Decimal }[] = [];
  let expected: Decimal = 0;
  for (const term of link.terms) {
    const cell = at(term.year === 'previous' ? earlier : table, term.key);
    const value = addend(cell);
    if (!cell || value === undefined) return undefined;
    expected = addSigned(expected, term.sign, value);
    terms.push({ term, cell, value });
  }
  return { link, over, target, found, expected, terms };
}

function holds({ link, found, expected }: Instance): boolean {
  return link.kind === 'equals' ? equals(found, expected) : compare(found, expected) >= 0;
}

/** A link with a total is one finding: the total's, or, where that agrees, that of the first column that does not. */
function findingsOf(link: CrossYearLink, broken: readonly Instance[], table: Table, earlier: Table, year: number): Finding<LinkSubject>[] {
  if (link.total === undefined) return broken.map((instance) => findingOf(instance, table, earlier, year, []));
  const total = broken.find(({ over }) => over === link.total);
  const parts = broken.filter(({ over }) => over !== link.total);
  const [first, ...others] = total ? [total, ...parts] : parts;
  if (!first) return [];
  const finding = findingOf(first, table, earlier, year, others);
  return [total || !link.lesser ? finding : { ...finding, severity: link.lesser }];
}

function findingOf(instance: Instance, table: Table, earlier: Table, year: number, others: readonly Instance[]): Finding<LinkSubject> {
  const { link, target, found, expected, terms } = instance;
  const named = terms.map(({ term, cell, value }): YearTermArgs => ({
    previous: term.year === 'previous', negative: term.sign < 0, at: cellName(term.year === 'previous' ? earlier : table, cell), value: toText(value),
  }));
  const related = terms.map(({ term, cell, value }): Related => ({
    origin: digitsOrigin(cell),
    message: { id: 'cross-year/term', args: { year: term.year === 'previous' ? year : year + 1, at: cellName(table, cell), value: toText(value) } },
    ...(term.year === 'previous' ? { lastYear: true as const } : {}),
  }));
  return {
    rule: link.rule as RuleId,
    origin: digitsOrigin(target),
    message: {
      id: 'cross-year/link',
      args: {
        table: link.table, at: cellName(table, target), found: toText(found), expected: toText(expected), atLeast: link.kind === 'at-least', year, terms: named,
        others: others.map((each) => cellName(table, each.target).column),
      },
    },
    related,
    severity: link.severity,
    subject: { table, broken: [instance, ...others] },
  };
}

/** Writes into the cells that do not agree what last year's report asks for; either report may be the wrong one. */
export function linkFixes({ table, broken }: LinkSubject): readonly Fix[] {
  const edits = broken.flatMap(({ link, target, expected }) => (link.kind === 'equals' ? (editTo(target, expected) ?? []) : []));
  if (edits.length < broken.length) return [];
  return [offer({ id: 'cross-year/fix', args: { changes: broken.map(({ target, expected }) => changeOf(target, expected, cellName(table, target))) } }, edits)];
}
