// Decides that the blank tables have the official grid.

import { strict as assert } from 'node:assert';
import { formatIds, rowCells, subTableOf, templateRows, type FormatId, type TableKey } from '../../../server/src/schema';

const width = { disclosure: 4, requests: 10, review: 15 } as const;
const height: Readonly<Record<FormatId, Readonly<Record<TableKey, number>>>> = {
  '2019': { disclosure: 5 * 2 + 8, requests: 3 + 23, review: 3 + 1 },
  '2021': { disclosure: 4 * 2 + 6, requests: 3 + 25, review: 3 + 1 },
};

describe('templateRows', () => {
  for (const id of formatIds) {
    for (const table of ['disclosure', 'requests', 'review'] as const) {
      it(`lays out ${table} of ${id} in ${height[id][table]} rows of ${width[table]} cells`, () => {
        const rows = templateRows(id, table);
        assert.equal(rows.length, height[id][table]);
        for (const row of rows) assert.equal(row.length, width[table], row.join('|'));
      });
    }
  }

  it('fills the value cells, and no others', () => {
    const zeros = (id: FormatId, table: TableKey): number => templateRows(id, table, '0').flat().filter((cell) => cell === '0').length;
    assert.deepEqual(formatIds.map((id) => zeros(id, 'disclosure')), [22, 10]);
    assert.deepEqual(formatIds.map((id) => zeros(id, 'requests')), [23 * 7, 25 * 7]);
    assert.deepEqual(formatIds.map((id) => zeros(id, 'review')), [15, 15]);
  });

  it('prints a merged cell once, where it begins', () => {
    const rows = templateRows('2019', 'requests');
    const of = (text: string) => rows.filter((row) => row.includes(text)).map((row) => row.indexOf(text));
    assert.deepEqual(of('三、本年度办理结果'), [0]);
    assert.deepEqual(of('（三）不予公开'), [1]);
    assert.deepEqual(of('2.其他法律行政法规禁止公开'), [2]);
    assert.deepEqual(of('（六）其他处理'), [1]);
    assert.deepEqual(of('四、结转下年度继续办理'), [0]);
    assert.deepEqual(rows[1]?.slice(3), ['自然人', '法人或其他组织', '', '', '', '', '总计']);
    assert.deepEqual(rows[2]?.slice(3), ['', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '']);
  });

  it('gives the cells of one row', () => {
    const main = subTableOf('2021', 'requests', 'main');
    assert.ok(main);
    assert.deepEqual(rowCells('requests', main, 'other1').slice(0, 3), [
      '',
      '（六）其他处理',
      '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请',
    ]);
    assert.deepEqual(rowCells('requests', main, 'carriedOut', '0'), ['四、结转下年度继续办理', '', '', ...Array<string>(7).fill('0')]);
    assert.deepEqual(rowCells('requests', main, 'other'), []);
  });
});
