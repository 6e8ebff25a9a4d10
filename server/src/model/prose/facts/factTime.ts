// Of which year a statement speaks, as its sentence says: 2022年, 上年, 上半年.
import { CARRIED } from '../vocabulary';

/** Comparisons, plans and other times; 上年结转 is a figure of this year. */
const OTHER_TIME = new RegExp(
  `(?:上一?年度?|去年度?)(?!度?(?:政府信息公开申请)?(?:末)?${CARRIED})|同比|环比|较|相比|比上|历年|往年|以来|近[两二三四五六七八九十]年|上半年|下半年|季度|月份|当月|每[年月周]|平均|预计|力争|目标|计划`,
  'u',
);
/** Dates that end or begin a year. */
const YEAR_DATES = /(?:20[0-9]{2}年)?(?:1月1日|12月31日|12月[底末])[起止]?|(?<=截[至止])(?:20[0-9]{2}年)?12月(?=，)/gu;
/** 同比减少5件（2022年42件），办结38件: a year in brackets is of nothing behind them. */
const REMARKS = /（[^（）]*）/gu;
const TITLES = /《[^》]*》|〔[^〕]*〕|“[^”]*”/gu;
const YEAR = /(?<![0-9]|转[至到入]?)(20[0-9]{2})年(?!前|后|度?[^，。；]{0,6}(?:结转|转结|决算|预算))/gu;

/** 2021年至2023年, 2021—2023年. */
const SPAN = /20[0-9]{2}(?:年度?)?[至到—–~～-]+20[0-9]{2}年/u;

/** 近三年，…; 条例修订以来，…: of more than the year, or less, as long as no year follows; 今年以来 is of the year. */
const OTHER_SPAN = /[近去](?:[两二三四五六七八九十几]|\d{1,2})年|(?:[两二三四五六七八九十几]|(?<!\d)\d{1,2})年[来间]|至今|(?:改革|修订|施行|成立|组建|上线|运行)后|(?<!今年|本年度?|年初|一年|20[0-9]{2}年度?)以来|上半年|下半年|季度/gu;
const THIS_YEAR = /(?<![比较与])20[0-9]{2}年|[本今]年|全年|年度/u;

/** What a sentence says of the time of a figure in it. */
export interface Time {
  /** The last year named before the figure; undefined: the report's. */
  readonly year: number | undefined;
  /** Where that year stands in the text that was given; -1 where it governs nothing. */
  readonly at: number;
  /** How many different years are named. */
  readonly count: number;
  /** The figure is of another time: a comparison, a plan, a part of a year. */
  readonly other: boolean;
}

const NOW: Time = { year: undefined, at: -1, count: 0, other: false };

/** The time that the words before a figure give it: `sentence` from its beginning to the figure, `clause` the part in its clause. */
export function timeOf(sentence: string, clause: string): Time {
  if (OTHER_TIME.test(THIS_YEAR.test(clause) ? clause : sentence.slice(lastComma(sentence) + 1))) return { ...NOW, other: true };
  const own = sentence.includes('）') ? sentence.replace(REMARKS, blank) : sentence;
  const bare = own.includes('《') || own.includes('〔') || own.includes('“') ? own.replace(TITLES, blank) : own;
  const dated = bare.includes('月') ? bare.replace(YEAR_DATES, blank) : bare;
  if (/[0-9]月/u.test(dated) || SPAN.test(bare) || isOfSpan(bare)) return { ...NOW, other: true };
  if (!bare.includes('年')) return NOW;
  let last: RegExpExecArray | undefined;
  let years: string[] | undefined;
  YEAR.lastIndex = 0;
  for (let match = YEAR.exec(bare); match; match = YEAR.exec(bare)) {
    if (isComparedWith(bare, match.index)) continue;
    last = match;
    const year = match[1] as string;
    if (!years) years = [year];
    else if (!years.includes(year)) years.push(year);
  }
  return last && years ? { year: Number(last[1]), at: last.index, count: years.length, other: false } : NOW;
}

function blank(words: string): string {
  return ' '.repeat(words.length);
}

/** Where the last ，；： or （ of a sentence stands: 上年度复议5件、诉讼2件 are of one time. */
function lastComma(sentence: string): number {
  let at = sentence.length - 1;
  while (at >= 0 && !'，；：（'.includes(sentence.charAt(at))) at--;
  return at;
}

/** 上半年收到7件: whether a sentence begins with a time that is not the year, and names none after it. */
export function isOfSpan(text: string): boolean {
  if (!/[近去来间今后]|半年|季度/u.test(text)) return false;
  const last = [...text.matchAll(OTHER_SPAN)].pop();
  return last !== undefined && !THIS_YEAR.test(text.slice(last.index + last[0].length));
}

/** 比2022年（31件）下降29%，…: a year that something was compared with is not that of what follows. */
function isComparedWith(text: string, at: number): boolean {
  return at > 0 && '比较与'.includes(text.charAt(at - 1)) && text.includes('，', at);
}

/** Words between a year and a figure that make the year speak of something else. */
const UNRELATED = /决算|预算|结转|同比|较|比|下一步|将|以来|上年|去年|底|末|《|〔|问题|要点|计划|工作报告|年版|起|至|月|[。；！？]/u;
/** How far a year may stand from the figure it is said of. */
const FARTHEST = 60;

/** Whether a year governs what stands after it: 2018年，本机关共收到…: nothing between but who did it. */
export function governs(between: string): boolean {
  return between.length <= FARTHEST && !UNRELATED.test(between);
}

const NAMED = /(?<![0-9])20[0-9]{2}(?=年)/gu;

/** How many different years a text names. */
export function yearsNamedIn(text: string): number {
  return new Set(text.match(NAMED)).size;
}
