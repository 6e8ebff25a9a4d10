// What the tests of the structure rules share: small reports, findings as lines.
import type { Located } from '../../../../server/src/rules/located';
import { structureRules } from '../../../../server/src/rules/structure/rules';
import { findings, lineOf } from '../../../support/marked';

export const TITLE = '青禾市水务局2023年政府信息公开工作年度报告';
export const PERIOD = '本报告所列数据的统计期限自2023年1月1日起至2023年12月31日止。';
export const HEADINGS = [
  '一、总体情况', '二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '四、政府信息公开行政复议、行政诉讼情况', '五、存在的主要问题及改进情况', '六、其他需要报告的事项',
] as const;
const TEXT = '2023年，我局认真做好政府信息公开工作，取得新的成效。';

/** Title, period sentence, then a line of text under each heading. */
export function reportOf(headings: readonly string[], preface = PERIOD, title = TITLE): string {
  return [title, preface, ...headings.flatMap((heading) => [heading, TEXT])].filter((line) => line !== '').join('\n') + '\n';
}

/** The official headings with some replaced (or, with undefined, left out), by their ordinal. */
export function headingsWith(changes: Readonly<Record<number, string | undefined>>): string[] {
  return HEADINGS.flatMap((heading, i) => (i + 1 in changes ? (changes[i + 1] ?? []) : heading));
}

const own = new Set<string>(structureRules.map(({ id }) => id));

/** The findings of the structure rules, of all or of those named. */
export function structureFindings(text: string, ...rules: string[]): readonly Located[] {
  return findings(text).filter(({ finding: { rule } }) => own.has(rule) && (rules.length === 0 || rules.includes(rule)));
}

/** Findings as “line severity rule”, without those of tables, which small reports lack. */
export function linesOf(text: string, ...rules: string[]): string[] {
  return structureFindings(text, ...rules)
    .filter(({ finding: { rule } }) => rules.length > 0 || rule !== 'table/missing')
    .map((located) => `${lineOf(located)} ${located.severity} ${located.finding.rule}`);
}
