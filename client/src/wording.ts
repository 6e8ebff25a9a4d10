// Decides what kinds, formats, years and counts are called in the user's language.
import * as vscode from 'vscode';
import type { OverviewReport, OverviewSeverity } from '../../server/src/protocol';
import type { Counts, Standing } from './checkTree';

const { t } = vscode.l10n;

/** “年度报告”. */
export function kindName(kind: OverviewReport['kind']): string {
  switch (kind) {
    case 'annual-report':
      return t('Annual report');
    case 'plan':
      return t('Plan');
    case 'other':
      return t('Not an annual report');
  }
}

/** “年度报告 · 2021 版格式 · 2023 年”, without what is not known. */
export function reportName({ kind, format, year }: OverviewReport): string {
  return joined([kindName(kind), format && t('{0} format', format), year !== null && t('year {0}', year)]);
}

/** “2 个错误 · 1 个警告”; empty when there is nothing to count. */
export function countsName({ error, warning, info }: Counts): string {
  return joined([
    error > 0 && (error === 1 ? t('1 error') : t('{0} errors', error)),
    warning > 0 && (warning === 1 ? t('1 warning') : t('{0} warnings', warning)),
    info > 0 && (info === 1 ? t('1 info') : t('{0} infos', info)),
  ]);
}

/** “错误”. */
export function severityName(severity: OverviewSeverity): string {
  switch (severity) {
    case 'error':
      return t('Error');
    case 'warning':
      return t('Warning');
    case 'info':
      return t('Info');
  }
}

/** “缺少”, or how grave the worst finding is. */
export function standingName(standing: Standing): string {
  switch (standing) {
    case 'pass':
      return t('No problems');
    case 'missing':
      return t('Missing');
    case 'error':
    case 'warning':
    case 'info':
      return severityName(standing);
  }
}

/** “第 12 行”, from a 0-based line. */
export function lineName(line: number): string {
  return t('line {0}', line + 1);
}

/** Parts with “ · ” between, those left out that say nothing. */
export function joined(parts: readonly (string | null | false)[]): string {
  return parts.filter(Boolean).join(' · ');
}
