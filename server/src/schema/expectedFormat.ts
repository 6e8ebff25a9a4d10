// Which format the year of a report calls for.

import { formatIds, formats } from './formats';
import type { FormatId } from './types';

/** The first year for whose reports a format is prescribed. */
export const firstYear: number = formats[formatIds[0] as FormatId].years.from;

/** The format prescribed for reports of a year: the latest that is for it, the first for years before any, the last where the year is not known. */
export function expectedFormat(year: number | null): FormatId {
  const [first, ...later] = formatIds;
  return later.reduce((known, id) => (year === null || year >= formats[id].years.from ? id : known), first as FormatId);
}
