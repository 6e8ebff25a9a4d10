// What is said of suppressions: comments that silence rules, and ignore files.
import type { Catalogue } from './catalogue';

export interface SuppressionMessages {
  'suppression/unused': { readonly rules: readonly string[]; readonly form: string };
  'suppression/rule': { readonly rules: readonly string[] };
  'suppression/form': { readonly name: string };
  'suppression/fix': { readonly rest: boolean };
  'suppression/ignore-line': { readonly rule: string; readonly lines: number };
  'suppression/ignore-file': { readonly rule: string };
  'suppression/ignore-list': { readonly rule: string };
  /** `entry` counts from 1. */
  'ignore-file/entry': { readonly entry: number; readonly lacks: readonly string[] };
  'ignore-file/form': Readonly<Record<string, never>>;
  'ignore-file/json': { readonly reason: string };
}

const whereZh = (form: string): string => (form === 'file' ? '本文件' : form === 'line' ? '这一行' : '下一行');
const whereEn = (form: string): string => (form === 'file' ? 'this file' : form === 'line' ? 'this line' : 'the next line');

export const suppressionZh: Catalogue<SuppressionMessages> = {
  'suppression/unused': ({ rules, form }) => `这条忽略没有用处：${whereZh(form)}没有${rules.length > 0 ? ` ${rules.join('、')} 的` : ''}问题。请删去。`,
  'suppression/rule': ({ rules }) => `没有名为 ${rules.join('、')} 的规则，请改正规则名或删去。`,
  'suppression/form': ({ name }) => `认不出“${name}”，应为 gongkai-disable-next-line、gongkai-disable-line 或 gongkai-disable-file。`,
  'suppression/fix': ({ rest }) => (rest ? '从这条忽略中删去没有用处的规则' : '删去这条忽略'),
  'suppression/ignore-line': ({ rule, lines }) => `在${lines > 1 ? `这 ${lines} ` : '此'}行忽略 ${rule}`,
  'suppression/ignore-file': ({ rule }) => `在本文件忽略 ${rule}`,
  'suppression/ignore-list': ({ rule }) => `将此处的 ${rule} 记入忽略文件`,
  'ignore-file/entry': ({ entry, lacks }) => `第 ${entry} 项缺少 ${lacks.join('、')}`,
  'ignore-file/form': () => '应为 { "ignore": [ … ] }',
  'ignore-file/json': ({ reason }) => `不是 JSON：${reason}`,
};

export const suppressionEn: Catalogue<SuppressionMessages> = {
  'suppression/unused': ({ rules, form }) => `This suppression is idle: ${rules.length > 0 ? rules.join(', ') : 'no rule'} reports nothing in ${whereEn(form)}. Remove it.`,
  'suppression/rule': ({ rules }) => `No rule is called ${rules.join(' or ')}. Correct the name or remove it.`,
  'suppression/form': ({ name }) => `“${name}” is not known; write gongkai-disable-next-line, gongkai-disable-line or gongkai-disable-file.`,
  'suppression/fix': ({ rest }) => (rest ? 'Remove the idle rules from this suppression' : 'Remove this suppression'),
  'suppression/ignore-line': ({ rule, lines }) => `Ignore ${rule} on ${lines > 1 ? `these ${lines} lines` : 'this line'}`,
  'suppression/ignore-file': ({ rule }) => `Ignore ${rule} in this file`,
  'suppression/ignore-list': ({ rule }) => `Add this ${rule} to the ignore file`,
  'ignore-file/entry': ({ entry, lacks }) => `entry ${entry} lacks ${lacks.join(', ')}`,
  'ignore-file/form': () => 'it should be { "ignore": [ … ] }',
  'ignore-file/json': ({ reason }) => `not JSON: ${reason}`,
};
