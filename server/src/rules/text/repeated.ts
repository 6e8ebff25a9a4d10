// Decides which doubled characters and words of a paragraph are slips of the keyboard, by a closed list.
import { markOf } from '../../model/mark';
import { features, mayHold, type Repeatable } from '../../model/prose/features';
import type { Block } from '../../syntax/block';
import { noFindings, offer, type Finding, type Fix } from '../finding';
import type { BlockRule, FixContext } from '../rule';

/** Characters before and after a double that make it right: 以…为目的的, 的的确确. */
interface Unless {
  readonly before?: string;
  readonly after?: string;
}

/** Function characters and such as official prose never doubles. Everything else (行行, 作作, 规规, 网网, 紧紧) may be two words that meet. */
const CHARACTERS: Readonly<Record<Repeatable, Unless>> = {
  的: { before: '目标打鹄', after: '确士' },
  各: { after: '自' },
  县: { after: '级城委政直长乡人内区域境情处通市' },
  性: { after: '质别能格病状价命情' },
  了: { before: '不除为', after: '解之然无断结' },
  和: { before: '共温平缓总饱祥柔调联亲谐随', after: '谐气美睦平解缓' },
  与: { before: '参赋给授寄', after: '会其' },
  及: { before: '以涉普波触顾提论兼', after: '时格其早第' },
  在: { before: '存现实所正潜内外旨好', after: '线职校建编岗册场' },
  并: { before: '合兼归' },
  由: { before: '理自事缘案' },
  被: {},
  把: { after: '关' },
  于: { before: '关' },
  按: { after: '钮键时' },
  或: {},
  我: {},
  们: {},
  该: { before: '应' },
  其: { before: '尤与极', after: '他它余中实次' },
  '，': {},
  '。': {},
  '、': {},
  '；': {},
  '：': {},
};

/** Words of two characters that no sentence has twice in a row. */
const WORDS = new Set(
  (
    '资金 进行 我们 我局 我市 我县 我区 我厅 我办 我委 我镇 同时 根据 按照 以及 加强 推进 开展 积极 及时 情况 有关 相关 主动 规定 通过 坚持 ' +
    '严格 认真 不断 充分 切实 完善 提高 提升 组织 群众'
  ).split(' '),
);

/** Doubled characters and words. */
export const textRepeated: BlockRule = {
  id: 'text/repeated',
  severity: 'info',
  scope: 'block',
  reads: 'line',
  documents: 'any',
  check,
  fixes,
};

const DOT = 0x3002;
const LONG_WORD = '进一步';

function check(block: Block): readonly Finding[] {
  const { text } = block;
  const first = mayHold(block, features.doubled) ? firstDouble(text) : -1;
  const long = mayHold(block, features.step) ? text.indexOf(LONG_WORD + LONG_WORD) : -1;
  if (first < 0 && long < 0) return noFindings;
  const found = first < 0 ? [] : slips(block, first);
  if (long >= 0) found.push(finding(block, long, LONG_WORD.length));
  return found.length > 0 && markOf(block).kind !== 'title' ? found : noFindings;
}

/** Where the first character stands that is the same as the one before it, or ends two of two that are the same; -1 for none. */
function firstDouble(text: string): number {
  let one = 0;
  let two = 0;
  let three = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if ((code === one || (code === two && one === three)) && code > 0x3000) return i;
    three = two;
    two = one;
    one = code;
  }
  return -1;
}

function slips(block: Block, from: number): Finding[] {
  const { text } = block;
  const found: Finding[] = [];
  for (let i = from; i < text.length; i++) {
    const size = text[i] === text[i - 1] ? 1 : text[i] === text[i - 2] && text[i - 1] === text[i - 3] ? 2 : 0;
    if (size > 0 && isSlip(text, i + 1 - 2 * size, size)) found.push(finding(block, i + 1 - 2 * size, size));
  }
  return found;
}

/** Whether the `size` characters from `from` on, which stand there twice, are on the list. */
function isSlip(text: string, from: number, size: number): boolean {
  const once = text.slice(from, from + size);
  if (size > 1) return WORDS.has(once);
  const unless = Object.hasOwn(CHARACTERS, once) ? CHARACTERS[once as Repeatable] : undefined;
  if (!unless) return false;
  const [before, after] = [text.charAt(from - 1), text.charAt(from + 2)];
  if (before === once || (after === once && once.charCodeAt(0) === DOT)) return false;
  return !((before !== '' && unless.before?.includes(before)) || (after !== '' && unless.after?.includes(after)));
}

function finding(block: Block, from: number, size: number): Finding {
  const once = block.text.slice(from, from + size);
  const text = once + once;
  return { rule: 'text/repeated', origin: { block, from, to: from + 2 * size }, message: { id: 'text/repeated', args: { text, once } }, related: [] };
}

function fixes({ finding: { origin } }: FixContext): readonly Fix[] {
  const { block, from, to } = origin;
  const text = block.text.slice(from, to);
  const middle = from + (to - from) / 2;
  const title = { id: 'fix/change', args: { from: text, to: text.slice(0, text.length / 2) } } as const;
  return [offer(title, [{ origin: { block, from: middle, to }, newText: '' }])];
}
