// Decides by example what a cell's text may stand for, and how close its wording is to the official one.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import { fold, formatIds, formats, labelsOf, leadingMark, matchLabel, noLabels, type LabelMatch } from '../../../server/src/schema';

const describeMatch = ({ part, key, quality }: LabelMatch): string => `${part} ${key} ${quality}`;
const seen = (text: string): string[] => [...new Set(matchLabel(text).map(describeMatch))];

/** Text, and every `part key quality` that it may be. */
const table: readonly (readonly [string, readonly string[]])[] = [
  // as the templates print it
  ['一、本年新收政府信息公开申请数量', ['row new official']],
  ['二、上年结转政府信息公开申请数量', ['row carriedIn official']],
  ['三、本年度办理结果', ['group results official']],
  ['（三）不予公开', ['group deny official']],
  ['（七）总计', ['row total official']],
  ['四、结转下年度继续办理', ['row carriedOut official']],
  ['本年增/减', ['column change official']],
  ['采购总金额(单位:万元,保留4位小数)', ['column amount official']],
  ['现行有效件数（历史累计）', ['column inForce official']],
  ['规章（设区的市以上填写）', ['row regulations official']],
  ['信息内容', ['corner corner official']],
  ['未经复议直接起诉', ['spanner direct official']],
  // tolerated: brackets, spaces, widths and numbering marks of any kind
  ['(一) 予以公开', ['row open tolerated']],
  ['〔一〕予以公开', ['row open tolerated']],
  ['一）予以公开', ['row open tolerated']],
  ['予以公开', ['row open tolerated']],
  ['1．属于国家秘密', ['row deny1 tolerated']],
  ['１．属于国家秘密', ['row deny1 tolerated']],
  ['1、属于国家秘密', ['row deny1 tolerated']],
  ['1 .属于国家秘密', ['row deny1 tolerated']],
  ['①属于国家秘密', ['row deny1 tolerated']],
  ['1 属于国家秘密', ['row deny1 tolerated']],
  ['**1.属于国家秘密**', ['row deny1 tolerated']],
  ['3.危及"三安全一稳定"', ['row deny3 tolerated']],
  ['3.危及三安全一稳定', ['row deny3 tolerated']],
  ['法律服 务机构', ['column legal tolerated']],
  ['本年新\n制作数量', ['column made tolerated']],
  ['⾏政许可', ['row licence tolerated']],
  ['\u200b行政处罚\u00a0', ['row penalty tolerated']],
  ['本年增／减', ['column change tolerated']],
  ['本年增减', ['column change tolerated']],
  ['（二）部分公开', ['row partial tolerated']],
  ['部分公开（区分处理）', ['row partial tolerated']],
  ['政府采购', ['row procurement tolerated']],
  ['本年收费金额', ['column amount tolerated']],
  ['(本列数据的勾稽关系为:第一项加第二项之和,等于第三项加第四项之和', ['corner corner tolerated']],
  ['1.申请人无正当理由逾期不补正，行政机关不再处理其政府信息公开申请', ['row other1 tolerated']],
  // a header of one row, whose cells bear the names of those that span them, too
  ['申请人情况-自然人', ['column natural tolerated']],
  ['法人或其他组织-商业企业', ['column enterprise tolerated']],
  ['法人或其他组织/其他', ['column otherOrg tolerated']],
  ['申请人情况_法人或其他组织_科研机构', ['column research tolerated']],
  ['法人或其他组织小计', ['column legalSubtotal official']],
  ['行政复议-结果维持', ['column reconsideration.upheld tolerated']],
  ['未经复议直接起诉（总计）', ['column direct.total tolerated']],
  ['行政诉讼-复议后起诉-尚未审结', ['column after.pending tolerated']],
  // in a web page
  ['3.危及&ldquo;三安全一稳定&rdquo;', ['row deny3 official']],
  ['一&#12289;本年新收政府信息公开申请数量', ['row new official']],
  ['&#xFF08;七&#xff09;总计', ['row total official']],
  ['&unknown;（七）总计', []],
  // a different word
  ['一、本年新收申请数量', ['row new variant']],
  ['二、上年转申请数量', ['row carriedIn variant']],
  ['上年转结', ['row carriedIn variant']],
  ['2.其他法律法规禁止公开', ['row deny2 variant']],
  ['2.其他法律行政止公开', ['row deny2 variant']],
  ['4. 保护第三方何方权益', ['row deny4 variant']],
  ['三类内容事务信息', ['row deny5 variant']],
  ['5.三类内容事务信息', ['row deny5 variant']],
  ['四类过程信息', ['row deny6 variant']],
  ['6. 属于四类过程信息', ['row deny6 variant']],
  ['1. 本单位不掌握政府相关信息', ['row unable1 variant']],
  ['3. 需求提供公开出版物', ['row refuse3 variant']],
  ['5. 要求行政机关确认或重新出具已获信息', ['row refuse5 variant']],
  ['（二）部分公开(区分处理的,只计这一情况,不计其他情形)', ['row partial variant']],
  ['四、结转下年度继续处理', ['row carriedOut variant']],
  ['逾期不补正', ['row other1 variant']],
  ['上一年数量', ['column previous variant']],
  ['本年/增减', ['column change variant']],
  ['行政事业型收费', ['row fee variant']],
  ['金额', ['column amount variant']],
  ['未经审议直接起诉', ['spanner direct variant']],
  // corruptions that nobody has listed
  ['危及三安全一稳', ['row deny3 variant']],
  ['不掌握相关政府信惜', ['row unable1 variant']],
  ['商业企亚', ['column enterprise variant']],
  ['属于囯家秘密', ['row deny1 variant']],
  ['7.属于行政执法卷', ['row deny7 variant']],
  ['2.申请人逾期未按收费通知缴纳费用', ['row other2 variant']],
  // several readings: context decides
  ['其他', ['column otherOrg official', 'row other3 tolerated', 'row other variant', 'group other variant']],
  ['3.其他', ['row other3 official']],
  ['（六）其他', ['row other variant', 'group other variant']],
  ['（六）其他处理', ['row other official', 'group other official']],
  ['规范性文件', ['row normative official', 'row normative tolerated']],
  ['处理决定数量', ['column decisions official', 'column decisions variant']],
  [
    '总计',
    [
      'column total official',
      'row total tolerated',
      'group deny tolerated',
      'group unable tolerated',
      'group refuse tolerated',
      'group other tolerated',
      'column reconsideration.total official',
      'column direct.total official',
      'column after.total official',
    ],
  ],
  ['七总计', ['row total tolerated']],
];

const otherTexts: readonly string[] = [
  '', ' ', '0', '12', '１２', '3.5', '-37', '+5', '1,234', '/', '—', '－', '|', '（）', '、', '一、', '（一）', '1.', 'abc', '100%',
  '增 5', '减 98', '无', '若干', '见附件', '5697.79 万元', '134.8万元', '22（其中修订16件）', '3件',
  '备注：因机构改革，行政许可数量有较大变化', '不存在危及三安全一稳定的情况', '全年未收到属于国家秘密的信息公开申请。', '共收到政府信息公开申请9件',
  '信访局', '市信访局', '县市场监督管理局', '主动公开', '依申请公开', '法律法规', '处理结果', '其他情况', '政府网站', '政策文件解读', '重大行政决策',
  '一是强化组织领导。二是规范行政许可。', '类别', '数据1', '序号', '单位', '组织', '机构', '企业',
];

describe('matchLabel', () => {
  for (const [text, expected] of table) {
    it(`takes ${JSON.stringify(text)} for ${expected.join(', ')}`, () => {
      assert.deepEqual(seen(text).sort(), [...expected].sort());
    });
  }

  it('takes numbers, blanks, other words and prose for nothing, and says so with one array', () => {
    for (const text of otherTexts) {
      assert.deepEqual(seen(text), [], text);
      assert.equal(matchLabel(text), noLabels, text);
    }
    assert.equal(matchLabel('本年度依法办理政府信息公开申请。'.repeat(50)), noLabels);
    assert.equal(matchLabel('我局开展培训（线上、线下。全年办理。'), noLabels);
  });

  it('names the parts and formats that a label belongs to', () => {
    const previous = matchLabel('上一年项目数量').map(({ subTable, formats: ids }) => `${subTable} ${ids.join()}`);
    assert.deepEqual(previous, ['clause5 2019', 'clause6 2019', 'clause8 2019']);
    assert.deepEqual(matchLabel('行政许可').map(({ formats: ids }) => ids), [['2019', '2021']]);
    assert.deepEqual(
      matchLabel('规范性文件').map(({ formats: ids, quality, official }) => [ids.join(), quality, official]),
      [
        ['2019', 'official', '规范性文件'],
        ['2021', 'tolerated', '行政规范性文件'],
      ],
    );
  });

  it('says whether the numbering mark is the official one', () => {
    assert.deepEqual(matchLabel('(七)总计').map(({ key, marked }) => [key, marked]), [['total', true]]);
    assert.deepEqual(matchLabel('予以公开').map(({ marked }) => marked), [false]);
    assert.deepEqual(matchLabel('(九)予以公开').map(({ marked }) => marked), [false]);
  });

  it('answers the same object for the same text', () => assert.equal(matchLabel('1.属于国家秘密'), matchLabel('1.属于国家秘密')));

  it('does not read a wrong number of 结转 rows into each other', () => {
    assert.deepEqual(seen('结转下年度'), ['row carriedOut variant']);
    assert.deepEqual(seen('上年结转'), ['row carriedIn variant']);
  });
});

interface Target {
  readonly format: string;
  readonly table: string;
  readonly part: string;
  readonly key: string;
  readonly official: string;
}

const targets: readonly Target[] = formatIds.flatMap((format) =>
  Object.values(formats[format].tables).flatMap(({ key: owner, subTables }) =>
    subTables.flatMap((subTable) =>
      labelsOf(subTable)
        .filter(({ part, label: { official } }) => part !== 'caption' && official !== '')
        .map(({ part, key, label: { official } }) => ({ format, table: owner, part, key, official })),
    ),
  ),
);

const find = (text: string, { table: owner, part, key, format }: Target): LabelMatch | undefined =>
  matchLabel(text).find(
    (match) => match.table === owner && match.part === part && match.key === key && match.formats.some((id) => id === format),
  );

const dress = fc.record({
  target: fc.constantFrom(...targets),
  spaces: fc.array(fc.constantFrom('', '', '', ' ', '\u3000', '\u00a0', '\u200b', '\n'), { minLength: 40, maxLength: 40 }),
  half: fc.boolean(),
  dropMark: fc.boolean(),
});

/** Half-width brackets and commas. */
const narrow: Readonly<Record<string, string>> = { '（': '(', '）': ')', '，': ',', '：': ':', '“': '"', '”': '"' };

describe('matchLabel, whatever the typography', () => {
  it('never reports spaces, widths and a lost numbering mark', () => {
    fc.assert(
      fc.property(dress, ({ target, spaces, half, dropMark }) => {
        const { official } = target;
        const start = dropMark ? (leadingMark(official)?.end ?? 0) : 0;
        const text = [...official.slice(start)]
          .map((character, i) => (half ? (narrow[character] ?? character) : character) + (spaces[i] ?? ''))
          .join('');
        const match = find(text, target);
        assert.ok(match, JSON.stringify(text));
        if (dropMark && fold(official.slice(start)) === '其他') return; // then it is the column's label as well
        assert.notEqual(match.quality, 'variant', JSON.stringify(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('recognises every label of five characters or more with one character lost or wrong', () => {
    for (const target of targets) {
      const start = leadingMark(target.official)?.end ?? 0;
      const bare = target.official.slice(start);
      if (fold(bare).length < 5 || target.key === 'legalSubtotal') continue;
      for (let i = 0; i < bare.length; i++) {
        if (!/\p{Script=Han}/u.test(bare.charAt(i))) continue;
        for (const wrong of ['', '囗']) {
          const text = target.official.slice(0, start) + bare.slice(0, i) + wrong + bare.slice(i + 1);
          assert.ok(find(text, target), `${target.official} ← ${text}`);
        }
      }
    }
  });

  it('never throws, and answers alike the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'第二十条（一）项其他处理（）()、.1 23总计行政许可\n\t/—\ud83d') }), (text) => {
        assert.equal(matchLabel(text), matchLabel(text));
      }),
    );
  });
});
