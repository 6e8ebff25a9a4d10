// The labels of both formats with all that their wordings are, and which text is exactly which.
import { fold, foldLabel } from './fold';
import { formats } from './formats';
import { labelsOf, spannerName } from './labelsOf';
import type { NumberingMark } from './numbering';
import { withoutRemark } from './remark';
import type { Format, LabelMatch, LabelQuality, LabelSpec, SubTableSpec, TableKey } from './types';

/** One label of one format, ready for comparison. */
export interface Entry {
  readonly match: Omit<LabelMatch, 'quality' | 'marked'>;
  readonly spec: LabelSpec;
  readonly mark: NumberingMark | undefined;
  /** The official label, folded, without mark. */
  readonly folded: string;
  /** All accepted forms, folded: the official one, with and without its remark, and the tolerated ones. */
  readonly forms: readonly string[];
  /** The characters of all its wordings, the reported ones among them. */
  readonly characters: ReadonlySet<string>;
}

/** A label that a text may stand for. */
export interface Hit {
  readonly entry: Entry;
  readonly quality: LabelQuality;
}

/** The labels of all formats. */
export const entries: readonly Entry[] = Object.values(formats).flatMap(entriesOf);

/** Folded wording → all labels that are written so, each with its best quality. */
export const exactHits = findExact();

function entriesOf(format: Format): Entry[] {
  return Object.values(format.tables).flatMap(({ key, subTables }) =>
    subTables.flatMap((subTable) => entriesOfSubTable(format, key, subTable)),
  );
}

function entriesOfSubTable(format: Format, table: TableKey, subTable: SubTableSpec): Entry[] {
  const labels = labelsOf(subTable).filter(({ part, label }) => part !== 'caption' && label.official !== '');
  return labels.map(({ part, key, label }) => {
    const spec = part === 'column' ? withJoinedHeaders(key, label, subTable) : label;
    return entryOf(spec, { table, part, key, subTable: subTable.key, formats: [format.id], official: spec.official });
  });
}

function entryOf(spec: LabelSpec, match: Entry['match']): Entry {
  const { text: folded, mark, start } = foldLabel(spec.official);
  const base = withoutRemark(spec.official, start);
  const forms = [folded, ...(base === undefined ? [] : [fold(base.slice(start))]), ...(spec.tolerated ?? []).map(fold)];
  return {
    match,
    spec,
    mark,
    folded,
    forms: [...new Set(forms)].filter((form) => form.length > 0),
    characters: new Set([...forms, ...(spec.variants ?? []), ...(spec.keywords ?? []).flat()].flatMap((form) => [...fold(form)])),
  };
}

/** A column's label, and what a header of one row says of it: the label behind the names of the innermost spanners above it, or of all. */
function withJoinedHeaders(key: string, label: LabelSpec, subTable: SubTableSpec): LabelSpec {
  const above = subTable.columns.find((column) => column.key === key)?.above ?? [];
  const names = above.map((spanner) => spannerName(subTable, spanner));
  const joined = ['', '/'].flatMap((between) => names.map((_, from) => [...names.slice(from), label.official].join(between)));
  return { ...label, tolerated: [...(label.tolerated ?? []), ...joined] };
}

function findExact(): ReadonlyMap<string, readonly Hit[]> {
  const index = new Map<string, Hit[]>();
  const add = (text: string, entry: Entry, quality: LabelQuality): void => {
    const hits = index.get(text) ?? [];
    if (!hits.some((hit) => hit.entry === entry)) hits.push({ entry, quality });
    index.set(text, hits);
  };
  for (const entry of entries) add(entry.folded, entry, 'official');
  for (const entry of entries) for (const text of entry.spec.tolerated ?? []) add(fold(text), entry, 'tolerated');
  for (const entry of entries) for (const text of entry.spec.variants ?? []) add(fold(text), entry, 'variant');
  return index;
}
