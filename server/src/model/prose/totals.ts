// Decides how prose calls the total that a share is of (占全年新收申请总数的), and whether a number is told as all that such a total counts.
import { NATURAL, OWN_BODY, RECEIVED, SETTLED, WAY_IN } from './vocabulary';

/** A total, as words before a percentage call it. */
export interface Total {
  /** What it counts, where they say it. */
  readonly of: 'received' | 'settled' | 'published' | 'others' | undefined;
  /** What was done with all that it counts, as they put it: 新收, 办结, 公开; '' where they do not say. */
  readonly done: string;
  /** It is all that there is: 全部, 全年, 总数, 新收; no number that is told of some. */
  readonly isOfAll: boolean;
}

/** 占25%: of whatever is divided. */
export const unnamed: Total = { of: undefined, done: '', isOfAll: false };

/** 申请总数, 总申请量, 全年新收申请, 全部受理件. Not 全市…: that total stands elsewhere; nor 答复公开…, which is some of what was answered. */
const NAME =
  '(?<all>(?:全部|所有|总)?(?:(?:[本全今当]年度?|年度)(?=[新收受办答主公发政信申留总全所]))?(?:全部|所有)?)已?' +
  '(?<done>新收|收到|受理|(?:办结|答复|办理)(?!公开)|(?:主动)?公开|发布)?的?(?<things>(?:政府)?(?:依申请公开|信息|公开|申请|留言){0,3})(?<sum>总体|总?件?[数量]|总|件)?';
/** 占, 占比为, 占申请总数的, 占总体的比例为, 占到, 占比分别为; up to a percentage. */
const TAKES = `占(?:比(?:例|重)?|(?:到了?)?${NAME}(?:的?比[例重])?)的?(?:分别)?(?:为|是|达到?|：)?(?=\\d|$)`;
const SHARE = new RegExp(`^(?:申请|信息|案件|留言)?[，、（]?所?${TAKES}`);
const SHARES = new RegExp(`^[^。；\\d]{0,12}${TAKES}`);

/** The first that fits what a total is called. */
const KINDS: readonly (readonly [RegExp, Exclude<Total['of'], undefined>])[] = [
  [/留言/, 'others'],
  [new RegExp(SETTLED), 'settled'],
  [/收|受理|申请/, 'received'],
  [/公开|发布|信息/, 'published'],
];

function totalIn(match: RegExpExecArray | null): Total | undefined {
  if (!match) return undefined;
  const { all = '', done = '', things = '', sum = '' } = match.groups ?? {};
  return { of: KINDS.find(([words]) => words.test(done + things))?.[1], done, isOfAll: all !== '' || done === '新收' || sum.startsWith('总') };
}

/** The total of which a number has a share, by the words between both: ，占办结总数的. Undefined where they tell no share. */
export function totalOfShare(words: string): Total | undefined {
  return totalIn(SHARE.exec(words));
}

/** The total of which several numbers have shares, by the words between them: ，分别占办结总数的. */
export function totalOfShares(words: string): Total | undefined {
  return totalIn(SHARES.exec(words));
}

/** Nothing but time, the organ itself, and what is received or published, whoever asked: 全年共收到各类政府信息公开申请; not 征地类申请, 上半年收到. */
const OF_ALL_THERE_IS = new RegExp(`^(?!.*(?:${WAY_IN}|${NATURAL}))(?:20\\d\\d年度?|${OWN_BODY}|[依申请公开政府务信息各类有关民法人其他组织和及、群众社会提出的了事项案件数量总共计合累为达新增全部本当今年度内主动发布收到接受理办结答复])*$`);
const COUNTS: Readonly<Record<Exclude<Total['of'], 'others' | undefined>, RegExp>> = {
  received: new RegExp(`申请|${RECEIVED}`),
  settled: new RegExp(SETTLED),
  published: /信息|发布|(?<!申请)公开/,
};

/** Whether words before a number count all that there is of what a total counts: 占全年申请总数的20% is a share of no number that is told of some, or of what is published. */
export function countsAll(clause: string, { of }: Total): boolean {
  return OF_ALL_THERE_IS.test(clause) && (of === undefined || of === 'others' || COUNTS[of].test(clause));
}
