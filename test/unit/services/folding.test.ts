// What can be folded of an outline: what is longer than the line that stays visible.
import assert from 'node:assert/strict';
import { folds } from '../../../server/src/services/folding';
import type { OutlineEntry } from '../../../server/src/services/outline';
import { SourceText } from '../../../server/src/syntax/sourceText';

const text = SourceText.of('一、总体情况\n（一）主动公开\n无。\n（二）依申请公开');

function entry(selection: string, last: string, ...children: OutlineEntry[]): OutlineEntry {
  const [from, to] = [selection, last].map((words) => text.getText().indexOf(words)) as [number, number];
  return { kind: 'item', name: selection, detail: '', from, to: to + last.length, selection: { from, to: from + selection.length }, children };
}

describe('folds', () => {
  it('reach from the line of an entry to its last, below each other, and leave out entries of one line', () => {
    const entries = [entry('一、总体情况', '（二）依申请公开', entry('（一）主动公开', '无。'), entry('（二）依申请公开', '（二）依申请公开'))];
    assert.deepEqual(folds(text, entries), [{ startLine: 0, endLine: 3 }, { startLine: 1, endLine: 2 }]);
  });
});
