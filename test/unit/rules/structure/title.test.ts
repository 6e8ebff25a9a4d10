// Decides by example what is said of the title and of the sentence on the period.
import assert from 'node:assert/strict';
import { fixesOf } from '../../../../server/src/rules/check';
import { fixed } from '../../../support/fixes';
import { said } from '../../../support/marked';
import { disclosureText } from '../../../support/tableText';
import { HEADINGS, linesOf, PERIOD, reportOf, structureFindings, TITLE } from './support';

type Row = readonly [what: string, text: string, expected: readonly string[]];

const titled = (title: string): string => reportOf(HEADINGS, PERIOD, title);
const dated = (period: string): string => reportOf(HEADINGS, period);

const titles: readonly Row[] = [
  ['nothing of the usual title', titled(TITLE), []],
  ['nothing of the year in front', titled('2023年青禾市水务局政府信息公开工作年度报告'), []],
  ['nothing of 年度 twice', titled('青禾市水务局2023年度政府信息公开工作年度报告'), []],
  ['nothing of a title in two lines', titled('青禾市水务局\n2023年政府信息公开工作年度报告'), []],
  ['nothing of a Markdown title in two lines', titled('# 青禾市水务局\n2023年政府信息公开工作年度报告'), []],
  ['nothing of a year in brackets below', titled('青禾市水务局政府信息公开工作年度报告\n（2023年度）'), []],
  ['no year in a line below without brackets', titled('青禾市水务局政府信息公开工作年度报告\n2023年青禾市水务局成立'), ['1 info title/missing']],
  ['nothing of a Markdown title in two lines below another report', `${titled(TITLE)}\n${titled('# 青禾市财政局\n# 2023年政府信息公开工作年度报告')}`, []],
  ['nothing of a title that is wrapped after its subject', titled('2023 年青禾市水务局政府信息公开\n工作年度报告'), []],
  ['nothing of a title that is wrapped before 年度', titled('2023年青禾市水务局政府信息公开工作\n年度报告'), []],
  ['nothing of a title that is wrapped within 报告', titled('青禾市水务局2023年政府信息公开工作年度报\n告'), []],
  ['nothing of a title that is wrapped after the year', titled('青禾市水务局2023年\n政府信息公开工作年度报告'), []],
  ['nothing of a title that is wrapped within 政府信息公开', titled('青禾市水务局2023年度政府\n信息公开工作年度报告'), []],
  ['nothing of a title that is wrapped within 政府', titled('青禾市水务局2023年政\n府信息公开工作年度报告'), []],
  ['nothing of a title that is wrapped before 年', titled('青禾市水务局2023\n年政府信息公开工作年度报告'), []],
  ['nothing of a title that is wrapped within the year', titled('青禾市水务局202\n3年政府信息公开工作年度报告'), []],
  ['nothing of a title that is wrapped within the organ', titled('青禾市人民政\n府2023年政府信息公开工作年度报告'), []],
  ['no year of a title that is wrapped within 政府', titled('青禾市水务局政\n府信息公开工作年度报告'), ['2 info title/missing']],
  ['nothing of an organ that stands at the head of a page within its table', `<table><tr><td>\n<p>青禾市水务局</p>\n<p>2023年政府信息公开工作年度报告</p>\n${reportOf(HEADINGS).split('\n').slice(1, -1).map((line) => `<p>${line}</p>`).join('\n')}\n</td></tr></table>\n`, []],
  ['nothing of a title below the head of a web page', titled(`${'<meta name="a" content="1">\n'.repeat(12)}<h1>青禾市水务局2023年政府信息公开工作年度报告</h1>`), []],
  ['no title among the first lines', titled(`${'政务公开\n'.repeat(12)}青禾市水务局2023年政府信息公开工作年度报告`), ['1 warning title/missing']],
  ['no organ below a table of the page', titled('<table><tr><td>青禾市水务局</td></tr></table>\n2023年政府信息公开工作年度报告'), ['2 warning title/missing']],
  ['nothing of a date above a title', titled('2024年1月20日\n青禾市水务局2023年政府信息公开工作年度报告'), []],
  ['no organ and no year below a date', titled('2024年1月20日\n政府信息公开工作年度报告'), ['2 warning title/missing', '2 info title/missing']],
  ['nothing of a line of the preface that is wrapped within 《》', reportOf(HEADINGS, `根据《条例》、《青禾市政府信息公开规\n定》和《关于印发中华人民共和国政府信息公开工作年度报告\n格式的通知》的要求，编制本报告。${PERIOD}`, '2023年青禾市水务局政府信息公开\n工作年度报告'), []],
  ...['本溪市财政局', '本溪满族自治县人民政府', '现代农业园区管委会', '青禾省机构编制局'].map((organ): Row => [`nothing of a title of ${organ}`, titled(`${organ}2023年政府信息公开工作年度报告`), []]),
  ['no title in a sentence on the report', titled('本局编制2023年政府信息公开工作年度报告'), ['1 warning title/missing']],
  ['nothing of a remark in brackets before it', titled('【图文】青禾市水务局2023年政府信息公开工作年度报告'), []],
  ['nothing of a link to the report of another year below it', titled('青禾市水务局\n2023年政府信息公开工作年度报告\n相关文章\n青禾市水务局2022年政府信息公开工作年度报告'), []],
  ['nothing of the year of a link below a title without an organ', titled('2023年政府信息公开工作年度报告\n相关文章\n青禾市水务局2022年政府信息公开工作年度报告'), []],
  ['no year in the years that a page offers', titled('2025年\n2024年\n2022年\n青禾市水务局政府信息公开工作年度报告'), ['4 info title/missing']],
  ['nothing of 政府信息公开年度报告', titled('青禾市水务局2023年政府信息公开年度报告'), []],
  ['nothing of the organ below the title', titled('2023年政府信息公开工作年度报告\n青禾市水务局'), []],
  ['nothing of the organ above a date above the title', titled('青禾市水务局\n发布日期：2024-01-20\n2023年政府信息公开工作年度报告'), []],
  ['nothing of a title below the navigation of a site', titled(`<ul>\n${'<li><a href="/a">政务公开</a></li>\n'.repeat(14)}</ul>\n<h1>${TITLE}</h1>`), []],
  ['nothing of the years that a page offers for choice', titled(`<select>\n<option>2021年政府信息公开工作年度报告</option>\n</select>\n<h1>${TITLE}</h1>`), []],
  ['nothing of the name of a head that nothing ends', titled(`<html><head>\n<title>2018年政府信息公开工作年度报告</title>\n<body>\n<h1>${TITLE}</h1>`), []],
  ['nothing of a place of the site above its column', titled(`<span>首页</span>\n<span>政府信息公开工作年度报告</span>\n<h1>${TITLE}</h1>`), []],
  ['nothing of a title that is a link', titled(`<h1><a href="/a">${TITLE}</a></h1>`), []],
  ['nothing of a title between the marks of a system', titled(`<h1><!--<$[标题]>begin-->${TITLE}<!--<$[标题]>end--></h1>`), []],
  ['nothing of a title behind a comment', titled(`<!--StartFragment--><h1>${TITLE}</h1>`), []],
  ['nothing of a title before a script', titled(`<h1>${TITLE}</h1><script>var a = "2018年";</script>`), []],
  ['nothing of blank lines and a site above', titled(`\n\n首页\n\n${TITLE}`), []],
  ['nothing of a table about the page above', titled(`索引号 | 1134-00013 | 发布机构 | 水务局 |\n\n${TITLE}`), []],
  ['nothing of the name of the column of a site above', titled(`政府信息公开年报\n\n${TITLE}`), []],
  ['nothing of the name of the column of a site above a title in two lines', titled('政府信息公开年报\n青禾市水务局2023年政府信息公开\n工作年度报告'), []],
  ['nothing of the name of the column of a site above a title in three lines', titled('政府信息公开年报\n2023年青禾市水务局政府\n信息公开工作\n年度报告'), []],
  ['nothing of the name of the column of a site above the organ and the title', titled('政府信息公开工作年度报告\n青禾市水务局\n2023年政府信息公开工作年度报告'), []],
  ['no year below the name of the column of a site', titled('政府信息公开年报\n青禾市水务局政府信息公开工作年度报告'), ['2 info title/missing']],
  ['nothing of a year in a line of its own above', titled('2023年\n青禾市水务局政府信息公开工作年度报告'), []],
  ['nothing of a year in a line of its own above a title in two lines', titled('2023年度\n青禾市水务局政府信息公开\n工作年度报告'), []],
  ['nothing of a year between the organ and the title', titled('青禾市水务局\n2023年\n政府信息公开工作年度报告'), []],
  ['nothing of a year above the organ', titled('（2023年度）\n青禾市水务局\n政府信息公开工作年度报告'), []],
  ['another year of the period than that above', titled('2022年\n青禾市水务局政府信息公开工作年度报告'), ['3 warning period/statement']],
  ['公开 lost', titled('青禾市水务局2023年政府信息工作年度报告'), ['1 warning title/wording']],
  ['信息 lost', titled('青禾市水务局2023年政府公开年度报告'), ['1 warning title/wording']],
  ['nothing of a title in a table of the page', titled(`${TITLE} | |||||\n|\n|||||`), []],
  ['nothing of a title right below a table of the page', titled(`• 设为首页|\n• 加入收藏|\n• 无障碍浏览|\n位置: 网站首页 > 水务局\n${TITLE}`), []],
  ['no title among what a table of the page links to', titled(`青禾市财政局 | 2022年政府信息公开工作年度报告 | 2023年政府信息公开工作年度报告 |\n\n`), ['1 warning title/missing']],
  ['no title', titled(''), ['1 warning title/missing']],
  ['no organ', titled('2023年政府信息公开工作年度报告'), ['1 warning title/missing']],
  ['no year', titled('青禾市水务局政府信息公开工作年度报告'), ['1 info title/missing']],
  ['nothing of an organ above a title in two lines', titled('青禾市水务局\n2023年政府信息公开\n工作年度报告'), []],
  ['nothing of an organ and a year above a title in two lines', titled('青禾市水务局2023年\n政府信息公开\n工作年度报告'), []],
  ['nothing of a year in brackets below a title in two lines', titled('青禾市水务局\n政府信息公开\n工作年度报告\n（2023年度）'), []],
  ['no organ above a title in two lines', titled('2024年1月20日\n2023年政府信息公开\n工作年度报告'), ['3 warning title/missing']],
  ['a lost character in a wrapped title', titled('青禾市水务局2023年政府信息公开\n工作度报告'), ['2 warning title/wording']],
  ['a word that a wrapped title has twice', titled('青禾市水务局2023年政府信息公开工作年度\n年度报告'), ['2 warning title/wording']],
  ['a lost character in a wrapped title below its organ', titled('青禾市水务局\n2023年政府信信息公开\n工作年度报告'), ['2 warning title/wording']],
  ['doubled words in a wrapped title', titled('青禾市水务局2023年政府信息公开\n工作年度年度报告'), ['2 warning title/wording']],
  ['characters in each other’s place on both sides of a break', titled('青禾市水务局2023年政府信息公开工年\n作度报告'), ['2 warning title/wording']],
  ['年度 left out of a wrapped title', titled('青禾市水务局2023年政府信息公开\n工作报告'), ['2 info title/wording']],
  ['a lost character', titled('青禾市水务局2023年政府信息公开工作度报告'), ['1 warning title/wording']],
  ['a lost character of 报告', titled('青禾市水务局2023年政府信息公开工作年度告'), ['1 warning title/wording']],
  ['no title in its beginning without a year', titled('青禾市水务局政府信息公开工作年度告'), ['1 warning title/missing']],
  ...['告年度报', '年报告度', '度年报告'].map((end): Row => ['the last characters in another order', titled(`青禾市水务局2023年政府信息公开工作${end}`), ['1 warning title/wording']]),
  ['doubled words', titled('青禾市水务局2023年政府信息公开工作年度年度报告'), ['1 warning title/wording']],
  ['年度 left out', titled('青禾市水务局2023年政府信息公开工作报告'), ['1 info title/wording']],
];

const periods: readonly Row[] = [
  ['nothing of both ends', dated(PERIOD), []],
  ['nothing of one year', dated('报告所列数据的统计期限为2023年1月1日至12月31日。'), []],
  ['nothing of a day behind the end of the period', dated('报告所列数据的统计期限为2023年1月1日至12月31日，截至2024年1月10日已核对。'), []],
  ['a wrong year behind a period that lacks its end', dated('报告所列数据的统计期限自2023年1月1日起，截至2024年12月31日。'), ['2 warning period/statement']],
  ['nothing of 统计截止期限', dated('所列数据的统计截止期限自2023年1月1日起至2023年12月31日止。'), []],
  ['a wrong year of 统计截止期限', dated('所列数据的统计截止期限自2022年1月1日起至2023年12月31日止。'), ['2 warning period/statement']],
  ['nothing of spaces', dated('本报告数据统计期为 2023 年 1 月 1 日至 2023 年 12 月 31 日。'), []],
  ['nothing of full-width digits', dated('统计期限自２０２３年１月１日起至１２月３１日止。'), []],
  ['nothing of 统计数据的期限', dated('本报告所列统计数据的期限自2023年1月1日起，至2023年12月31日止。'), []],
  ['nothing of 统计数据从', dated('本报告统计数据从2023年1月1日至2023年12月31日止。'), []],
  ['nothing of 统计数据的时限', dated('统计数据的时限为2023年度（1月1日—12月31日）。'), []],
  ['a year of 统计数据从', dated('本报告统计数据从2022年1月1日至2023年12月31日止。'), ['2 warning period/statement']],
  ['nothing of a sentence that is wrapped', dated('本报告由市水务局编制，所列数据的统计周期\n为 2023 年 1 月 1 日至 12 月 31 日。'), []],
  ['nothing of dates between tags', dated('<p>本报告所列数据的统计期限自<span>2023</span>年<b>1</b>月1日起至20<b>23</b>年12月31日止。</p>'), []],
  ['nothing of words that tags cut', dated('<p>本报告所列数据的统<b>计期</b>限自2023年1月1日起至2023年12月31日止。</p>'), []],
  ['a wrong year between tags', dated('<p>本报告所列数据的统计期限自<span>2022</span>年<b>1</b>月1日起至2023年12月31日止。</p>'), ['2 warning period/statement']],
  ['nothing of dates with points', dated('统计期为2023.01.01-2023.12.31。'), []],
  ['nothing of 统计起止时间', dated('本报告统计起止时间为2023年1月1日至2023年12月31日。'), []],
  ['nothing of 起止时间', dated('所列数据起止时间为2023年1月1日至2023年12月31日。'), []],
  ['nothing of another 起止时间', dated('公示起止时间：2022年12月1日至12月7日。\n报告所列数据的统计期限为2023年1月1日至12月31日。'), []],
  ['nothing of 统计时段', dated('除另有说明外，所列数据统计时段为2023年1月1日至2023年12月31日。'), []],
  ['nothing of 数据自 without 统计', dated('本报告所列数据自2023年1月1日起，至2023年12月31日止。'), []],
  ['nothing of 数据截止日期', dated('所列数据截止日期为2023年12月31日。'), []],
  ['a wrong year of 数据自', dated('本报告所列数据自2022年1月1日起，至2023年12月31日止。'), ['2 warning period/statement']],
  ['none in what other data began', dated('本报告所列数据真实。平台数据自2015年1月1日起累计，报告所列数据截至2024年1月10日核对。'), ['1 info period/statement']],
  ['a date that lost its 年', dated('所列数据统计期限从202311日到1231日止。'), ['2 warning period/statement']],
  ['nothing of 年度', dated('本报告数据的统计期限为2023年度。'), []],
  ['nothing of another year later in the sentence', dated(PERIOD.replace('止。', '止，与2021年相比口径未变。')), []],
  ['none', dated(''), ['1 info period/statement']],
  ['a wrong year', dated(PERIOD.replace('2023年12', '2022年12')), ['2 warning period/statement']],
  ['two wrong years as one', dated(PERIOD.replaceAll('2023', '2022')), ['2 warning period/statement']],
  ['a letter among the digits of a year', dated(PERIOD.replace('至2023', '至2O23')), ['2 warning period/statement']],
  ['nothing of a letter for a Chinese zero', dated('统计期限自二O二三年一月一日起至二〇二三年十二月三十一日止。'), []],
  ['a day that is none', dated(PERIOD.replace('31日', '32日')), ['2 warning period/statement']],
  ['a day too many for its month', dated(PERIOD.replace('12月31日', '11月31日')), ['2 warning period/statement']],
  ['a month that is none', dated(PERIOD.replace('1月1日', '13月1日')), ['2 warning period/statement']],
  ['a Chinese day that is none', dated('统计期限自二〇二三年一月一日起至十二月三十二日止。'), ['2 warning period/statement']],
  ['a day that is none beside a wrong year', dated(PERIOD.replace('至2023年12月31日', '至2022年12月32日')), ['2 warning period/statement', '2 warning period/statement']],
  ['nothing of digits that a space parts', dated(PERIOD.replace('12月31日', '1 2月3 1日')), []],
  ['nothing of other days', dated(PERIOD.replace('止。', '止，2024年1月10日核对，2月29日补报。')), []],
  ['nothing of a day that is none in another sentence', dated(`${PERIOD}12月32日。`), []],
  ['an unreadable year', dated(PERIOD.replace('2023', '202023')), ['2 warning period/statement']],
];

for (const [name, rows] of [['title/missing and title/wording', titles], ['period/statement', periods]] as const) {
  describe(name, () => {
    for (const [what, text, expected] of rows) it(`finds ${what}`, () => assert.deepEqual(linesOf(text), expected));
  });
}

describe('the message of a title without 年度', () => {
  it('denies it only before 报告: the year may have its own', () => {
    const [first] = structureFindings(titled('青禾市水务局2023年度信息公开工作报告'), 'title/wording');
    assert.match(first ? said(first) : '', /“报告”前没有“年度”/u);
  });
});

describe('a title that is being typed', () => {
  const typed = (title: string): string[] => linesOf(title, 'title/wording');

  it('is not finished for its writer', () => {
    for (let end = 1; end <= TITLE.length; end++) assert.deepEqual(typed(TITLE.slice(0, end)), [], TITLE.slice(0, end));
    assert.deepEqual(typed(`${TITLE.slice(0, -1)}\n`), []);
  });

  it('lacks its end where a section stands below it', () => {
    const text = titled(TITLE.slice(0, -1));
    assert.deepEqual(linesOf(text, 'title/wording'), ['1 warning title/wording']);
    assert.equal(fixed(text, 'title/wording'), titled(TITLE));
  });

  it('is told of what is wrong before its end', () => assert.deepEqual(typed('青禾市水务局2023年政府信息公开工作度报告'), ['1 warning title/wording']));
});

describe('fixes of title and period', () => {
  it('put the typo of a title right, safely', () => {
    const text = titled('青禾市水务局2023年政府信息公开工作度报告');
    assert.equal(fixed(text, 'title/wording'), titled(TITLE));
    assert.deepEqual(structureFindings(text, 'title/wording').flatMap(fixesOf).map(({ safe }) => safe), [true]);
  });

  for (const wrong of ['青禾市水务局2023年政府信息工作年度报告', '青禾市水务局2023年政府公开工作年度报告']) {
    it(`put back a lost word, safely: ${wrong}`, () => {
      assert.equal(fixed(titled(wrong), 'title/wording'), titled(TITLE));
      assert.deepEqual(structureFindings(titled(wrong), 'title/wording').flatMap(fixesOf).map(({ safe }) => safe), [true]);
    });
  }

  for (const [wrong, right] of [
    ['青禾市水务局2023年政府信息\n工作年度报告', '青禾市水务局2023年政府信息公开\n工作年度报告'],
    ['青禾市水务局2023年政府信息公开工作\n度报告', '青禾市水务局2023年政府信息公开工作\n年度报告'],
    ['青禾市水务局2023年政府信息公开\n工作年度年度报告', '青禾市水务局2023年政府信息公开\n工作年度报告'],
    ['青禾市水务局2023年政府信息公\n工作年度报告', '青禾市水务局2023年政府信息公\n开工作年度报告'],
    ['青禾市水务局2023年政府信息公开工作度\n度报告', '青禾市水务局2023年政府信息公开工作年\n度报告'],
    ['# 青禾市水务局2023年政府信信息公开\n工作年度报告', '# 青禾市水务局2023年政府信息公开\n工作年度报告'],
    ['青禾市水务局\n2023年政府信信息公开\n工作年度报告', '青禾市水务局\n2023年政府信息公开\n工作年度报告'],
    ['青禾市水务局2023年政府信息公开\n工作报告', '青禾市水务局2023年政府信息公开\n工作年度报告'],
  ] as const) {
    it(`put the typo right in its line: ${wrong}`, () => assert.equal(fixed(titled(wrong), 'title/wording'), titled(right)));
  }

  it('change nothing where what is wrong lies in two lines', () => {
    assert.deepEqual(structureFindings(titled('青禾市水务局2023年政府信息公开工年\n作度报告'), 'title/wording').map(fixesOf), [[]]);
  });

  it('add 年度 to a title when asked', () => {
    const text = titled('青禾市水务局2023年政府信息公开工作报告');
    assert.equal(fixed(text, 'title/wording'), titled(TITLE));
    assert.deepEqual(structureFindings(text, 'title/wording').flatMap(fixesOf).map(({ safe }) => safe), [false]);
  });

  for (const [wrong, right] of [
    ['青禾市水务局政府信息公开工作年度报告', TITLE],
    ['青禾市水务局\n政府信息公开工作年度报告', '青禾市水务局\n2023年政府信息公开工作年度报告'],
    ['# **青禾市水务局政府信息公开工作年度报告**', '# **青禾市水务局2023年政府信息公开工作年度报告**'],
  ] as const) {
    it(`insert the year of the period into ${wrong}`, () => {
      assert.equal(fixed(titled(wrong), 'title/missing'), titled(right));
      assert.deepEqual(structureFindings(titled(wrong), 'title/missing').flatMap(fixesOf).map(({ safe }) => safe), [false]);
    });
  }

  it('insert no year that nothing tells, nor any into words that a line cuts', () => {
    for (const text of [reportOf(HEADINGS, '', '青禾市水务局政府信息公开工作年度报告'), titled('青禾市水务局政\n府信息公开工作年度报告')]) {
      assert.deepEqual(structureFindings(text, 'title/missing').map(fixesOf), [[]]);
    }
  });

  for (const [wrong, right] of [
    ['自2022年1月1日起至2022年12月31日止', '自2023年1月1日起至2023年12月31日止'],
    ['自202023年1月1日起至2023年12月31日止', '自2023年1月1日起至2023年12月31日止'],
    ['自２０２２ 年１月１日起至１２月３１日止', '自２０２３ 年１月１日起至１２月３１日止'],
    ['自二〇二二年一月一日起', '自二〇二三年一月一日起'],
    ['自2023年1月1日起至2O23年12月31日止', '自2023年1月1日起至2023年12月31日止'],
    ['自lO23年1月1日起至2023年12月31日止', '自2023年1月1日起至2023年12月31日止'],
  ] as const) {
    it(`write the year in its own form: ${wrong}`, () => assert.equal(fixed(dated(`统计期限${wrong}。`), 'period/statement'), dated(`统计期限${right}。`)));
  }

  it('write no year into a date that lost its 年, whose digits may be of its month', () => {
    const found = structureFindings(dated('所列数据统计期限从202311日到1231日止。'), 'period/statement');
    assert.deepEqual(found.map((each) => fixesOf(each).length), [0]);
  });

  for (const [title, right] of [
    ['青禾市水务局2022年政府信息公开工作年度报告', TITLE],
    ['青禾市水务局\n2022年政府信息公开工作年度报告', '青禾市水务局\n2023年政府信息公开工作年度报告'],
    ['2022年青禾市水务局政府信息公开工作年度报告', '2023年青禾市水务局政府信息公开工作年度报告'],
  ] as const) {
    it(`write the year of the period into the title where the text names it, too: ${title}`, () => {
      const found = structureFindings(titled(title), 'period/statement');
      assert.deepEqual(found.map(said), ['标题写的是 2022 年，而统计期限写的是 2023 年，其余各处也与 2023 年相符。请核对标题，应为“2023年”。']);
      assert.equal(fixed(titled(title), 'period/statement'), titled(right));
      assert.deepEqual(found.flatMap(fixesOf).map(({ safe, preferred }) => [safe, preferred]), [[false, true]]);
    });
  }

  const lastYears = PERIOD.replaceAll('2023', '2022');
  const preferences: readonly (readonly [string, string, string, number, boolean])[] = [
    ['the title where the text names its year', dated(lastYears), dated(PERIOD), 0, true],
    ['the title, also where the text compares it with the year of the period', dated(lastYears).replace('取得', '比2022年取得'), dated(PERIOD).replace('取得', '比2022年取得'), 0, true],
    ['either where the text names no year', dated(lastYears).replaceAll('\n2023年', '\n'), dated(lastYears).replaceAll('\n2023年', '\n').replace('2023年', '2022年'), 1, false],
    ['either where titles alone name a year', dated(lastYears).replaceAll('\n2023年', '\n《2023年要点》'), dated(PERIOD).replaceAll('\n2023年', '\n《2023年要点》'), 0, false],
  ];
  for (const [name, text, right, index, preferred] of preferences) {
    it(`follow ${name}`, () => {
      const found = structureFindings(text, 'period/statement');
      assert.deepEqual(found.map(said), ['统计期限写的是“2022年”，而这是 2023 年的报告。请核对，应为“2023年”。']);
      assert.equal(fixed(text, 'period/statement', index), right);
      assert.deepEqual(found.flatMap(fixesOf).map((fix) => fix.preferred), preferred ? [true] : [false, false]);
    });
  }

  for (const signed of ['2024年1月20日', '（2024年1月20日）', '发布日期：2024-01-20', '发布时间：2024-01-26 15:30', '二〇二四年三月三十日']) {
    it(`follow the day of the signature, which is in the year after the report's: ${signed}`, () => {
      const withDay = (text: string): string => `${text.replaceAll('\n2023年', '\n')}青禾市水务局\n${signed}\n`;
      const whole = withDay(dated(PERIOD));
      const wrongTitle = whole.replace('2023年', '2022年');
      assert.equal(fixed(wrongTitle, 'period/statement'), whole);
      assert.equal(fixed(withDay(dated(lastYears)), 'period/statement'), whole);
      for (const text of [wrongTitle, withDay(dated(lastYears))]) assert.deepEqual(structureFindings(text, 'period/statement').flatMap(fixesOf).map(({ preferred }) => preferred), [true, false]);
    });
  }

  it('follow the format of the tables, where it is that of one of the years alone', () => {
    const whole = `${dated(PERIOD).replaceAll('\n2023年', '\n').replaceAll('2023', '2020')}\n${disclosureText({}, '2019')}`;
    const text = whole.replace('2020年', '2021年');
    assert.equal(fixed(text, 'period/statement'), whole);
    assert.deepEqual(structureFindings(text, 'period/statement').flatMap(fixesOf).map(({ preferred }) => preferred), [true, false]);
  });

  it('leave the title alone where the ends of the period disagree', () => {
    const text = dated('统计期限自2022年1月1日起至2023年12月31日止。');
    assert.equal(structureFindings(text, 'period/statement').flatMap(fixesOf).length, 1);
  });

  it('write the year between tags', () => {
    assert.equal(fixed(dated('<p>统计期限为<b>2022</b>年1月至12月。</p>'), 'period/statement'), dated('<p>统计期限为<b>2023</b>年1月至12月。</p>'));
  });
});
