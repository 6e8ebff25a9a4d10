// Which words before a figure say of whom it is: of some bodies, or of more than the report's own.
import { sinceSemicolon } from './factText';

const SCOPE =
  /本级|代表|名义|备案|下属|所属|[局厅委]属|乡镇|(?:中心|管理处|支队|大队|分局|学校|医院)(?:全年|共|累计)?(?=收到|新收|接到|受理|办理|办结|答复)|直属|系统内?|全[市县区省州镇旗盟](?!面)|各[市县区乡镇州旗街单科处部](?!类)|街道办|政府办|(?:[局厅委部办市县区镇乡]|政府)机关|截至.*累计|县区|区县(?!域)|办公室|办公厅|[市县区省州]直|[0-9两三四五六七八九十][个家所][^，。；0-9]{0,6}(?:单位|部门|学校|高校|医院|机构|企业|镇街)/;

const DOES = '收到|新收|接到|受理|办理|办结|答复|被提起|被申请|作为|申请|行政复议|行政诉讼|(?:作出|实施)[^，。；《]{0,4}行政|(?:制[定发]|印发|出台|废止|公开|发布|公布)[^，。；《]{0,8}(?:规范性文件|规章)';
/** Bodies by their rank or name, as the subject of what is told: 市级部门收到12件, 市水务局行政复议4件, 以县政府为被告的行政诉讼3件. */
const BODY = new RegExp(
  `(?:县（市、区）(?:政府|部门)?|[省市县区镇乡]级(?:政府|(?:行政)?机关|部门|单位)?|(?<![我本])[省市县区州]政府(?:部门)?|企事业单位|公用企业|高校|院校|[省市县区州](?!政府|级|委)[\\u4e00-\\u9fff]{1,8}?(?:局|委|厅))(?=[共全年度累计新总]{0,4}(?:涉?及?(?:政府)?信息公开类?)?(?:${DOES}))|以(?!我|本)[^，。；0-9]{2,10}为(?:被申请人|被告)`,
);

/** The words before a figure that say of whom it is; '' for none. */
export function scopeOf(words: string): string {
  const there = sinceSemicolon(words);
  return scopeIn(there) ?? (there === words || OWN_SUBJECT.test(there) ? '' : (SCOPE_OF_ALL.exec(words)?.[1] ?? ''));
}

function scopeIn(words: string): string | undefined {
  return (SCOPE.exec(words) ?? BODY.exec(words))?.[0];
}

/** 全市共收到352件；办结340件: of whom it is said holds until somebody else is named. */
const SCOPE_OF_ALL = new RegExp(`(${SCOPE.source}|${BODY.source})[^，。；]{0,24}[0-9]`);
const OWN_SUBJECT = /我[局厅委办镇街市县区省院校关]|本[局厅委办镇街市县区省院校关机级]/;
