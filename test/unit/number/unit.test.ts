// Decides by example which units are known and what they multiply.

import { strict as assert } from 'node:assert';
import { unitAt, unitParts } from '../../../server/src/number/unit';

describe('unit', () => {
  it('takes the longest unit', () => {
    assert.equal(unitAt('5万元', 1, 3), '万元');
    assert.equal(unitAt('5万元', 1, 2), '万');
    assert.equal(unitAt('5百万元整', 1, 5), '百万元');
    assert.equal(unitAt('5人次', 1, 3), '人次');
    assert.equal(unitAt('5斤', 1, 2), '');
    assert.equal(unitAt('5', 1, 1), '');
  });

  it('takes units apart', () => {
    assert.deepEqual(unitParts('件'), { factor: 1, base: '件' });
    assert.deepEqual(unitParts('元'), { factor: 1, base: '元' });
    assert.deepEqual(unitParts('万元'), { factor: 10_000, base: '元' });
    assert.deepEqual(unitParts('万'), { factor: 10_000, base: '' });
    assert.deepEqual(unitParts('亿元'), { factor: 100_000_000, base: '元' });
    assert.deepEqual(unitParts('￥'), { factor: 1, base: '元' });
    assert.equal(unitParts(''), undefined);
    assert.equal(unitParts('斤'), undefined);
  });
});
