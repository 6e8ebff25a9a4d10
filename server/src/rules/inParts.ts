// Leads from a paragraph that was read as one back to the blocks in which it stands.
import { isPart, joinedOf, type JoinedParagraph } from '../model/paragraphs/joinedParagraph';
import type { Report } from '../model/report';
import type { Block } from '../syntax/block';
import type { Place } from '../text/sequence';
import type { Finding, Related } from './finding';
import type { PlacedFinding } from './placedFinding';

/**
 * A finding in the paragraph's block, where it really stands; the index counts from the paragraph's first block. `move` does the same to a
 * subject that speaks of places. What lies in two lines has no subject, hence no fix.
 */
export function inParts<S>(paragraph: JoinedParagraph, finding: Finding<S>, move?: (subject: S, paragraph: JoinedParagraph) => S | undefined): PlacedFinding<S> {
  const { subject, ...rest } = finding;
  const { index, origin, isCut } = paragraph.placeOf(finding.origin.from, finding.origin.to);
  const related = finding.related.map((each) => relatedInParts(paragraph, each));
  const moved: Finding<S> = { ...rest, origin, related };
  return { index, finding: subject === undefined || isCut ? moved : { ...moved, subject: move ? move(subject, paragraph) : subject } };
}

function relatedInParts(paragraph: JoinedParagraph, related: Related): Related {
  const { block, from, to } = related.origin;
  return block === paragraph.block ? { ...related, origin: paragraph.placeOf(from, to).origin } : related;
}

/**
 * What `find` finds in the paragraphs of a report that begin in its blocks `from` to `to`: in those of one line that are among `lines`, and in
 * all that lie in several. Indices count from the report's first block.
 */
export function findInParagraphs<S>(report: Report, from: number, to: number, lines: readonly Place<Block>[], find: (block: Block) => readonly Finding<S>[]): PlacedFinding<S>[] {
  const paragraphs = joinedOf(report);
  const found: PlacedFinding<S>[] = [];
  for (const { item, index } of lines) {
    const placed = index - report.source.from;
    if (!isPart(paragraphs, placed)) for (const finding of find(item)) found.push({ index: placed, finding });
  }
  for (const { index, paragraph } of paragraphs) {
    if (index < from || index >= to) continue;
    for (const each of find(paragraph.block)) {
      const placed = inParts(paragraph, each);
      found.push({ index: index + placed.index, finding: placed.finding });
    }
  }
  return found;
}
