// Which format a table is written in, from what stands in it, and which one the year of a report calls for.

import { format2019 } from './format2019';
import { format2021 } from './format2021';
import type { FormatId, TableKey } from './types';

const evidence = [format2019, format2021].map(({ id, evidence: byTable }) => ({ id, byTable }));

/**
 * The format that a table's texts speak for: the one with more pieces of evidence among the folded cell
 * texts. Undefined when there is none, or as much for either: always so in table 4, and in a table 3 whose （六） is a
 * single row.
 */
export function detectFormat(table: TableKey, foldedTexts: Iterable<string>): FormatId | undefined {
  const found = new Set<string>();
  for (const text of foldedTexts) {
    for (const { byTable } of evidence) {
      for (const piece of byTable[table]) if (text.includes(piece)) found.add(piece);
    }
  }
  if (found.size === 0) return undefined;
  const [first, second] = evidence.map(({ byTable }) => byTable[table].filter((piece) => found.has(piece)).length);
  if (first === second) return undefined;
  return (first ?? 0) > (second ?? 0) ? '2019' : '2021';
}

/** The format prescribed for reports of a year: 2019 up to 2020, 2021 from 2021 on, and where the year is not known. */
export function expectedFormat(year: number | null): FormatId {
  return year === null || year >= format2021.years.from ? '2021' : '2019';
}
