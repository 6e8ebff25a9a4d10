// What the program says of a file.
import type { Severity } from '../schema';
import type { SourceText } from '../syntax/sourceText';

/** The severities that the program tells apart, the gravest first; hints are information to it. */
export const toldSeverities = ['error', 'warning', 'info'] as const satisfies readonly Severity[];

export type ToldSeverity = (typeof toldSeverities)[number];

/** A finding as `--format json` prints it: 1-based, end exclusive, columns in UTF-16 units. */
export interface CheckedFinding {
  readonly file: string;
  readonly code: string;
  readonly severity: ToldSeverity;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
  readonly message: string;
  readonly fixable: boolean;
}

/** Findings of one file, with its text. */
export interface CheckedFile {
  readonly file: string;
  readonly text: SourceText;
  /** It holds a report or a plan. */
  readonly isReport: boolean;
  readonly findings: readonly CheckedFinding[];
}
