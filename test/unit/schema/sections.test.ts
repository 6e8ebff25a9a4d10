// Decides by example which lines open a section, and whose titles are official, tolerated or reported.

import { strict as assert } from 'node:assert';
import { matchSection, sections } from '../../../server/src/schema';

const table: readonly (readonly [string, string, string])[] = [
  ['一、总体情况', 'overview', 'official'],
  ['## 一、总体情况', 'overview', 'official'],
  ['**二、主动公开政府信息情况**', 'disclosure', 'official'],
  ['三.收到和处理政府信息公开申请情况', 'requests', 'official'],
  ['　　六、其他需要报告的事项 ', 'other', 'official'],
  ['五、其他需要报告的事项', 'other', 'official'],
  ['总体情况', 'overview', 'official'],
  ['存在的主要问题及改进情况', 'problems', 'official'],
  ['四、政府信息公开行政复议行政诉讼情况', 'review', 'official'],
  ['三、收到及处理政府信息公开申请情况', 'requests', 'tolerated'],
  ['三、行政机关收到和处理政府信息公开申请情况', 'requests', 'tolerated'],
  ['二、行政机关主动公开政府信息情况', 'disclosure', 'tolerated'],
  ['四、政府信息公开行政复议、诉讼情况', 'review', 'tolerated'],
  ['四、政府信息公开行政复议和行政诉讼情况', 'review', 'tolerated'],
  ['四、因政府信息公开工作被申请行政复议、提起行政诉讼情况', 'review', 'tolerated'],
  ['四、行政机关政府信息公开行政复议、行政诉讼情况', 'review', 'tolerated'],
  ['四、行政机关因政府信息公开工作被申请行政复议、提起行政诉讼情况', 'review', 'tolerated'],
  ['五、存在的主要问题和改进情况', 'problems', 'tolerated'],
  ['五、存在的主要问题及改进措施', 'problems', 'tolerated'],
  ['五、存在的主要问题及整改措施', 'problems', 'tolerated'],
  ['五、政府信息公开工作存在的主要问题及改进情况', 'problems', 'tolerated'],
  ['政府信息公开工作存在的主要问题及改进情况', 'problems', 'tolerated'],
  ['五、存在的问题和下一步打算', 'problems', 'variant'],
  ['五、存在的问题及改进情况', 'problems', 'variant'],
  ['五、存在的短板弱项及改进情况', 'problems', 'variant'],
  ['五、存在的主要问题及下一步打算', 'problems', 'variant'],
  ['二、主动公开政府信情况', 'disclosure', 'variant'],
  ['四、政府信息公开行政复仪、行政诉讼情况', 'review', 'variant'],
  ['四、政府信息公开行政复议、诉情况', 'review', 'variant'],
  ['三、收和处政府信息公开请情况', 'requests', 'variant'],
  ['一 总体情况', 'overview', 'official'],
  ['第四部分 政府信息公开行政复议、行政诉讼情况', 'review', 'official'],
  ['一、总体情况（主要工作）', 'overview', 'official'],
  ['一、总体概述', 'overview', 'variant'],
  ['一、政府信息公开工作的基本概况', 'overview', 'variant'],
  ['一、概述', 'overview', 'variant'],
  ['一、工作基本情况', 'overview', 'variant'],
  ['一、政府信息公开工作总体情况', 'overview', 'variant'],
  ['二、主动公开信息情况', 'disclosure', 'variant'],
  ['三、依申请公开情况', 'requests', 'variant'],
  ['四、行政复议、行政诉讼情况', 'review', 'variant'],
  ['六、其他报告事项', 'other', 'variant'],
  ['六、需要报告的其他事项', 'other', 'variant'],
];

const none: readonly string[] = [
  '',
  '一、',
  '（一）主动公开情况',
  '(二)依申请公开办理情况',
  '（一）总体情况',
  '1.总体情况',
  '1. 主动公开政府信息情况',
  '第一，总体情况',
  // rows of table 3
  '一、本年新收政府信息公开申请数量',
  '二、上年结转政府信息公开申请数量',
  '三、本年度办理结果',
  '四、结转下年度继续办理',
  '一、本年新收政府信息公开申请数量\t1\t0\t0\t0\t0\t0\t1',
  '| 一、总体情况 | 1 |',
  '一 概述',
  '第一部分 主要做法',
  // a bare line must be an official title
  '存在的问题',
  '主动公开情况',
  '依申请公开',
  '工作总体情况',
  '主动公开政府信息情况。',
  '主动公开政府信息的情况。',
  '总体情况；',
  // prose
  '一、总体情况。2020年，本机关认真贯彻条例，主动公开政府信息。',
  '一、着力加强公开解读回应工作',
  '二、着力提升政务服务工作实效',
  '二、依申请公开37件。',
  '一、依申请公开数量',
  '四、行政复议4件，诉讼3件',
  '五、存在问题2个',
  '四、政府信息公开行政监督情况',
  '三、政府信息公开考核情况',
  '报告由总体情况、主动公开政府信息情况、收到和处理政府信息公开申请情况组成',
  '五、存在的主要问题及改进情况'.repeat(8),
];

describe('matchSection', () => {
  for (const [line, key, quality] of table) {
    it(`takes ${line} for ${key}, ${quality}`, () => {
      const match = matchSection(line);
      assert.deepEqual([match?.key, match?.quality], [key, quality]);
    });
  }

  for (const line of none) it(`takes ${JSON.stringify(line.slice(0, 40))} for none`, () => assert.equal(matchSection(line), undefined));

  it('tells the ordinal that is printed, right or wrong', () => {
    assert.equal(matchSection('五、其他需要报告的事项')?.ordinal, 5);
    assert.equal(matchSection('其他需要报告的事项')?.ordinal, undefined);
  });

  it('finds every official title, and its key by keywords alone', () => {
    for (const { title, key } of sections) {
      assert.deepEqual(matchSection(title)?.quality, 'official');
      assert.deepEqual(matchSection(`${title}表`)?.key ?? key, key);
    }
  });
});
