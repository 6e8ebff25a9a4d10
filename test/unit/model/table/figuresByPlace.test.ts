// Columns that nothing but spaces tell, in tables whose zeros are left blank.
import assert from 'node:assert/strict';
import { withBlanks } from '../../../../server/src/model/table/figuresByPlace';
import { cutRows } from '../../../../server/src/model/table/looseRows';
import { parse } from '../../../../server/src/syntax/reparse';
import { rowsOf } from '../../../../server/src/syntax/table';

/** The rows of a table that have figures or blanks, without their labels. */
function rows(text: string): string[] {
  const [block] = parse(text).slice(0);
  assert.ok(block?.kind === 'table');
  assert.equal(block.text, text);
  const cut = withBlanks(cutRows(rowsOf(block), block.text), block.text);
  return cut.flatMap(({ row: { cells } }) => (cells.some(({ text: cell }) => cell === '' || /^\d+$/u.test(cell)) ? [cells.map((cell) => cell.text).join()] : []));
}

/** Fields in columns, the figures on their right side or on their left. */
function columns(lines: readonly (readonly string[])[], isRight: boolean, wide: number): string {
  const width = (field: string): number => [...field].reduce((sum, character) => sum + (character > '\u2e80' ? wide : 1), 0);
  const widths = lines[0]?.map((_, i) => Math.max(...lines.map((line) => width(line[i] ?? ''))) + 2) ?? [];
  const padded = (field: string, i: number): string => {
    const space = ' '.repeat((widths[i] ?? 0) - width(field));
    return isRight && i > 0 ? space + field : field + space;
  };
  return `${lines.map((line) => line.map(padded).join('').trimEnd()).join('\n')}\n`;
}

const HEADER = ['', '自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
const LINES = [
  HEADER,
  ['一、本年新收政府信息公开申请数量', '10', '', '', '2', '', '', '12'],
  ['1.属于国家秘密', '', '', '', '', '', '', ''],
  ['3.危及“三安全一稳定”', '7', '', '', '', '', '1', '8'],
  ['（七）总计', '7', '', '', '', '', '1', '8'],
  ['四、结转下年度继续办理', '', '', '', '', '', '', ''],
];
const READ = LINES.slice(1).map((line) => line.join());

describe('figures by their places', () => {
  for (const isRight of [true, false]) {
    for (const wide of [1, 2]) {
      it(`stand below a header ${isRight ? 'on the right' : 'on the left'}, Han characters ${wide} wide`, () => assert.deepEqual(rows(columns(LINES, isRight, wide)), READ));
    }
  }
  it('stand below those of a whole row where no header is', () => {
    const whole = ['2.重复申请', '1', '2', '3', '4', '5', '6', '21'];
    assert.deepEqual(rows(columns([whole, ...LINES.slice(1, 5)], true, 2)), [whole.join(), ...READ.slice(0, 3), '（七）总计,7,,,,,1,8']);
  });
  it('stand below a header of two lines', () => {
    const [first, second] = [['', '自然人', '', '', '', '', '', '总计'], ['', '', ...HEADER.slice(2, 7), '']];
    assert.deepEqual(rows(columns([first, second, ...LINES.slice(1)], true, 2)), READ);
  });
  it('tell the columns of table 2 below each of its headers', () => {
    const lines = [
      ['信息内容', '本年制发件数', '本年废止件数', '现行有效件数'],
      ['规章', '', '', ''],
      ['行政规范性文件', '13', '', '64'],
      ['信息内容', '本年处理决定数量', '', ''],
      ['行政处罚', '', '', ''],
      ['行政强制', '82', '', ''],
      ['信息内容', '本年收费金额（单位：万元）', '', ''],
      ['行政许可', '45', '', ''],
      ['行政处罚', '31', '', ''],
      ['行政强制', '10', '', ''],
      ['行政事业性收费', '', '', ''],
    ];
    assert.deepEqual(rows(columns(lines, true, 2)), ['规章,,,', '行政规范性文件,13,,64', '行政处罚,', '行政强制,82', '行政许可,45', '行政处罚,31', '行政强制,10', '行政事业性收费,']);
  });
  it('say nothing where as many spaces stand between all of them', () => {
    const lines = LINES.slice(0, 5).map((line) => line.filter((field) => field !== '').join('    '));
    assert.deepEqual(rows(`${lines.join('\n')}\n`), ['一、本年新收政府信息公开申请数量,10,2,12', '3.危及“三安全一稳定”,7,1,8', '（七）总计,7,1,8']);
  });
  it('make no row of a label that others stand behind', () => {
    const text = columns(LINES.slice(0, 5), true, 2).replace('1.属于国家秘密', '1.属于国家秘密  见附件');
    assert.ok(!rows(text).some((row) => row.startsWith('1.属于国家秘密,,')));
  });
  it('say nothing where those of one row have lost their places', () => {
    const text = columns(LINES.slice(0, 5), true, 2).replace(/(稳定”).*/u, '$1  7  1  8');
    assert.ok(!rows(text).some((row) => row.includes(',,')));
  });
});
