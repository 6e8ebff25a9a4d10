// Decides by example which part of table 2 a caption heads, and which captions name a clause that heads none.

import { strict as assert } from 'node:assert';
import { matchCaption, matchLabel } from '../../../server/src/schema';

const right: readonly (readonly [string, string, string])[] = [
  ['第二十条第（一）项', 'clause1', 'official'],
  ['第二十条第（九）项', 'clause9', 'official'],
  ['第二十条第一项', 'clause1', 'tolerated'],
  ['第二十条第(六)项', 'clause6', 'tolerated'],
  ['第二十条 第（一）项', 'clause1', 'tolerated'],
  ['第二⼗条第（⼋）项', 'clause8', 'tolerated'],
  ['第20条第(8)项', 'clause8', 'tolerated'],
  ['第２０条第（５）项', 'clause5', 'tolerated'],
  ['《条例》第二十条第（五）项', 'clause5', 'tolerated'],
  ['第二十条第（五）项（行政审批处）', 'clause5', 'tolerated'],
  ['第二十条（一）', 'clause1', 'tolerated'],
  ['**第二十条第（一）项**', 'clause1', 'tolerated'],
  ['第二十条第（一）款', 'clause1', 'variant'],
];

const wrong = ['第二十一条第五项', '第二十九条（财务审计处）', '第二十条第七项', '第二十条第（十）项', '第十九条第（一）项', '第二十条'];

const none = ['第二十条第（一）项规定，应当公开', '根据第二十条', '第一项', '规章', '信息内容', '', '20', '第二章', '政府信息公开条例'];

describe('matchCaption', () => {
  for (const [text, key, quality] of right) {
    it(`takes ${text} for ${key}, ${quality}`, () => {
      const match = matchCaption(text);
      assert.deepEqual([match?.part, match?.key, match?.subTable, match?.quality], ['caption', key, key, quality]);
      assert.equal(match?.wrong, undefined);
      assert.equal(matchLabel(text)[0]?.key, key);
    });
  }

  for (const text of wrong) {
    it(`calls ${text} wrong`, () => {
      const match = matchCaption(text);
      assert.deepEqual([match?.part, match?.wrong, match?.quality, match?.subTable], ['caption', true, 'variant', '']);
      assert.equal(matchLabel(text)[0]?.wrong, true);
    });
  }

  it('is silent about everything else', () => {
    for (const text of none) assert.equal(matchCaption(text), undefined, text);
  });

  it('knows that only the format of 2019 has 第（九）项', () => {
    assert.deepEqual(matchCaption('第二十条第（九）项')?.formats, ['2019']);
    assert.deepEqual(matchCaption('第二十条第（八）项')?.formats, ['2019', '2021']);
  });
});
