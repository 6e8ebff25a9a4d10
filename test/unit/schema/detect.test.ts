// Decides which format a table's texts speak for, and which one a year calls for.

import { strict as assert } from 'node:assert';
import { detectFormat, expectedFormat } from '../../../server/src/schema';

describe('detectFormat', () => {
  it('goes by any piece of evidence', () => {
    assert.equal(detectFormat('disclosure', ['信息内容', '上一年项目数量']), '2019');
    assert.equal(detectFormat('disclosure', ['规章', '现行有效件数历史累计']), '2021');
    assert.equal(detectFormat('requests', ['1申请人无正当理由逾期不补正行政机关不再处理其政府信息公开申请']), '2021');
  });

  it('goes by the greater number where a table mixes both', () => {
    assert.equal(detectFormat('disclosure', ['本年制发件数', '本年废止件数', '政府集中采购']), '2021');
    assert.equal(detectFormat('disclosure', ['本年制发件数', '本年制发件数', '上一年项目数量', '政府集中采购']), '2019');
  });

  it('does not decide without evidence', () => {
    assert.equal(detectFormat('disclosure', ['规章', '行政许可', '处理决定数量']), undefined);
    assert.equal(detectFormat('disclosure', ['本年制发件数', '政府集中采购']), undefined);
    assert.equal(detectFormat('requests', ['六其他处理']), undefined);
    assert.equal(detectFormat('review', ['行政复议']), undefined);
  });
});

describe('expectedFormat', () => {
  it('changes with the reports for 2021', () => {
    assert.deepEqual([2018, 2019, 2020, 2021, 2025].map(expectedFormat), ['2019', '2019', '2019', '2021', '2021']);
  });
});
