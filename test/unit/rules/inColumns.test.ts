// What repairs do to the columns of a table that is set with blanks.
import assert from 'node:assert/strict';
import { inColumns } from '../../../server/src/rules/inColumns';
import { Block } from '../../../server/src/syntax/block';

/** The table after `old`, between ⟦⟧ in it, was replaced by `newText`. */
function repaired(marked: string, newText: string): string {
  const [before = '', old = '', behind = ''] = marked.split(/[⟦⟧]/u);
  const block = new Block('table', before + old + behind, marked.split('\n').length);
  const edits = inColumns([{ origin: { block, from: before.length, to: before.length + old.length }, newText }]);
  return edits.toSorted((a, b) => b.origin.from - a.origin.from).reduce((text, { origin: { from, to }, newText: own }) => text.slice(0, from) + own + text.slice(to), block.text);
}

const lines = (...all: string[]): string => `${all.join('\n')}\n`;

describe('repairs in columns', () => {
  const cases: [what: string, marked: string, newText: string, expected: string][] = [
    ['take blanks behind a label of a padded table', lines('| 规章 | 0   |', '| 规⟦⟧   | 12  |', '| 文件 | 3   |'), '章', lines('| 规章 | 0   |', '| 规章 | 12  |', '| 文件 | 3   |')],
    ['leave blanks behind a shorter one', lines('| 规章     | 0 |', '| ⟦规章制度⟧ | 2 |', '| 文件     | 3 |'), '规章', lines('| 规章     | 0 |', '| 规章     | 2 |', '| 文件     | 3 |')],
    ['take blanks before a figure set to the right', lines('| 规章 |  12 |', '| 文件 |   ⟦9⟧ |', '| 总计 | 112 |'), '100', lines('| 规章 |  12 |', '| 文件 | 100 |', '| 总计 | 112 |')],
    ['leave blanks before a figure set to the right', lines('| 规章 |  12 |', '| 文件 | ⟦123⟧ |', '| 总计 |  21 |', '| 其他 |   1 |'), '9', lines('| 规章 |  12 |', '| 文件 |   9 |', '| 总计 |  21 |', '| 其他 |   1 |')],
    ['take blanks behind a figure set to the left', lines('| 规章 | 12  |', '| 文件 | ⟦9⟧   |', '| 总计 | 112 |'), '100', lines('| 规章 | 12  |', '| 文件 | 100 |', '| 总计 | 112 |')],
    ['leave the other columns of text set with blanks', lines('规章      0     1', '文件      ⟦9⟧     2', '总计      0     3'), '12', lines('规章      0     1', '文件      12    2', '总计      0     3')],
    ['keep figures of text that are set to the right', lines('规章      0    11', '文件     ⟦99⟧     2', '总计    100   113'), '100', lines('规章      0    11', '文件    100     2', '总计    100   113')],
    ['keep the columns of a grid', lines('+------+------+', '| 规章 |    1 |', '+------+------+', '| 文件 |    ⟦9⟧ |', '+------+------+', '| 其他 |   12 |', '+------+------+'), '14', lines('+------+------+', '| 规章 |    1 |', '+------+------+', '| 文件 |   14 |', '+------+------+', '| 其他 |   12 |', '+------+------+')],
    ['count every character as one where the table does', lines('规章      0     1', '规范文件⟦⟧    9     2', '总计      0     3'), '性', lines('规章      0     1', '规范文件性   9     2', '总计      0     3')],
    ['fill a blank cell', lines('| 规章 | 0   |', '| 文件 | ⟦⟧    |', '| 总计 | 3   |'), '12', lines('| 规章 | 0   |', '| 文件 | 12  |', '| 总计 | 3   |')],
    ['add nothing to a row that stands right once it is made', lines('| 规章 | 10  |', '| 文件 | ⟦1⟧  |', '| 总计 | 30  |'), '20', lines('| 规章 | 10  |', '| 文件 | 20  |', '| 总计 | 30  |')],
    ['add nothing where there is no room', lines('| 规章 | 1 |', '| 文件 | ⟦1⟧ |', '| 总计 | 3 |'), '20', lines('| 规章 | 1 |', '| 文件 | 20 |', '| 总计 | 3 |')],
    ['add nothing to a table without columns', lines('| 规章 | 1 |', '| 规范性文件  | ⟦1⟧  |', '| 总计 | 3 |'), '20', lines('| 规章 | 1 |', '| 规范性文件  | 20  |', '| 总计 | 3 |')],
    ['add nothing to a row that stands wrong without it', lines('| 规章 | 10  | 1   |', '| 文件 | ⟦10⟧   | 1   |', '| 总计 | 30  | 1   |'), '2', lines('| 规章 | 10  | 1   |', '| 文件 | 2   | 1   |', '| 总计 | 30  | 1   |')],
    ['add nothing between TABs', lines('规章\t0 \t1', '文件\t⟦9⟧ \t1', '总计\t0 \t1'), '12', lines('规章\t0 \t1', '文件\t12 \t1', '总计\t0 \t1')],
    ['add nothing at the end of a line', lines('规章  0  ', '文件  ⟦9⟧  ', '总计  0  '), '12', lines('规章  0  ', '文件  12  ', '总计  0  ')],
    ['add nothing to what a line is indented by', lines('    <p>规章规章</p>', '    <p>⟦文件文件文⟧</p>', '    <p>总计总计</p>'), '文件文件', lines('    <p>规章规章</p>', '    <p>文件文件</p>', '    <p>总计总计</p>')],
    ['look at no line longer than people write', lines(`| 规章 | 10  | ${'1'.repeat(2000)} |`, `| 文件 | ⟦12⟧  | ${'1'.repeat(2000)} |`, `| 总计 | 30  | ${'1'.repeat(2000)} |`), '2', lines(`| 规章 | 10  | ${'1'.repeat(2000)} |`, `| 文件 | 2  | ${'1'.repeat(2000)} |`, `| 总计 | 30  | ${'1'.repeat(2000)} |`)],
    ['add nothing in HTML', lines('<tr><td>规章</td> <td>0</td></tr>', '<tr><td>文件</td> <td>⟦9⟧</td></tr>', '<tr><td>总计</td> <td>0</td></tr>'), '12', lines('<tr><td>规章</td> <td>0</td></tr>', '<tr><td>文件</td> <td>12</td></tr>', '<tr><td>总计</td> <td>0</td></tr>')],
  ];
  for (const [what, marked, newText, expected] of cases) {
    it(what, () => assert.equal(repaired(marked, newText), expected));
    for (const end of ['\r', '\r\n']) {
      it(`${what}, in lines that end with ${JSON.stringify(end)}`, () => assert.equal(repaired(marked.replaceAll('\n', end), newText), expected.replaceAll('\n', end)));
    }
  }
});
