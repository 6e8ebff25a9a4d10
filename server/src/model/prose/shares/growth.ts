// Decides which percentages of a paragraph say by how much the number of requests differs from last year's, which the text does not name.
import { memoize } from '../../../text/memo';
import { units } from '../facts/factPatterns';
import { factsOf } from '../facts/facts';
import type { Passage } from '../passage';
import { isExact, type Quantity } from '../quantity';
import { FELL, ROSE, SINCE_YEAR } from '../vocabulary';
import { tellsFall } from './twoYears';

/** 收到申请60件，同比增长20%. */
export interface Growth {
  readonly count: Quantity;
  readonly printed: Quantity;
  /** The text says that the number went down. */
  readonly falls: boolean;
  /** The year that the text compares with; undefined for the one before. */
  readonly since: number | undefined;
}

const none: readonly Growth[] = [];

const CHANGED = new RegExp(`^[^，。；、\\d]{0,8}[，（]?(?:申请)?(?:数量|总[量数])?${SINCE_YEAR}(${ROSE}|${FELL})(?:了|率)?(?:为|达到?)?$`, 'u');
const LONGEST_CHANGED = 32;

/** The growths of a paragraph. */
export const growthsOf: (passage: Passage) => readonly Growth[] = memoize((passage) => {
  if (!passage.isParagraph || !/[%％]/u.test(passage.text)) return none;
  const { text, quantities } = passage;
  const found = quantities.flatMap((printed, i): Growth[] => {
    const count = quantities[i - 1];
    if (!count || printed.base !== '%' || printed.hedge !== '' || !isExact(count) || !units.requests.has(count.base)) return [];
    const words = text.slice(count.end, printed.from);
    const change = words.length <= LONGEST_CHANGED ? CHANGED.exec(words)?.[1] : undefined;
    if (change === undefined || !countsRequests(passage, count)) return [];
    const year = /20\d\d(?=年)/u.exec(words)?.[0];
    return [{ count, printed, falls: tellsFall(change), since: year === undefined ? undefined : Number(year) }];
  });
  return found.length > 0 ? found : none;
});

/** Whether a number is read as that of the requests of a year. */
function countsRequests(passage: Passage, { from }: Quantity): boolean {
  return factsOf(passage).some((fact) => fact.from === from && (fact.key === 'new' || fact.key === 'fresh'));
}
