// Decides by example which sections are missing, misnumbered, out of order, badly titled or empty, and what is left alone.
import assert from 'node:assert/strict';
import { fixesOf } from '../../../../server/src/rules/check';
import { fixed } from '../../../support/fixes';
import { invent } from '../../../support/reports/invent';
import { render } from '../../../support/reports/render';
import { requestsText } from '../../../support/tableText';
import { said } from '../../../support/marked';
import { HEADINGS, headingsWith, linesOf, PERIOD, reportOf, structureFindings, TITLE } from './support';

type Row = readonly [what: string, text: string, expected: readonly string[]];

const announcing = `本报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况、政府信息公开行政复议、行政诉讼情况、存在的主要问题及改进情况、其他需要报告的事项六个部分组成。${PERIOD}`;
const [one, two, three, four, five, six] = HEADINGS;

const missing: readonly Row[] = [
  ['nothing of a whole report', reportOf(HEADINGS), []],
  ['nothing of headings without ordinals', reportOf(HEADINGS.map((heading) => `## ${heading.slice(2)}`), PERIOD, `# ${TITLE}`), []],
  ...['== # ==', 'h2. #', 'h2. {anchor:一}#', '【#】', '●#', '__#__', '# {#section-1}', '== # {{id name="一" /}}=='].map((markup): Row => [
    `nothing of headings and titles in ${markup}`,
    reportOf(HEADINGS.map((heading) => markup.replace('#', heading)), PERIOD, markup.replace('#', TITLE)),
    [],
  ]),
  ['nothing of headings that a converter numbered once more', reportOf(HEADINGS.map((heading, i) => `${i + 1}. ${heading}`)), []],
  ['nothing of headings that are each 1. of a list', reportOf(HEADINGS.map((heading) => `1. ${heading}`)), []],
  ['a gap among such headings', reportOf(HEADINGS.filter((_, i) => i !== 4).map((heading) => `1. ${heading}`)), ['10 warning section/missing']],
  ['a numbered item with the words of a heading', reportOf(headingsWith({ 5: '5. 存在的主要问题及改进情况' })), ['12 warning section/missing']],
  ['a sentence behind ● that is no heading', reportOf(headingsWith({ 5: '●五、问题仍然存在' })), ['12 warning section/missing']],
  ['nothing of a plan', '青禾市水务局2023年政务公开工作方案\n一、总体要求\n要做好工作。\n', []],
  ['nothing of a table of contents', `${TITLE}\n${HEADINGS.join('\n')}\n${reportOf(HEADINGS).slice(TITLE.length + 1)}`, []],
  ['nothing of a preface that lists them, over lines', reportOf(HEADINGS, `${PERIOD}全文包括：\n一、总体情况；二、主动公开政府信息情况；三、收到和处理政府信息公开申请情况；\n四、政府信息公开行政复议、行政诉讼情况；五、存在的主要问题及改进情况；\n六、其他需要报告的事项。现予公布。`), []],
  ['nothing of a table of contents before the title', `目录\n${HEADINGS.map((heading, i) => `${heading}……${i + 1}`).join('\n')}\n${reportOf(HEADINGS)}`, []],
  ['nothing of lines that a TAB or an entity indents', reportOf(HEADINGS.map((heading, i) => (i % 2 === 0 ? `\t${heading}` : `<p>&emsp;&emsp;${heading}</p>`)), PERIOD, `\t${TITLE}`), []],
  ...['> ', '>> ', '>'].map((marks): Row => [`nothing of lines quoted with ${marks}`, reportOf(HEADINGS).trimEnd().replace(/^/gmu, marks), []]),
  ['nothing of a page in one line', reportOf(HEADINGS).trimEnd().split('\n').map((line) => `<p>${line}</p>`).join(''), []],
  ['nothing of lines of a page that <br> parts', `<div>${reportOf(HEADINGS).trimEnd().replaceAll('\n', '<br>')}</div>`, []],
  ['nothing of a page in one line but for its title', `<h1>${TITLE}</h1>\n<div>${reportOf(HEADINGS).trimEnd().split('\n').slice(1).map((line) => `<p><span>${line}</span></p>`).join('')}</div>\n`, []],
  ...['。', '：', ' ', '　'].map((mark): Row => [`nothing of headings with their text behind “${mark}”`, reportOf(HEADINGS).replace(/(?<=、.*(?:情况|事项))\n/gu, mark), []]),
  ...[' | ', ' / ', ' · ', ' > '].map((mark): Row => [`nothing of links to the sections parted by “${mark}”`, reportOf(HEADINGS, `${PERIOD}\n${HEADINGS.join(mark)}`), []]),
  ['a heading that lost its end between rows of two tables, and no section missing', reportOf(headingsWith({ 3: '行政许可\t12\n三、收到和处理政府信息公开申请\n一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1' })), ['8 info section/title']],
  ['nothing of a list of headings in one line', reportOf(HEADINGS, `${PERIOD}\n${HEADINGS.join(' ')}`), []],
  ['nothing of headings behind the end of a table in the same line', reportOf(headingsWith({ 4: `<table><tr><td><p>1</p></td><td><p>&nbsp;</p></td></tr></table><p>${HEADINGS[3]}</p>` })), []],
  ['nothing of headings in a page in one line with tables of blank cells', reportOf(HEADINGS).trimEnd().split('\n').map((line) => `<p>${line}</p>`).join('<table><tr><td><p>&nbsp;</p></td><td><p>&nbsp;</p></td></tr></table>'), []],
  ['a gap in a page in one line', reportOf(headingsWith({ 3: undefined })).trimEnd().split('\n').map((line) => `<p>${line}</p>`).join(''), ['1 error section/missing']],
  ['nothing of headings with a TAB behind their marks, as a word processor numbers them', reportOf(HEADINGS.map((heading) => heading.replace('、', '、\t'))), []],
  ['nothing of the parts of a report with a TAB behind their numbers', reportOf(HEADINGS.map((heading) => heading.replace(/^(.)、/u, '第$1部分\t'))), []],
  ['a gap between headings with a TAB behind their marks', reportOf(headingsWith({ 3: undefined }).map((heading) => heading?.replace('、', '、\t'))), ['6 error section/missing']],
  ['nothing of lines that end with a TAB', reportOf(HEADINGS).trimEnd().replaceAll('\n', '\t\n'), []],
  ...['\u00ad', '\u200b', '\u200e', '\u2060', '\ufeff'].map((character): Row => [`nothing of ${character.codePointAt(0)?.toString(16)} around lines`, reportOf(HEADINGS).trimEnd().replace(/(?=\n)|(?<=\n)/gu, character), []]),
  ['nothing of soft hyphens in lines', reportOf(HEADINGS, PERIOD, TITLE.replace('信息', '信\u00ad息')), []],
  ['nothing of headings with a comma for 、', reportOf(HEADINGS.map((heading, i) => heading.replace('、', i % 2 === 0 ? '，' : ','))), []],
  ['a heading of another title with a comma', reportOf(headingsWith({ 5: '五，存在的问题及改进情况' })), ['12 warning section/missing']],
  ['nothing of headings at the beginning of a page', reportOf(HEADINGS.map((heading) => `\f${heading}`), PERIOD, `\f${TITLE}`), []],
  ['nothing of lines that end with <br>', reportOf(HEADINGS).trimEnd().replaceAll('\n', '<br>\n'), []],
  ['nothing of a title in two lines with full-width digits', reportOf(HEADINGS).replace('2023年政府', '２０２３年\n政府'), []],
  ['a section of prose, at the last line before the gap', reportOf(headingsWith({ 5: undefined })), ['10 warning section/missing']],
  ['the last one, at the last line', reportOf(headingsWith({ 6: undefined })), ['12 warning section/missing']],
  ['the first one, at the preface', reportOf(headingsWith({ 1: undefined })), ['2 warning section/missing']],
  ['the first one, below a preface over several lines', reportOf(headingsWith({ 1: undefined }), `${PERIOD}\n根据《中华人民共和国政府信息公开条例》的规定，由本局编制而成，全文包括总体情况、主动公开政府信\n息情况等部分。\n全面推进公开。`), ['4 warning section/missing']],
  ['a section of tables, as an error', reportOf(headingsWith({ 3: undefined })), ['6 error section/missing']],
  ['two in a row, each by itself', reportOf(headingsWith({ 3: undefined, 4: undefined })), ['6 error section/missing', '6 error section/missing']],
  ['what the preface announces, as an error', reportOf(headingsWith({ 6: undefined }), announcing), ['12 error section/missing']],
  ['what a preface in section 一 announces', reportOf(headingsWith({ 5: undefined })).replace('一、总体情况\n', `一、总体情况\n${announcing}\n`), ['11 error section/missing']],
  ['nothing announced by a sentence on something else', reportOf(headingsWith({ 6: undefined }), `${PERIOD}主动公开、依申请公开等部分工作有序开展。`), ['12 warning section/missing']],
  ['nothing where a character of 总体情况 is wrong', reportOf(headingsWith({ 1: '一、体总情况' })), ['3 info section/title']],
  ['a heading of another title with its ordinal', reportOf(headingsWith({ 5: '五、下一步工作打算' })), ['10 warning section/missing']],
  ['at the next heading, where nothing stands before', reportOf(headingsWith({ 1: undefined }), '', '').trimStart(), ['1 info period/statement', '1 warning section/missing', '1 warning title/missing']],
  ['one finding for a title alone', TITLE, ['1 info period/statement', '1 error section/missing']],
  ['a lost heading, before the text of its section', reportOf(headingsWith({ 6: undefined })) + '无。\n', ['12 warning section/missing']],
];

const sequence: readonly Row[] = [
  ['a wrong ordinal', reportOf(headingsWith({ 3: `五、${three.slice(2)}` })), ['7 warning section/ordinal']],
  ['an ordinal twice', reportOf(headingsWith({ 2: `一、${two.slice(2)}` })), ['5 warning section/ordinal']],
  ['nothing of chapters of its own, numbered on', reportOf([one, two, '三、平台建设情况', `四、${three.slice(2)}`, `五、${four.slice(2)}`, `六、${five.slice(2)}`, `七、${six.slice(2)}`]), []],
  ['two neighbours swapped, at the later', reportOf([one, three, two, four, five, six]), ['7 warning section/order']],
  ['two others swapped, at the later', reportOf([one, five, three, four, two, six]), ['11 warning section/order']],
  ['one moved to the end', reportOf([one, three, four, five, six, two]), ['13 warning section/order']],
  ['an ordinal that was lost', reportOf(headingsWith({ 3: three.slice(2) })), ['7 warning section/ordinal']],
  ['nothing of an ordinal lost where the heading stands once more with it', reportOf(headingsWith({ 3: `${three.slice(2)}\n${three}` })), ['8 warning section/order']],
  ['titles swapped under their ordinals', reportOf([one, `二、${three.slice(2)}`, `三、${two.slice(2)}`, four, five, six]), ['5 warning section/ordinal', '7 warning section/ordinal']],
  ['a section twice, with its text in its line', reportOf([one, two, three, `${five}。一是公开不够及时。`, four, five, six]), ['11 warning section/order', '13 warning section/order']],
  ['a section twice', reportOf([one, two, three, three, four, five, six]), ['9 warning section/order']],
  ['nothing of lists numbered like chapters', reportOf(HEADINGS).replace(five, `${five}\n一、加强培训\n二、加强公开`), []],
];

const titles: readonly Row[] = [
  ['nothing of tolerated wordings', reportOf(headingsWith({ 2: '二、行政机关主动公开政府信息情况', 5: '五、存在的主要问题和改进措施' })), []],
  ['another wording', reportOf(headingsWith({ 5: '五、存在的问题和下一步打算' })), ['11 info section/title']],
];

const empty: readonly Row[] = [
  ['nothing of 六 with 无。', reportOf(HEADINGS.slice(0, 5)) + `${six}\n无。\n`, []],
  ['nothing of 六 with 无。 on its line', reportOf(HEADINGS.slice(0, 5)) + `${six}：无。\n`, []],
  ['五 with 无', reportOf(HEADINGS.slice(0, 4)) + `${five}\n无。\n${six}\n无。\n`, ['11 warning section/empty']],
  ['五 with fewer than ten characters', reportOf(HEADINGS.slice(0, 4)) + `${five}\n问题不多。\n${six}\n无。\n`, ['11 warning section/empty']],
  ['一, 五 and 六 with nothing', `${TITLE}\n${PERIOD}\n${HEADINGS.join('\n\n')}`, ['3 warning section/empty', '11 warning section/empty', '13 info section/empty']],
];

const OLD = [
  '一、概述', '二、主动公开政府信息情况', '三、政府信息依申请公开办理情况', '四、政府信息公开的收费及减免情况', '五、因政府信息公开申请行政复议和提起行政诉讼的情况',
  '六、政府信息公开工作存在的主要问题及改进措施', '七、需要说明的事项与附表',
];
const oldReport = (year: number): string => reportOf(OLD, PERIOD.replaceAll('2023', String(year)), TITLE.replace('2023', String(year)));

describe('a report from before the form of 2019', () => {
  it('is not held against it', () => assert.deepEqual(linesOf(oldReport(2018), 'section/missing', 'section/title', 'section/ordinal', 'section/order', 'section/empty', 'table/missing'), []));
  it('is, from 2019 on', () => assert.ok(linesOf(oldReport(2019), 'section/title').length > 0));
  it('is, if its sections are those of the form', () => {
    const text = reportOf(headingsWith({ 6: undefined }), PERIOD, TITLE.replace('2023', '2018'));
    assert.deepEqual(linesOf(text, 'section/missing'), ['12 warning section/missing']);
  });
});

for (const [name, rows] of [['section/missing', missing], ['section/ordinal and section/order', sequence], ['section/title', titles], ['section/empty', empty]] as const) {
  describe(name, () => {
    for (const [what, text, expected] of rows) it(`finds ${what}`, () => assert.deepEqual(linesOf(text).sort(), [...expected].sort()));
  });
}

describe('fixes of sections', () => {
  it('insert a heading as its neighbours are set', () => {
    const airy = reportOf(headingsWith({ 5: undefined })).replaceAll('\n', '\r\n\r\n').replace(/、(?=[总主收政其])/gu, '．');
    const text = fixed(airy, 'section/missing');
    assert.ok(text.includes('\r\n\r\n五．存在的主要问题及改进情况\r\n\r\n六．'), text);
    assert.deepEqual(linesOf(text, 'section/missing', 'section/title'), []);
  });

  it('insert a heading in plain characters beside those in radicals', () => {
    const radicals = HEADINGS.map((heading) => heading.replace('一', '⼀').replace('二、', '⼆、'));
    assert.ok(fixed(reportOf(radicals.filter((_, i) => i !== 2)), 'section/missing').includes(`\n${HEADINGS[2]}\n`));
    assert.deepEqual(linesOf(reportOf(radicals)), []);
    const exchanged = reportOf(radicals.map((heading) => heading.replace(/^⼆/u, '⼀')));
    assert.ok(fixed(exchanged, 'section/ordinal').includes(`\n${HEADINGS[1]}\n`));
  });

  it('keep # and ** of Markdown', () => {
    const text = reportOf(headingsWith({ 6: undefined }).map((heading) => `## **${heading}**`), PERIOD, `# ${TITLE}`);
    assert.ok(fixed(text, 'section/missing').endsWith('\n## **六、其他需要报告的事项**\n'));
  });

  it('keep the tags of a web page', () => {
    const page = (heading: string): string => `<p class="b"><strong>${heading}</strong></p>`;
    const text = reportOf(headingsWith({ 6: undefined }).map(page), PERIOD, `<h1>${TITLE}</h1>`);
    assert.ok(fixed(text, 'section/missing').endsWith(`\n${page('六、其他需要报告的事项')}\n`));
    assert.equal(fixed(reportOf(headingsWith({ 5: page('五、存在的问题') })), 'section/title'), reportOf(headingsWith({ 5: page(HEADINGS[4]) })));
  });
  it('put a lost heading before the HTML table of its section, and not into it', () => {
    const table = (...rows: string[]): string => `<table>\n${rows.map((row) => `<tr><td>${row.replaceAll('\t', '</td><td>')}</td></tr>`).join('\n')}\n</table>`;
    const requests = table(...requestsText().trimEnd().split('\n'));
    const text = reportOf(HEADINGS.map((heading) => `<h2>${heading}</h2>`)).replace(/(<h2>三、.*\n).*\n/u, `$1${requests}\n`);
    assert.equal(fixed(text.replace(/<h2>三、.*\n/u, ''), 'section/missing'), text);
  });
  it('put a lost heading before the lines that head a table without marks', () => {
    const header = ['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '申请人情况', '自然人 法人或其他组织 总计', '商业企业 科研机构 社会公益组织 法律服务机构 其他'];
    const rows = requestsText().trimEnd().split('\n').slice(3).map((line) => line.replace(/^\t+|\t(?=\t)/gu, '').replaceAll('\t', ' '));
    const text = reportOf(HEADINGS).replace(/(三、.*\n).*\n/u, `$1${[...header, ...rows].join('\n')}\n`);
    assert.equal(fixed(text.replace(/三、收到.*\n/u, ''), 'section/missing'), text);
  });
  it('put a lost heading before the heading of Markdown above the first block of table 4', () => {
    for (const seed of [1, 2]) {
      const { text } = render(invent(seed), { layout: 'mini-tables' });
      assert.equal(fixed(text.replace(/## 四、.*\n\n(?=###)/u, ''), 'section/missing'), text);
    }
  });
  it('take no line break from the end of a text without one', () => {
    const text = fixed(reportOf(headingsWith({ 6: undefined })).trimEnd(), 'section/missing');
    assert.ok(text.endsWith('成效。\n六、其他需要报告的事项'));
  });

  it('delete a repeated section with no tag that another ends', () => {
    const page = (between: string): string => `<div>\n<p>${TITLE}</p>\n<h2>${one}</h2>\n<p>我局认真做好政府信息公开工作。</p>\n<h2>${six}</h2>\n${between}<h2>${six}</h2>\n<p>无。</p>\n`;
    const titles = (text: string): unknown[] => structureFindings(text, 'section/order').flatMap((located) => fixesOf(located).map(({ title }) => title.id));
    assert.deepEqual(titles(`${page('')}</div>\n`), ['section/order.remove']);
    assert.deepEqual(titles(page('</div>\n')), []);
  });
  it('are announced on the side of the line on which the section is missing', () => {
    const saidOf = (text: string): string[] => structureFindings(text, 'section/missing').map((located) => said(located));
    assert.match(saidOf(reportOf(headingsWith({ 5: undefined })))[0] ?? '', /在此处之后补上/u);
    assert.match(saidOf(reportOf(headingsWith({ 1: undefined }), '', '').trimStart())[0] ?? '', /在此处之前补上/u);
    assert.match(saidOf(reportOf(headingsWith({ 1: '一、前言和概况' }), '', '').trimStart())[0] ?? '', /；此处的标题“前言和概况”/u);
  });

  it('insert the first section before the next heading, where nothing stands before', () => {
    const text = fixed(reportOf(headingsWith({ 1: undefined }), '', '').trimStart(), 'section/missing');
    assert.ok(text.startsWith('一、总体情况\n二、'));
  });

  it('insert a section with its blank table, of which nothing is missing then', () => {
    const text = fixed(reportOf(headingsWith({ 3: undefined })), 'section/missing');
    assert.ok(text.includes('\n三、收到和处理政府信息公开申请情况\n（本列'));
    assert.ok(text.includes('3.其他'));
    assert.deepEqual(structureFindings(text, 'section/missing', 'table/row-missing').map(said), []);
  });

  for (const lost of [[2, 3], [3, 5, 6], [1, 2], [2, 3, 4, 5, 6], [1, 2, 3, 4, 6]]) {
    for (const below of ['', '\n']) {
      it(`insert sections ${lost.join(', ')} at once as they are inserted one by one${below && ', with blank lines'}`, () => {
        const text = reportOf(headingsWith(Object.fromEntries(lost.map((ordinal) => [ordinal, undefined])))).replaceAll('\n', `\n${below}`);
        const oneByOne = lost.reduce((before) => fixed(before, 'section/missing'), text);
        assert.equal(fixed(text, 'section/missing', 1), oneByOne);
        assert.deepEqual(linesOf(oneByOne, 'section/missing'), []);
      });
    }
  }

  it('give the others their ordinals, where these run on as if nothing were missing', () => {
    const runOn = headingsWith({ 2: undefined, 4: undefined }).map((heading, i) => '一二三四五六'.charAt(i) + heading.slice(1));
    for (const number of [0, 1]) {
      const text = fixed(reportOf(runOn), 'section/missing', number);
      assert.deepEqual(linesOf(text, 'section/ordinal', 'section/order'), []);
      assert.ok(['三、收到', '五、存在', '六、其他'].every((heading) => text.includes(`\n${heading}`)), text);
    }
    const own = reportOf(['一、基本概念', ...runOn.map((heading, i) => '二三四五六七'.charAt(i) + heading.slice(1))]);
    assert.ok(fixed(own, 'section/missing').includes('\n二、总体情况'), 'chapters of its own');
  });

  const [beforeFour, fourOn] = [`${[TITLE, PERIOD, one, '做好工作。', two, '做好工作。', three].join('\n\n')}\n\n${requestsText()}`, `${six}\n\n无。\n`];
  it('insert two in their order between the table above and the text of the second, which lost its heading', () => {
    const text = `${beforeFour}\n公开的主动性有待加强，将进一步改进。\n\n${fourOn}`;
    assert.deepEqual(headingsIn(fixed(text, 'section/missing', 1)), HEADINGS);
    assert.ok(fixed(text, 'section/missing', 1).includes(`${five}\n\n公开的主动性`));
  });
  for (const label of ['二、上年结转政府信息公开申请数量', '（一）予以公开']) {
    it(`insert the last ones behind a label that waits for its figures: ${label}`, () => {
      const whole = fixed(`${beforeFour}${label}\n`, 'section/missing', 1);
      assert.deepEqual(headingsIn(whole), HEADINGS);
      assert.ok(whole.startsWith(`${beforeFour}${label}\n`));
    });
  }

  it('insert all six below a title', () => {
    const text = fixed(TITLE, 'section/missing');
    assert.deepEqual(linesOf(text), ['1 info period/statement', '3 warning section/empty', '60 warning section/empty', '62 info section/empty']);
  });

  it('rename a heading that stands in the place of a section', () => {
    const text = reportOf(headingsWith({ 5: '五、下一步工作打算' }));
    assert.equal(fixed(text, 'section/missing'), reportOf(HEADINGS));
  });

  it('put ordinal and title right', () => {
    assert.equal(fixed(reportOf(headingsWith({ 3: `五、${three.slice(2)}` })), 'section/ordinal'), reportOf(HEADINGS));
    assert.equal(fixed(reportOf(headingsWith({ 5: '## **五、存在的问题和下一步打算**' })), 'section/title'), reportOf(headingsWith({ 5: `## **${five}**` })));
    const swapped = reportOf([one, `二、${three.slice(2)}`, `三、${two.slice(2)}`, four, five, six]);
    assert.equal(fixed(fixed(swapped, 'section/ordinal', 1), 'section/ordinal', 1), reportOf(HEADINGS));
  });

  const section = (heading: string, i: number): string => `${heading}\n第${i + 1}节的内容，取得新的成效。\n`;
  const whole = [`${TITLE}\n${PERIOD}\n`, ...HEADINGS.map(section)];
  const arranged = (...order: number[]): string => [whole[0], ...order.map((i) => whole[i])].join('');
  it('put sections in their places', () => {
    for (const order of [[1, 3, 2, 4, 5, 6], [1, 5, 3, 4, 2, 6], [1, 3, 4, 5, 6, 2], [6, 1, 2, 3, 4, 5], [1, 2, 3, 4, 6, 5], [6, 5, 4, 3, 2, 1]]) {
      assert.equal(fixed(arranged(...order), 'section/order'), whole.join(''), order.join(''));
    }
  });
  it('leave the blank lines between sections, the end of the text and what it is signed with where they are', () => {
    for (const between of ['', '\r\n', '\r\n\u3000\r\n']) {
      const signed = `${whole.join('\r\n')}\r\n青禾市水务局\r\n${between}2024年1月12日`;
      const swapped = signed.replace(/(五、[^]*?)(\s+)(六、[^]*?)(?=\s+青禾市水务局\s+2024)/u, '$3$2$1');
      assert.equal(fixed(swapped, 'section/order'), signed);
    }
    const short = `${arranged(1, 2, 3, 4)}${six}\n无\n\n${five}\n不足之处仍有不少，将逐步改进。`;
    assert.equal(fixed(short, 'section/order'), `${arranged(1, 2, 3, 4)}${five}\n不足之处仍有不少，将逐步改进。\n\n${six}\n无`);
  });
  it('put sections in their places within their tags, and only such as have theirs', () => {
    const page = (order: readonly number[]): string => `<div>\n<h1>${TITLE}</h1>\n${order.map((i) => `<div><h2>${HEADINGS[i - 1]}</h2>\n<p>取得新的成效${i}。</p></div>\n`).join('')}</div>\n`;
    assert.equal(fixed(page([1, 2, 3, 5, 4, 6]), 'section/order'), page([1, 2, 3, 4, 5, 6]));
    const [located] = structureFindings(page([1, 2, 3, 5, 4, 6]).replace('4。</p></div>', '4。</p>'), 'section/order');
    assert.deepEqual(located && fixesOf(located), []);
  });
  it('move what Markdown heads deeper with its section', () => {
    const marked = (order: readonly number[]): string => order.map((i) => `## ${section(HEADINGS[i - 1] ?? '', i)}${i === 4 ? '### 行政复议\n没有。\n### 行政诉讼\n没有。\n' : ''}`).join('');
    assert.equal(fixed(`# ${whole[0]}${marked([1, 2, 4, 3, 5, 6])}`, 'section/order'), `# ${whole[0]}${marked([1, 2, 3, 4, 5, 6])}`);
    assert.equal(fixed(`# ${whole[0]}${marked([1, 2, 3, 5, 4, 6])}`, 'section/order'), `# ${whole[0]}${marked([1, 2, 3, 4, 5, 6])}`);
  });
  it('give moved sections their ordinals', () => {
    const requests = requestsText();
    const text = `${whole[0]}${one}\n取得成效。\n二、收到和处理政府信息公开申请情况\n${requests}三、主动公开政府信息情况\n公开信息。\n${whole.slice(4).join('')}`;
    const expected = `${whole[0]}${one}\n取得成效。\n${two}\n公开信息。\n${three}\n${requests}${whole.slice(4).join('')}`;
    assert.equal(fixed(text, 'section/order'), expected);
  });
  it('move nothing over a chapter of its own', () => {
    const text = arranged(1, 3, 2, 4, 5, 6).replace(`${two}\n`, `附表 工作统计\n七、平台建设情况\n新建平台。\n${two}\n`);
    const [located] = structureFindings(text, 'section/order');
    assert.deepEqual(located && fixesOf(located), []);
  });
  it('take out a section that is there twice', () => {
    assert.equal(fixed(arranged(1, 2, 3, 3, 4, 5, 6), 'section/order'), whole.join(''));
    assert.equal(fixed(whole.join('').replace(four, `${four}\n\n${four}`), 'section/order'), whole.join(''));
    const [located] = structureFindings(arranged(1, 2, 3, 3, 4, 5, 6).replace('第3节的内容', '第3节的另一内容'), 'section/order');
    assert.deepEqual(located && fixesOf(located), []);
    const run = `${arranged(1, 2, 3, 4, 5)}六、其他需要报告的事项：无。\n`;
    const [twice] = structureFindings(`${run}六、其他需要报告的事项：未收取费用。\n`, 'section/order');
    assert.deepEqual(twice && fixesOf(twice), []);
  });
});

/** The headings of sections in a text, in order. */
function headingsIn(text: string): string[] {
  return text.split('\n').filter((line) => (HEADINGS as readonly string[]).includes(line));
}
