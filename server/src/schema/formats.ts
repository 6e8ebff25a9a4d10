// The formats that there are.
import { format2019 } from './format2019';
import { format2021 } from './format2021';
import type { Format, FormatId, TableKey } from './types';

/** The formats, by their names. */
export const formats: Readonly<Record<FormatId, Format>> = { '2019': format2019, '2021': format2021 };

/** The three tables, in the order of the sections that hold them. */
export const tableKeys: readonly TableKey[] = ['disclosure', 'requests', 'review'];

/** The names of the formats, the oldest first. */
export const formatIds: readonly FormatId[] = (Object.keys(formats) as FormatId[]).sort((a, b) => formats[a].years.from - formats[b].years.from);
