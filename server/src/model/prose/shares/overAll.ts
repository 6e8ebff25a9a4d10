// Decides which percentages of a paragraph are more than the rates that they are said to be ever are: 答复率109%.
import { compare } from '../../../number/decimal';
import { memoize } from '../../../text/memo';
import { features } from '../features';
import type { Passage } from '../passage';
import type { Quantity } from '../quantity';
import { FELL, ROSE } from '../vocabulary';

const none: readonly Quantity[] = [];
const ALL = 100;

/** Rates of those of whom it is so, or with whom it was done, and not by how much these grew; a plan may be overfulfilled, and more be spent than was planned. */
const RATE_OF_ALL = new RegExp(
  `(?:办结|办复|办理|[答回]复|回应|反馈|公开|解读|满意|好评|知晓|及时|准时|按[时期]|采[纳用]|见面|沟通|接通|接听|解决|受理|审[查核]|覆盖|达标|合格|电子化)率(?![^，。；、：\\d率]*(?:${ROSE}|${FELL}|增幅)了?$)[^，。；、：\\d率]{0,6}$`,
);
const LONGEST = 12;

/** The percentages over 100 that are such rates. */
export const ratesOverAll: (passage: Passage) => readonly Quantity[] = memoize((passage) => {
  if (!passage.isParagraph || !passage.mayHold(features.share)) return none;
  const over = passage.quantities.filter(({ base, hedge, value }) => base === '%' && hedge === '' && compare(value, ALL) > 0);
  return over.length === 0 ? none : over.filter(({ from }) => RATE_OF_ALL.test(passage.text.slice(Math.max(0, from - LONGEST), from)));
});
