// What characters and pairs of characters a paragraph has: one pass over it tells most rules that they have nothing to look for.
import type { Block } from '../../syntax/block';
import { memoize } from '../../text/memo';
import { mayBeUnit } from './quantityUnits';

/** Bits of `featuresOf`. A set bit says that something may be there, an unset one that it is not. */
export const features = {
  digit: 1 << 0,
  /** 《》“”〔〕（）() */
  bracket: 1 << 1,
  square: 1 << 2,
  star: 1 << 3,
  less: 1 << 4,
  /** 占 */
  share: 1 << 5,
  /** The first characters of 其中, 内有, 分别, 包括. */
  among: 1 << 6,
  /** 步, of 进一步. */
  step: 1 << 7,
  /** 未, 无, 零, 均, 没有, 全部, 处理费: words of statements without a figure. */
  statement: 1 << 8,
  /** 费 */
  fee: 1 << 9,
  /** 电话, 传真, 热线 */
  phone: 1 << 10,
  /** A character or a word of two stands twice in a row; of single ones only those in `repeatable`. */
  doubled: 1 << 11,
  /** Something besides line breaks that `plainText` takes out or replaces. */
  unplain: 1 << 12,
  /** A Chinese numeral before what may be a unit. */
  counted: 1 << 14,
  /** 一是, 二是 … */
  running: 1 << 16,
  /** 统计 */
  statistics: 1 << 18,
  /** A word without which a paragraph says nothing of the tables: 申请, 结转, 复议 … */
  fact: 1 << 20,
  /** 一 … 十, also as radicals, before a sign that ends an item's mark. */
} as const;

/** The first characters of a pair have the bit below that of the pair: shifted by one it meets the bit of the second. */
const first = (pair: number): number => pair >> 1;
const PAIRS = features.counted | features.running | features.statistics | features.fact | features.phone;
const REPEATABLE = 1 << 21;

/** Characters that official prose never doubles (see text/repeated). */
export const repeatable = '的各县性了和与及在并由被把于按或我们该其，。、；：';

/** By character code: its feature, and its parts in pairs. */
const kinds = buildKinds();
