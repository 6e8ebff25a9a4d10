// Decides the numbers of an invented report: three tables whose every equation holds.

import {
  APPLICANTS,
  DISCLOSURE,
  LEGAL_SUBTOTAL,
  leafKeys,
  REQUEST_ROWS,
  REVIEW_BLOCKS,
  REVIEW_OUTCOMES,
  TOTAL,
  type FormatYear,
  type RequestRowForm,
  type SubtableForm,
} from './forms';
import type { Random } from './random';

/** One value of a table. `value` is exact, without unit, separators or trailing zeros; `raw` is what is printed. */
export interface Cell {
  readonly column: string;
  readonly value: string;
  readonly raw: string;
}

export interface DisclosureRow {
  readonly key: string;
  readonly label: string;
  readonly cells: readonly Cell[];
}
export interface Subtable {
  readonly form: SubtableForm;
  readonly rows: readonly DisclosureRow[];
}
export interface RequestRow {
  readonly form: RequestRowForm;
  readonly cells: readonly Cell[];
}

/** The three tables as data. */
export interface Figures {
  readonly disclosure: readonly Subtable[];
  readonly requests: readonly RequestRow[];
  /** The fifteen values of the one row `cases`. */
  readonly review: readonly Cell[];
  /** Table 3 has the column 法人或其他组织小计. */
  readonly legalSubtotal: boolean;
}

/** How large the figures are: all zero, single digits, tens, or thousands. */
export type Scale = 'zero' | 'small' | 'medium' | 'large';

/** What the tables must continue. */
export interface FiguresOptions {
  readonly format: FormatYear;
  readonly scale: Scale;
  readonly legalSubtotal: boolean;
  readonly makesRegulations: boolean;
  /** Last year's figures of the same body, in either format. */
  readonly previous?: Figures;
}

const plain = (column: string, value: number): Cell => ({ column, value: String(value), raw: String(value) });

const LIMIT: Readonly<Record<Scale, number>> = { zero: 0, small: 4, medium: 40, large: 900 };

type Matrix = Map<string, number[]>;

/** Draws one leaf: mostly zero, and smaller the further right its column stands. */
function leaf(rand: Random, scale: Scale, column: number): number {
  const limit = LIMIT[scale] / (column === 0 ? 1 : column * 2);
  return rand.chance(column === 0 ? 0.55 : 0.8) ? 0 : rand.int(0, Math.max(column === 0 ? 1 : 0, Math.round(limit)));
}

function applicantFigures(options: FiguresOptions, rand: Random): Matrix {
  const rows: Matrix = new Map(REQUEST_ROWS[options.format].map((row) => [row.key, APPLICANTS.map(() => 0)]));
  const leaves = leafKeys(options.format);
  const at = (key: string): number[] => rows.get(key) ?? [];
  APPLICANTS.forEach((column, c) => {
    for (const key of leaves) at(key)[c] = leaf(rand, options.scale, c);
    const before = options.previous === undefined ? undefined : figure(options.previous, 'carriedOut', column.key);
    const out = rand.chance(0.5) ? 0 : leaf(rand, options.scale, c);
    let done = leaves.reduce((sum, key) => sum + (at(key)[c] ?? 0), 0);
    if (before !== undefined && done + out < before) {
      at('open')[c] = (at('open')[c] ?? 0) + before - done - out;
      done = before - out;
    }
    const carriedIn =
      before ?? (rand.chance(0.5) ? 0 : rand.int(0, Math.min(done + out, Math.ceil(LIMIT[options.scale] / 8))));
    at('total')[c] = done;
    at('carriedOut')[c] = out;
    at('carriedIn')[c] = carriedIn;
    at('new')[c] = done + out - carriedIn;
  });
  return rows;
}

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

function requests(options: FiguresOptions, rand: Random): RequestRow[] {
  const rows = applicantFigures(options, rand);
  return REQUEST_ROWS[options.format].map((form) => {
    const values = rows.get(form.key) ?? [];
    const cells = APPLICANTS.map((column, c) => plain(column.key, values[c] ?? 0));
    if (options.legalSubtotal) cells.push(plain(LEGAL_SUBTOTAL.key, sum(values.slice(1))));
    return { form, cells: [...cells, plain(TOTAL.key, sum(values))] };
  });
}

function review(scale: Scale, rand: Random): Cell[] {
  return REVIEW_BLOCKS.flatMap((block) => {
    const limit = Math.ceil(Math.sqrt(LIMIT[scale]));
    const values = REVIEW_OUTCOMES.map(() => (rand.chance(0.6) ? 0 : rand.int(0, limit)));
    const cells = REVIEW_OUTCOMES.map((outcome, i) => plain(`${block.key}.${outcome.key}`, values[i] ?? 0));
    return [...cells, plain(`${block.key}.total`, sum(values))];
  });
}

/** A signed change as people write it: “增 5”, “减 98”, “+5”, “－98”, “-3”, “0”. */
function change(value: number, style: number): Cell {
  const size = Math.abs(value);
  const signs = [
    ['', '-'],
    ['增 ', '减 '],
    ['增', '减'],
    ['+', '-'],
    ['', '－'],
  ][style] ?? ['', '-'];
  const sign = value === 0 ? '' : ((value > 0 ? signs[0] : signs[1]) ?? '');
  return { column: 'change', value: String(value), raw: sign + String(size) };
}

/** A decimal in 万元 with 0 to 4 decimals, and its exact value without trailing zeros. */
function amount(hundredths: number, decimals: number): Cell {
  const text = decimals === 0 ? String(Math.ceil(hundredths / 100)) : (hundredths / 100).toFixed(Math.max(2, decimals));
  const value = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return { column: 'amount', value, raw: text };
}

/** The value of a cell of table 2, or 0. */
function disclosed(figures: Figures | undefined, row: string, column: string): number | undefined {
  const cell = figures?.disclosure
    .flatMap((part) => part.rows)
    .find((r) => r.key === row)
    ?.cells.find((c) => c.column === column);
  return cell === undefined ? undefined : Number(cell.value);
}

function documents2019(limit: number, rand: Random): Cell[] {
  const made = rand.int(0, limit);
  const published = rand.chance(0.7) ? made : rand.int(0, made);
  return [plain('made', made), plain('published', published), plain('inTotal', published + rand.int(0, limit * 3))];
}

function documents2021(key: string, limit: number, options: FiguresOptions, rand: Random): Cell[] {
  const before = disclosed(options.previous, key, 'inForce') ?? rand.int(0, limit * 4);
  const issued = rand.int(0, limit);
  const repealed = rand.chance(0.5) ? 0 : rand.int(0, Math.min(before, limit));
  return [plain('issued', issued), plain('repealed', repealed), plain('inForce', before + issued - repealed)];
}

function items2019(key: string, options: FiguresOptions, style: number, rand: Random): Cell[] {
  const limit = LIMIT[options.scale];
  const before = disclosed(options.previous, key, 'previous');
  const previous =
    before === undefined ? rand.int(0, limit) : before + (disclosed(options.previous, key, 'change') ?? 0);
  const moved = rand.chance(0.5) ? 0 : rand.int(-Math.min(previous, 99), Math.max(1, Math.round(limit / 6)));
  return [plain('previous', previous), change(options.scale === 'zero' ? 0 : moved, style)];
}

function disclosure(options: FiguresOptions, rand: Random): Subtable[] {
  const limit = LIMIT[options.scale];
  const documents = Math.min(limit, 30);
  const style = rand.int(0, 4);
  const decimals = rand.pick([0, 2, 2, 4]);
  const money = limit === 0 || rand.chance(0.3) ? 0 : rand.int(120, 400_000);
  const cells = (key: string): Cell[] => {
    switch (key) {
      case 'regulations':
      case 'normative': {
        const most = key === 'normative' || options.makesRegulations ? documents : 0;
        return options.format === '2019' ? documents2019(most, rand) : documents2021(key, most, options, rand);
      }
      case 'procurement':
        return [
          plain('projects', money === 0 ? 0 : rand.int(1, Math.max(2, limit))),
          money === 0 ? plain('amount', 0) : amount(money, decimals),
        ];
      case 'fee':
        if (options.format === '2021') return [money === 0 ? plain('amount', 0) : amount(money, decimals)];
        return items2019(key, options, style, rand);
      default: {
        const decisions = plain('decisions', rand.chance(0.25) ? 0 : rand.int(0, limit * 6));
        return options.format === '2021' ? [decisions] : [...items2019(key, options, style, rand), decisions];
      }
    }
  };
  return DISCLOSURE[options.format].map((form) => ({
    form,
    rows: form.rows.map((row) => ({ ...row, cells: cells(row.key) })),
  }));
}

/** Draws three tables in which every equation holds, those towards `previous` included. */
export function inventFigures(options: FiguresOptions, rand: Random): Figures {
  return {
    disclosure: disclosure(options, rand),
    requests: requests(options, rand),
    review: review(options.scale, rand),
    legalSubtotal: options.legalSubtotal,
  };
}

/** A number of table 3. */
export function figure(figures: Figures, row: string, column: string): number {
  const cell = figures.requests.find((r) => r.form.key === row)?.cells.find((c) => c.column === column);
  return Number(cell?.value ?? 0);
}

/** A number of table 4, by its column key (`direct.total`). */
export function reviewFigure(figures: Figures, column: string): number {
  return Number(figures.review.find((cell) => cell.column === column)?.value ?? 0);
}

/** A number of table 2, 0 where the format has no such cell. */
export function disclosureFigure(figures: Figures, row: string, column: string): number {
  return disclosed(figures, row, column) ?? 0;
}
