// Decides the texts that are measured, defects included, and keeps them in files, so that every process reads the same.
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import { temporaryFolder } from '../../scripts/lib/temporary.mjs';
import { copyOf } from '../../server/src/text/copy';
import { BENCH_SIZES, largeReport, manyReports } from '../support/reports/large';
import type { Size, TextKind } from './plan';

/** Texts to parse once each: a text parsed twice would find its rows in the table of known rows. */
const POOL: Readonly<Record<Size, number>> = { '20 KB': 150, '200 KB': 24, '2 MB': 5, '20 MB': 1 };
/** Reports in a row are numbered from their seed on; seeds further apart share none. */
const SEED_STEP = 20_000;

/** A folder of texts, written when they are first asked for. */
export class Texts {
  private constructor(readonly folder: string) {}

  static create(): Texts {
    return new Texts(temporaryFolder('bench').folder);
  }

  static in(folder: string): Texts {
    return new Texts(folder);
  }

  remove(): void {
    rmSync(this.folder, { recursive: true, force: true });
  }

  /** The text that is edited. */
  one(kind: TextKind, size: Size, defects: number): string {
    return this.#kept(`${kind} ${size} ${defects}`, () => withDefects(invent(kind, size, 1), defects));
  }

  /** Texts of one size, all different. */
  pool(kind: TextKind, size: Size): string[] {
    const make = (): string => JSON.stringify(Array.from({ length: POOL[size] }, (_, i) => invent(kind, size, 1 + (i + 1) * SEED_STEP)));
    return JSON.parse(this.#kept(`pool ${kind} ${size}`, make)) as string[];
  }

  /** Sections of reports that no other text holds: heading, prose and table. */
  sections(): string[] {
    const make = (): string => JSON.stringify(sectionsOf(invent('many', '2 MB', 500 * SEED_STEP)));
    return JSON.parse(this.#kept('sections', make)) as string[];
  }

  #kept(name: string, make: () => string): string {
    const file = path.join(this.folder, name);
    if (!existsSync(file)) writeFileSync(file, make());
    return copyOf(readFileSync(file, 'utf8'));
  }
}

function invent(kind: TextKind, size: Size, seed: number): string {
  return (kind === 'one' ? largeReport : manyReports)(BENCH_SIZES[size], seed);
}

/** Every fourth defect is a wrong total, the others are what a conversion left in a paragraph; evenly over the text. */
function withDefects(text: string, count: number): string {
  const lines = text.split('\n');
  const paragraphs = lines.flatMap((line, i) => (isParagraph(line) ? [i] : []));
  const rows = lines.flatMap((line, i) => (isRow(line) ? [i] : []));
  const totals = Math.floor(count / 4);
  for (const i of spread(rows, totals)) lines[i] = (lines[i] as string).replace(/(\d+)(\s*)$/, (_, digits: string, end: string) => `${Number(digits) + 1}${end}`);
  for (const i of spread(paragraphs, count - totals)) lines[i] = (lines[i] as string).replace(/。/, '[image: ]。');
  return lines.join('\n');
}

/** A paragraph long enough to be one. */
export function isParagraph(line: string): boolean {
  return line.length >= 60 && !line.includes('\t') && line.includes('。');
}

/** A row of figures between TABs. */
export function isRow(line: string): boolean {
  return /\t\d+\t\d+\s*$/.test(line);
}

function spread<T>(list: readonly T[], count: number): T[] {
  return Array.from({ length: Math.min(count, list.length) }, (_, i) => list[Math.floor(((i + 0.5) * list.length) / count)] as T);
}

function sectionsOf(text: string): string[] {
  return text.split(/\n(?=[一二三四五六]、)/).filter((section) => section.startsWith('三、'));
}
