// Decides by example which Chinese numerals are read and how 1 to 99 are written.

import { strict as assert } from 'node:assert';
import { fromChinese, toChinese } from '../../../server/src/number/chineseNumeral';

describe('chineseNumeral', () => {
  const numerals: readonly (readonly [string, number | undefined])[] = [
    ['一', 1], ['九', 9], ['十', 10], ['十一', 11], ['十五', 15], ['二十', 20], ['二十一', 21],
    ['九十九', 99], ['一十五', 15],
    ['一百', 100], ['一百零五', 105], ['一百〇五', 105], ['一百一十', 110], ['三百二十一', 321],
    ['两千', 2000], ['两千零五', 2005], ['一千零二十', 1020], ['一千二百零三', 1203], ['九千九百九十九', 9999],
    ['〇', 0], ['零', 0], ['两', 2], ['二〇一九', 2019], ['二○二〇', 2020], ['一九九八', 1998], ['一〇', 10], ['一〇五', 105],
    ['', undefined], ['十余', undefined], ['三四', undefined], ['一二三', undefined], ['十十', undefined], ['百', undefined],
    ['一百五', undefined], ['一百零', undefined], ['一百零一十', undefined], ['零五', undefined], ['五百千', undefined],
    ['二十三十', undefined], ['一十十', undefined], ['二〇一九〇', undefined], ['12', undefined],
    ['廿', undefined], ['壹', undefined],
  ];
  for (const [text, expected] of numerals) {
    it(`reads '${text}' as ${expected}`, () => assert.equal(fromChinese(text), expected));
  }

  it('writes 1 to 99 and reads them back', () => {
    for (let value = 1; value <= 99; value += 1) assert.equal(fromChinese(toChinese(value) ?? ''), value);
    assert.deepEqual([1, 10, 11, 20, 35].map(toChinese), ['一', '十', '十一', '二十', '三十五']);
    assert.deepEqual([0, 100, -1, 1.5, NaN].map(toChinese), Array(5).fill(undefined));
  });
});
