// Which lines are one paragraph that a page end broke.
import assert from 'node:assert/strict';
import { fixed } from '../../../support/fixes';
import { found } from './support';
import { findings } from '../../../support/marked';
import { TITLE } from '../../../support/tableText';

const rule = 'text/broken-paragraph';

describe('text/broken-paragraph', () => {
  const cases: [string, string[]][] = [
    ['我局落实党的二十大，二十届一中、\n\n二中全会精神，做好公开。', ['1 、']],
    ['（二）政策解读情况。根据工作要求，县\n\n水务局十分重视解读工作。', ['1 县']],
    ['共回复5条。对不属于我局职能的，已经按照\n\n要求函告本人。', ['1 照']],
    ['网站互动差，原因是“青禾\n\n水网”未设置互动栏目。', ['1 禾']],
    ['各科室要落实责任，把工作做细\n做实，推动公开。', []],
    ['各科室要认真落实公开责任，把各项公开工作切切实实做细\n做实，推动公开。', ['1 细']],
    ['全年共发布各类信息，截至年底已达\n- 3 -\n58条，\n同比增长，其中政策解读\n信息20条。', ['1 达']],
    ['我局认真做好公开工作，全年公开信息共计，\n其中政务动态，\n政策文件。', ['1 ，']],
    ['我局认真落实公开要求。报告所列数据截至2023\n年12月31日，由办公室汇总。', ['1 3']],
    ['自然人提出2条、商业企业\n提出1条，均已办结。', ['1 业']],
    ['印发文件71件。标注“主动公开”\n56件、“依申请公开”15件。', ['1 ”']],
    ['（二）依申请公开。上年度结\n转申请已全部办结。', ['1 结']],
    ['根据公开条例的规定，现将我局2023年度公开工作情况报告如下\n，请予监督。', ['1 下']],
    ['审批、河道管理范围内建设项目审批、生产建设项目水土保持方案审\n批等事项的政策均已公开。', ['1 审']],
  ];
  for (const [text, expected] of cases) it(`finds ${JSON.stringify(text)}`, () => assert.deepEqual(found(text, rule), expected));

  const silent: string[] = [
    '发布时间：2024-01-15 来源：青禾市水务局\n根据公开条例》（以下简称《条例》）要求，编制本报告。',
    '（十）工作考核、社会评议和责任追究结果等监督保障情况\n2023年，我局未受到责任追究。',
    '（三）强化权力监督，深入推进决策和执行公开\n严格执行公开制度，主动征求意见。',
    '无。特此报告\n青禾市水务局',
    '公开信息12条、图解3个\n　　全年公开信息12条，制作图解3个。',
    '要坚持“应公开、尽公开。”\n的要求已经落实。',
    '我局落实“应公开、尽公开”\n全年公开信息12条，制作图解3个。',
    '加强组织领导，健全工作机制\n我局成立领导小组，定期研究。',
    '青禾市水务局\n\n青禾市水务局2023年政府信息公开工作年度报告\n\n根据条例，编制本报告。',
    '我局认真落实各项要求，取得积极成效\n二、主动公开政府信息情况',
    '我局认真落实各项公开工作要求，取得积极成效\n（二）依申请公开',
    '我局认真落实各项公开工作要求，取得积极成效\n2024年，我局将继续努力。',
    '我局认真落实各项公开工作要求，取得积极成效\n一是加强领导。',
    '我局认真落实各项公开工作要求，取得积极成效\n规章\t0\t0\t0',
    '我局认真落实各项公开工作要求，具体如下：\n加强领导，落实责任。',
    '特此报告。\n\n青禾市水务局\n2024年1月20日',
    '联系人：张三，电话：0599-3120681，网址：www.example.gov.cn\n地址：青禾市柳泉路1号。',
    '无\n2023年，我局将继续努力。',
    '根据公开条例的规定，现将我局2023年度公开工作情况报告如下\n\n本报告由总体情况等六个部分组成，由办公室编制。',
    '（本列数据的勾稽关系为：第一项加第二项之和，\n等于第三项加第四项之和）',
    '2023年政府信息公开工作年度报告\n青禾市水务局',
  ];
  for (const text of silent) it(`accepts ${JSON.stringify(text)}`, () => assert.deepEqual(found(text, rule), []));

  it('joins all parts of the paragraph', () => {
    const text = TITLE + '我局做好公开，全年公开信息共计， \r\n\r\n- 3 -\r\n\r\n　其中政务动态，\r\n政策文件。\r\n下一段。\r\n';
    assert.equal(fixed(text, rule), TITLE + '我局做好公开，全年公开信息共计，其中政务动态，政策文件。\r\n下一段。\r\n');
  });
  it('speaks in reports only', () => {
    const broken = '共回复5条。对不属于我局职能的，已经按照\n\n要求函告本人。\n';
    const count = (text: string): number => findings(text).filter(({ finding }) => finding.rule === rule).length;
    assert.equal(count(TITLE + broken), 1);
    assert.equal(count('青禾市水务局2023年政务公开工作实施方案\n' + broken), 0);
    assert.equal(count(broken), 0);
  });
});
