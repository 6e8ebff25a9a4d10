// Small tables as text: zeros everywhere but where a test says otherwise, totals worked out unless it overrides them.
import { formats, rowCells, templateRows, type FormatId } from '../../server/src/schema';

export type Figures = Readonly<Record<string, number | string>>;

const APPLICANTS = ['natural', 'enterprise', 'research', 'charity', 'legal', 'otherOrg'];

export const TITLE = '2023年青禾市水务局政府信息公开工作年度报告\n';

/**
 * Table 3 as TAB text. `parts`: figures by `row.column`; 一 makes up for what the rest comes to. `overrides`: what stands in cells instead,
 * once all totals are worked out; `null` takes a whole row out.
 */
export function requestsText(parts: Figures = {}, overrides: Readonly<Record<string, string | number | null>> = {}, format: FormatId = '2021'): string {
  const [subTable] = formats[format].tables.requests.subTables;
  if (!subTable) throw new Error('no table 3');
  const cells = workOut(subTable.rows.map(({ key }) => key), parts);
  const rows = subTable.rows.filter(({ key }) => overrides[key] !== null);
  const head = templateRows(format, 'requests').slice(0, 3);
  const body = rows.map(({ key }) => {
    const labels = rowCells('requests', subTable, key).slice(0, 3);
    return [...labels, ...[...APPLICANTS, 'total'].map((column) => String(overrides[`${key}.${column}`] ?? cells.get(`${key}.${column}`)))];
  });
  return [...head, ...body].map((row) => row.join('\t')).join('\n') + '\n';
}

function workOut(rows: readonly string[], parts: Figures): Map<string, number> {
  const cells = new Map<string, number>();
  const at = (row: string, column: string): number => cells.get(`${row}.${column}`) ?? 0;
  const base = ['new', 'carriedIn', 'total', 'carriedOut'];
  for (const column of APPLICANTS) {
    for (const row of rows) cells.set(`${row}.${column}`, Number(parts[`${row}.${column}`] ?? 0));
    cells.set(`total.${column}`, rows.filter((row) => !base.includes(row)).reduce((sum, row) => sum + at(row, column), 0));
    cells.set(`new.${column}`, at('total', column) + at('carriedOut', column) - at('carriedIn', column));
  }
  for (const row of rows) cells.set(`${row}.total`, APPLICANTS.reduce((sum, column) => sum + at(row, column), 0));
  return cells;
}

/** Table 4 as TAB text, from its fifteen figures. */
export function reviewText(...figures: readonly (number | string)[]): string {
  const head = templateRows('2021', 'review').slice(0, 3);
  return [...head, Array.from({ length: 15 }, (_, i) => String(figures[i] ?? 0))].map((row) => row.join('\t')).join('\n') + '\n';
}

/** Table 2 as TAB text; `values` by row, the blank cells behind them left as they are. */
export function disclosureText(values: Readonly<Record<string, readonly (string | number)[]>> = {}, format: FormatId = '2021'): string {
  const rows = formats[format].tables.disclosure.subTables.flatMap((subTable) => {
    const all = templateRows(format, 'disclosure', '0');
    const captionAt = all.findIndex(([first]) => first === subTable.caption?.official);
    const body = subTable.rows.map(({ key }) => {
      const row = [...rowCells('disclosure', subTable, key, '0')];
      (values[key] ?? []).forEach((value, i) => (row[i + 1] = String(value)));
      return row;
    });
    return [...all.slice(captionAt, captionAt + 2), ...body];
  });
  return rows.map((row) => row.join('\t')).join('\n') + '\n';
}
