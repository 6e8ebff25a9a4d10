// What the rules on single cells report, and what they accept.
import assert from 'node:assert/strict';
import { fixesOf } from '../../../../server/src/rules/check';
import { say } from '../../../../server/src/rules/messages/message';
import { disclosureText, requestsText, reviewText, TITLE } from '../../../support/tableText';
import { fixesIn, foundIn, sentences, shown } from '../total/support';

const requests = (overrides: Record<string, string | number>): string => TITLE + requestsText({}, overrides);
const fee = (value: string): string => TITLE + disclosureText({ fee: [value] });
const purchase = (header: string, value: string): string => TITLE.replace('2023', '2019') + disclosureText({ procurement: [3, value] }, '2019').replace('采购总金额', header);

describe('cell/not-a-number', () => {
  const bare = (text: string): string => text.replace(/^.*\t.*$/gmu, (row) => row.split('\t').join(' | '));
  for (const word of ['若干', '见附件', 'l0']) {
    it(`is told of ${word} in any column of a table whose pipes enclose nothing`, () => {
      for (const column of ['natural', 'legal', 'otherOrg', 'total']) {
        assert.deepEqual(shown(TITLE + bare(requestsText({}, { [`refuse2.${column}`]: word }))), [`cell/not-a-number “${word}” warning`]);
      }
    });
  }
  for (const text of ['若干', '见附件', 'O', 'l0', '1,23', '20余']) {
    it(`reports ${text}, and no shape beside it`, () => assert.deepEqual(shown(requests({ 'open.natural': text })), [`cell/not-a-number “${text}” warning`]));
  }
  for (const text of ['０', '0 ', '　0', '0件', '0（其中修订0件）']) {
    it(`accepts ${JSON.stringify(text)}`, () => assert.deepEqual(shown(requests({ 'open.natural': text })).filter((each) => each.startsWith('cell/not')), []));
  }
});

describe('a sign that has lost its number, in a line of its own', () => {
  const cells = (change: string): string => TITLE.replace('2023', '2019') + disclosureText({ licence: [990, change, 711] }, '2019').replace(/\t+/gu, '\n\n').replace(/\n(?!\n)/gu, '\n\n');

  it('is the figure of its cell', () => {
    assert.deepEqual(shown(cells('减')), ['cell/not-a-number “减” warning']);
    assert.deepEqual(shown(cells('增加')), ['cell/not-a-number “增加” warning']);
    assert.deepEqual(shown(cells('减 9')), []);
  });
  it('is a piece of a header above figures', () => {
    assert.deepEqual(shown(cells('减 9').replaceAll('本年增/减', '本年增/\n减')), []);
  });
});

describe('the fix for a cell that holds no number', () => {
  const whole = TITLE + requestsText({ 'open.natural': 10, 'refuse2.otherOrg': 3 });
  const saying = (text: string): string => whole.replace('（一）予以公开\t\t10', `（一）予以公开\t\t${text}`);

  it('writes the digits that were meant, preferred where the sums agree', () => {
    assert.deepEqual(fixesIn(saying('l0')), [{ title: '改为 10（与各项合计相符）!', text: whole }]);
    assert.deepEqual(fixesIn(saying('ＩＯ')), [{ title: '改为 10（与各项合计相符）!', text: whole }]);
  });
  it('writes what the sums say where these contradict the digits that were meant, and does not prefer it', () => {
    assert.deepEqual(fixesIn(saying('1lO')).map(({ title }) => title), ['改为 10（与各项合计相符）']);
  });
  it('writes the digits that were meant where the sums say nothing', () => {
    const [fix, ...others] = foundIn(saying('l0\t若干').replace('若干\t0', '若干')).flatMap(fixesOf);
    assert.equal(fix && say(fix.title, 'zh-cn'), '改为 10');
    assert.deepEqual(others, []);
  });
  it('writes what every sum of the cell says', () => {
    for (const text of ['若干', '见附件', '10余']) assert.deepEqual(fixesIn(saying(text)), [{ title: '改为 10（与各项合计相符）!', text: whole }]);
  });
  it('writes nothing where sums disagree, or other cells hold none either', () => {
    const doubtful = saying('若干').replace(/（七）总计\t\t10/u, '（七）总计\t\t12');
    assert.deepEqual(foundIn(doubtful).filter(({ finding }) => finding.rule === 'cell/not-a-number').flatMap(fixesOf), []);
    assert.deepEqual(foundIn(saying('若干').replace('若干\t0', '若干\t若干')).flatMap(fixesOf), []);
    assert.deepEqual(fixesIn(TITLE + disclosureText({ fee: ['若干'] })), []);
  });
});

describe('cell/blank', () => {
  it('is told once a table, with the totals among them', () => {
    const text = requests({ 'open.natural': '', 'open.total': '', 'deny1.legal': '/', 'total.charity': '—' });
    assert.deepEqual(shown(text), ['cell/blank “” info']);
    assert.equal(sentences(text)[0], '表三有 4 个空白单元格（其中合计 2 个），按 0 计。没有的，请填写 0；合计可按各项之和填写。');
    assert.deepEqual(fixesIn(text), [{ title: '填写表三的空白合计（2 处）', text: requests({ 'open.natural': '', 'deny1.legal': '/' }) }]);
  });

  it('offers nothing where no total is blank', () => {
    assert.deepEqual(fixesIn(requests({ 'open.natural': '无' })), []);
  });

  it('is told of blanks that nothing but the places of figures show, also in the last row, and nothing is put into them', () => {
    const rows = requestsText({ 'open.natural': 10, 'open.legal': 4, 'deny3.research': 1 }).trimEnd().split('\n').map((line) => line.split('\t')).slice(3);
    const width = (label: string): number => [...label].reduce((sum, character) => sum + (character > '\u2e80' ? 2 : 1), 0);
    const names = ['自然人', '商业企业', '科研机构', '社会公益组织', '法律服务机构', '其他', '总计'];
    const lines = rows.map((row) => {
      const label = row.slice(0, -7).filter((cell) => cell !== '').join('  ');
      const figures = row.slice(-7).map((figure, i) => (figure === '0' ? '' : figure).padStart(width(names[i] as string) + 2));
      return (label + ' '.repeat(96 - width(label)) + figures.join('')).trimEnd();
    });
    const text = `${TITLE}三、收到和处理政府信息公开申请情况\n${' '.repeat(98)}${names.join('  ')}\n${lines.join('\n')}\n`;
    assert.deepEqual(shown(text).filter((each) => /^(?:table|cell|total)/u.test(each) && !each.startsWith('table/missing')), ['cell/blank “” info']);
    assert.deepEqual(fixesIn(text).filter(({ title }) => title.includes('空白')), []);
  });

  it('is not said of the cells behind the values', () => assert.deepEqual(shown(TITLE + disclosureText()), []));
  it('looks at table 4 too', () => assert.deepEqual(shown(TITLE + reviewText(0, '-')), ['cell/blank “-” info']));
});

describe('cell/not-a-count', () => {
  const decisions = (value: string): string => TITLE + disclosureText({ licence: [value] });
  it('reports negative numbers as errors', () => assert.deepEqual(shown(decisions('-3')), ['cell/not-a-count “3” error']));
  it('warns of fractions', () => assert.deepEqual(shown(decisions('3.5')), ['cell/not-a-count “3.5” warning']));
  it('says that a change may be negative, if it is whole', () => {
    const change = (value: string): string => TITLE.replace('2023', '2019') + disclosureText({ licence: [9, value, 1] }, '2019');
    assert.deepEqual(sentences(change('7.5')), ['表二“行政许可”本年增/减：7.5 不是整数，增减应为整数（可为负）。请核对。']);
    for (const words of ['增长7', '下降7', '增长 7', '-7']) assert.deepEqual(shown(change(words)), []);
  });
  it('says nothing more of a sum with such a figure', () => assert.deepEqual(shown(requests({ 'open.natural': '-3' })), ['cell/not-a-count “3” error']));
  it('accepts fractions of amounts', () => assert.deepEqual(shown(fee('12.5')), []));
  it('reports a negative amount, which need not be whole', () => {
    assert.deepEqual(shown(fee('-12.5')), ['cell/not-a-count “12.5” error']);
    assert.deepEqual(sentences(fee('-12.5')), ['表二“行政事业性收费”本年收费金额：-12.5 是负数，金额应为 0 或正数。请核对。']);
  });
  it('accepts 3.00', () => assert.deepEqual(shown(decisions('3.00')), []));
  it('accepts a signed 本年增/减', () => assert.deepEqual(shown(TITLE.replace('2023', '2019') + disclosureText({ licence: [9, '-3', 1] }, '2019')), []));
});

describe('cell/unit', () => {
  const cases: [string, string, string[], string[]][] = [
    ['万元 in the cell', fee('134.8万元'), ['cell/unit “134.8万元” info'], ['改为 134.8']],
    ['元 for 万元', fee('25000元'), ['cell/unit “25000元” info'], ['换算为 2.5（原为 25000元）']],
    ['a space before the unit', fee('5,697.79 万元'), ['cell/unit “5,697.79 万元” info'], ['改为 5,697.79']],
    ['a unit in brackets', fee('134.8（万元）'), ['cell/unit “134.8（万元）” info'], ['改为 134.8']],
    ['件 after a count, which is only a hint', requests({ 'open.natural': '0件' }), ['cell/unit “0件” hint'], ['改为 0']],
    ['万件', TITLE + disclosureText({ licence: ['1.5万件'] }), ['cell/unit “1.5万件” info'], ['换算为 15000（原为 1.5万件）']],
    ['元 under a header in 元', purchase('采购总金额（元）', '25000元'), ['cell/unit “25000元” info'], ['改为 25000']],
    ['too few decimals', purchase('采购总金额(单位:万元,保留4位小数)', '3350'), ['cell/unit “3350” info'], ['改为 3350.0000']],
  ];
  for (const [what, text, expected, titles] of cases) {
    it(`reports ${what}`, () => {
      assert.deepEqual(shown(text), expected);
      assert.deepEqual(fixesIn(text).map(({ title }) => title), titles);
      for (const fix of fixesIn(text)) assert.deepEqual(shown(fix.text), []);
    });
  }

  for (const value of ['3350.0000', '0', '33.50000']) {
    it(`accepts ${value} where four decimals are asked for`, () => assert.deepEqual(shown(purchase('采购总金额(单位:万元,保留4位小数)', value)).filter((each) => each.startsWith('cell')), []));
  }
});
