// What conversions leave behind, and what only looks so.
import assert from 'node:assert/strict';
import { fixed } from '../../../support/fixes';
import { findings } from '../../../support/marked';
import { found } from './support';

const rule = 'text/residue';

describe('text/residue', () => {
  const cases: [string, string[]][] = [
    ['[bookmark: _GoBack]2020年，我局深入学习条例。', ['1 [bookmark: _GoBack]']],
    ['我局高度重视。[image: 9f8e7d]', ['1 [image: 9f8e7d]']],
    ['[image: 1612(1)]\n', ['1 [image: 1612(1)]']],
    ['办复率100[image: ]，满意率99.5[image: ]。', ['1 100[image: ]', '1 99.5[image: ]']],
    ['见图1[image: abc]。', ['1 [image: abc]']],
    ['上一段。\n\n- 12 -\n\n下一段。', ['3 - 12 -']],
    ['—３—', ['1 —３—']],
    ['<p class="c">- 3 -</p>', ['1 - 3 -']],
    ['第 1 页 共 10 页', ['1 第 1 页 共 10 页']],
    ['一是**及时发布**信息；二是**加强', ['1 ** hint', '1 ** hint']],
    ['采购网（<http://www.example.gov.cn>）', ['1 <http://www.example.gov.cn> hint']],
  ];
  for (const [text, expected] of cases) it(`finds ${JSON.stringify(text)}`, () => assert.deepEqual(found(text, rule), expected));

  const silent = ['共受理1-2件申请。', '减 12', '- 1', '3', '（http://www.example.gov.cn）', '[2019]60号', '见[附件1]。', '7*24小时', '2019-2020', '规章\t[image: a]\t0\t0'];
  for (const text of silent) it(`accepts ${text}`, () => assert.deepEqual(found(text, rule), []));

  it('copes with a line of ten thousand placeholders', () => assert.equal(found('[image: a]'.repeat(10_000), rule).length, 10_000));
  it('puts the per cent sign back', () => assert.equal(fixed('满意率100[image: ]。', rule), '满意率100%。'));
  it('drops a placeholder, and its line where it stands alone', () => {
    assert.equal(fixed('我局[image: a]认真落实。', rule), '我局认真落实。');
    assert.equal(fixed('上。\n[image: a]\n下。\n', rule), '上。\n下。\n');
    assert.equal(fixed('上。\r\n- 1 -\r\n下。', rule), '上。\r\n下。');
  });
  it('leaves tags alone that another line begins or ends', () => {
    assert.equal(fixed('<p>上。</p>\n<p>- 1 -</p>\n<p>下。</p>', rule), '<p>上。</p>\n<p>下。</p>');
    assert.equal(fixed('<p>上。</p>\n<div class="page"><p>- 1 -</p>\n<p>下。</p></div>', rule), '<p>上。</p>\n<div class="page"><p></p>\n<p>下。</p></div>');
    assert.equal(fixed('<div><p>上。</p><p>- 1 -</p></div>\n<p>下。</p>', rule), '<div><p>上。</p><p></p></div>\n<p>下。</p>');
  });
  it('drops both marks of bold type, and the brackets of a link', () => {
    assert.equal(fixed('一是**及时**。', rule), '一是及时。');
    assert.equal(fixed('（<https://a.cn>）', rule), '（https://a.cn）');
  });
  it('says nothing of ** and <http…> in Markdown', () => {
    assert.deepEqual(findings('一是**及时**（<http://a.cn>）。', { markdown: true }).filter(({ finding }) => finding.rule === rule), []);
  });
});
