// Findings for people: each with its line, the place marked below it, and a sum at the end.
import pc from 'picocolors';
import type { Locale } from '../rules/messages/message';
import type { SourceText } from '../syntax/sourceText';
import { shownWidth, wide } from '../text/shownWidth';
import { toldSeverities, type CheckedFile, type CheckedFinding, type ToldSeverity } from './checked';

type Colors = ReturnType<typeof pc.createColors>;

const names: Record<Locale, Record<ToldSeverity, string>> = {
  'zh-cn': { error: '错误', warning: '警告', info: '信息' },
  en: { error: 'error', warning: 'warning', info: 'info' },
};

const LONGEST_LINE = 100;
/** How much of a long line is shown before the place. */
const LEAD = 30;

/** The report of all files, `''` never: at least the sum. */
export function printPretty(files: readonly CheckedFile[], locale: Locale, useColors: boolean): string {
  const colors = pc.createColors(useColors);
  const sections = files.filter(({ findings }) => findings.length > 0).map((file) => printFile(file, locale, colors));
  return [...sections, `${summary(files, locale, colors)}\n`].join('\n');
}

function printFile({ file, text, findings }: CheckedFile, locale: Locale, colors: Colors): string {
  return `${colors.underline(file)}\n${findings.map((finding) => printFinding(text, finding, locale, colors)).join('')}`;
}

function printFinding(text: SourceText, finding: CheckedFinding, locale: Locale, colors: Colors): string {
  const { line, column, severity, message, code } = finding;
  const paint = { error: colors.red, warning: colors.yellow, info: colors.cyan }[severity];
  const head = `  ${line}:${column}  ${paint(names[locale][severity])}  ${message}  ${colors.dim(code)}\n`;
  const { shown, lead, marked } = excerpt(text, finding);
  return `${head}    ${colors.dim(shown)}\n    ${' '.repeat(lead)}${paint('~'.repeat(Math.max(1, marked)))}\n`;
}

/** The line of a finding, cut to what surrounds it; `lead` and `marked` are display widths. */
function excerpt(text: SourceText, { line, column, endLine, endColumn }: CheckedFinding): { shown: string; lead: number; marked: number } {
  const whole = text.getText({ start: { line: line - 1, character: 0 }, end: { line: line - 1, character: Number.MAX_SAFE_INTEGER } });
  const from = column - 1;
  const to = endLine === line ? endColumn - 1 : whole.length;
  const start = from > LONGEST_LINE - LEAD ? from - LEAD : 0;
  const end = Math.min(whole.length, start + LONGEST_LINE);
  const visible = (part: string): string => part.replace(/\t/g, '  ').replace(/\p{Cc}/gu, '·');
  const shown = `${start > 0 ? '…' : ''}${visible(whole.slice(start, end))}${end < whole.length ? '…' : ''}`;
  const lead = (start > 0 ? 1 : 0) + shownWidth(visible(whole.slice(start, from)), wide);
  return { shown, lead, marked: shownWidth(visible(whole.slice(from, Math.min(to, end))), wide) };
}

function summary(files: readonly CheckedFile[], locale: Locale, colors: Colors): string {
  if (files.length === 0) return locale === 'en' ? 'no reports found' : '没有找到要检查的报告';
  const findings = files.flatMap((file) => file.findings);
  const strangers = files.filter(({ isReport }) => !isReport).length;
  const checked = locale === 'en' ? `${counted(files.length, 'file')} checked${strangersEn(strangers)}` : `检查了 ${files.length} 个文件${strangersZh(strangers)}`;
  if (findings.length === 0) {
    const well = locale === 'en' ? `${checked}, no problems` : `${checked}，没有问题`;
    return strangers === 0 ? colors.green(well) : well;
  }
  const counts = toldSeverities.map((severity) => {
    const count = findings.filter((finding) => finding.severity === severity).length;
    return locale === 'en' ? counted(count, names.en[severity]) : `${names[locale][severity]} ${count}`;
  });
  return locale === 'en' ? `${checked}: ${counts.join(', ')}` : `${checked}：${counts.join('，')}`;
}

function strangersZh(count: number): string {
  return count === 0 ? '' : `（其中 ${count} 个不是报告或方案）`;
}

function strangersEn(count: number): string {
  return count === 0 ? '' : ` (${count} of them no report or plan)`;
}

/** 1 error, 2 errors. */
function counted(count: number, name: string): string {
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
