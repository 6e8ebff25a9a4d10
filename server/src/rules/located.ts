// A finding where it stands in its text.
import type { PlacedReport } from '../model/workspace';
import type { Severity } from '../schema';
import type { Block } from '../syntax/block';
import type { Place } from '../text/sequence';
import type { Finding } from './finding';
import type { ReportView } from './rule';

/** A finding in its text, with the severity it is shown with. */
export class Located {
  #place: Place<Block> | undefined;

  constructor(
    readonly finding: Finding,
    readonly severity: Severity,
    readonly view: ReportView,
    /** The index, in the text, of the block of the finding's origin. */
    readonly index: number,
    /** Last year's report, where the finding is about both. */
    readonly previous?: PlacedReport,
  ) {}

  /** The block of the finding's origin; looked up when it is asked for, as an edit moves all that stands below it. */
  get place(): Place<Block> {
    return (this.#place ??= this.view.blocks.at(this.index));
  }
}
