// What kind of document a title line announces, of which organ and year, and whether its wording is right.

import { fromChinese } from '../number/chineseNumeral';
import { isLonger, isSpace } from '../text/visible';
import { editDistance } from './editDistance';
import { foldCode } from './fold';
import { leadingMark } from './numbering';

export type TitleKind = 'annual-report' | 'plan' | 'notice' | 'interpretation' | 'guide' | 'other-document';

/** `typo`: a character lost or doubled (工作度报告); `incomplete`: 年度 is absent (工作报告). Only annual reports are judged. */
export type TitleWording = 'official' | 'typo' | 'incomplete';

/** Replaces `[start, end)` of the line, in UTF-16 units, by `text`. */
export interface TitleCorrection {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What a title says of its document. */
export interface TitleMatch {
  readonly kind: TitleKind;
  /** The year the title names; absent when it names none. */
  readonly year?: number;
  /** The organ's name as written, without white space and year; '' when the line does not name it. */
  readonly organ: string;
  readonly wording: TitleWording;
  /** Puts the wording right, where that is one replacement. */
  readonly correction?: TitleCorrection;
}

const longestTitle = 60;
const official = '政府信息公开工作年度报告';
const officialShort = '政府信息公开年度报告';

const yearPattern = /(?<![0-9〔[])(?:([12][0-9]{3})|([一二][一二三四五六七八九〇○零ＯOО]{3}))(年度?|(?=度|政府|政务))/u;
/** After the organ and the year have gone. */
const reportPattern =
  /^(.*?)(?:关于)?(?:的)?(?:政府信息公开|政务信息公开|政务公开|信息公开)(?:工作)?(?:的)?((?:年度)?(?:工作)?(?:情况)?(?:的)?(?:年度)?(?:报告|年报))$/u;
const interpretationPattern = /^(?:文字|图文|图片|图表|政策|视频)?解读[:：]|^一图读懂|^图解|^[^:：]*解读$/u;
/** What documents of other kinds end with; the first that fits. */
const endings: readonly (readonly [TitleKind, RegExp])[] = [
  ['notice', /通知$/u],
  ['guide', /指南$/u],
  ['plan', /(?:方案|要点|任务分工|分工表|任务清单|分解表|工作计划|工作安排|责任清单)$/u],
  ['other-document', /(?:制度|办法|规定|细则|总结|通报|公告|公示|意见|预案|目录|清单|决算|预算|报告|规程|规范|汇报)$/u],
];
/** Words that are doubled by mistake in titles, and what they should be. */
const doublings: readonly (readonly [doubled: string, single: string])[] = [
  ['年度年度', '年度'],
  ['年年政府', '年政府'],
  ['年度度', '年度'],
  ['度度', '年度'],
  ['信息信息', '信息'],
  ['公开公开', '公开'],
  ['报告报告', '报告'],
];
/** Words with which a sentence about a report begins, but no title does. */
const sentenceStart =
  /^(?:本(?!溪)|现(?!代)|根据|按照|按|依据|依照|为|由|以下|以上|上述|编制|公布|发布|报送|附件|详见|下载|点击|查看|阅读|关于做好|我[局厅委办市县区镇乡部])|(?:编制(?![委办管局])|现将|发布了|公布了|报送)/u;

/** The line without white space and Markdown marks, in ordinary characters, and where each of these stood. */
interface Squeezed {
  readonly text: string;
  readonly positions: readonly number[];
}

function squeeze(line: string): Squeezed {
  let text = '';
  const positions: number[] = [];
  for (let i = 0; i < line.length; i++) {
    const code = line.charCodeAt(i);
    if (isSpace(code) || code === 0x23 || code === 0x2a) continue;
    text += String.fromCharCode(foldCode(code) || code);
    positions.push(i);
  }
  return { text, positions };
}

/**
 * What a short line announces if it is a document's title. Undefined for sentences,
 * numbered headings, table rows, and lines that are no title, such as the organ's name above one; the second line of
 * a title in two lines is recognised with organ ''. Accepted variants of the wording are `official`, too.
 */
export function matchTitle(line: string): TitleMatch | undefined {
  const trimmed = line.trim();
  if (trimmed.length < 4 || isLonger(trimmed, 2 * longestTitle) || /[\t|]/u.test(trimmed)) return undefined;
  if (leadingMark(trimmed) !== undefined) return undefined;
  const squeezed = squeeze(line);
  const { text } = squeezed;
  if (text.length < 4 || text.length > longestTitle || /[。；;！!？?，,>›»]|^(?:标题|(?:信息|文件)名称)/u.test(text)) return undefined;
  if (isCutInside(text) || isOfList(text)) return undefined;
  return interpretation(text) ?? (/[:：]/u.test(text) ? undefined : (report(squeezed) ?? otherKind(text)));
}

/** Whether a line begins within 《》 that an earlier line opened, or ends within one, unless it begins 关于: a sentence wrapped there is no title. */
function isCutInside(text: string): boolean {
  const close = text.indexOf('》');
  return (close >= 0 && text.lastIndexOf('《', close) < 0) || (!text.startsWith('关于') && text.lastIndexOf('《') > text.lastIndexOf('》'));
}

/** Whether a line goes on with a list of things, the last of which is 信息公开年报 or the like; what names a year or begins 关于 may be a title yet. */
function isOfList(text: string): boolean {
  return text.includes('、') && (text.startsWith('、') || (!text.startsWith('关于') && yearOf(text).year === undefined));
}

function interpretation(text: string): TitleMatch | undefined {
  if (!interpretationPattern.test(text) || !/报告|年报|公开/u.test(text)) return undefined;
  return { kind: 'interpretation', ...yearOf(text), organ: '', wording: 'official' };
}

function report(squeezed: Squeezed): TitleMatch | undefined {
  const typo = findTypo(squeezed.text);
  const text =
    typo === undefined ? squeezed.text : squeezed.text.slice(0, typo.start) + typo.text + squeezed.text.slice(typo.end);
  const found = reportPattern.exec(withoutYear(text));
  if (found === null) return undefined;
  const [, before = '', wording = ''] = found;
  const organ = trimOrgan(before);
  if (sentenceStart.test(organ) || /[《》]/u.test(organ)) return undefined;
  const match = { kind: 'annual-report', ...yearOf(text), organ } as const;
  if (typo !== undefined) return { ...match, wording: 'typo', correction: inLine(squeezed, typo) };
  if (/年/u.test(wording)) return { ...match, wording: 'official' };
  const end = squeezed.text.lastIndexOf('报告');
  const insertion = /^(?:工作)?报告$/u.test(wording)
    ? { correction: inLine(squeezed, { start: end, end: end + 2, text: '年度报告' }) }
    : {};
  return { ...match, wording: 'incomplete', ...insertion };
}

/** Without a year a line that ends so may go on in the next. */
const LOST_END = /公开(?:工作)?年度[报告]$/u;
/** Words of the title before one that was lost, and what they are with it. */
const lostWords: readonly (readonly [before: RegExp, withWord: string])[] = [
  [/政府信息(?=(?:工作)?年度报告$)/u, '政府信息公开'],
  [/政府(?=公开(?:工作)?年度报告$)/u, '政府信息'],
];

/** 工作告年度报: the four characters at the end in another order. */
const SHUFFLED_END = /(?<=公开(?:工作)?)(?=.?.?.?年)(?=.?.?.?度)(?=.?.?.?报)(?=.?.?.?告)[年度报告]{4}$/u;

/** Positions here are in the squeezed text. */
function findTypo(text: string): TitleCorrection | undefined {
  const shuffled = SHUFFLED_END.exec(text);
  if (shuffled && shuffled[0] !== '年度报告') return { start: shuffled.index, end: text.length, text: '年度报告' };
  const lost = /公开(?:工作)?(度|年)(?:工作)?报告/u.exec(text);
  if (lost?.[1] !== undefined) {
    const start = lost.index + lost[0].indexOf(lost[1]);
    return { start, end: start + 1, text: '年度' };
  }
  if (LOST_END.test(text) && yearPattern.test(text)) return { start: text.length - 1, end: text.length, text: '报告' };
  for (const [before, withWord] of lostWords) {
    const found = before.exec(text);
    if (found) return { start: found.index, end: found.index + found[0].length, text: withWord };
  }
  for (const [doubled, single] of doublings) {
    const start = text.indexOf(doubled);
    if (start >= 0) return { start, end: start + doubled.length, text: single };
  }
  return nearOfficial(text);
}

/** Part of 政府信息 before an 信息公开 that is taken for the report's: 政府信信息公开, 政信息公开. A line may begin with 府 where a title is wrapped. */
const CUT_SUBJECT = /政府?信$|[^财民邮]政$|[^政]府$/u;

/** One wrong, missing, added or swapped character in 政府信息公开(工作)年度报告 at the end. */
function nearOfficial(text: string): TitleCorrection | undefined {
  const known = reportPattern.exec(withoutYear(text));
  if (known && !CUT_SUBJECT.test(known[1] ?? '')) return undefined;
  for (const right of [official, officialShort]) {
    for (const length of [right.length, right.length - 1, right.length + 1]) {
      const start = text.length - length;
      if (start >= 0 && isSlipOf(text.slice(start), right)) return { start, end: text.length, text: right };
    }
  }
  return undefined;
}

/** What does not end with 报告 is that title only with another of these two characters, or with 告告: a line may go on behind it. */
function isSlipOf(text: string, right: string): boolean {
  if (!text.endsWith('报告') && !text.endsWith('告告') && !(text.length === right.length && text.startsWith(right.slice(0, -2)))) return false;
  return editDistance(text, right, 1) === 1;
}

function inLine({ positions }: Squeezed, { start, end, text }: TitleCorrection): TitleCorrection {
  return { start: positions[start] ?? 0, end: (positions[end - 1] ?? 0) + 1, text };
}

/** Plans, notices and the rest are told by their last word; without a year or 公开 a short line is hardly a title. */
function otherKind(text: string): TitleMatch | undefined {
  const year = yearOf(text);
  const bare = bareTitle(text);
  if (sentenceStart.test(bare) && !bare.startsWith('关于')) return undefined;
  if (year.year === undefined && !/公开|政务/u.test(bare)) return undefined;
  const kind = endings.find(([, ending]) => ending.test(bare))?.[0];
  return kind === undefined ? undefined : { kind, ...year, organ: organBefore(bare), wording: 'official' };
}

/** What stands before 关于, before the year, or between the year and the subject. */
function organBefore(text: string): string {
  const about = text.search(/关于|印发/u);
  if (about >= 0) return trimOrgan(withoutYear(text.slice(0, about)));
  const year = yearPattern.exec(text);
  if (year !== null && year.index > 0) return trimOrgan(text.slice(0, year.index));
  const rest = withoutYear(text);
  const subject = rest.search(/政府信息公开|政务公开|信息公开|政务信息/u);
  return subject <= 0 ? '' : trimOrgan(rest.slice(0, subject));
}

function trimOrgan(text: string): string {
  return text.replace(/^(?:[〔[【][^〕\]】]*[〕\]】]|[（(](?![^）)]*[省市县区州旗镇乡])[^）)]*[）)])/u, '').replace(/^(?:关于|[《“"])+/u, '').replace(/(?:关于|的|[-—·])+$/u, '');
}

/** A title without the remark behind it and the 《》 around it. */
function bareTitle(text: string): string {
  return text.replace(/[（(〔[【][^（(〔[【]*[）)〕\]】]$/u, '').replace(/^《(.*)》$/u, '$1');
}

/** 2019年 and 2019年度 go; but in 工作2019年度报告 the 年度 is the report's. */
function withoutYear(text: string): string {
  const bare = bareTitle(text);
  const found = yearPattern.exec(bare);
  if (found === null) return bare;
  const after = bare.slice(found.index + found[0].length);
  const kept = found[3] === '年度' && /^(?:工作)?报告/u.test(after) ? '年度' : '';
  return bare.slice(0, found.index) + kept + after;
}

function yearOf(text: string): { readonly year?: number } {
  const found = yearPattern.exec(text);
  if (found === null) return {};
  const year = found[1] === undefined ? fromChinese((found[2] ?? '').replace(/[ＯOО]/gu, '〇')) : Number(found[1]);
  return year === undefined ? {} : { year };
}
