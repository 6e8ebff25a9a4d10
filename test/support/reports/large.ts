// Decides the texts of the benchmark: one report of thousands of paragraphs, and thousands of reports in a row.

import { listSentence } from './facts';
import { chinese, SECTIONS, type SectionKey, type TableKey } from './forms';
import { inventFigures } from './figures';
import { gridOf } from './grid';
import { invent, formatOf } from './invent';
import { tsvDrifting } from './layouts/tabs';
import { numberedOrgan } from './organs';
import { bag, extend, fill, paragraph, type Writer } from './prose';
import { random } from './random';
import { render } from './render';
import {
  ACTIVE,
  GENERAL,
  IMPROVEMENTS,
  MANAGEMENT,
  OPENING,
  PLATFORM,
  PROBLEMS,
  REQUESTS,
  SUPERVISION,
} from './sentences';
import { Sheet } from './sheet';

/** The sizes of PERFORMANCE.md, in UTF-8 bytes. */
export const BENCH_SIZES = { '20 KB': 20_000, '200 KB': 200_000, '2 MB': 2_000_000, '20 MB': 20_000_000 } as const;

const YEAR = 2023;

/** The share of the text that each section takes, in the order of the sections. */
const SHARES: Readonly<Record<SectionKey, number>> = {
  overview: 0.34,
  disclosure: 0.1,
  requests: 0.24,
  review: 0.1,
  problems: 0.14,
  other: 0.08,
};

const ITEMS: readonly (readonly [string, readonly string[]])[] = [
  ['主动公开情况', ACTIVE],
  ['依申请公开情况', REQUESTS],
  ['政府信息管理情况', MANAGEMENT],
  ['政府信息公开平台建设情况', PLATFORM],
  ['监督保障情况', SUPERVISION],
];

/** Pieces of text, and how many bytes they are. */
class Budget {
  readonly pieces: string[] = [];
  bytes = 0;

  add(line: string): void {
    this.pieces.push(line, '\n\n');
    this.bytes += Buffer.byteLength(line) + 2;
  }
}

const plain = (marked: string): string => paragraph('prose', marked).text;

/** A paragraph that says nothing which a table could contradict. */
function neutral(writer: Writer, pool: readonly string[]): string {
  return plain(
    extend(
      writer.rand.chance(0.15) ? listSentence(writer.rand.pick(['disclosure', 'platform'] as const), writer.rand) : '',
      pool,
      writer,
    ),
  );
}

function running(writer: Writer, members: readonly string[]): string {
  const { rand, voice } = writer;
  const list = rand.sample(members, rand.int(3, 5)).map((text, i) => `${chinese(i + 1)}是${fill(text, voice, rand)}。`);
  return list.join('');
}

function tableText(table: TableKey, writer: Writer): string {
  const { rand, voice } = writer;
  const scale = rand.pick(['zero', 'small', 'medium', 'large'] as const);
  const shape = { format: formatOf(voice.year), legalSubtotal: false, makesRegulations: false };
  const figures = inventFigures({ ...shape, scale }, rand);
  const sheet = new Sheet({ fullWidth: false, thousands: '' });
  tsvDrifting(gridOf(table, figures), sheet, rand);
  return sheet.lines.join('\n');
}

function fillOverview(budget: Budget, writer: Writer, until: number): void {
  budget.add(plain(extend(fill(writer.draw(OPENING), writer.voice, writer.rand), GENERAL, writer)));
  const from = budget.bytes;
  ITEMS.forEach(([title, pool], i) => {
    budget.add(`（${chinese(i + 1)}）${title}`);
    const end = from + ((until - from) * (i + 1)) / ITEMS.length;
    do budget.add(neutral(writer, pool));
    while (budget.bytes < end);
  });
}

function fillTables(budget: Budget, writer: Writer, table: TableKey, until: number): void {
  do {
    budget.add(tableText(table, writer));
    for (let i = writer.rand.int(1, 4); i > 0 && budget.bytes < until; i--) budget.add(neutral(writer, GENERAL));
  } while (budget.bytes < until);
}

function fillProblems(budget: Budget, writer: Writer, until: number): void {
  const { we, year } = writer.voice;
  budget.add(`${year}年，${we}政府信息公开工作取得了一定成效，但还存在一些不足：${running(writer, PROBLEMS)}`);
  do {
    const start = writer.rand.chance(0.3)
      ? `下一步，${we}将重点做好以下工作：${running(writer, IMPROVEMENTS)}`
      : neutral(writer, GENERAL);
    budget.add(start);
  } while (budget.bytes < until);
}

function fillOther(budget: Budget, writer: Writer, until: number): void {
  budget.add(`${writer.voice.year}年，${writer.voice.we}未收取信息处理费。`);
  while (budget.bytes < until) budget.add(neutral(writer, GENERAL));
}

/**
 * One correct report of about `bytes` UTF-8 bytes: six sections of prose and TAB tables, blank lines between. Of the
 * many tables in a section the first is the report's own. Never smaller than a report is, some 12 KB.
 */
export function largeReport(bytes: number, seed = 1): string {
  const rand = random(seed);
  const report = invent(seed, { year: YEAR, organ: numberedOrgan(seed), announces: true });
  const writer: Writer = { voice: { we: report.organ.we, year: YEAR }, rand, draw: bag(rand) };
  const budget = new Budget();
  budget.add(report.titleLines.join(''));
  for (const { text } of report.preface) budget.add(text);
  let until = 0;
  SECTIONS.forEach(({ key, title }, i) => {
    budget.add(`${chinese(i + 1)}、${title}`);
    until += bytes * SHARES[key];
    switch (key) {
      case 'overview':
        return fillOverview(budget, writer, until);
      case 'problems':
        return fillProblems(budget, writer, until);
      case 'other':
        return fillOther(budget, writer, until);
      default:
        return fillTables(budget, writer, key, until);
    }
  });
  return budget.pieces.join('');
}

/** Whole correct reports of different bodies in a row, about `bytes` UTF-8 bytes in all; titles on one line. */
export function manyReports(bytes: number, seed = 1): string {
  const pieces: string[] = [];
  for (let size = 0, n = 0; size < bytes; n++) {
    const report = invent(seed + n, { organ: numberedOrgan(n) });
    const { text } = render({ ...report, titleLines: [report.titleLines.join('')] }, { layout: 'tsv-drifting' });
    pieces.push(text, '\n\n');
    size += Buffer.byteLength(text) + 2;
  }
  return pieces.join('');
}
