// Decides where labels are wrapped in narrow columns.

import type { Random } from '../random';

/** How header cells and long labels are wrapped in narrow columns. */
const WRAPS: Readonly<Record<string, readonly string[]>> = {
  自然人: ['自', '然', '人'],
  本年新公开数量: ['本年新', '公开数量'],
  对外公开总数量: ['对外公开', '总数量'],
  本年处理决定数量: ['本年处理', '决定数量'],
  科研机构: ['科研', '机构'],
  结果维持: ['结果', '维持'],
  结果纠正: ['结果', '纠正'],
  其他结果: ['其他', '结果'],
  尚未审结: ['尚未', '审结'],
  '5.要求行政机关确认或重新出具已获取信息': ['5.要求行政机关确认或重新出', '具已获取信息'],
};

/** The lines of a label; long ones may be wrapped anywhere. */
export function wrap(text: string, rand: Random): readonly string[] {
  const known = WRAPS[text];
  if (known !== undefined && rand.chance(0.7)) return known;
  if (text.length < 24 || rand.chance(0.4)) return [text];
  const at = rand.int(10, text.length - 6);
  return [text.slice(0, at), text.slice(at)];
}
