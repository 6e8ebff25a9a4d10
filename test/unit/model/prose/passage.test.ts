// What of a paragraph is read for its figures, and what is not read again.
import assert from 'node:assert/strict';
import { factsOf } from '../../../../server/src/model/prose/facts/facts';
import { passageOf } from '../../../../server/src/model/prose/passage';
import { Block } from '../../../../server/src/syntax/block';

function passage(text: string): ReturnType<typeof passageOf> {
  return passageOf(new Block('prose', text, 1));
}

describe('passages', () => {
  const cases: [text: string, read: string][] = [
    ['收到申请12件。加强培训。', '收到申请12件。'],
    ['加强培训。收到申请12件。', '加强培训。收到申请12件。'],
    ['收到申请12件。开展三次培训。加强指导。', '收到申请12件。开展三次培训。'],
    ['收到申请12件。未发生行政复议。加强指导。', '收到申请12件。未发生行政复议。'],
    ['收到申请１２件，办结(共)12件.全部办结。加强指导', '收到申请12件，办结（共）12件.全部办结。'],
    ['　<p>收到申请12件。加强指导</p>', '　   收到申请12件。'],
    ['收到 12 件。', ''],
    ['收到申请12件，加强培训', '收到申请12件，加强培训'],
    ['加强培训。加强指导。', ''],
  ];
  for (const [text, read] of cases) it(text, () => assert.equal(passage(text).text, read));

  it('are known again, with what they say, while somebody types behind their last figure', () => {
    const before = passage('收到政府信息公开申请12件。加强培训。');
    const after = passage('收到政府信息公开申请12件。加强业务培训。');
    assert.equal(after, before);
    assert.equal(factsOf(after), factsOf(before));
    assert.equal(factsOf(after).length, 1);
  });

  it('are others once a figure changes', () => {
    const before = passage('收到政府信息公开申请12件。加强培训。');
    assert.notEqual(passage('收到政府信息公开申请13件。加强培训。'), before);
  });

  it('of headings and of lines are not those of paragraphs', () => {
    const text = '收到政府信息公开申请12件';
    assert.notEqual(passageOf(new Block('heading', text, 1)), passageOf(new Block('prose', text, 1)));
  });

  it('hold nothing of tables', () => assert.equal(passageOf(new Block('table', '收到\t12件', 1)).text, ''));
});
