// Leads from a paragraph that was read as one back to the blocks in which it stands.
import type { JoinedParagraph } from '../model/joinedParagraph';
import type { Finding, Related } from './finding';
import type { PlacedFinding } from './placedFinding';

/**
 * A finding in the paragraph's block, where it really stands; the index counts from the paragraph's first block. `move` does the same to a
 * subject that speaks of places. What lies in two lines has no subject, hence no fix.
 */
export function inParts(paragraph: JoinedParagraph, finding: Finding, move?: (subject: unknown, paragraph: JoinedParagraph) => unknown): PlacedFinding {
  const { subject, ...rest } = finding;
  const { index, origin, isCut } = paragraph.placeOf(finding.origin.from, finding.origin.to);
  const related = finding.related.map((each) => relatedInParts(paragraph, each));
  const moved: Finding = { ...rest, origin, related };
  return { index, finding: subject === undefined || isCut ? moved : { ...moved, subject: move ? move(subject, paragraph) : subject } };
}

function relatedInParts(paragraph: JoinedParagraph, related: Related): Related {
  const { block, from, to } = related.origin;
  return block === paragraph.block ? { ...related, origin: paragraph.placeOf(from, to).origin } : related;
}
