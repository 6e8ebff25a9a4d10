// Which sections the preface of a report announces: 本报告由总体情况、主动公开政府信息情况…六个部分组成。
import { knownSections } from '../../model/headings';
import { flags, nextWith } from '../../model/mark';
import { joinedOf } from '../../model/paragraphs/joinedParagraph';
import { fold, sections, type SectionKey } from '../../schema';
import type { Block } from '../../syntax/block';
import { memoize } from '../../text/memo';
import type { ReportView } from '../rule';

/** The preface stands before section 一 or is its beginning. */
export const PREFACE_BLOCKS = 12;
/** A sentence that names as many sections is a list of the report's parts. */
const LEAST = 3;
const PARTS = /组成|部分|包括|包含|内容|构成/u;

/** The sections that the sentences before the second section name as parts of the report. */
export function announcedSections({ report, blocks, from }: ReportView): ReadonlySet<SectionKey> {
  const second = knownSections(report).find(({ spec }) => spec.ordinal > 1);
  const length = second?.section.heading.index ?? report.length;
  for (const { index, paragraph } of joinedOf(report)) {
    const named = index < length ? namedIn(paragraph.block) : NONE;
    if (named.size > 0) return named;
  }
  const end = from + length;
  let at = from;
  for (let i = 0; i < PREFACE_BLOCKS; i++) {
    const place = nextWith(blocks, at, flags.visible);
    if (!place || place.index >= end) break;
    const named = namedIn(place.item);
    if (named.size > 0) return named;
    at = place.index + 1;
  }
  return NONE;
}

const NONE: ReadonlySet<SectionKey> = new Set();

const namedIn: (block: Block) => ReadonlySet<SectionKey> = memoize((block) => {
  if (block.kind !== 'prose' || !PARTS.test(block.text)) return NONE;
  for (const sentence of block.text.split(/[。；\n\r]/u)) {
    if (!PARTS.test(sentence)) continue;
    const named = namedInSentence(sentence);
    if (named.size >= LEAST) return named;
  }
  return NONE;
});

function namedInSentence(sentence: string): ReadonlySet<SectionKey> {
  const parts = sentence.split(/[、，,：:]/u).map(fold);
  const named = new Set<SectionKey>();
  parts.forEach((part, i) => {
    for (const text of [part, part + (parts[i + 1] ?? '')]) {
      for (const { key, keywords } of sections) if (text.length <= 60 && keywords.some((pattern) => pattern.test(text))) named.add(key);
    }
  });
  return named;
}
