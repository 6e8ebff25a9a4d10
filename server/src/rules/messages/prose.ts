// What the rules about figures in the prose say.
import type { Catalogue } from './catalogue';

export interface SumArgs {
  readonly text: string;
  readonly sum: string;
  readonly terms: string;
  readonly whole: string;
  readonly difference: string;
}

/** How much less or more `now` is than `then`, in percent, and what is said of it. */
export interface RateArgs {
  readonly now: string;
  readonly then: string;
  readonly actual: string;
  readonly actuallyFalls: boolean;
  readonly rate: string;
  readonly falls: boolean;
}

/** By how much `now` is less or more than `then`, and what is said of it. */
export interface ChangeArgs {
  readonly now: string;
  readonly then: string;
  readonly actual: string;
  readonly actuallyFalls: boolean;
  readonly change: string;
  readonly falls: boolean;
}

const changeZh = (falls: boolean): string => (falls ? '下降' : '增长');
const changeEn = (falls: boolean): string => (falls ? 'less' : 'more');

export interface ProseMessages {
  'prose/figure': { readonly figure: string };
  'prose/sum.more': SumArgs;
  'prose/sum.less': SumArgs;
  'prose/sum.nearly': SumArgs;
  'prose/sum.digits': SumArgs & { readonly figure: string; readonly wanted: string };
  'prose/sum.part': SumArgs & { readonly kind: 'more' | 'less'; readonly part: string; readonly wanted: string; readonly share: string };
  'prose/addition': SumArgs;
  'prose/addition.change': ChangeArgs;
  'prose/percent': { readonly part: string; readonly share: string; readonly whole: string; readonly actual: string };
  'prose/percent.rate': RateArgs;
  'prose/percent.odd': { readonly part: string; readonly share: string; readonly other: string; readonly otherShare: string };
  'prose/percent.all': { readonly text: string; readonly sum: string };
  'prose/percent.over': { readonly text: string };
  'prose/count.running': { readonly said: string; readonly count: number; readonly last: string };
  'prose/count.listed': { readonly said: string; readonly count: number };
  'prose/unit': { readonly whole: string; readonly parts: string };
  'prose/unit.others': { readonly to: string };
  'prose/answered': { readonly received: string; readonly answered: string; readonly difference: string };
  'prose/contradiction.denied': { readonly said: string; readonly value: string };
}

export const proseZh: Catalogue<ProseMessages> = {
  'prose/figure': ({ figure }) => figure,
  'prose/sum.more': ({ text, sum, terms, whole, difference }) => `“${text}”：各项之和 ${sum}（${terms}），比 ${whole} 多 ${difference}。请核对总数和各项。`,
  'prose/sum.less': ({ text, sum, terms, whole, difference }) =>
    `“${text}”：各项之和 ${sum}（${terms}），比 ${whole} 少 ${difference}，而所列应为全部。请核对总数和各项。`,
  'prose/sum.nearly': ({ text, sum, terms, whole, difference }) =>
    `“${text}”：各项之和 ${sum}（${terms}），比 ${whole} 只少 ${difference}，像是漏计或误写。请核对总数和各项。`,
  'prose/sum.digits': ({ text, sum, terms, whole, difference, figure, wanted }) =>
    `“${text}”：各项之和 ${sum}（${terms}），比 ${whole} 少 ${difference}。“${figure}”像是两个数字写颠倒了，若为 ${wanted} 则相符。请核对。`,
  'prose/sum.part': ({ text, sum, terms, whole, difference, kind, part, wanted, share }) =>
    `“${text}”：各项之和 ${sum}（${terms}），比 ${whole} ${kind === 'more' ? '多' : '少'} ${difference}。其中“${part}”若为 ${wanted}，则与总数和所占的 ${share} 都相符。请核对。`,
  'prose/addition': ({ text, sum, terms, whole, difference }) => `“${text}”：前列各数之和为 ${sum}（${terms}），与合计 ${whole} 相差 ${difference}。请核对。`,
  'prose/addition.change': ({ now, then, actual, actuallyFalls, change, falls }) =>
    `“${now}”比“${then}”${actuallyFalls ? '少' : '多'} ${actual}，现写为${falls ? '减少' : '增加'} ${change}。请核对三个数。`,
  'prose/percent': ({ part, share, whole, actual }) => `“${part}”占“${whole}”的 ${actual}%，现写为 ${share}%。请核对百分比和两个数。`,
  'prose/percent.rate': ({ now, then, actual, actuallyFalls, rate, falls }) =>
    `“${now}”比“${then}”${changeZh(actuallyFalls)} ${actual}%，现写为${changeZh(falls)} ${rate}%。请核对百分比和两个数。`,
  'prose/percent.odd': ({ part, share, other, otherShare }) => `“${part}”写为占 ${share}%，而“${other}”占 ${otherShare}%，两者不会是同一个总数的占比。请核对百分比和两个数。`,
  'prose/percent.over': ({ text }) => `“${text}”：这样的比率不会超过 100%。请核对。`,
  'prose/percent.all': ({ text, sum }) => `“${text}”：各项占比之和为 ${sum}%，而所列应为全部，合为 100%。请核对各项。`,
  'prose/count.running': ({ said, count, last }) => `前文说“${said}”，其后列到“${last}”，共 ${String(count)} 个。请核对。`,
  'prose/count.listed': ({ said, count }) => `文中说“${said}”，所列为 ${String(count)} 个。请核对。`,
  'prose/unit': ({ whole, parts }) => `“${whole}”与其各项“${parts}”单位不一：数字相加正好相等，而有的带“万”，有的不带。请统一单位。`,
  'prose/unit.others': ({ to }) => `将各项改为“${to}”`,
  'prose/answered': ({ received, answered, difference }) => `答复（办结）的“${answered}”比收到的“${received}”多 ${difference}，又未说明上年结转。请核对，或写明结转数。`,
  'prose/contradiction.denied': ({ said, value }) => `正文称“${said}”，别处却说有 ${value} 件，前后不一致。请核对。`,
};

export const proseEn: Catalogue<ProseMessages> = {
  'prose/figure': ({ figure }) => figure,
  'prose/sum.more': ({ text, sum, terms, whole, difference }) => `“${text}”: the parts add up to ${sum} (${terms}), ${difference} more than ${whole}. Check the total and its parts.`,
  'prose/sum.less': ({ text, sum, terms, whole, difference }) =>
    `“${text}”: the parts add up to ${sum} (${terms}), ${difference} less than ${whole}, though the list claims to be complete. Check the total and its parts.`,
  'prose/sum.nearly': ({ text, sum, terms, whole, difference }) =>
    `“${text}”: the parts add up to ${sum} (${terms}), only ${difference} less than ${whole}, likely by a slip. Check the total and its parts.`,
  'prose/sum.digits': ({ text, sum, terms, whole, difference, figure, wanted }) =>
    `“${text}”: the parts add up to ${sum} (${terms}), ${difference} less than ${whole}. Two digits of “${figure}” seem to have changed places: ${wanted} would agree. Check it.`,
  'prose/sum.part': ({ text, sum, terms, whole, difference, kind, part, wanted, share }) =>
    `“${text}”: the parts add up to ${sum} (${terms}), ${difference} ${kind} than ${whole}. If “${part}” were ${wanted}, it would agree with the total and with its share of ${share}. Check it.`,
  'prose/addition': ({ text, sum, terms, whole, difference }) => `“${text}”: the numbers listed add up to ${sum} (${terms}); the total says ${whole}, off by ${difference}. Check them.`,
  'prose/addition.change': ({ now, then, actual, actuallyFalls, change, falls }) =>
    `“${now}” is ${actual} ${changeEn(actuallyFalls)} than “${then}”; the text says ${change} ${changeEn(falls)}. Check the three numbers.`,
  'prose/percent': ({ part, share, whole, actual }) => `“${part}” is ${actual}% of “${whole}”; the text says ${share}%. Check the percentage and both numbers.`,
  'prose/percent.rate': ({ now, then, actual, actuallyFalls, rate, falls }) =>
    `“${now}” is ${actual}% ${changeEn(actuallyFalls)} than “${then}”; the text says ${rate}% ${changeEn(falls)}. Check the percentage and both numbers.`,
  'prose/percent.odd': ({ part, share, other, otherShare }) =>
    `The text calls “${part}” ${share}% and “${other}” ${otherShare}%: these cannot be shares of the same number. Check the percentages and both numbers.`,
  'prose/percent.over': ({ text }) => `“${text}”: such a rate cannot be more than 100%. Check it.`,
  'prose/percent.all': ({ text, sum }) => `“${text}”: the shares add up to ${sum}%, though they claim to be all (100%). Check them.`,
  'prose/count.running': ({ said, count, last }) => `The text announces “${said}”; the list after it ends with “${last}”: ${String(count)} items. Check them.`,
  'prose/count.listed': ({ said, count }) => `The text says “${said}”; ${String(count)} are listed. Check them.`,
  'prose/unit': ({ whole, parts }) => `“${whole}” and its parts “${parts}” have different units: the digits add up, but only some have 万 (ten thousand). Use one unit.`,
  'prose/unit.others': ({ to }) => `Change the parts to “${to}”`,
  'prose/answered': ({ received, answered, difference }) =>
    `More answered (“${answered}”) than received (“${received}”), by ${difference}, and nothing is said of cases carried over. Check them, or state the carry-over.`,
  'prose/contradiction.denied': ({ said, value }) => `The text says “${said}”, but elsewhere that there were ${value}. Check them.`,
};
