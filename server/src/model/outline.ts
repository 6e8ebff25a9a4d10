// What a report's outline consists of: its title, and its sections with their headings.
import type { SectionMatch, TitleMatch } from '../schema';
import type { Block } from '../syntax/block';

/** A block of the report, and its index from the report's first block. */
export interface PlacedBlock {
  readonly block: Block;
  readonly index: number;
}

/** What puts the wording of a title right. */
export interface TitleEdit {
  readonly place: PlacedBlock;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

export interface ReportTitle {
  readonly text: string;
  readonly match: TitleMatch;
  /** Absent also where what is wrong lies in two lines. */
  readonly correction: TitleEdit | undefined;
  /** The line that `match` was read from; lines of an organ's name may stand above. */
  readonly line: PlacedBlock;
  readonly first: PlacedBlock;
}

/** A first-level heading and all up to the next. `match` is absent for a heading that is none of the six. */
export interface Section {
  readonly match: SectionMatch | undefined;
  readonly ordinal: number | undefined;
  readonly heading: PlacedBlock;
  /** The index after its last block. */
  readonly end: number;
}
