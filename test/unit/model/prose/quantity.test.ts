// What counts as a quantity in prose, and what each one says.
import assert from 'node:assert/strict';
import { quantitiesIn } from '../../../../server/src/model/prose/quantity';
import { toText } from '../../../../server/src/number/decimal';

/** `digits amount base hedge`, one a quantity. */
function read(text: string): string[] {
  return quantitiesIn(text).map(({ from, to, amount, base, hedge }) => [text.slice(from, to), toText(amount), base, hedge].filter((part) => part !== '').join(' '));
}

describe('quantities of a paragraph', () => {
  const cases: [string, string[]][] = [
    ['收到申请12件，共 4次', ['12 12 件', '4 4 次']],
    ['公开1,234条、１２３４条、12 条', ['1,234 1234 条', '１２３４ 1234 条', '12 12 条']],
    ['关注量588.5万人，收费134.8万元', ['588.5 5885000 人', '134.8 1348000 元']],
    ['占12.5%、占３０％', ['12.5 12.5 %', '３０ 30 %']],
    ['250多家、20余件、约5场、不少于3次、10条以上、3万余条', ['250 250 家 多', '20 20 件 余', '5 5 场 约', '3 3 次 少于', '10 10 条 以上', '3 30000 条 余']],
    ['三类信息，六个方面，两次，十余条，数十件', ['三 3 类', '六 6 个', '两 2 次', '十 10 条 余', '十 10 件 数']],
    ['参训200人次，5件次', ['200 200 人次', '5 5 件次']],
    ['信息（1386）条，共(29) 件', ['（1386） 1386 条', '(29) 29 件']],
    ['**8**件和8件，约**9**条，**2023**年', ['8 8 件', '8 8 件', '9 9 条 约']],
  ];
  for (const [text, expected] of cases) it(text, () => assert.deepEqual(read(text), expected));

  const none = [
    '2019年12月31日', '国办公开办函〔2019〕60号', '第二十条第（一）项', '第3期、第 12 条', '电话0533-3120681', '热线12345', 'http://a.cn/2019/12.html?id=5件',
    '《2020年要点5件》', '3个工作日，20个月，24小时制时', '5G商用', '1.2.3版', '3-5个', '统一项目，第三方，唯一个', '7×24小时', '（1）', '一是（2）年度报告', '第二十条（1）项', '：（2）件，（3）条例', '没有数字',
  ];
  for (const text of none) it(`none in ${text}`, () => assert.deepEqual(read(text).filter((each) => each.includes(' ') && !/ \d+$/.test(each)), []));

  it('is shared where there is none', () => assert.equal(quantitiesIn('没有'), quantitiesIn('数字')));
  it('looks at the first 20,000 characters and 500 quantities only', () => {
    assert.equal(quantitiesIn('1件，'.repeat(100_000)).length, 500);
    assert.equal(quantitiesIn(`${'字'.repeat(20_000)}1件`).length, 0);
  });
  it('finds no more than that in hostile text', () => {
    for (const piece of ['1', '《', '一', '1，', '第1', '-1']) assert.ok(quantitiesIn(piece.repeat(500_000)).length <= 500, piece);
  });
});
