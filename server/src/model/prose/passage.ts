// The part of a paragraph that is read for its figures, and known again while somebody types behind it.
import type { Block } from '../../syntax/block';
import { withoutTags } from '../../syntax/tags';
import { Memoized, memoize, recent } from '../../text/memo';
import { features, featuresOf, isParagraph, mayHold } from './features';
import { inPlainCharacters } from './plainCharacters';
import { noQuantities, quantitiesIn, type Quantity } from './quantity';
import { numberStart } from './quantityUnits';

/** A line or a paragraph without the sentences behind its last figure, which say nothing of it, spaces in place of tags, in one set of characters. What stands in it stands in the block at the same offsets. */
export class Passage extends Memoized {
  constructor(
    readonly text: string,
    /** It is no heading that stands by itself. */
    readonly isParagraph: boolean,
    readonly isOneLine: boolean,
    /** Those of the block, of which it may lack some. */
    readonly features: number,
  ) {
    super();
  }

  /** Its numbers, in order. */
  get quantities(): readonly Quantity[] {
    return quantitiesOf(this);
  }

  /** Whether it may have one of some features. */
  mayHold(wanted: number): boolean {
    return (this.features & wanted) !== 0;
  }
}

const NUMBERS = features.digit | features.counted;

const quantitiesOf: (passage: Passage) => readonly Quantity[] = memoize((passage) => (passage.mayHold(NUMBERS) ? quantitiesIn(passage.text) : noQuantities));

/** Without one of these a block tells no figure, nor that there is none. */
const FIGURES = features.digit | features.counted | features.negation | features.sweeping;
/** What is asked of passages. */
const ASKED = FIGURES | features.fact | features.share | features.among | features.unplain;
/** Nor does a sentence without one of these. */
const TELLS = new RegExp(`[未无零均都]|没有|全部|${numberStart}`);

/** That of all blocks that tell none. */
const nothing = new Passage('', false, true, 0);

/** What a block tells in figures, nothing where it is read as a joined paragraph; the same passage for the same text, so that nothing of it is read again. */
export function passageOf(block: Block): Passage {
  const { kind } = block;
  return (kind === 'prose' || kind === 'heading') && mayHold(block, FIGURES) && !mayHold(block, features.cut) ? figuresOf(block) : nothing;
}

/** So many are known again: that which somebody types behind, and those that are read once more for what is told between paragraphs. */
const KNOWN = 4;
const latest: Passage[] = [];

const figuresOf: (block: Block) => Passage = recent((block) => {
  const visible = mayHold(block, features.less) ? withoutTags(block.text).trimEnd() : block.text;
  const text = mayHold(block, features.unplain) ? inPlainCharacters(visible) : visible;
  const blanks = visible === block.text ? 0 : features.unplain;
  const passage = new Passage(text.slice(0, endOfFigures(text)), isParagraph(block), block.lines <= 1, (featuresOf(block) & ASKED) | blanks);
  const known = latest.find((each) => each.text === passage.text && each.features === passage.features && each.isParagraph === passage.isParagraph && each.isOneLine === passage.isOneLine);
  if (known) return known;
  if (latest.length === KNOWN) latest.shift();
  latest.push(passage);
  return passage;
}, KNOWN);

/** Where the last sentence ends that may tell a figure; the first, where none does. */
function endOfFigures(text: string): number {
  let end = text.length;
  while (end > 1) {
    const start = text.lastIndexOf('。', end - 2) + 1;
    if (start === 0 || TELLS.test(text.slice(start, end))) break;
    end = start;
  }
  return end;
}
