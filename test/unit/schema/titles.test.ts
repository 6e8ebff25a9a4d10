// Decides by example what a title announces, and which short lines are no titles.

import { strict as assert } from 'node:assert';
import { matchTitle } from '../../../server/src/schema';

type Row = readonly [line: string, kind: string, year: number | undefined, organ: string, wording?: string, corrected?: string];

const table: readonly Row[] = [
  ['青禾市教育局2023年政府信息公开工作年度报告', 'annual-report', 2023, '青禾市教育局'],
  ['2023年青禾市教育局政府信息公开工作年度报告', 'annual-report', 2023, '青禾市教育局'],
  ['青禾市教育局2023年度政府信息公开工作年度报告', 'annual-report', 2023, '青禾市教育局'],
  ['青禾市教育局 2023 年政府信息公开年度报告', 'annual-report', 2023, '青禾市教育局'],
  ['青禾市教育局政府信息公开工作2023年度报告', 'annual-report', 2023, '青禾市教育局'],
  ['青禾市教育局政府信息公开2023年年度报告', 'annual-report', 2023, '青禾市教育局'],
  ['青禾市教育局２０２３年政府信息公开工作年度报告', 'annual-report', 2023, '青禾市教育局'],
  ['青禾市教育局二〇二三年政府信息公开工作年度报告', 'annual-report', 2023, '青禾市教育局'],
  ['青禾市教育局二○二三年度政府信息公开工作年度报告', 'annual-report', 2023, '青禾市教育局'],
  ['青禾市教育局政府信息公开工作年度报告（2023年）', 'annual-report', 2023, '青禾市教育局'],
  ['# 青禾市教育局2023年政府信息公开工作年度报告', 'annual-report', 2023, '青禾市教育局'],
  ['**青禾市教育局2023年政府信息公开工作年度报告**', 'annual-report', 2023, '青禾市教育局'],
  ['2020年度政府信息公开工作年度报告', 'annual-report', 2020, ''],
  ['政府信息公开工作年度报告', 'annual-report', undefined, ''],
  ['青禾市教育局、科学技术局2023年政府信息公开工作年度报告', 'annual-report', 2023, '青禾市教育局、科学技术局'],
  ['2023年政府信息公开年度工作报告', 'annual-report', 2023, ''],
  ['青禾市2023年政府信息公开年报', 'annual-report', 2023, '青禾市'],
  // typos
  ['2019年青禾市教育局政府信息公开工作度报告', 'annual-report', 2019, '青禾市教育局', 'typo', '2019年青禾市教育局政府信息公开工作年度报告'],
  ['青禾市2023年度年度政府信息公开工作年度报告', 'annual-report', 2023, '青禾市', 'typo', '青禾市2023年度政府信息公开工作年度报告'],
  ['青禾市2023年度度政府信息公开工作年度报告', 'annual-report', 2023, '青禾市', 'typo', '青禾市2023年度政府信息公开工作年度报告'],
  ['青禾市2023年政府信息公开工作年度年度报告', 'annual-report', 2023, '青禾市', 'typo', '青禾市2023年政府信息公开工作年度报告'],
  ['青禾市2023年政府信息公开工作 年报告', 'annual-report', 2023, '青禾市', 'typo', '青禾市2023年政府信息公开工作 年度报告'],
  ['青禾市2023年政府信息公开公开工作年度报告', 'annual-report', 2023, '青禾市', 'typo', '青禾市2023年政府信息公开工作年度报告'],
  ['青禾市2023年政府信息信息公开工作年度报告', 'annual-report', 2023, '青禾市', 'typo', '青禾市2023年政府信息公开工作年度报告'],
  ['青禾市2023年政府信息公开工作年度报告报告', 'annual-report', 2023, '青禾市', 'typo', '青禾市2023年政府信息公开工作年度报告'],
  ['青禾市2023年政府信息公开工作年度报告告', 'annual-report', 2023, '青禾市', 'typo', '青禾市2023年政府信息公开工作年度报告'],
  ['青禾市2023年政府信息公开年度报告告', 'annual-report', 2023, '青禾市', 'typo', '青禾市2023年政府信息公开年度报告'],
  ['青禾市2023年政府信息公工作年度报告', 'annual-report', 2023, '青禾市', 'typo', '青禾市2023年政府信息公开工作年度报告'],
  ['青禾市2023年政府信患公开工作年度报告', 'annual-report', 2023, '青禾市', 'typo', '青禾市2023年政府信息公开工作年度报告'],
  ['青禾市2023年政府信息公开工作度度报告', 'annual-report', 2023, '青禾市', 'typo', '青禾市2023年政府信息公开工作年度报告'],
  ['青禾市2023年政府信息开公工作年度报告', 'annual-report', 2023, '青禾市', 'typo', '青禾市2023年政府信息公开工作年度报告'],
  ['青禾市2023年政府信信息公开工作年度报告', 'annual-report', 2023, '青禾市', 'typo', '青禾市2023年政府信息公开工作年度报告'],
  ['青禾市财政局2023年政信息公开年度报告', 'annual-report', 2023, '青禾市财政局', 'typo', '青禾市财政局2023年政府信息公开年度报告'],
  ['青禾市2023年政府信息公开工作年度报高', 'annual-report', 2023, '青禾市', 'typo', '青禾市2023年政府信息公开工作年度报告'],
  ['青禾区政府政府信息公开工作2023年度报告', 'annual-report', 2023, '青禾区政府'],
  ['青禾市财政2023年政务信息公开工作年度报告', 'annual-report', 2023, '青禾市财政'],
  // 年度 absent
  ['青禾市教育局 2023年政府信息公开工作报告', 'annual-report', 2023, '青禾市教育局', 'incomplete', '青禾市教育局 2023年政府信息公开工作年度报告'],
  ['青禾市教育局关于2023年度政府信息公开情况的报告', 'annual-report', 2023, '青禾市教育局', 'incomplete'],
  ['关于2023年度政府信息公开工作情况的报告', 'annual-report', 2023, '', 'incomplete'],
  // other documents
  ['青禾市教育局2023年政务公开工作实施方案', 'plan', 2023, '青禾市教育局'],
  ['2023年青禾市政务公开工作要点', 'plan', 2023, '青禾市'],
  ['青禾市2023年政务公开重点任务清单', 'plan', 2023, '青禾市'],
  ['青禾市2023年政务公开工作任务分工', 'plan', 2023, '青禾市'],
  ['关于做好2023年政府信息公开工作年度报告编制发布工作的通知', 'notice', 2023, ''],
  ['文字解读：青禾市2023年政府信息公开工作年度报告', 'interpretation', 2023, ''],
  ['青禾市2023年政府信息公开工作年度报告解读', 'interpretation', 2023, ''],
  ['青禾市教育局政府信息公开指南', 'guide', undefined, '青禾市教育局'],
  ['青禾市教育局政府信息公开制度', 'other-document', undefined, '青禾市教育局'],
  ['青禾市教育局2023年度部门决算', 'other-document', 2023, '青禾市教育局'],
];

const none: readonly string[] = [
  '',
  '青禾市教育局',
  '一、总体情况',
  '（一）主动公开情况',
  '（三）编制2023年政府信息公开工作年度报告',
  '1.编制2023年政府信息公开工作年度报告',
  '本报告所列数据的统计期限为2023年1月1日至12月31日。',
  '根据《中华人民共和国政府信息公开条例》，编制2023年政府信息公开工作年度报告',
  '根据条例编制2023年政府信息公开工作年度报告',
  '现将青禾市2023年政府信息公开工作年度报告',
  '现公布2023年政府信息公开工作年度报告如下：',
  '本机关按时发布了2023年政府信息公开工作年度报告',
  '2023年，我局认真落实政府信息公开工作要点。',
  '按时发布《2023年政府信息公开工作年度报告》',
  '标   题 县政府办2023年度政府信息公开工作年度报告',
  '信息名称 青禾市2023年政府信息公开工作年度报告',
  '首页 > 政府信息公开 > 政府信息公开年度报告',
  '向社会公布《青禾市水务局2023年部门预算',
  '我单位政府信息公开工作仍有不足：一是政策解读',
  '、规划统计、信息公开指南及制度、信息公开年报',
  '机构职能、财政信息、政府信息公开制度',
  '、青禾市2023年政府信息公开工作年度报告',
  '一、本年新收政府信息公开申请数量\t1\t0',
  '| 2023年政府信息公开工作年度报告 |',
  '信息内容',
  '第二十条第（一）项',
  '下一步工作计划',
  '青禾市2023年政府信息公开工作年度报告'.repeat(4),
];

describe('matchTitle', () => {
  for (const [line, kind, year, organ, wording = 'official', corrected] of table) {
    it(`reads ${line}`, () => {
      const match = matchTitle(line);
      assert.deepEqual([match?.kind, match?.year, match?.organ, match?.wording], [kind, year, organ, wording]);
      const correction = match?.correction;
      const result = correction && line.slice(0, correction.start) + correction.text + line.slice(correction.end);
      assert.equal(result, corrected);
      if (corrected !== undefined) assert.equal(matchTitle(corrected)?.wording, 'official');
    });
  }

  for (const line of none) it(`takes ${JSON.stringify(line.slice(0, 40))} for no title`, () => assert.equal(matchTitle(line), undefined));
});
