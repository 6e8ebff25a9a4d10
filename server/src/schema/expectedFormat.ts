// Which format the year of a report calls for.

import { format2021 } from './format2021';
import type { FormatId } from './types';

/** The format prescribed for reports of a year: 2019 up to 2020, 2021 from 2021 on, and where the year is not known. */
export function expectedFormat(year: number | null): FormatId {
  return year === null || year >= format2021.years.from ? '2021' : '2019';
}
