// The six prescribed sections, and which of them a first-level heading opens.

import { isLonger } from '../text/visible';
import { editDistance } from './editDistance';
import { fold } from './fold';
import { hanValue, leadingMark, type LeadingMark } from './numbering';
import type { LabelQuality, SectionKey, SectionSpec } from './types';

/** In their order. Patterns apply to the folded title without its ordinal. */
export const sections: readonly SectionSpec[] = [
  {
    key: 'overview',
    ordinal: 1,
    title: '一、总体情况',
    tolerated: [],
    keywords: [
      /^.{0,16}(?:总体|总的|整体)(?:工作)?(?:情况|概况|概述)$/u,
      /^(?:\d{4}年度?|本年度)?(?:政府信息公开|政务公开|信息公开)?(?:工作)?(?:的)?(?:基本(?:工作)?(?:情况|概况)|情况概述|概述|概况)$/u,
      /^(?:政府信息公开|信息公开)?工作基本情况/u,
    ],
    missing: 'warning',
  },
  {
    key: 'disclosure',
    ordinal: 2,
    title: '二、主动公开政府信息情况',
    tolerated: [/^(?:行政机关)?主动公开政府信息(?:的)?情况$/u],
    keywords: [/主动公开.*信息.*情况/u, /信息主动公开/u, /^(?:政府)?主动公开(?:工作)?(?:政府信息|信息|情况|工作)/u],
    missing: 'error',
    table: 'disclosure',
  },
  {
    key: 'requests',
    ordinal: 3,
    title: '三、收到和处理政府信息公开申请情况',
    tolerated: [/^(?:行政机关)?收到[和及]处理政府信息公开申请(?:的)?情况$/u],
    keywords: [/收到.{0,2}处理.*申请/u, /依申请/u, /信息公开申请.*情况/u],
    missing: 'error',
    table: 'requests',
  },
  {
    key: 'review',
    ordinal: 4,
    title: '四、政府信息公开行政复议、行政诉讼情况',
    tolerated: [
      /^(?:行政机关)?(?:政府信息公开|因政府信息公开工作被申请|因政府信息公开被申请)行政复议[及和]?(?:被?提起)?(?:行政)?诉讼(?:的)?情况$/u,
    ],
    keywords: [/复议.*诉讼/u, /诉讼.*复议/u, /^(?:政府信息公开)?行政(?:复议|诉讼)(?:案件)?(?:办理)?情况$/u],
    missing: 'error',
    table: 'review',
  },
  {
    key: 'problems',
    ordinal: 5,
    title: '五、存在的主要问题及改进情况',
    tolerated: [/^(?:政府信息公开工作)?(?:中)?存在的主要问题[及和](?:改进情况|改进措施|整改措施)$/u],
    keywords: [/存在.*(?:问题|不足|短板|薄弱)/u, /主要问题/u, /问题.{0,4}(?:改进|整改)/u],
    missing: 'warning',
  },
  {
    key: 'other',
    ordinal: 6,
    title: '六、其他需要报告的事项',
    tolerated: [],
    keywords: [/其[他它].*报告.*事项/u, /需要?(?:报告|说明)的(?:其[他它])?事项/u, /^其[他它](?:有关)?事项/u],
    missing: 'warning',
  },
];

/** A section is recognised by keyword in this order: the general words (总体情况, 其他事项) come last. */
const recognition: readonly SectionKey[] = ['review', 'requests', 'disclosure', 'problems', 'other', 'overview'];

interface Recognised {
  readonly spec: SectionSpec;
  readonly folded: string;
}

const byKey = new Map<SectionKey, Recognised>(
  sections.map((spec) => [spec.key, { spec, folded: fold(spec.title.slice(2)) }]),
);

/** Row labels of table 3, which look exactly like first-level headings. */
const rowLabels = /^(?:本年度?新收|本年收到|上年度?结转|上年转|上一年度?结转|本年度?(?:办理|处理)结果|结转下)/u;

/** What ends so is a sentence; a heading may, but only what its ordinal shows to be one. */
const SENTENCE = /[。；！？]/u;
const SENTENCE_AND_MORE = /[。；！？].*\S/u;

/** Titles are short; what is longer is a paragraph that happens to be numbered. */
const longestTitle = 40;

/** The section that a line opens, and how its title is worded. */
export interface SectionMatch {
  readonly key: SectionKey;
  readonly quality: LabelQuality;
  /** The ordinal printed before it; absent for a bare title. */
  readonly ordinal?: number;
}

/**
 * Which section a heading line opens: by wording, never by ordinal. Takes
 * the line with or without ordinal, `#` and `**`. A line that begins （一） or 1. never opens one, nor does a row of
 * table 3; a line without ordinal only with an official or tolerated title, and as no sentence. `variant` is what
 * section/title reports.
 */
export function matchSection(line: string): SectionMatch | undefined {
  if (isLonger(line, 4 * longestTitle) || line.includes('|')) return undefined;
  const mark: SectionMark | undefined = leadingMark(line) ?? weakMark(line);
  if (mark !== undefined && mark.style !== 'han') return undefined;
  const title = mark === undefined ? line : line.slice(mark.end);
  if (title.includes('\t')) return undefined;
  if ((mark === undefined ? SENTENCE : SENTENCE_AND_MORE).test(title)) return undefined;
  const folded = fold(title);
  if (folded.length < 2 || folded.length > longestTitle || rowLabels.test(folded)) return undefined;
  const number = mark !== undefined && !mark.isWeak ? mark.value : undefined;
  const bare = REMARK.test(title) ? fold(title.replace(REMARK, '')) : folded;
  const found = recognise(folded, number) ?? (bare === folded ? undefined : recognise(bare, number));
  if (found === undefined || mark === undefined) return found;
  return { ...found, ordinal: mark.value };
}

const REMARK = /[（(][^（()）]*[）)]\s*$/u;

interface SectionMark extends LeadingMark {
  /** Not the mark of a heading in itself: only before the very title of a section. */
  readonly isWeak?: boolean;
}

const WEAK_MARK = /^[\s#*]*(?:第([一二三四五六])(?:部分|章)|([一二三四五六])(?=[\s：:]))[\s：:、]*/u;

/** 第一部分 总体情况, 一 总体情况. */
function weakMark(line: string): SectionMark | undefined {
  const match = WEAK_MARK.exec(line);
  return match ? { style: 'han', value: hanValue(match[1] ?? match[2] ?? ''), end: match[0].length, isWeak: true } : undefined;
}

/** 二、依申请公开37件; 一、依申请公开数量：37件: what is counted, under a number of its own. */
const TELLS_FIGURE = /\d(?:件|条|项|个|份|起|宗|次|篇)|(?:数量|件数)$/u;

function recognise(folded: string, number: number | undefined): SectionMatch | undefined {
  for (const { spec, folded: official } of byKey.values()) {
    if (folded === official) return { key: spec.key, quality: 'official' };
    if (spec.tolerated.some((pattern) => pattern.test(folded))) return { key: spec.key, quality: 'tolerated' };
  }
  if (number === undefined || TELLS_FIGURE.test(folded)) return undefined;
  const key = recognition.find((each) => byKey.get(each)?.spec.keywords.some((pattern) => pattern.test(folded))) ?? misspelt(folded, number);
  return key === undefined ? undefined : { key, quality: 'variant' };
}

/** Under its own number a title is known with one character in so many wrong; under another one only a long title is, with two wrong. */
const CHARACTERS_A_SLIP = 6;
const SLIPS_OF_A_LONG_TITLE = 2;
const LONG_TITLE = 9;

/** The section whose official title a text is but for some slips of the pen. */
function misspelt(folded: string, number: number): SectionKey | undefined {
  for (const { spec, folded: official } of byKey.values()) {
    const elsewhere = official.length >= LONG_TITLE ? SLIPS_OF_A_LONG_TITLE : 0;
    const bound = number === spec.ordinal ? Math.ceil(official.length / CHARACTERS_A_SLIP) : elsewhere;
    if (bound > 0 && editDistance(folded, official, bound) <= bound) return spec.key;
  }
  return undefined;
}
