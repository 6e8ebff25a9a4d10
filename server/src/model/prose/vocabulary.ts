// How official prose names what several readers of it look for: patterns to be put into others.

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
export const ORGANISATIONS = '法人|企业|公司|(?:公益|其[他它])组织|(?:科研|服务)机构';

/** What is left from one year to the next. */
export const CARRIED = '(?:结转|转结|接转|结余|转入|转来)';

/** What a number did since last year. */
export const ROSE = '增长|增加|上升|提高|提升';
export const FELL = '下降|减少|降低';

/** A year before this one, as comparisons name it. */
export const YEAR = '(?:上年|去年|上一年|20\\d\\d年)(?:度|同期|全年)*的?';

/** How a report calls the organ whose it is; 我市 is more than that in a bureau's. */
export const OWN_BODY = '[我本](?:[局厅委办院校镇乡]|街道?|机关|单位|部门)';
