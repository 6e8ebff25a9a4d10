// Decides which number a list looks at from one side: 从申请渠道看，…; 从办理结果看，….
import { mayAgree } from '../listWords';
import type { Passage } from '../passage';
import type { Quantity } from '../quantity';
import { CARRIED, CASES, RECEIVED, SETTLED, tellsReceived, tellsSettled } from '../vocabulary';
import { clauseBefore, sentenceStart } from '../sentence';
import type { Part } from './listParts';
import type { Trigger } from './triggers';

/** A number that a list looked at from one side, and where that list began and ended. */
export interface Viewed {
  readonly at: number;
  readonly end: number;
  readonly whole: Quantity;
}

/** 从申请渠道看，…；从申请人看，…: whether a list looks at the number that the one before it did, as no other stands between. */
export function looksAtTheSame({ text, quantities }: Passage, { at, kind }: Trigger, { at: before, end, whole }: Viewed, parts: readonly Part[]): boolean {
  if (kind !== 'view' || before < sentenceStart(text, at) || !/^[从按]/.test(text.slice(at, at + 1))) return false;
  const isOther = (each: Quantity): boolean => each.from >= end && each.end <= at && !each.numeral && each.base !== '%';
  return mayAgree(whole.base, (parts[0] as Part).quantity.base) && !quantities.some(isOther);
}

/** Whether a number stands right before a list that looks at it from one side, and is no part of another such list. */
export function isViewed(text: string, { from, end }: Quantity, at: number): boolean {
  const before = text.slice(sentenceStart(text, from), from);
  const behind = text.slice(end, at);
  if (!BEHIND_VIEWED.test(behind) || /[看分计][，：]/.test(before)) return false;
  const said = clauseBefore(text, from) + behind;
  if (text.startsWith('行政诉讼', at)) return said.includes('诉讼');
  const view = text.slice(at, at + LONGEST_VIEW);
  if (BY_OUTCOME.test(view) ? !tellsSettled(said) : tellsSettled(said) && !tellsReceived(said)) return false;
  if (OF_OTHERS.test(said)) return false;
  return IN_DETAIL.test(view) || ((OF_REQUESTS.test(view) ? REQUESTS : VIEWED).test(said) && !before.includes('其中'));
}

/** 其中网站公开20条，具体为…; 召开会议8次，具体为…: of the number right before it, whatever that is a part of, and whatever it counts. */
const IN_DETAIL = /^(?:具体|分布)/;

/** 收到20件，另有上年结转2件。从申请渠道看，…. */
const BEHIND_VIEWED = new RegExp(`^[^，。；：、]{0,12}(?:[，；][^，。；\\d]{0,8}${CARRIED}[^，。；]{0,12})?[，。；]\\s*$`);
const LONGEST_VIEW = 14;
/** Outcomes are those of what was answered, which is more or less than what was received; applicants and ways are those of the latter. */
const BY_OUTCOME = /^[^，：。]{0,10}(?:结果|答复)/;

/** What is looked at from several sides: requests, and what is published. */
const REQUESTS = new RegExp(`申请|${RECEIVED}|${SETTLED}`);
const VIEWED = new RegExp(`${REQUESTS.source}|信息|发布|推送|公开`);
/** 从申请人看，…; 从办理结果看，…. */
const OF_REQUESTS = /^[从按照]+[^，：]{0,6}(?:申请|办理|答复)/;
const OF_OTHERS = new RegExp(`${CASES}|予以|不予|征求|意见`);
