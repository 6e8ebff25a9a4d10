// What the outline of a text lists, and in what.
import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/model/analysis';
import { words } from '../../../server/src/server/words';
import { outline, type OutlineEntry } from '../../../server/src/services/outline';
import { SourceText } from '../../../server/src/syntax/document';
import { invent } from '../../support/reports/invent';
import { LAYOUT_NAMES } from '../../support/reports/layouts';
import { render } from '../../support/reports/render';

function outlineOf(content: string): readonly OutlineEntry[] {
  const text = SourceText.of(content);
  return outline(text, analyse(text.blocks), words['zh-cn']);
}

/** Kind and name of every entry, indented. */
function lines(entries: readonly OutlineEntry[], depth = 0): string[] {
  return entries.flatMap(({ kind, name, children }) => [`${'  '.repeat(depth)}${kind} ${name}`, ...lines(children, depth + 1)]);
}

const isWithin = (outer: OutlineEntry): boolean =>
  outer.selection.from >= outer.from && outer.selection.to <= outer.to && outer.children.every((child) => child.from >= outer.from && child.to <= outer.to && isWithin(child));

describe('the outline', () => {
  it('lists headings of Markdown below those of sections as items', () => {
    const text = '# 青禾市水务局2023年政府信息公开工作年度报告\n\n## 一、总体情况\n\n### 主动公开情况\n\n本年全面公开。\n\n### （二）依申请公开情况\n\n无。\n\n## 附件\n\n略。\n';
    assert.deepEqual(lines(outlineOf(text)), ['section 一、总体情况', '  item 主动公开情况', '  item （二）依申请公开情况', 'section 附件']);
  });

  it('lists headings of one level side by side', () => {
    const text = '# 青禾市水务局2023年政府信息公开工作年度报告\n\n一、总体情况\n\n## 主动公开情况\n\n## 依申请公开情况\n';
    assert.deepEqual(lines(outlineOf(text)), ['section 一、总体情况', 'section 主动公开情况', 'section 依申请公开情况']);
  });

  for (const layout of LAYOUT_NAMES) {
    it(`holds every entry within the one around it in ${layout}`, () => {
      for (const seed of [1, 2, 3]) {
        const entries = outlineOf(render(invent(seed), { layout }).text);
        assert.ok(entries.every(isWithin), `seed ${seed}`);
        assert.deepEqual(entries.map(({ kind }) => kind), ['section', 'section', 'section', 'section', 'section', 'section'], `seed ${seed}`);
      }
    });
  }
});
