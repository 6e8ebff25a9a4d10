// The labels that one part of a table has, each with what it is a label of.
import type { LabelPart, LabelSpec, SubTableSpec } from './types';

/** A label, its kind and its key; a caption's key is the part's, a corner's is `corner`. */
export interface KeyedLabel {
  readonly part: LabelPart;
  readonly key: string;
  readonly label: LabelSpec;
}

/** Every label of a part of a table, from the caption down. */
export function labelsOf({ key, caption, corner, spanners = [], columns, groups, rows }: SubTableSpec): readonly KeyedLabel[] {
  const keyed = (part: LabelPart, specs: readonly { readonly key: string; readonly label: LabelSpec }[]): KeyedLabel[] => specs.map((spec) => ({ part, key: spec.key, label: spec.label }));
  return [
    ...(caption ? [{ part: 'caption' as const, key, label: caption }] : []),
    ...(corner ? [{ part: 'corner' as const, key: 'corner', label: corner }] : []),
    ...spanners.map((spanner) => ({ part: 'spanner' as const, key: spanner.key, label: spanner })),
    ...keyed('column', columns),
    ...keyed('group', groups),
    ...keyed('row', rows),
  ];
}

/** The official name of a header cell that spans columns; '' where the part has none of this key. */
export function spannerName({ spanners = [] }: SubTableSpec, key: string): string {
  return spanners.find((spanner) => spanner.key === key)?.official ?? '';
}
