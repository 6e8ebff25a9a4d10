// How official prose names what several readers of it look for: patterns to be put into others, and whether words hold them.

/** What requests are counted in. */
export const REQUEST_UNIT = '(?:[件份项条例宗起次]|个(?!工作日))';
/** What reviews and suits are counted in. */
export const CASE_UNIT = '[件起宗例次项个]';
/** What decisions on licences, penalties and coercion are counted in. */
export const DECISION_UNIT = '[件起宗例份个次]';

/** How requests come in; what 网站, 平台 and 微信 tell may be published there. */
export const WAY_IN = '网[络上]|互联网|线[上下]|在线|信函|信件|来[信函]|书面|当面|现场|窗口|邮[寄件箱政]|传真|口头|快递';

/** Applicants: people, and what is none. */
export const NATURAL = '自然人|公民|个人(?!隐私|信息)';
export const ORGANISATIONS = '法人|企业|公司|(?:公益|社会|其[他它])组织|组织(?=申请|提[出交])|(?:科研|服务)机构';
/** As numbers are labelled with them, where 组织 is no verb. */
export const LABELS_OF_ORGANISATIONS = `${ORGANISATIONS}|组织(?!机构|架构)|(?<!组织)机构(?!信息|职能|设置|概况)`;

// What is received, answered and counted beside requests for information, and is none.

/** Reviews and suits. */
export const CASES = '复议|诉讼';
/** What congresses and conferences propose. */
export const PROPOSALS = '建议|提案|(?<!复)议案';
/** What people ask and tell elsewhere. */
export const INQUIRIES = '留言|咨询|热线|工单|舆情|诉求';
/** By what way they do, and may send requests, too. */
const MAIL = '信箱|(?<!公开)来信|来电';
/** Petitions and complaints, but for the row of table 3 that is called 信访举报投诉类, in whatever words. */
export const COMPLAINTS =
  '信访(?!、?(?:举报|投诉)|类)|(?<!(?:信访|举报)、?)投诉(?!类|、?举报)|群众举报|举报(?:线索|件)|(?:收到|受理|接到|办理|(?<!不予)处理)[^，。；、]{0,4}(?:信访|投诉|举报)、?(?:投诉|举报)(?!、?(?:投诉|举报)|类)';
/** All that is sent in beside requests. */
export const SENT_IN = `${PROPOSALS}|${INQUIRIES}|${MAIL}|${COMPLAINTS}`;
/** What else is applied for. */
export const GRANTS = '许可|审批|救助|补[贴助]|(?<![已均法时])登记|资格|认定|仲裁|援助|保障|住房|奖|资金|专利|商标';
/** Applications that ask for no information. */
export const OTHER_APPLICATIONS = `(?:${GRANTS}|业务|服务|办事|(?<!公开)事项)申请`;
/** Papers are looked through and made to be published, to be given on request, or not to be: 印发公文120件，其中主动公开45件、不予公开45件. */
export const PAPERS = '公文|属性|发文|(?<!经)审[查核]|(?:制作|产生|形成)(?:的?(?:政府|政务))?信息';
/** 信访、投诉、举报等申请（含问题咨询事项）: what is among requests, in brackets. */
export const INCLUDED = '（含[^（）0-9]*）';

/** How it is said that requests, and what else people send, came in. */
export const RECEIVED = '收到|受理|新收|接[到收受]|收悉';

/** How it is said that one is done with what came in. */
export const FINISHED = '办结|办复|答复|回复';
/** That, or that one is at it. */
export const SETTLED = `${FINISHED}|办理`;

/** What is left from one year to the next. */
export const CARRIED = '(?:结转|转结|接转|结余|转入|转来)';

const [COMES_IN, IS_SETTLED, IS_CARRIED] = [RECEIVED, SETTLED, CARRIED].map((words) => new RegExp(words)) as [RegExp, RegExp, RegExp];

/** Whether words say that something came in. */
export function tellsReceived(words: string): boolean {
  return COMES_IN.test(words);
}

/** Whether words say that it was settled. */
export function tellsSettled(words: string): boolean {
  return IS_SETTLED.test(words);
}

/** Whether words say that it was left from one year to the next. */
export function tellsCarried(words: string): boolean {
  return IS_CARRIED.test(words);
}

/** What a number did since last year. */
export const ROSE = '增长|增加|上升|提高|提升';
export const FELL = '下降|减少|降低';

/** A year before this one, as comparisons name it. */
export const YEAR = '(?:上年|去年|上一年|20\\d\\d年)(?:度|同期|全年)*的?';
/** Than such a year. */
export const THAN_YEAR = `(?:[与同比较]|相[较比])于?${YEAR}`;
/** What leads on to by how much a number changed since. */
export const SINCE_YEAR = `(?:同比|${THAN_YEAR}(?:相比)?，?)`;

/** How a report calls the organ whose it is; 我市 is more than that in a bureau's. */
export const OWN_BODY = '[我本](?:[局厅委办院校镇乡]|街道?|机关|单位|部门)';
