// Which doubles are slips: a closed list, since most doubles are two words that meet.
import assert from 'node:assert/strict';
import { fixed } from '../../../support/fixes';
import { found } from './support';

const rule = 'text/repeated';

describe('text/repeated', () => {
  const cases: [string, string[]][] = [
    ['进一步明确各各科室的任务。', ['1 各各']],
    ['做好公开的的工作。', ['1 的的']],
    ['全县县农业农村工作。', ['1 县县']],
    ['提高针对性性和实效。', ['1 性性']],
    ['专项资金资金使用情况。', ['1 资金资金']],
    ['我局我局认真落实，，取得成效。。', ['1 我局我局', '1 ，，', '1 。。']],
    ['进一步进一步加强。', ['1 进一步进一步']],
  ];
  for (const [text, expected] of cases) it(`finds ${text}`, () => assert.deepEqual(found(text, rule), expected));

  const silent = [
    '把公开工作作为重要抓手。', '不断推行行政执法公示。', '健全法规规定。', '登录外网网站。', '紧紧围绕中心工作。', '满足日益增长的需求。', '以便民为目的的活动。',
    '为了了解情况，除了了解还要研究。', '以及及时公开。', '促进社会稳定和和谐发展。', '公开及其其他事项。', '各县县级部门。', '市政府政府信息公开工作。', '部门部门预算。',
    '等等。', '……', '一一对应，层层落实，人人参与。', '整体性性能。', '2022年年初，200余篇。', '正在在线办理。', '把把关。', '0.00',
  ];
  for (const text of silent) it(`accepts ${text}`, () => assert.deepEqual(found(text, rule), []));

  it('leaves titles to title/wording', () => assert.deepEqual(found('青禾市我局我局2023年政府信息公开工作年度报告', rule), []));
  it('leaves one of the two', () => assert.equal(fixed('明确各各科室任务。', rule), '明确各科室任务。'));
});
