// What the rules on totals say, where, and what their fixes make of the text.
import assert from 'node:assert/strict';
import { fixesOf } from '../../../../server/src/rules/check';
import type { Located } from '../../../../server/src/rules/located';
import { say } from '../../../../server/src/rules/messages/message';
import { applied } from '../../../support/fixes';
import { requestsText, reviewText, TITLE } from '../../../support/tableText';
import { fixesIn, foundIn, sentences, shown } from './support';

const parts = { 'open.natural': 5, 'partial.natural': 4, 'deny1.enterprise': 3, 'carriedIn.natural': 1, 'carriedOut.natural': 2, 'refuse1.legal': 2 };
const right = TITLE + requestsText(parts);
const wrong = (overrides: Record<string, string | number | null>): string => TITLE + requestsText(parts, overrides);

describe('total/row', () => {
  it('stands at the digits of the total and spells out the sum', () => {
    const text = wrong({ 'open.total': '6 件' });
    assert.deepEqual(shown(text), ['cell/unit “6 件” hint', 'total/row “6” error']);
    assert.equal(sentences(text)[1], '表三“（一）予以公开”总计：各列之和 5，现为 6，多 1。改正后，“（七）总计”总计也随之相符。');
  });

  it('names a label with quotation marks in single ones', () => {
    assert.match(sentences(wrong({ 'deny3.total': 1 }))[0] ?? '', /^表三“3\.危及‘三安全一稳定’”总计：/u);
  });

  it('links every cell of the sum, and the other total that is off', () => {
    const related = foundIn(wrong({ 'open.total': 6 }))[0]?.finding.related.map(({ message }) => say(message, 'zh-cn'));
    assert.equal(related?.length, 7);
    assert.equal(related[0], '“（一）予以公开”自然人：5');
    assert.equal(related[6], '“（七）总计”总计也因此不符：现为 14');
  });

  it('is put right before another that would explain as much, where it stands above that', () => {
    const text = TITLE + requestsText({ 'refuse2.charity': 8, 'open.legal': 7, 'refuse2.legal': 5, 'partial.research': 1, 'open.research': 8, 'carriedIn.charity': 1, 'deny1.otherOrg': 4, 'deny1.legal': 6, 'carriedOut.otherOrg': 3 }, { 'total.enterprise': 7, 'carriedOut.total': 4, 'new.enterprise': 1 });
    const [first, ...others] = sentences(text);
    assert.match(first ?? '', /^表三“一、本年新收政府信息公开申请数量”总计：各列之和 42（.*），现为 41，少 1。改正后，总计列的勾稽关系也随之相符。$/u);
    assert.match(others[1] ?? '', /^表三“四、结转下年度继续办理”总计：.*疑“四、结转下年度继续办理”商业企业 0 应为 1/u);
  });

  it('is put right by writing the sum, and nothing else', () => {
    const [fix, ...others] = fixesIn(wrong({ 'open.total': 6 }));
    assert.deepEqual(fix, { title: '将“（一）予以公开”总计由 6 改为 5*!', text: right });
    assert.deepEqual(others, []);
  });

  it('says for what a part counts that is wrong itself, and is then put right only by hand', () => {
    const text = wrong({ 'open.otherOrg': 6, 'open.total': 0 });
    assert.deepEqual(sentences(text), [
      '表三“（一）予以公开”总计：各列之和 5，现为 0，少 5。其中“（一）予以公开”其他 6 按 0 计。改正后，“（七）总计”总计也随之相符。',
      '表三“（七）总计”其他：各项之和 6，现为 0，少 6。疑“（一）予以公开”其他 6 应为 0：改后此处和“（一）予以公开”总计都相符；合计不宜直接重算。',
    ]);
    assert.deepEqual([...new Set(foundIn(text).flatMap(fixesOf).map(({ safe, preferred }) => safe || preferred))], [false]);
  });

  it('stays safe where the parts of a corner are totals that are put right too', () => {
    const fixes = foundIn(wrong({ 'open.total': 6, 'total.total': 20 })).flatMap(fixesOf).filter(({ safe }) => safe);
    assert.equal(fixes.length, 2);
  });

  it('keeps the written form', () => {
    const [fix] = fixesIn(wrong({ 'open.total': ' ６ ' }));
    assert.equal(fix?.text, wrong({ 'open.total': ' ５ ' }));
  });

  it('names the part that is to blame, and offers neither as safe', () => {
    const text = wrong({ 'open.natural': 6 });
    assert.deepEqual(shown(text), ['total/row “5” error']);
    assert.match(sentences(text)[0] ?? '', /疑“（一）予以公开”自然人 6 应为 5：改后此处和“（七）总计”自然人都相符/u);
    assert.deepEqual(
      fixesIn(text).map(({ title }) => title),
      ['将“（一）予以公开”自然人由 6 改为 5（改后各处合计相符）', '将“（一）予以公开”总计由 5 改为 6'],
    );
    assert.equal(fixesIn(text)[0]?.text, right);
  });

  it('offers all totals of the table when several are wrong', () => {
    const text = wrong({ 'open.total': 6, 'deny1.total': 5 });
    const [first] = foundIn(text);
    const all = first && fixesOf(first).at(-1);
    assert.ok(first && all);
    assert.equal(say(all.title, 'zh-cn'), '重算表三的全部合计（2 处）');
    assert.equal(applied(first, all), right);
  });

  it('is not kept from being safe by what the text says of the whole group', () => {
    const safe = (said: string): boolean | undefined => fixesOf(foundIn(`${TITLE}一、总体情况\n${said}\n${requestsText({ 'deny1.natural': 1 }, { 'deny2.total': 4 })}`)[0] as Located)[0]?.safe;
    assert.equal(safe('2023年共办结申请10件，其中不予公开4件。'), true);
    assert.equal(safe('2023年共办结申请10件，其中不予公开10件，属于国家秘密1件，法律法规禁止公开4件。'), false);
  });

  it('does not take a remark behind the total for safe', () => {
    assert.deepEqual(fixesIn(wrong({ 'open.total': '6（其中修订1件）' })).map(({ title }) => title), ['将“（一）予以公开”总计由 6 改为 5']);
  });
});

describe('two cells in each other’s place', () => {
  const text = right.replace(/(一、.*\t)(\d+)\t(\d+)$/mu, '$1$3\t$2');

  it('are one finding, with one way to put them right', () => {
    assert.deepEqual(shown(text), ['total/row “0” error']);
    assert.match(sentences(text)[0] ?? '', /疑“一、本年新收政府信息公开申请数量”总计和其他的数放反了：对调后各处都相符。$/u);
    assert.deepEqual(fixesIn(text), [{ title: '对调“一、本年新收政府信息公开申请数量”总计和其他的数', text: right }]);
  });
});

describe('two cells in each other’s place whose figures are also each other turned round', () => {
  it('are told for the one', () => {
    const [told = ''] = sentences(TITLE + requestsText({ 'open.natural': 9, 'open.otherOrg': 13 }, { 'open.otherOrg': 22, 'open.total': 13 }));
    assert.match(told, /各列之和 31（9\+22），现为 13，少 18。疑“（一）予以公开”总计和其他的数放反了：对调后各处都相符。$/u);
  });
});

describe('a row whose figures stand one column too far along', () => {
  const text = right.replace(/(（一）予以公开\t+)((?:\d+\t){6})\d+$/mu, '$10\t$2').replace(/(（一）予以公开.*)\t$/mu, '$1');

  it('is one finding, at its total, with one way to put it right', () => {
    assert.deepEqual(shown(text), ['total/row “0” error']);
    assert.match(sentences(text)[0] ?? '', /疑“（一）予以公开”一行的数右移了一格：移回后各处都相符。$/u);
    assert.deepEqual(fixesIn(text), [{ title: '将“（一）予以公开”一行的数左移一格', text: right }]);
  });

  it('is not recomputed in table 4 either, whose row has no name', () => {
    const [review, shifted] = [reviewText(2, 1, 0, 1, 4, 1, 0, 0, 1, 2), reviewText(0, 2, 1, 0, 1, 4, 1, 0, 0, 1, 2)];
    assert.match(sentences(TITLE + shifted)[0] ?? '', /疑数据行的数右移了一格：移回后各处都相符。$/u);
    assert.deepEqual(fixesIn(TITLE + shifted), [{ title: '将数据行的数左移一格', text: TITLE + review }]);
  });
});

describe('a row that lost the cell before its total', () => {
  const whole = `${TITLE}一、总体情况\n（一）2023年予以公开9件。\n三、收到和处理政府信息公开申请情况\n${requestsText({ ...parts, 'open.otherOrg': 4 })}`;
  const text = whole.replace(/(（一）予以公开\t.*)\t\d+\t(\d+)$/mu, '$1\t$2\t');

  it('is told in that row, and neither in that of totals nor in the text', () => {
    assert.notEqual(text, whole);
    assert.match(sentences(text).join('; '), /^表三有 1 个空白单元格[^;是]*; 表三“（一）予以公开”总计[^;]*左移了一格：移回后各处都相符。$/u);
    assert.deepEqual(foundIn(text).flatMap((each) => fixesOf(each).map((fix) => applied(each, fix))), [whole]);
  });
});

describe('a row that was not filled in', () => {
  const whole = TITLE + requestsText({ ...parts, 'open.enterprise': 2 });
  const text = whole.replace(/(（一）予以公开\t+)(?:\d+\t){6}\d+$/mu, '$1\t\t\t\t\t\t');

  it('is one finding, with one way to fill it in', () => {
    const [blank, sum, ...others] = foundIn(text);
    assert.deepEqual([blank?.finding.rule, sum?.finding.rule, others], ['cell/blank', 'total/results', []]);
    assert.match(sentences(text)[1] ?? '', /疑“（一）予以公开”一行漏填：按合计填写后各处都相符。$/u);
    assert.deepEqual(sum && fixesOf(sum).map((fix) => [say(fix.title, 'zh-cn'), applied(sum, fix)]), [['按合计填写“（一）予以公开”一行', whole]]);
  });
});

describe('columns and rows in each other’s place', () => {
  const columns = right.replace(/\t(\d+)\t(\d+)$/gmu, '\t$2\t$1');
  const rows = right.replace(/(（七）总计\t+)(.*)(\n四、.*?\t+)(.*)/u, '$1$4$3$2');

  it('are one finding, with one way to put them right', () => {
    assert.deepEqual(shown(columns), ['total/row “0” error']);
    assert.match(sentences(columns)[0] ?? '', /各列之和 30（10\+3\+2\+15），现为 0，少 30。疑“其他”和“总计”两列的数放反了：对调后各处都相符。$/u);
    assert.deepEqual(fixesIn(columns), [{ title: '对调“其他”和“总计”两列的数', text: right }]);
    assert.deepEqual(fixesIn(rows), [{ title: '对调“（七）总计”和“四、结转下年度继续办理”两行的数', text: right }]);
  });

  it('are told in the reconciliation where nothing else is off', () => {
    const text = right.replace(/(二、.*?\t\t\t)(.*)((?:\n.*)*\n四、.*?\t\t\t)(.*)/u, '$1$4$3$2');
    assert.deepEqual(shown(text), ['total/balance “10” error']);
    assert.deepEqual(fixesIn(text).map((fix) => fix.text), [right]);
  });

  it('are put right by no safe fix', () => {
    assert.deepEqual([...new Set(foundIn(columns).flatMap(fixesOf).map(({ safe }) => safe))], [false]);
  });
});

describe('total/results', () => {
  it('offers, where two columns are off by as much the other way, each row in which that many may be under the wrong column', () => {
    const one = fixesIn(wrong({ 'open.natural': 0, 'open.enterprise': 5 }));
    assert.deepEqual(one[0], { title: '将“（一）予以公开”自然人由 0 改为 5，将“（一）予以公开”商业企业由 5 改为 0!', text: right });
    assert.equal(one[1]?.title, '将“（七）总计”自然人由 9 改为 4');
    const two = fixesIn(wrong({ 'open.natural': 4, 'open.enterprise': 1 }));
    assert.deepEqual(two.map(({ title }) => title), [
      '将“（一）予以公开”自然人由 4 改为 5，将“（一）予以公开”商业企业由 1 改为 0',
      '将“1.属于国家秘密”自然人由 0 改为 1，将“1.属于国家秘密”商业企业由 3 改为 2',
      '将“（七）总计”自然人由 9 改为 8',
    ]);
  });

  it('stands at （七） and names the row and the balance that are off with it', () => {
    const text = wrong({ 'total.natural': 10 });
    assert.deepEqual(shown(text), ['total/results “10” error']);
    assert.equal(sentences(text)[0], '表三“（七）总计”自然人：各项之和 9（5+4），现为 10，多 1。改正后，“（七）总计”总计、自然人列的勾稽关系也随之相符。');
    assert.equal(fixesIn(text)[0]?.text, right);
  });

  it('says so when no single figure explains it', () => {
    const text = wrong({ 'open.natural': 6, 'open.total': 6 });
    assert.deepEqual(shown(text), ['total/results “9” error']);
    assert.match(sentences(text)[0] ?? '', /各项之和 10（6\+4），现为 9，少 1。没有哪一个数能单独解释/u);
    assert.deepEqual(fixesIn(text).map(({ title }) => title), ['将“（七）总计”自然人由 9 改为 10']);
  });
});

const columns = ['natural', 'enterprise', 'research', 'charity', 'legal', 'otherOrg', 'total'];
const blankResults = Object.fromEntries(columns.flatMap((column) => [[`total.${column}`, ''], [`carriedOut.${column}`, '']]));

describe('total/balance', () => {
  it('stands at 一, once, and lists the ways out with their arithmetic', () => {
    const text = wrong({ 'new.natural': 11, 'new.total': 16 });
    assert.deepEqual(shown(text), ['total/balance “11” error']);
    assert.equal(sentences(text)[0], '表三自然人：一加二为 12（11+1），（七）总计加四为 11（9+2），前者多 1；两者应当相等。');
    assert.deepEqual(
      fixesIn(text).map(({ title }) => title),
      [
        '将“一、本年新收政府信息公开申请数量”自然人由 11 改为 10，将“一、本年新收政府信息公开申请数量”总计由 16 改为 15（10+1=9+2）',
        '将“四、结转下年度继续办理”自然人由 2 改为 3，将“四、结转下年度继续办理”总计由 2 改为 3（11+1=9+3）',
        '将“二、上年结转政府信息公开申请数量”自然人由 1 改为 0，将“二、上年结转政府信息公开申请数量”总计由 1 改为 0（11+0=9+2）',
      ],
    );
    assert.equal(fixesIn(text)[0]?.text, right);
  });

  it('prefers none of several ways out, and takes no figure below zero', () => {
    const text = TITLE + requestsText({ 'open.natural': 5 }, { 'new.natural': 3, 'new.total': 3 });
    assert.deepEqual(
      fixesIn(text).map(({ title }) => title.slice(-9)),
      ['（5+0=5+0）', '（3+2=5+0）'],
    );
  });

  it('sees applications under the wrong applicant, and can move them', () => {
    const text = wrong({ 'new.natural': 9, 'new.enterprise': 4 });
    assert.deepEqual(shown(text), ['total/balance “9” error']);
    assert.match(sentences(text)[0] ?? '', /前者少 1；两者应当相等。“商业企业”多 1：疑似同 1 件申请归类错位。$/u);
    assert.equal(fixesIn(text)[0]?.text, right);
  });

  it('adds up the parts of a blank （七） as one figure, and lists no repair of each of them', () => {
    const text = TITLE + requestsText({ 'open.natural': 5, 'partial.natural': 4 }, { 'total.natural': '', 'total.total': '', 'new.natural': 7, 'new.total': 7 });
    const [found] = foundIn(text).filter(({ finding }) => finding.rule === 'total/balance');
    assert.equal(found && say(found.finding.message, 'zh-cn'), '表三自然人：一加二为 7，（七）总计各项加四为 9，前者少 2；两者应当相等。');
    assert.equal(found && say(found.finding.message, 'en'), 'Table 3, 自然人: 一 plus 二 is 7, but what makes up （七）总计 plus 四 is 9: the former is 2 too low; the two must be equal.');
    assert.deepEqual(
      found && fixesOf(found).map(({ title }) => say(title, 'zh-cn').slice(-9)),
      ['（9+0=9+0）', '（7+2=9+0）'],
    );
  });

  it('shows a figure as it stands, though another would make the balance hold', () => {
    const text = TITLE + requestsText({ 'open.natural': 5 }, { ...blankResults, 'carriedOut.natural': 0, 'new.natural': 7, 'new.enterprise': 2, 'new.total': 9 });
    assert.match(sentences(text).find((each) => each.includes('一加二')) ?? '', /一加二为 7，（七）总计各项加四为 5，前者多 2/u);
  });

  it('is told once while （七） and 四 are still to be filled in, and repaired by nothing but filling them in', () => {
    const text = TITLE + requestsText({ 'open.natural': 5 }, { ...blankResults, 'new.natural': 7, 'new.enterprise': 2, 'new.total': 9 });
    const found = foundIn(text).filter(({ finding }) => finding.rule === 'total/balance');
    assert.deepEqual(
      found.map(({ finding }) => say(finding.message, 'zh-cn')),
      ['表三自然人：一加二为 7，（七）总计各项加四为 5，前者多 2；“（七）总计”、“四、结转下年度继续办理”还是空白，请填写。'],
    );
    assert.deepEqual(found.flatMap((each) => fixesOf(each)), []);
    assert.deepEqual(
      found.flatMap(({ finding }) => finding.related.map(({ message }) => say(message, 'zh-cn'))),
      ['“（七）总计”自然人：空白，按 0 计', '“四、结转下年度继续办理”自然人：空白，按 0 计'],
    );
    assert.equal(foundIn(text.replace(/^四、.*$/mu, (row) => row.replace(/\t{7}$/u, '\t2\t2\t0\t0\t0\t0\t4'))).filter(({ finding }) => finding.rule === 'total/balance').length, 0);
  });

  it('is not asked where 四 is missing', () => {
    assert.deepEqual(shown(TITLE + requestsText({ 'open.natural': 5 }, { carriedOut: null, 'new.natural': 7, 'new.total': 7 })), []);
  });
});

describe('total/range', () => {
  it('stands in for the balance where 四 is missing', () => {
    const text = TITLE + requestsText({ 'open.natural': 5 }, { carriedOut: null, 'new.natural': 3, 'new.total': 3 });
    assert.deepEqual(shown(text), ['total/range “5” error']);
    assert.equal(sentences(text)[0], '表三“（七）总计”自然人：现为 5，而一加二为 3，超出 2。请核对。');
  });
});

describe('total/subtotal', () => {
  const eight = (figures: string): string =>
    TITLE +
    requestsText({ 'open.natural': 5, 'open.legal': 2 })
      .replace('法律服务机构\t其他\t\n', '法律服务机构\t其他\t法人或其他组织小计\t\n')
      .replace(/((?:\t\d+){6})(?=\n)/gu, (_, values: string) => {
        const [, ...each] = values.split('\t');
        return `\t${each.slice(0, 5).join('\t')}\t${each.slice(0, 5).reduce((sum, figure) => sum + Number(figure), 0)}\t${each[5]}`;
      })
      .replace('（一）予以公开\t\t5\t0\t0\t0\t2\t0\t2\t7', `（一）予以公开\t\t${figures}`);

  it('checks the additional column', () => {
    assert.deepEqual(shown(eight('5\t0\t0\t0\t2\t0\t2\t7')), []);
    assert.deepEqual(shown(eight('5\t0\t0\t0\t2\t0\t3\t7')), ['total/subtotal “3” error']);
    assert.deepEqual(shown(eight('5\t0\t0\t0\t2\t0\t2\t8')), ['total/subtotal “8” error']);
  });
});

describe('total/group', () => {
  it('warns of a group total that its rows do not make, and of nothing else', () => {
    const text = right.replace('\t（三）不予公开\t1.', '\t（三）不予公开\t\t0\t4\t0\t0\t0\t0\t3\n\t\t1.');
    assert.deepEqual(shown(text), ['total/group “4” warning']);
    assert.equal(sentences(text)[0], '表三“（三）不予公开”商业企业：各项之和 3，现为 4，多 1。');
    assert.equal(fixesIn(text)[0]?.title, '将“（三）不予公开”商业企业由 4 改为 3');
  });

  const below = (row: string, figures: string): string => right.replace(/(\t\t8\.[^\n]*\n)/u, `$1${row}\t${figures}\n`);

  it('knows the total in a row of its own among those of the group', () => {
    for (const row of ['\t\t小计', '\t\t合计', '\t\t总计', '\t\t（三）不予公开小计', '\t\t不予公开合计']) {
      assert.deepEqual(shown(below(row, '0\t3\t0\t0\t0\t0\t3')), [], row);
      const text = below(row, '0\t4\t0\t0\t0\t0\t4');
      assert.match(sentences(text).join(), /^表三“（三）不予公开”商业企业：各项之和 3，现为 4，多 1。/u, row);
      assert.deepEqual(shown(text), ['total/group “4” warning'], row);
    }
  });

  it('takes 小计 beside the label of a group for its total, above the rows as well', () => {
    const text = right.replace('\t（三）不予公开\t1.', '\t（三）不予公开\t小计\t0\t3\t0\t0\t0\t0\t3\n\t\t1.');
    assert.deepEqual(shown(text), []);
    assert.equal(shown(text.replace('小计\t0\t3', '小计\t0\t2'))[0], 'total/group “2” warning');
  });
});

describe('total/group beside the total of all', () => {
  const other = (row: string): string => right.replace(/(\t（七）总计)/u, `${row}\n$1`);

  it('takes 合计 for the sum of the last group where the total of all follows', () => {
    assert.deepEqual(shown(other('\t\t合计\t0\t0\t0\t0\t0\t0\t0')), []);
    assert.deepEqual(shown(other('\t\t合计\t0\t1\t0\t0\t0\t0\t1'))[0], 'total/group “1” warning');
  });

  it('is told in a quoted table as in any other', () => {
    const quoted = other('\t\t合计\t0\t1\t0\t0\t0\t0\t1').replace(/^/gmu, '> ');
    assert.deepEqual(shown(quoted)[0], 'total/group “1” warning');
    assert.deepEqual(shown(right.replace(/^/gmu, '> ')), []);
  });

  it('takes 合计 for the total of all where none follows', () => {
    assert.deepEqual(shown(right.replace('（七）总计', '合计')), ['table/label “合计” info']);
    assert.deepEqual(shown(right.replace('（七）总计', '总计')), []);
  });
});

describe('total/review', () => {
  it('checks each block', () => {
    const text = TITLE + reviewText(10, 1, 0, 0, 0);
    assert.deepEqual(shown(text), ['total/review “0” error']);
    assert.equal(sentences(text)[0], '表四“行政复议”总计：各列之和 11（10+1），现为 0，少 11。');
    assert.equal(fixesIn(text)[0]?.text, TITLE + reviewText(10, 1, 0, 0, 11));
  });

  it('prefers no fix that the text contradicts', () => {
    const saying = (count: number): string => `${TITLE}一、总体情况\n因政府信息公开引发行政复议${count}件。\n四、政府信息公开行政复议、行政诉讼情况\n${reviewText(3, 1, 1, 1, 7)}`;
    assert.equal(fixesIn(saying(7))[0]?.title, '将“行政复议”总计由 7 改为 6（正文与原数一致，分项可能有误）');
    assert.equal(fixesIn(saying(6))[0]?.title, '将“行政复议”总计由 7 改为 6*!');
    const suits = (count: number): string => `${TITLE}一、总体情况\n因政府信息公开引发行政诉讼${count}件。\n四、政府信息公开行政复议、行政诉讼情况\n${reviewText(0, 0, 0, 0, 0, 2, 0, 0, 0, 2, 3, 1, 1, 1, 7)}`;
    assert.equal(fixesIn(suits(9))[0]?.title, '将“复议后起诉”总计由 7 改为 6（正文与原数一致，分项可能有误）');
    assert.equal(fixesIn(suits(8))[0]?.title, '将“复议后起诉”总计由 7 改为 6*!');
  });

  it('does not take what the text says of 一 for a word on （七）', () => {
    const other = { 'open.natural': 5, 'deny1.enterprise': 3, 'refuse1.legal': 2, 'carriedIn.legal': 1 };
    const text = `${TITLE}一、总体情况\n收到政府信息公开申请9件。按申请人类型划分，自然人提出5件，法人及其他组织提出4件。\n三、收到和处理政府信息公开申请情况\n${requestsText(other, { 'total.enterprise': 2 })}`;
    assert.equal(fixesIn(text)[0]?.title, '将“（七）总计”商业企业由 2 改为 3*!');
  });

  it('does not take for a word on a total what is as true of the sum', () => {
    const saying = (...words: string[]): string => `${TITLE}一、总体情况\n${words.join('')}\n三、收到和处理政府信息公开申请情况\n`;
    const figures = { 'open.natural': 2, 'carriedIn.natural': 1 };
    const fix = '将“一、本年新收政府信息公开申请数量”总计由 0 改为 1';
    const [both, fresh, none] = ['全年收到政府信息公开申请1件，上年结转1件，办结2件。', '全年新收政府信息公开申请1件。', '全年新收政府信息公开申请0件。'];
    const zero = requestsText(figures, { 'new.total': 0 });
    assert.equal(fixesIn(saying(both) + zero)[0]?.title, `${fix}*!`);
    assert.equal(fixesIn(saying(fresh) + zero)[0]?.title, `${fix}*!`);
    assert.equal(fixesIn(saying(none) + zero)[0]?.title, `${fix}（正文与原数一致，分项可能有误）`);
  });

  it('sees the blocks of table 4 in tables of their own', () => {
    const outcomes = '| 结果维持 | 结果纠正 | 其他结果 | 尚未审结 | 总计 |\n|---|---|---|---|---|\n';
    const blocks = (total: number): string =>
      `${TITLE}### 行政复议\n${outcomes}| 1 | 0 | 0 | 0 | 1 |\n\n### 行政诉讼（未经复议直接起诉）\n${outcomes}| 0 | 2 | 0 | 1 | ${total} |\n\n### 行政诉讼（复议后起诉）\n${outcomes}| 0 | 0 | 0 | 0 | 0 |\n`;
    assert.deepEqual(shown(blocks(3)), []);
    assert.deepEqual(shown(blocks(4)), ['total/review “4” error']);
    assert.equal(fixesIn(blocks(4))[0]?.text, blocks(3));
  });

  it('does not guess which blocks two tables of one block are', () => {
    const block = '结果维持\t结果纠正\t其他结果\t尚未审结\t总计\n0\t2\t0\t1\t4\n\n';
    assert.deepEqual(shown(`${TITLE}${block}一段文字。\n\n${block}`), ['table/row-shape “0” warning']);
  });
});

describe('the English sentences', () => {
  it('say the same', () => {
    const [found] = foundIn(wrong({ 'total.natural': 10 }));
    assert.equal(
      found && say(found.finding.message, 'en'),
      'Table 3, “（七）总计” / 自然人: the items add up to 9 (5+4), but the table says 10, 1 too many. Once corrected, “（七）总计” / 总计, the reconciliation of 自然人 will agree too.',
    );
  });
});

describe('digits that changed places', () => {
  const figures = { 'open.natural': 45, 'partial.enterprise': 3 };
  const text = (overrides: Record<string, string | number>): string => TITLE + requestsText(figures, overrides);

  it('are seen in a total', () => assert.match(sentences(text({ 'open.total': 54 }))[0] ?? '', /多 9。.*疑似相邻数字写反：54 → 45。$/u));
  it('are seen in the part that is to blame', () => {
    assert.match(sentences(text({ 'open.natural': 54 }))[0] ?? '', /疑“（一）予以公开”自然人 54 应为 45：.*疑似相邻数字写反：54 → 45。$/u);
  });

  it('are seen in the balance, named there, and offered first', () => {
    const broken = text({ 'new.natural': 54, 'new.total': 57 });
    assert.match(sentences(broken)[0] ?? '', /疑似“一、本年新收政府信息公开申请数量”自然人相邻数字写反：54 → 45。$/u);
    assert.match(fixesIn(broken)[0]?.title ?? '', /由 54 改为 45/u);
  });

  it('are not suspected where nine is all that they have in common', () => {
    assert.doesNotMatch(sentences(text({ 'open.total': 63 }))[0] ?? '', /写反/u);
    assert.doesNotMatch(sentences(text({ 'open.total': 36 }))[0] ?? '', /写反/u);
  });
});

describe('blank totals', () => {
  const blank = { 'new.total': '', 'open.total': '', 'total.total': '', 'carriedOut.total': '' };
  it('give way to their parts on both sides of the balance', () => assert.deepEqual(shown(wrong(blank)), ['cell/blank “” info']));
  it('do so where only one of them is blank', () => {
    for (const key of Object.keys(blank)) assert.deepEqual(shown(wrong({ [key]: '' })), ['cell/blank “” info'], key);
  });

  it('hide no figure that is wrong', () => {
    assert.deepEqual(shown(wrong({ ...blank, 'new.natural': 11 })).filter((each) => !each.startsWith('cell/')), ['total/balance “11” error']);
  });
});
