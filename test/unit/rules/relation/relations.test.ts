// What the relations between the figures of table 2 say, and where they keep silent.
import assert from 'node:assert/strict';
import { disclosureText, TITLE } from '../../../support/tableText';
import { sentences, shown } from '../total/support';

const title2019 = TITLE.replace('2023', '2019');
const of2019 = (values: Record<string, readonly (string | number)[]>): string => title2019 + disclosureText(values, '2019');
const of2021 = (values: Record<string, readonly (string | number)[]>): string => TITLE + disclosureText(values);

describe('relations of table 2', () => {
  const cases: [string, string, string[], string?][] = [
    ['a total below the new ones', of2019({ normative: [1, 4, 3] }), ['relation/published “3” warning'], '表二“规范性文件”：对外公开总数量为 3，小于本年新公开数量 4，请核对。'],
    ['items below zero', of2019({ service: [61, '减 98', 0] }), ['relation/items “98” warning'], '表二“其他对外管理服务事项”：上一年项目数量加本年增/减为 −37（61−98），不应小于 0，请核对。'],
    ['a purchase without money', of2019({ procurement: [6, 0] }), ['relation/procurement “0” warning'], '表二“政府集中采购”采购总金额为 0，而采购项目数量为 6：两者应当同时为 0 或同时不为 0，请核对。'],
    ['money without a purchase', of2019({ procurement: [0, '12.5'] }), ['relation/procurement “0” warning']],
    ['an amount that is no 万元', of2019({ procurement: [6, 350000] }), ['relation/amount “350000” info']],
    ['an amount of a city that is no 万元 either', of2019({ procurement: [6, '0.0035'] }).replace('青禾市水务局', '青禾市'), ['relation/amount “0.0035” info']],
    ['an amount of a few yuan', of2021({ fee: ['0.0035'] }), ['relation/amount “0.0035” info']],
    ['fewer in force than issued', of2021({ normative: [3, 0, 2] }), ['relation/in-force “2” info'], '表二“行政规范性文件”：现行有效件数为 2，小于本年制发件数 3（本年废止件数 0），请核对。'],
    ['fewer in force and repealed than issued', of2021({ normative: [9, 1, 2] }), ['relation/repealed “1” warning']],
    ['规章 of a bureau', of2021({ regulations: [1, 0, 1] }), ['relation/regulations “1” info']],
  ];
  for (const [what, text, expected, sentence] of cases) {
    it(`question ${what}`, () => {
      assert.deepEqual(shown(text), expected);
      if (sentence !== undefined) assert.equal(sentences(text)[0], sentence);
    });
  }

  const silent: [string, string][] = [
    ['equal figures', of2019({ normative: [4, 4, 4], service: [61, '减 61', 0], procurement: [1, '0.5'] })],
    ['more published than made', of2019({ normative: [1, 9, 16] })],
    ['an increase', of2019({ licence: [13, '增 5', 172], penalty: [34, '减 12', 0] })],
    ['unchanged items', of2019({ licence: [13, '持平', 172], penalty: [34, '无', 0] })],
    ['blanks', of2019({ procurement: ['', '12.5'], service: ['', '减 5', 0] })],
    ['repeals that explain it', of2021({ normative: [3, 4, 1] })],
    ['an amount in 元 that is small in 万元', of2021({ fee: ['3500元'] })],
    ['an amount of a few yuan whose cell names them', of2021({ fee: ['50元'] })],
    ['an amount of just a hundred yuan', of2021({ fee: ['0.01'] })],
    ['a large amount of a city', of2019({ procurement: [60, 350000] }).replace('青禾市水务局', '青禾市')],
    ['a large amount of a government', of2019({ procurement: [60, 350000] }).replace('水务局', '人民政府')],
    ['规章 of a province', TITLE.replace('青禾市水务局', '南陵省人民政府') + disclosureText({ regulations: [1, 0, 9] })],
    ['规章 of the office of a city government', TITLE.replace('青禾市水务局', '青禾市人民政府办公厅') + disclosureText({ regulations: [1, 0, 9] })],
    ['规章 where nobody is named', '政府信息公开工作年度报告\n' + disclosureText({ regulations: [1, 0, 9] })],
  ];
  for (const [what, text] of silent) {
    it(`accept ${what}`, () => assert.deepEqual(shown(text).filter((each) => each.startsWith('relation/')), []));
  }

  it('are milder where a remark may explain them', () => {
    const remark = '备注：因机构改革，对外公开总数量重新统计。\t\t\t\n第二十条第（五）项';
    assert.deepEqual(shown(of2019({ normative: [1, 4, 3] }).replace('第二十条第（五）项', remark)), ['relation/published “3” info']);
  });
});
