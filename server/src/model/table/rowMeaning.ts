// What a row stands for in a table of one kind, given which of its labels' meanings its neighbours leave: worked out once for all rows that begin alike.
import { formats, rowOf, type FormatId, type LabelMatch, type FormRow, type RowSpec, type SubTableSpec, type TableKey } from '../../schema';
import { memoize, remembering } from '../../text/memo';
import type { RowHead } from './rowHead';

/** The row of the form that a data row is. `spec` is absent for a group that bears a total of its own. */
export interface RowPlace {
  readonly key: string;
  readonly spec: RowSpec | undefined;
  readonly subTable: SubTableSpec;
}

/** A label cell (by its index in the row), and what it is the label of. */
export interface LabelField {
  readonly match: LabelMatch;
  readonly cell: number;
}

/** Lists of what is known of a row are mostly of one: they are made anew rather than grown, as an array that grows has room for seventeen. */
const none: readonly never[] = [];

/** A row in a table of one kind and format. */
export class RowBinding {
  /** A label has another word than the official one. */
  readonly hasVariant: boolean;

  constructor(
    readonly format: FormatId,
    readonly labels: readonly LabelField[],
    readonly place: RowPlace | undefined,
  ) {
    this.hasVariant = labels.some(({ match }) => match.quality === 'variant');
  }
}

/** A row in a table of one kind. */
export class RowMeaning {
  #vote: number | undefined;
  #bindings: readonly RowBinding[] = none;

  constructor(
    readonly head: RowHead,
    readonly table: TableKey,
    /** What its last label stands for: a row of the form, or a group with a total of its own. */
    readonly match: LabelMatch | undefined,
  ) {}

  /** How many more of its labels speak for the format of 2021 than for that of 2019. */
  get vote(): number {
    return (this.#vote ??= countVotes(this));
  }

  in(format: FormatId): RowBinding {
    for (const known of this.#bindings) if (known.format === format) return known;
    const binding = new RowBinding(format, labelsOf(this, format), placeOf(this, format));
    this.#bindings = this.#bindings.concat(binding);
    return binding;
  }
}

const known = memoize((_: RowHead): { meanings: readonly RowMeaning[] } => ({ meanings: none }));

/** The meaning of a row whose last label is taken for `match`. */
export function meaningOf(head: RowHead, table: TableKey, match: LabelMatch | undefined): RowMeaning {
  const of = known(head);
  for (const meaning of of.meanings) if (meaning.match === match && meaning.table === table) return meaning;
  const meaning = new RowMeaning(head, table, match);
  of.meanings = of.meanings.concat(meaning);
  return meaning;
}

/** A label speaks for a format when all that it can stand for in the table is that format's. */
function countVotes({ head: { labels, lastLabel }, table, match }: RowMeaning): number {
  let balance = 0;
  labels.forEach((matches, i) => {
    balance += voteOf(matches.filter((each) => each.table === table && (i !== lastLabel || !match || isSameLabel(each, match))));
  });
  return balance;
}

/** 1 when all that a label can stand for is the format of 2021's, −1 when it is that of 2019's, 0 when it is both; the very label of one (本年处理决定数量) is no variant of the other's. */
export function voteOf(matches: readonly LabelMatch[]): number {
  const exact = matches.filter(({ quality }) => quality === 'official');
  const speakers = new Set((exact.length > 0 ? exact : matches).flatMap(({ formats: of }) => of));
  return speakers.size !== 1 ? 0 : speakers.has('2021') ? 1 : -1;
}

function isSameLabel(a: LabelMatch, b: LabelMatch): boolean {
  return a.key === b.key && a.part === b.part;
}

function labelsOf({ head, table, match }: RowMeaning, format: FormatId): readonly LabelField[] {
  const { kind, labels, lastLabel } = head;
  if (head.isToldByPlace && match) return [{ match, cell: lastLabel }];
  const isData = kind === 'data' || kind === 'group';
  const found = labels.flatMap((matches, cell) => {
    const candidates = matches.filter((each) => each.table === table);
    if (candidates.length === 0 || (isData && cell > lastLabel)) return [];
    const wanted = !isData
      ? candidates.filter(({ part }) => part !== 'row' && part !== 'group')
      : cell === lastLabel
        ? candidates.filter((each) => match !== undefined && isSameLabel(each, match))
        : candidates.filter(({ part }) => part === 'group');
    const chosen = wanted.find(({ formats: of }) => of.includes(format)) ?? wanted[0] ?? candidates[0];
    return chosen ? [{ match: chosen, cell }] : [];
  });
  return found.slice();
}

function placeOf({ head, table, match }: RowMeaning, format: FormatId): RowPlace | undefined {
  if (table === 'review') {
    const subTable = formats[format].tables.review.subTables[0] as SubTableSpec;
    return head.kind === 'values' ? { key: (subTable.rows[0] as RowSpec).key, spec: subTable.rows[0], subTable } : undefined;
  }
  if (!match) return undefined;
  const own = match.part === 'row' ? rowOf(format, table, match.key) : undefined;
  if (own) return formPlace(own);
  const group = head.labels[head.lastLabel]?.find(({ part, key, formats: of }) => part === 'group' && key === match.key && of.includes(format));
  const subTable = formats[format].tables[table].subTables[0];
  if (group && subTable) return head.isFilled ? { key: group.key, spec: undefined, subTable } : undefined;
  const other = rowOf(match.formats[0] ?? format, table, match.key);
  return other && formPlace(other);
}

/** One object for all rows that stand in the same place of the form. */
const formPlace = remembering(({ row, subTable }: FormRow): RowPlace => ({ key: row.key, spec: row, subTable }));
