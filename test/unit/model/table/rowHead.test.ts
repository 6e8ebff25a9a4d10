// Decides which rows share what their words say.
import { strict as assert } from 'node:assert';
import { headOf, type RowHead } from '../../../../server/src/model/table/rowHead';
import { Row, type Layout } from '../../../../server/src/syntax/table';
import type { Cell } from '../../../../server/src/syntax/cell';

function headIn(text: string, layout: Layout = 'tabs', given?: readonly Cell[]): RowHead {
  const row = new Row(layout, text, given);
  return headOf(row, row.cells);
}

function keysOf({ labels }: RowHead): string[] {
  return labels.map((matches) => [...new Set(matches.map(({ key }) => key))].join());
}

describe('the head of a row', () => {
  const shared: readonly (readonly [name: string, one: string, other: string, isShared: boolean])[] = [
    ['numbers that differ', '1.属于国家秘密\t0\t1', '1.属于国家秘密\t25\t/\t无', true],
    ['a number with words behind it', '行政处罚\t22（其中撤销1件）', '行政处罚\t3', true],
    ['another label', '行政处罚\t3', '行政强制\t3', false],
    ['another field', '\t行政处罚\t3', '行政处罚\t3', false],
    ['a label behind the number', '行政处罚\t3\t行政强制\t4', '行政处罚\t3', false],
    ['no number', '行政处罚\t', '行政处罚\t/', false],
  ];
  for (const [name, one, other, isShared] of shared) {
    it(`${isShared ? 'is shared' : 'is not shared'}: ${name}`, () => assert.equal(headIn(one) === headIn(other), isShared));
  }

  it('is read of each row whose label goes on behind its numbers', () => {
    const around = (label: string, text: string): RowHead => headIn(text, 'loose', [{ text: label, from: 0, to: text.length }, { text: '3', from: 3, to: 4 }]);
    assert.deepEqual(keysOf(around('行政处罚', '行政\n3\n处罚')), ['penalty']);
    assert.deepEqual(keysOf(around('行政强制', '行政\n3\n强制')), ['coercion']);
    assert.deepEqual(keysOf(headIn('| 行政 | 3 |\n| 处罚 | |\n', 'grid')), ['penalty']);
    assert.deepEqual(keysOf(headIn('| 行政 | 3 |\n| 强制 | |\n', 'grid')), ['coercion']);
  });
});
