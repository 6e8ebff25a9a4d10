// Decides what folding forgives, and which numbering marks it tells apart.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { fold, foldLabel, leadingMark } from '../../../server/src/schema';

const folded: readonly (readonly [string, string])[] = [
  ['行政许可', '行政许可'],
  ['（一）予以公开', '一予以公开'],
  ['(一) 予以公开', '一予以公开'],
  ['危及“三安全一稳定”', '危及三安全一稳定'],
  ['危及"三安全一稳定"', '危及三安全一稳定'],
  ['本年收费金额（单位：万元）', '本年收费金额单位万元'],
  ['１２ＡＢｃ', '12ABc'],
  ['## **一、总体情况**', '一总体情况'],
  ['法律服 务\u3000机\u00a0构\u200b\ufeff\r\n', '法律服务机构'],
  ['⼈⼯⽂⾏⼾', '人工文行户'],
  ['⺠⻅⻓⻔⻛⻥⻬', '民见长门风鱼齐'],
  ['數\uf97e', '数量'],
  ['本年廢止件數', '本年废止件数'],
  ['以後', '以后'],
  ['本年增／减', '本年增/减'],
  ['《》〔〕【】［］﹙﹚｛｝「」『』‘’…—－·～', ''],
  ['', ''],
];

const marks: readonly (readonly [string, string, number, string])[] = [
  ['一、总体情况', 'han', 1, '总体情况'],
  ['十二、其他', 'han', 12, '其他'],
  ['二十一、其他', 'han', 21, '其他'],
  ['⼀、总体情况', 'han', 1, '总体情况'],
  ['一．总体情况', 'han', 1, '总体情况'],
  ['## 一、总体情况', 'han', 1, '总体情况'],
  ['**一、总体情况**', 'han', 1, '总体情况'],
  ['（一）予以公开', 'hanParen', 1, '予以公开'],
  ['( 一 ) 予以公开', 'hanParen', 1, '予以公开'],
  ['【六】其他', 'hanParen', 6, '其他'],
  ['一）予以公开', 'hanParen', 1, '予以公开'],
  ['㈢不予公开', 'hanParen', 3, '不予公开'],
  ['1.属于国家秘密', 'arabic', 1, '属于国家秘密'],
  ['1 . 属于国家秘密', 'arabic', 1, '属于国家秘密'],
  ['１．属于国家秘密', 'arabic', 1, '属于国家秘密'],
  ['1、属于国家秘密', 'arabic', 1, '属于国家秘密'],
  ['⒈属于国家秘密', 'arabic', 1, '属于国家秘密'],
  ['(1)属于国家秘密', 'arabicParen', 1, '属于国家秘密'],
  ['1）属于国家秘密', 'arabicParen', 1, '属于国家秘密'],
  ['⑻属于行政查询事项', 'arabicParen', 8, '属于行政查询事项'],
  ['①属于国家秘密', 'circled', 1, '属于国家秘密'],
  ['❸其他', 'circled', 3, '其他'],
];

const unmarked = ['', '3.5', '1,234', '1，234', '12', '2019年', '三类内部事务信息', '四类过程性信息', '第二十条第（一）项', '一般公共预算', '总计', '（本列数据'];

describe('fold', () => {
  for (const [text, expected] of folded) it(`makes ${JSON.stringify(expected)} of ${JSON.stringify(text)}`, () => assert.equal(fold(text), expected));

  it('returns a text that needs no folding as it is', () => assert.equal(fold('其他对外管理服务事项2021'), '其他对外管理服务事项2021'));

  it('is idempotent, also on halves of astral characters', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => assert.equal(fold(fold(text)), fold(text))), { numRuns: 2000 });
    for (let code = 0; code < 0x10000; code++) {
      const once = fold(String.fromCharCode(code));
      assert.equal(fold(once), once, code.toString(16));
    }
  });

  it('folds a text piece by piece to the same', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (a, b) => assert.equal(fold(a + b), fold(a) + fold(b))));
  });
});

describe('foldLabel', () => {
  for (const [text, style, value, rest] of marks) {
    it(`separates ${text} into ${style} ${value} and ${rest}`, () => {
      const label = foldLabel(text);
      assert.deepEqual([label.mark, label.text], [{ style, value }, rest]);
      assert.equal(fold(text.slice(label.start)), rest);
    });
  }

  it('sees no mark where there is none', () => {
    for (const text of unmarked) assert.equal(leadingMark(text), undefined, text);
  });

  it('never throws and leaves a suffix of the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'一二十（）()1２.、① \u3000*#年\t') }), (text) => {
        const { text: rest, start } = foldLabel(text);
        assert.equal(rest, fold(text.slice(start)));
      }),
    );
  });
});
