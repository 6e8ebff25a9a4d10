// Decides how text is put on lines so that the place of every value, heading and paragraph is known.

import type { Cell } from './figures';
import type { SectionKey, TableKey } from './forms';
import type { Fact } from './prose';

/** A value as `gongkai extract` must print it; line and character 1-based, UTF-16. */
export interface TruthCell {
  readonly table: TableKey;
  readonly row: string;
  readonly column: string;
  /** Null for a blank. */
  readonly value: string | null;
  readonly raw: string;
  readonly line: number;
  readonly character: number;
}

/** The lines of something, both ends included, 1-based. */
export interface Extent {
  readonly line: number;
  readonly endLine: number;
}
export interface TruthRow extends Extent {
  readonly table: TableKey;
  readonly row: string;
  /** The line on which the row's own label begins. */
  readonly labelLine: number;
}
export interface TruthPart extends Extent {
  /** `clause1` … of table 2: from the caption to the last row. */
  readonly key: string;
}
export interface TruthTable extends Extent {
  readonly table: TableKey;
}
export interface TruthHeading {
  readonly key: SectionKey;
  readonly ordinal: number;
  readonly title: string;
  readonly line: number;
}
export interface TruthParagraph {
  /** The section, or `preface`. */
  readonly section: SectionKey | 'preface';
  readonly line: number;
  readonly text: string;
  readonly facts: readonly (Fact & { readonly character: number })[];
}

/** Where everything in a rendered text stands. */
export interface Truth {
  /** The title's lines joined, as `extract` prints it. */
  readonly title: string;
  readonly titleLines: Extent;
  readonly headings: readonly TruthHeading[];
  readonly captions: readonly { readonly key: string; readonly line: number }[];
  readonly parts: readonly TruthPart[];
  readonly tables: readonly TruthTable[];
  readonly rows: readonly TruthRow[];
  readonly cells: readonly TruthCell[];
  readonly paragraphs: readonly TruthParagraph[];
}

/** How value cells are printed. */
export interface NumberForm {
  readonly fullWidth: boolean;
  readonly thousands: '' | ',' | '，';
  /** Zeros are left blank. */
  readonly blankZeros?: boolean;
}

/** A field of a printed row: a text, and the value if it is one. */
export interface Field {
  readonly text: string;
  readonly value?: Cell;
}

/** What stands around and between the fields of a line. */
export interface Join {
  readonly before: string;
  readonly between: string;
  readonly after: string;
}

/** Prints a number in the form wanted; signs, units and words stay. */
export function printNumber(raw: string, form: NumberForm): string {
  if (form.blankZeros && raw === '0') return '';
  let text = raw;
  if (form.thousands !== '') {
    text = text.replace(/\d+/, (whole) => whole.replace(/\B(?=(\d{3})+$)/g, form.thousands));
  }
  return form.fullWidth ? text.replace(/\d/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0)) : text;
}

/** Lines being written, and the truth about them. */
export class Sheet {
  readonly lines: string[] = [];
  readonly cells: TruthCell[] = [];
  readonly rows: TruthRow[] = [];
  readonly parts: TruthPart[] = [];
  readonly tables: TruthTable[] = [];
  readonly captions: { key: string; line: number }[] = [];
  readonly headings: TruthHeading[] = [];
  readonly paragraphs: TruthParagraph[] = [];

  constructor(readonly numbers: NumberForm) {}

  /** The 1-based number of the next line. */
  get next(): number {
    return this.lines.length + 1;
  }

  /** Writes lines, one after another. */
  line(...texts: readonly string[]): void {
    this.lines.push(...texts);
  }

  /** Writes empty lines. */
  blank(count = 1): void {
    for (let i = 0; i < count; i++) this.lines.push('');
  }

  /** Joins fields on one line and records the values among them; returns the line's number. */
  fields(table: TableKey, row: string, fields: readonly Field[], join: Join): number {
    let text = join.before;
    fields.forEach((field, i) => {
      if (i > 0) text += join.between;
      text += this.value(table, row, field, this.next, text.length + 1);
    });
    this.line(text + join.after);
    return this.lines.length;
  }

  /** The printed form of a field, recorded as standing at the place given if it is a value. */
  value(table: TableKey, row: string, field: Field, line: number, character: number): string {
    if (field.value === undefined) return field.text;
    const raw = printNumber(field.value.raw, this.numbers);
    this.cells.push({ table, row, column: field.value.column, value: raw === '' ? null : field.value.value, raw, line, character });
    return raw;
  }
}
