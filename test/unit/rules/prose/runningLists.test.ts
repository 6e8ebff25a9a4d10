// Lists whose members are paragraphs of their own: the number that introduces them, and where nothing can be said of it.
import assert from 'node:assert/strict';
import { textAt } from '../../../../server/src/model/origin';
import { fixed } from '../../../support/fixes';
import { findings } from '../../../support/marked';
import { TITLE } from '../../../support/tableText';

function counted(...lines: string[]): string[] {
  return findings(TITLE + lines.join('\n')).flatMap(({ finding, place }) =>
    finding.rule === 'prose/count' ? [`${place.line} ${textAt(finding.origin)}, ${finding.related.map(({ origin }) => textAt(origin)).join()}`] : [],
  );
}

const members = ['一是解读不多。', '二是更新不快。', '三是人员不足。'];

describe('prose/count over paragraphs', () => {
  const wrong: [what: string, lines: string[], expected: string][] = [
    ['a member too many', ['存在以下两个方面的问题：', ...members], '1 两, 三是'],
    ['a member too few', ['主要做好四项工作：', '', ...members, '', '（二）下一步打算'], '1 四, 三是'],
    ['two members in a paragraph, and text below one', ['（一）存在以下2个问题。', '一是解读不多；二是更新不快；', '更新晚于规定。', '三是人员不足。', '五、其他'], '1 2, 三是'],
  ];
  for (const [what, lines, expected] of wrong) it(`sees ${what}`, () => assert.deepEqual(counted(...lines), [expected]));

  const silent: [what: string, lines: string[]][] = [
    ['a list that is as long as it should be, before another', ['存在以下三个方面的问题：', ...members, '（二）改进措施', '一是增加人手。', '二是开展培训。']],
    ['a list with another in it', ['存在以下三个方面的问题：', '一是解读不多。', '1.图解少。', '2.视频少。', '二是更新不快。', '三是人员不足。']],
    ['a list in a member', ['存在以下三个方面的问题：', '一是解读不多。', '二是更新不快：一是栏目。二是专栏。', '三是人员不足。', '四是平台不稳。']],
    ['a number of other things', ['全年办理5件。', ...members]],
    ['a number that does not introduce', ['开设了5个专栏，成效明显。', ...members]],
    ['members after a heading', ['做好以下三个方面：', ...members, '五、其他', '四是重复。']],
    ['numbers that do not follow', ['存在以下三个方面的问题：', '一是解读不多。', '三是人员不足。']],
    ['a single member', ['存在以下三个方面的问题：', '一是解读不多。']],
  ];
  for (const [what, lines] of silent) it(`is silent on ${what}`, () => assert.deepEqual(counted(...lines), []));

  it('offers the number of members', () => {
    assert.equal(fixed(`${TITLE}存在以下两个方面的问题：\n${members.join('\n')}`, 'prose/count'), `${TITLE}存在以下三个方面的问题：\n${members.join('\n')}`);
  });
});
