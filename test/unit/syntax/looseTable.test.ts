// What lines of words and numbers, with nothing between, are taken apart into.
import assert from 'node:assert/strict';
import { isWord } from '../../../server/src/syntax/cell';
import { readLooseLine } from '../../../server/src/syntax/looseTable';

describe('loose lines', () => {
  const lines: [line: string, label: string, ...numbers: string[]][] = [
    ['行政许可 12 增加 5 30', '行政许可', '12', '增加 5', '30'],
    ['行政许可 12 增加 0 30', '行政许可', '12', '增加 0', '30'],
    ['行政许可 12 增 0 30', '行政许可', '12', '增 0', '30'],
    ['行政许可 12 减 0 30', '行政许可', '12', '减 0', '30'],
    ['行政许可 12 + 0 30', '行政许可', '12', '+ 0', '30'],
    ['行政许可 12 新增 5 30', '行政许可', '12', '新增 5', '30'],
    ['行政许可 12 ﹣ 5 30', '行政许可', '12', '﹣ 5', '30'],
    ['行政许可 12 减少 5 30 起', '行政许可', '12', '减少 5', '30 起'],
    ['行政许可 12 5 ↓ 30', '行政许可', '12', '5 ↓', '30'],
    ['行政许可 12 ↑ 5 30', '行政许可', '12', '↑ 5', '30'],
    ['行政事业性收费 7 1 ↓', '行政事业性收费', '7', '1 ↓'],
    ['行政事业性收费 7 ↓ 1', '行政事业性收费', '7', '↓ 1'],
    ['行政处罚 3 宗', '行政处罚', '3 宗'],
    ['行政处罚 3 次', '行政处罚', '3 次'],
    ['2.重复申请 1 / 0 - 0 0 1', '2.重复申请', '1', '/', '0', '-', '0', '0', '1'],
    ['规章 0 - 0', '规章', '0', '-', '0'],
    ['规章 1 — 5 — 0', '规章', '1', '—', '5', '—', '0'],
    ['规章 1 ﹣ 0 0', '规章', '1', '﹣', '0', '0'],
    ['规章 1 – 5', '规章', '1', '–', '5'],
  ];
  for (const [line, label, ...numbers] of lines) {
    it(line, () => {
      const read = readLooseLine(line);
      assert.deepEqual([read.label?.text, ...read.numbers.map(({ text }) => text)], [label, ...numbers]);
    });
  }
});

describe('what stands in a cell', () => {
  for (const figure of ['251000元', '增加251000元', '新增 251000元', '﹢251000元', '減少5部门']) it(`is a figure: ${figure}`, () => assert.equal(isWord(figure), false));
  for (const words of ['2.重复申请', '新增', '行政许可', '1、本机关不掌握']) it(`is words: ${words}`, () => assert.equal(isWord(words), true));
});
