// What the server says besides findings: names in the outline, titles of actions, reasons.
import type { Locale } from '../rules/messages/message';
import type { OutlineNames } from '../services/outline';

export interface Words extends OutlineNames {
  readonly problems: (count: number) => string;
  readonly fixAll: string;
  /** Stands for the reason that the user is to write. */
  readonly reason: string;
  /** Why nothing is recomputed: the line lies in no table, or the text has none. */
  readonly noTable: string;
  readonly noTables: string;
  /** Of an ignore file: what is wrong comes first, as a toast shows no more than two lines. */
  readonly unreadable: (file: string, problems: readonly string[]) => string;
}

export const words: Record<Locale, Words> = {
  'zh-cn': {
    tables: { disclosure: '表二 主动公开政府信息情况', requests: '表三 收到和处理申请情况', review: '表四 行政复议、行政诉讼情况' },
    untitled: '（无标题）',
    requests: ({ received, done, carriedOut }) => `新收 ${received} · 办理 ${done} · 结转 ${carriedOut}`,
    problems: (count) => `${count} 个问题`,
    fixAll: '修复所有可放心修复的问题',
    reason: '请写明理由',
    noTable: '光标不在表格中',
    noTables: '文中没有年度报告的表格',
    unreadable: (file, problems) => `忽略文件${problems.join('；')}，这部分不起作用（${file}）`,
  },
  en: {
    tables: { disclosure: 'Table 2: proactive disclosure', requests: 'Table 3: requests', review: 'Table 4: review and litigation' },
    untitled: '(untitled)',
    requests: ({ received, done, carriedOut }) => `new ${received} · handled ${done} · carried over ${carriedOut}`,
    problems: (count) => (count === 1 ? '1 problem' : `${count} problems`),
    fixAll: 'Fix everything that can be fixed safely',
    reason: 'say why',
    noTable: 'the cursor is not in a table',
    noTables: 'the text has no table of an annual report',
    unreadable: (file, problems) => `Ignore file: ${problems.join('; ')}; this part has no effect (${file})`,
  },
};
