// What the outline of a text lists, and in what.
import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/model/analysis';
import { words } from '../../../server/src/server/words';
import { extract } from '../../../server/src/services/extract';
import { folds } from '../../../server/src/services/folding';
import { outline, type OutlineEntry } from '../../../server/src/services/outline';
import { SourceText } from '../../../server/src/syntax/sourceText';
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

  it('selects the words of a heading whose tags stand on other lines, and folds below them', () => {
    const content = '<h1>\n  青禾市水务局\n  2023年政府信息公开工作年度报告\n</h1>\n<h2>\n  一、总体情况\n</h2>\n<p>\n  本年全面公开。\n</p>\n';
    const text = SourceText.of(content);
    const analysis = analyse(text.blocks);
    const entries = outline(text, analysis, words['zh-cn']);
    assert.deepEqual(entries.map(({ selection }) => content.slice(selection.from, selection.to)), ['  一、总体情况']);
    assert.deepEqual(folds(text, entries), [{ startLine: 5, endLine: 9 }]);
    const [report] = extract(text, analysis, 'a');
    assert.deepEqual([report?.title, report?.sections], ['青禾市水务局2023年政府信息公开工作年度报告', [{ key: 'overview', ordinal: 1, title: '一、总体情况', line: 6 }]]);
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
