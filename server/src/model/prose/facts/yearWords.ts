// Of which year a paragraph says that it tells what was published, or which report it presents.
import { withoutCited } from './factText';
import { governs, yearsNamedIn } from './factTime';
import type { Statement } from './factWords';

const none: readonly never[] = [];

const SENTENCE = /[^。！？；]+/gu;

/** 2023年，我局主动公开政府信息12条, from the beginning of a sentence on. */
const PUBLISHED = /^(?:[0-9]{1,2}[.．、])?[^，：0-9]{0,12}(20[0-9]{2})年度?，?([^0-9]{0,30}?)主动公开(?:各类|各项)?(?:政府|政务)?信息[^，0-9]{0,6}[0-9]/u;
/** 2023年，县政府办公室共制定规范性文件2件. */
const MADE = /^(?:[0-9]{1,2}[.．、])?[^，：0-9]{0,12}(20[0-9]{2})年度?，?([^0-9]{0,30}?)(?:制定|制发|印发)(?:行政)?规范性文件[0-9]/u;
/** 现公布2023年政府信息公开工作年度报告; not 做好2023年…报告的通知. */
const PRESENTED = /(?:公布|发布)[^，0-9]{0,20}(20[0-9]{2})年度?[^，0-9]{0,24}公开(?:工作)?的?(?:年度)?(?:工作)?报告(?!的|编制|有关|工作)/u;
/** 结合2023年政府信息公开工作实际，编制本报告. */
const SUMMED_UP = /结合(20[0-9]{2})年度?[^，0-9]{0,24}公开工作(?:实际|情况)/u;

const OF_YEAR: readonly (readonly [Statement['key'], RegExp])[] = [
  ['year:published', PUBLISHED],
  ['year:documents', MADE],
];

const TRIGGER = /主动公开|规范性文件|公布|发布|结合/u;

/** Whether a text has words without which it says of no year that it is the report's. */
export function mayTellYear(text: string): boolean {
  return text.includes('年') && TRIGGER.test(text);
}

const OF_WORK = /主动公开|规范性文件/u;
const OF_REPORT = /(?:公布|发布)[^，0-9]{0,20}20[0-9]{2}|结合20[0-9]{2}/u;

/** The years that sentences of a paragraph, given as plain text, claim as the report's; what was done, only where it names one year. */
export function yearStatementsIn(text: string): readonly Statement[] {
  const ofWork = OF_WORK.test(text);
  if (!ofWork && !OF_REPORT.test(text)) return none;
  const own = withoutCited(text);
  const isOfOneYear = ofWork && yearsNamedIn(own) === 1;
  if (!isOfOneYear && !OF_REPORT.test(own)) return none;
  return [...own.matchAll(SENTENCE)].flatMap(({ 0: sentence, index }): readonly Statement[] => {
    for (const [key, pattern] of isOfOneYear ? OF_YEAR : none) {
      const said = pattern.exec(sentence);
      if (said && governs(said[2] ?? '')) return [statementOf(key, said, index)];
    }
    const presented = PRESENTED.exec(sentence) ?? SUMMED_UP.exec(sentence);
    return presented ? [statementOf('year:report', presented, index)] : none;
  });
}

function statementOf(key: Statement['key'], { 0: words, 1: year = '', index }: RegExpExecArray, at: number): Statement {
  const from = at + index + words.indexOf(year);
  return { key, value: Number(year), from, to: from + year.length, before: '', clause: '' };
}
