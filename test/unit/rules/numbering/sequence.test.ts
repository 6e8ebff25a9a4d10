// Which numbers of lists and chapters are out of order.
import assert from 'node:assert/strict';
import { fixesOf } from '../../../../server/src/rules/check';
import { fixed, isFixable } from '../../../support/fixes';
import { findings } from '../../../support/marked';
import { found } from '../text/support';

const rule = 'numbering/sequence';
const items = (...marks: string[]): string => marks.map((mark) => `${mark}主动公开工作内容。`).join('\n');

describe('numbering/sequence', () => {
  const cases: [string, string[]][] = [
    [items('（一）', '（二）', '（四）'), ['3 （四）']],
    [items('（一）', '（二）', '（二）', '（三）'), ['3 （二）']],
    [items('（一）', '（一）'), ['2 （一）']],
    [items('（一）', '（二）', '（五）', '（四）', '（五）'), ['3 （五）']],
    [items('1. ', '3. ', '3. '), ['2 3.']],
    [`一、总体情况\n${items('（一）', '（二）', '（五）', '（六）')}\n二、主动公开政府信息情况\n${items('（一）', '（二）', '（三）', '（四）', '（五）', '（四）')}`, ['4 （五）', '12 （四）']],
    [items('（一）', '（三）', '（五）'), ['2 （三）', '3 （五）']],
    ['一是加强领导。一是健全机制。三是强化监督。', ['1 一 info']],
    [items('（一）', '（二）', '（三）', '（二）', '（四）'), ['4 （二）', '5 （四）']],
    [items('1. ', '2. ', '4. '), ['3 4.']],
    [items('（1）', '（3）'), ['2 （3） info']],
    [items('(一)', '（三）'), ['2 （三）']],
    [items('（一）', '**（三）**'), ['2 （三）']],
    ['一是加强领导。三是健全机制。', ['1 三 info']],
    ['（一）主动公开。\n（三）项目建设。', ['2 （三）']],
    ['一是加强领导。\n二是健全机制。\n四是强化监督。', ['3 四 info']],
    ['主要做法:一是加强领导;三是健全机制。', ['1 三 info']],
    ['一是加强领导。一是健全机制。', ['1 一 info']],
    ['[bookmark: a]' + items('（一）', '（三）'), ['2 （三）']],
    [items('（一）', '\u3000\u3000[image: ]（三）'), ['2 （三）']],
    [items('> （一）', '> （三）'), ['2 （三）']],
    [items('（一）', '（二）', '（三）', '（一）'), ['4 （一）']],
    [items('（一）', '（二）', '（一）') + '\n二、主动公开政府信息情况\n' + items('（一）', '（二）'), ['3 （一）']],
    ['（一）主动公开\n公开信息20条。\n（二）依申请公开\n依法办理。\n（一）监督保障\n加强培训。', ['5 （一）']],
    [items('（一）', '（二）', '1. ', '2. ', '（一）', '1. '), ['5 （一）']],
  ];
  for (const [text, expected] of cases) it(`finds ${JSON.stringify(text)}`, () => assert.deepEqual(found(text, rule), expected));

  const silent = [
    `${items('（一）', '（二）')}依据《条例》第三十六条第\n（四）项规范答复文书7种。\n${items('（三）')}`,
    items('（一）', '（二）', '(三)', '（四）**', '（五）'),
    '1.完善制度。\n2.2020年，我局加强培训。\n3.依申请公开。',
    '⼀是加强领导。⼆是健全机制。三是强化监督。针对上述问题：⼀是开会。⼆是发文。',
    items('（三）', '（四）'),
    items('（一）', '\u3000\u3000[image: ]（二）', '（三）'),
    items('（一）', '1. ', '2．', '（二）', '1. ', '2. ', '3、'),
    items('1. ', '（1）', '（2）', '2. ', '（1）'),
    items('（一）', '（二）') + '\n二、主动公开政府信息情况\n' + items('（一）', '（二）'),
    items('（九）', '（十）', '（十一）', '（十二）', '（二十）').replace('（二十）', '（十三）'),
    '1. 政务公开：\n12，其中网站3条。',
    '一是加强领导。二是健全机制。\n一是丰富内容。二是拓宽渠道。',
    '一是统筹推进，其中：一是开会，二是发文；二是健全机制。',
    `${'一是分工：'.repeat(20)}二是健全机制。`,
    '存在的问题:一是信息不全,二是解读不多.下一步:一是健全机制,二是加强解读.',
    '我局主要做法：三是强化监督。',
    '统一是前提，唯一是标准，之一是基础，第三是保障。',
    '一是加强领导。\n[image: a]\n我局成立小组。\n二是健全机制。',
    '首先加强领导。其次健全机制。',
    items('（一）', '（二）', '（一）', '（二）'),
    items('（一）', '（二）', '1. ', '2. ', '1. '),
    items('（一）', '（二）') + '\n改进措施\n' + items('（一）'),
    items('（一）', '（二）') + '\n改进情况。\n' + items('（一）'),
    items('（一）', '（二）') + '\n针对上述问题，我局将采取以下措施。\n' + items('（一）'),
    `${items('（一）', '（二）')}下一步采取以下措施。\n${items('（一）')}`,
    `（一）存在的问题\n公开不及时。\n（二）改进措施\n${items('（一）')}`,
    '（一）公开不及时\n目录不全。\n（二）解读不多\n形式单一。\n下一步加以改进。\n（一）加强培训。',
    '（一）予以公开 1 0 0 0 0 0 1\n（二）部分公开（区分处理的，只计这一情形，不计其他情形） 0 0 0 0 0 0 0\n1.属于国家秘密 0 0 0 0 0 0 0\n3.危及“三安全一稳定” 0 0 0 0 0 0 0',
  ];
  for (const text of silent) it(`accepts ${JSON.stringify(text)}`, () => assert.deepEqual(found(text, rule), []));

  it('names the numbers of web pages without their tags', () => {
    const page = ['1', '3'].map((n) => `<p><span>${n}</span>.主动公开工作内容。</p>`).join('\n');
    assert.deepEqual(findings(page).flatMap(({ finding: { rule: id, message } }) => (id === rule ? [JSON.stringify(message).includes('<')] : [])), [false]);
  });

  it('renumbers one item where the next one agrees', () => {
    assert.equal(fixed(items('（一）', '（二）', '（四）'), rule), items('（一）', '（二）', '（三）'));
    assert.equal(fixed(items('1．', '２．', '２．', '４．'), rule), items('1．', '２．', '３．', '４．'));
    assert.equal(fixed('一是加强领导。三是健全机制。', rule), '一是加强领导。二是健全机制。');
  });
  it('copes with thousands of numbers in a line', () => {
    const found = findings('一是加强。三是改进。五是落实。'.repeat(10_000)).filter(({ finding }) => finding.rule === rule);
    assert.equal(found.length, 20_000);
    assert.equal(found.filter((located) => fixesOf(located).length > 0).length, 1);
  });
  it('does not renumber where more than one item would have to change', () => {
    assert.ok(!isFixable(items('（一）', '（二）', '（二）', '（三）'), rule));
    assert.ok(!isFixable(items('（一）', '（三）', '（四）'), rule));
  });
});

describe('numbering/sequence in plans', () => {
  const plan = (...lines: string[]): string => ['青禾市水务局2023年政务公开工作实施方案', '各科室要抓好落实。', ...lines].join('\n') + '\n';
  const inPlan = (text: string): string[] =>
    findings(text).flatMap(({ finding: { rule: id, origin }, place }) => (id === rule ? [`${place.line + 1} ${origin.block.text.slice(origin.from, origin.to)}`] : []));
  const cases: [string, string, string[]][] = [
    ['numbers that run on', plan('一、解读', items('（一）', '（二）'), '二、服务', items('（三）', '（四）'), '三、平台', items('（五）')), []],
    ['numbers that restart', plan('一、解读', items('（一）', '（二）'), '二、服务', items('（一）'), '三、平台', items('（一）')), []],
    ['a gap between chapters', plan('一、解读', items('（一）', '（二）'), '二、服务', items('（三）'), '三、平台', items('（五）')), ['9 （五）']],
    ['a chapter that restarts among those that run on', plan('一、解读', items('（一）'), '二、服务', items('（二）'), '三、平台', items('（一）')), ['8 （一）']],
    ['a chapter that runs on among those that restart', plan('一、解读', items('（一）'), '二、服务', items('（一）'), '三、平台', items('（二）')), ['8 （二）']],
    ['a chapter left out', plan('一、解读', items('（一）'), '三、服务', items('（一）')), ['5 三、']],
    ['a chapter twice', plan('一、解读', '二、服务', '二、平台'), ['5 二、']],
    ['four chapters without items', plan('一、解读', '二、服务', '三、平台', '四、制度'), []],
  ];
  for (const [name, text, expected] of cases) it(name, () => assert.deepEqual(inPlan(text), expected));

  it('renumbers a chapter where the next chapter agrees, whatever items stand below', () => {
    const chapters = (second: string, ...more: string[]): string => plan('一、解读', items('（一）'), `${second}、服务`, items('（一）'), ...more);
    assert.equal(fixed(chapters('三', '三、平台', items('（一）')), rule), chapters('二', '三、平台', items('（一）')));
    assert.equal(fixed(chapters('三'), rule), chapters('二'));
    assert.ok(!isFixable(chapters('三', '四、平台', items('（一）')), rule));
    assert.ok(!isFixable(plan('一、解读', '要解读。', '三、服务', '要服务。', '四、平台'), rule));
  });

  it('renumbers an item behind a placeholder by the next item', () => {
    const itemsOf = (second: string, third: string): string => plan('一、解读', items('（一）', `[image: a]${second}`, third), '二、服务', items('（一）'));
    assert.equal(fixed(itemsOf('（三）', '（三）'), rule), itemsOf('（二）', '（三）'));
    assert.ok(!isFixable(itemsOf('（三）', '（四）'), rule));
  });
});
