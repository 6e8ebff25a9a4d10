// Decides the sentences whose figures agree with the tables or with each other: the oracle for prose rules.

import { leafKeys, type FormatYear } from './forms';
import { disclosureFigure, figure, reviewFigure, type Figures } from './figures';
import { fact } from './prose';
import type { Voice } from './prose';
import type { Random } from './random';

const RESULT_GROUPS: readonly (readonly [string, string])[] = [
  ['open', '予以公开'],
  ['partial', '部分公开'],
  ['deny', '不予公开'],
  ['unable', '无法提供'],
  ['refuse', '不予处理'],
  ['other', '其他处理'],
];

/** The sum in column 总计 of one outcome: a row, or all rows of a group. */
export function outcome(figures: Figures, format: FormatYear, group: string): number {
  return leafKeys(format)
    .filter((key) => key.replace(/\d$/, '') === group)
    .reduce((total, key) => total + figure(figures, key, 'total'), 0);
}

/** `part` of `whole` as a percentage with one or two decimals, rounded. */
function percent(part: number, whole: number, decimals: number): string {
  return ((part * 100) / whole).toFixed(decimals);
}

function received(figures: Figures, voice: Voice, rand: Random): string {
  const fresh = figure(figures, 'new', 'total');
  const before = figure(figures, 'carriedIn', 'total');
  const natural = figure(figures, 'new', 'natural');
  const verb = rand.pick(['共收到', '新收', '共收到']);
  let text = `${fact('year:received', voice.year)}年，${voice.we}${verb}政府信息公开申请${fact('new', fresh)}件`;
  if (fresh > 0 && rand.chance(0.7)) {
    const organisations = fact('applicants:organisations', fresh - natural);
    text += `，其中自然人申请${fact('applicants:natural', natural)}件、法人或其他组织申请${organisations}件`;
  }
  if (before === 0) return `${text}。`;
  return `${text}；上年结转${fact('carriedIn', before)}件。`;
}

function handled(figures: Figures, format: FormatYear, rand: Random): string {
  const done = figure(figures, 'total', 'total');
  const after = figure(figures, 'carriedOut', 'total');
  const outcomes = RESULT_GROUPS.map(([key, label]) => ({ key, label, n: outcome(figures, format, key) })).filter(
    ({ n }) => n > 0,
  );
  const list = outcomes.map(({ key, label, n }) => `${label}${fact(`results:${key}`, n)}件`).join('、');
  const rest = after === 0 ? '' : `${rand.pick(['，', '；'])}结转下年度继续办理${fact('carriedOut', after)}件`;
  const first = outcomes[0];
  if (done === 0 || first === undefined) return rest === '' ? '' : `全部申请${rest.slice(1)}。`;
  const share = rand.chance(0.4) && outcomes.length > 1 && first.key === 'open';
  let text = `全年办结${fact('done', done)}件`;
  if (rand.chance(0.6)) text += `，其中${list}`;
  text += `${rest}。`;
  if (share) {
    const decimals = rand.int(1, 2);
    const part = `${fact('results:open', first.n)}件（占${fact('percent', percent(first.n, done, decimals))}%）`;
    text += `在办结的${fact('done', done)}件申请中，予以公开${part}。`;
  }
  return after === 0 && rand.chance(0.5) ? `${text}所有申请均已按期办结，答复率100%。` : text;
}

/** What section 一 says of requests; agrees with table 3. */
export function requestSentences(figures: Figures, format: FormatYear, voice: Voice, rand: Random): string {
  if (figure(figures, 'new', 'total') + figure(figures, 'carriedIn', 'total') === 0) {
    return `${voice.year}年，${voice.we}未收到政府信息公开申请。`;
  }
  return received(figures, voice, rand) + handled(figures, format, rand);
}

/** What the text says of reviews and lawsuits; agrees with table 4. */
export function reviewSentence(figures: Figures, voice: Voice): string {
  const reviews = reviewFigure(figures, 'reconsideration.total');
  const suits = reviewFigure(figures, 'direct.total') + reviewFigure(figures, 'after.total');
  if (reviews + suits === 0) return `${voice.year}年，${voice.we}未发生因政府信息公开引起的行政复议和行政诉讼。`;
  const first = reviews === 0 ? '未发生行政复议' : `因政府信息公开被申请行政复议${fact('review', reviews)}件`;
  const second = suits === 0 ? '未发生行政诉讼' : `被提起行政诉讼${fact('litigation', suits)}件`;
  return `${voice.year}年，${voice.we}${first}，${second}。`;
}

/** What the text says of 规范性文件; agrees with table 2. */
export function documentSentence(figures: Figures, format: FormatYear, voice: Voice): string {
  if (format === '2019') {
    const made = disclosureFigure(figures, 'normative', 'made');
    return made === 0
      ? ''
      : `${voice.year}年，${voice.we}制发规范性文件${fact('documents:made', made)}件，均按规定时限公开。`;
  }
  const issued = disclosureFigure(figures, 'normative', 'issued');
  const repealed = disclosureFigure(figures, 'normative', 'repealed');
  const inForce = disclosureFigure(figures, 'normative', 'inForce');
  if (inForce === 0) return '';
  return (
    `${voice.year}年，${voice.we}制发行政规范性文件${fact('documents:issued', issued)}件，` +
    `废止${fact('documents:repealed', repealed)}件，现行有效${fact('documents:inForce', inForce)}件。`
  );
}

/** A list that adds up and says so (closed), or does not claim to be complete (open); each topic has its own. */
export function listSentence(topic: 'disclosure' | 'platform', rand: Random): string {
  const [a, b, c] = [rand.int(11, 480), rand.int(6, 260), rand.int(3, 90)];
  switch (topic === 'disclosure' ? rand.int(0, 2) : rand.int(3, 4)) {
    case 0:
      return (
        `全年通过门户网站发布各类信息${fact('sum:closed', a + b + c)}条，其中政务动态${fact('part:closed', a)}条、` +
        `政策文件${fact('part:closed', b)}条、其他信息${fact('part:closed', c)}条。`
      );
    case 1:
      return `全年公开各类信息${a + b + c + rand.int(5, 60)}条，其中民生领域${a}条，财政领域${b}条。`;
    case 2:
      return `共承办人大代表建议${c}件、政协委员提案${b}件，合计${fact('addition', b + c)}件，办复率100%。`;
    case 3:
      return (
        `收到网民留言${a + b}条，按期答复${a + b}条，其中在线答复${a}条` +
        `（占${fact('percent', percent(a, a + b, 1))}%）。`
      );
    default:
      return `政务新媒体全年推送信息${a + b}条（微信公众号${fact('part:bracket', a)}条，微博${fact('part:bracket', b)}条）。`;
  }
}
