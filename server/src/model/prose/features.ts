// What characters and pairs of characters a paragraph has: one pass over it tells most rules that they have nothing to look for.
import type { Block } from '../../syntax/block';
import { hasCutSentence, stripped } from '../../syntax/tags';
import { memoize } from '../../text/memo';
import { hasGaps } from './figureGaps';
import { numeralSigns, unitSigns } from './quantityUnits';

/** Bits of `featuresOf`. A set bit says that something may be there, an unset one that it is not. */
export const features = {
  digit: 1 << 0,
  /** 《》“”〔〕（）() */
  bracket: 1 << 1,
  square: 1 << 2,
  star: 1 << 3,
  less: 1 << 4,
  /** 占, 率, % */
  share: 1 << 5,
  /** 步, of 进一步. */
  step: 1 << 6,
  /** 费, of 处理费, 收费, 费用. */
  fee: 1 << 7,
  /** 未, 无, 零, 均 */
  negation: 1 << 8,
  /** One of `repeatable`, or any two characters, twice in a row. */
  doubled: 1 << 9,
  /** Something besides line breaks that a paragraph is read without (see factText.ts). */
  unplain: 1 << 10,
  /** A Chinese numeral before what may be a unit. */
  counted: 1 << 12,
  /** 一是, 二是 … */
  running: 1 << 14,
  /** 统计, 起止, 数据 */
  statistics: 1 << 16,
  /** A word without which a paragraph says nothing of the tables: 申请, 结转, 复议 … */
  fact: 1 << 18,
  /** 电话, 致电, 传真, 热线, 拨打 */
  phone: 1 << 20,
  /** 没有, 全部, 处理费 */
  sweeping: 1 << 22,
  /** 其中, 内有, 分别, 分为, 包括, 包含, 涵盖, 容涉 */
  among: 1 << 24,
  /** A sign that stands in sentences, and in no title. */
  clause: 1 << 25,
  /** Tags cut a sentence, or blanks stand around its figures: it is read as a joined paragraph. */
  cut: 1 << 26,
} as const;

/** What is not read where tags cut sentences: of 1<b>2</b>件 and 12件<b>左右</b> neither is known to be 2 or 12. */
const UNCUT =
  features.digit | features.counted | features.share | features.doubled | features.negation | features.sweeping | features.fact | features.phone | features.among;

const REPEATABLE = 1 << 27;
/** Of a pair, the first character has the bit below: shifted by one it meets that of the second. */
const PAIRS = features.counted | features.running | features.statistics | features.fact | features.phone | features.sweeping | features.among;

/** Characters that official prose hardly ever doubles; text/repeated says where it does. */
const repeatable = [
  '的', '各', '县', '性', '了', '和', '与', '及', '在', '并', '由', '被', '把', '于', '按', '或', '我', '们', '该', '其', '，', '。', '、', '；', '：',
] as const;
export type Repeatable = (typeof repeatable)[number];

function buildKinds(): Int32Array {
  const table = new Int32Array(0x10000);
  const mark = (signs: string, bit: number): void => {
    for (const sign of signs) table[sign.charCodeAt(0)] = (table[sign.charCodeAt(0)] ?? 0) | bit;
  };
  const markPair = (firsts: string, seconds: string, bit: number): void => {
    mark(firsts, bit >> 1);
    mark(seconds, bit);
  };
  for (const [from, to] of UNPLAIN) for (let code = from; code <= to; code++) table[code] = features.unplain;
  mark('0123456789０１２３４５６７８９', features.digit);
  mark('《》“”〔〕（）()', features.bracket);
  mark('[', features.square);
  mark('*', features.star);
  mark('<', features.less);
  mark('。；;！!？?，,', features.clause);
  mark('占率%％', features.share);
  mark('步', features.step);
  mark('费', features.fee);
  mark('未无零均', features.negation);
  mark(repeatable.join(''), REPEATABLE);
  markPair(numeralSigns, unitSigns, features.counted);
  markPair('一二三四五六七八九十⼀⼆⼋⼗', '是', features.running);
  markPair('统起数', '计止据', features.statistics);
  // 申请 结转 转结 复议 诉讼 规范性 规章 采购 予公开 以公开 部分公开 无法提供 予处理 其他处理 处理费 许可 处罚 强制
  markPair('申结转复诉范规采予以分法他它理许处强', '请转结议讼性章购公提处费可罚制', features.fact);
  markPair('电致传热拨', '话电真线打', features.phone);
  markPair('没全理', '有部费', features.sweeping);
  markPair('其内分包涵容', '中有别为括含盖涉', features.among);
  return table;
}

/** What `plainText` leaves out or replaces: white space, stars, ASCII punctuation, full-width digits, radicals. Wider than that here and there. */
const UNPLAIN: readonly (readonly [number, number])[] = [
  [0x00, 0x09],
  [0x0b, 0x0c],
  [0x0e, 0x20],
  [0x28, 0x2a],
  [0x2c, 0x2c],
  [0x3a, 0x3b],
  [0x80, 0xb6],
  [0xb8, 0xd6],
  [0xd8, 0x200f],
  [0x2028, 0x3000],
  [0xf900, 0xff00],
  [0xff10, 0xff19],
];

/** By character: the features that it is, or may begin or end. */
const kinds = buildKinds();
/** What no character is. */
const NO_CODE = -1;

/** Whether a block is a paragraph, or a heading with its text in the same line. */
export function isParagraph(block: Block): boolean {
  return block.kind === 'prose' || (block.kind === 'heading' && mayHold(block, features.clause));
}

/** Whether a block has one of some features. */
export function mayHold(block: Block, wanted: number): boolean {
  return (featuresOf(block) & wanted) !== 0;
}

/** The features of a block's text; of one whose sentences tags cut, those that do not ask for whole sentences, and 统计, which a tag may cut. */
export const featuresOf: (block: Block) => number = memoize(({ kind: blockKind, text }: Block) => {
  let seen = 0;
  let pairs = 0;
  let doubled = 0;
  let before = 0;
  let one = NO_CODE;
  let two = NO_CODE;
  let three = NO_CODE;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    const kind = kinds[code] as number;
    seen |= kind;
    pairs |= (before << 1) & kind;
    if (code === one) doubled |= kind & REPEATABLE;
    else if (code === two && one === three && code > 0x3000) doubled = REPEATABLE;
    before = kind;
    three = two;
    two = one;
    one = code;
  }
  const found = (seen & ~PAIRS) | (pairs & PAIRS) | (doubled === 0 ? 0 : features.doubled);
  const holdsTags = (seen & features.less) !== 0;
  if (holdsTags && hasCutSentence(text)) return (found & ~UNCUT) | features.statistics | features.cut;
  const maySpeak = blockKind === 'prose' || (blockKind === 'heading' && (seen & features.clause) !== 0);
  const holdsGaps = maySpeak && (seen & features.unplain) !== 0 && (seen & features.digit) !== 0 && hasGaps(holdsTags ? stripped(text) : text);
  return holdsGaps ? found | features.cut : found;
});
