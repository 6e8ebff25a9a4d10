// Decides how the figures read: a table a group, a line a figure, a column a size.
import { sections, type Must, type Row } from './figures';
import { sizes, type Size, type TextKind } from './plan';

const TEXT: Readonly<Record<TextKind, string>> = { one: 'one report', many: 'many reports' };

const MARKERS = /(<!-- table -->\n)[\s\S]*(<!-- \/table -->)/;

/** How a cell reads. */
const legend =
  'A cell: ours, the median (least and greatest median of a round; 99th percentile) / the peer’s median = the ratio, and whether it holds. ' +
  'Where the name begins with p99: our 99th percentile / its own median or the 99th percentile of the peer = the ratio.';

interface Table {
  readonly title: string;
  readonly head: readonly string[];
  readonly lines: readonly (readonly string[])[];
}

function tables(rows: readonly Row[]): Table[] {
  return sections.flatMap(({ group, title }) => {
    const own = rows.filter((row) => row.group === group);
    const used = sizes.filter((size) => own.some((row) => row.size === size));
    const lines = new Map<string, Row[]>();
    for (const row of own) {
      const key = `${row.name}|${row.peer}|${row.text}`;
      lines.set(key, [...(lines.get(key) ?? []), row]);
    }
    if (lines.size === 0) return [];
    return [{ title, head: ['', 'text', 'unit', 'peer', ...used, 'must'], lines: [...lines.values()].map((line) => lineOf(line, used)) }];
  });
}

function lineOf(line: readonly Row[], used: readonly Size[]): string[] {
  const [{ name, text, unit, peer }] = line as [Row];
  const cells = used.map((size) => cellOf(line.find((row) => row.size === size)));
  return [name, TEXT[text], unit, peer, ...cells, mustOf(line.map(({ must }) => must))];
}

function cellOf(row: Row | undefined): string {
  if (!row) return '–';
  const { p50, p99, noise, by, theirs, ratio, must, holds } = row;
  const verdict = must ? (holds ? ' ✓' : ' ✗') : '';
  const ours = by === 'p99' ? digits(p99) : `${digits(p50)} (${digits(noise[0])}–${digits(noise[1])}; ${digits(p99)})`;
  return `${ours} / ${digits(theirs)} = ${digits(ratio)}${verdict}`;
}

function mustOf(musts: readonly (Must | undefined)[]): string {
  const said = musts.flatMap((must) => (must ? [`${must.bound} ${must.ratio}`] : []));
  return new Set(said).size <= 1 ? (said[0] ?? '') : said.join(', ');
}

/** Three significant digits, and no more behind the point than they take. */
function digits(value: number): string {
  if (!Number.isFinite(value)) return '–';
  return value >= 100 ? Math.round(value).toLocaleString('en') : value.toPrecision(value < 0.01 ? 2 : 3).replace(/(\.\d*?)0+$/, '$1').replace(/\.$/, '');
}

/** For a terminal. */
export function printed(rows: readonly Row[]): string {
  const text = tables(rows).map(({ title, head, lines }) => {
    const widths = head.map((cell, i) => Math.max(cell.length, ...lines.map((line) => (line[i] ?? '').length)));
    const aligned = [head, ...lines].map((line) => line.map((cell, i) => cell.padEnd(widths[i] as number)).join('  ').trimEnd());
    return [title, ...aligned].join('\n');
  });
  return [legend, ...text].join('\n\n');
}

/** docs/performance.md with these tables between its markers. */
export function pageWith(page: string, rows: readonly Row[], machine: string): string {
  const missed = rows.filter(({ holds }) => !holds).length;
  const counts = `${rows.filter(({ must }) => must).length} figures have a target, ${missed === 0 ? 'and all hold' : `${missed} of them miss it`}.`;
  const table = `Measured on ${machine}. ${counts}\n\n${markdown(rows)}\n`;
  return page.replace(MARKERS, (_, open: string, close: string) => open + table + close);
}

function markdown(rows: readonly Row[]): string {
  const text = tables(rows).map(({ title, head, lines }) => {
    const bars = (cells: readonly string[]): string => `| ${cells.join(' | ')} |`;
    return [`### ${title}`, '', bars(head), bars(head.map(() => '---')), ...lines.map(bars)].join('\n');
  });
  return [legend, ...text].join('\n\n');
}
