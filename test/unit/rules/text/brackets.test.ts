// Which brackets lack a partner within a paragraph.
import assert from 'node:assert/strict';
import { fixed, isFixable } from '../../../support/fixes';
import { findings, said } from '../../../support/marked';
import { found } from './support';

const rule = 'text/brackets';

describe('text/brackets', () => {
  const cases: [string, string[]][] = [
    ['落实《政府信息公开条例，做好工作。', ['1 《']],
    ['落实政府信息公开条例》，做好工作。', ['1 》']],
    ['《甲办法、《乙办法》已经印发。', ['1 《']],
    ['推进“放管服改革。', ['1 “']],
    ['推进“放管服“改革。', ['1 “']],
    ['推进”放管服”改革。', ['1 ”']],
    ['国办发〔2019 60号文件。', ['1 〔']],
    ['条例（以下简称《条例》，做好工作。', ['1 （ info']],
    ['我局开展培训（线上、线下。全年办理。', ['1 （ info']],
    ['条例以下简称条例），做好工作。', ['1 ） info']],
    ['第一段“没有完。\n第二段”没有开始。', ['1 “', '2 ”']],
    ['一、总体《情况', ['1 《']],
    ['落实《条例的有关规定。\n推进公开\n政府信息》各项工作。', ['1 《', '3 》']],
    ['落实《条例\n一、总体情况\n政府信息》各项工作。', ['1 《', '3 》']],
  ];
  for (const [text, expected] of cases) it(`finds ${JSON.stringify(text)}`, () => assert.deepEqual(found(text, rule), expected));

  const silent = [
    '《关于印发《甲办法》的通知》', '“坚持“三公”原则”', '（一）主动(公开）情况。', '（“公开）为常态”', '1）登记；2）办理；3）答复。', '一)登记', '要求如下：a）登记', '"ASCII" quotes "',
    '第二十条第（一）项\t《\t“', '关于印发《公开办法的2023年工作方案', '[image: a(1]我局《办法》。', '<td>（区分处理的</td>', '（二）部分公开（区分处理的，只计', '这一情形，不计其他情形） 0 0 0 0 0 0 0',
    '第三季度通报我局网站互动差，原因是“青禾\n\n水网”未设置互动栏目，已经整改。',
    '根据《国务院办公厅关于政府信息公开工作年度\n报告有关事项的通知》（国办公开办函〔2019\n〕60号）要求，“真实\n\n\n准确”编制。',
    '我局落实“公开\n\n- 3 -\n\n透明”的要求。',
    '根据《国务院办公厅政府信息与政务公开办公室\n关于印发中华人民共和国政府信息公开工作年度\n报告格式的通知》要求，编制本报告。',
    '今年推送政策83条。我局 5 个高频事项（取水许可\n审批、河道管理范围内建设项目审批、生产建设项目水土保持方\n案审批、水利工程开工备案）的政策均已集中公开。',
    '印发两篇文件，“市财政局关于印发《青\n禾市区促进产业发展专项资金使用暂行管理办法》\n的通知”和“市商务局关于印发《评选办法》的通知”。',
    '根据《政府信息公开条\n例》（以下简称《条例》）和《国\n务院办公厅政府信息与政务公开办公\n室关于印发〈中华人民共和国政府信\n息公开工作年度报告格式〉的通知》\n（国办公开办函〔2019〕60号\n）要求，编制本报告。',
    '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之\n和）\n申请人情况', '（二）部分公开（区分处理的，只计这一情形，不计其\n他情形）',
    '（本列数据的勾\n\n稽关系为：第一\n\n项加第二项之和，\n\n等于第三项加第\n\n四项之和）\n\n申请人情况\n\n2.重复申请\n\n0\n\n0\n\n0\n\n0\n\n0\n\n0\n\n0',
    '格式见（国办公开办函〔20\n23〕60号）要求。',
    '我局主动接受监督，向社会公布《青禾市水务局2023年部门预算\n说明》和《青禾市水务局2022年部门决算说明》。',
    '本报告根据《中华人民共和国政府信息公开条例》（以\n下简称《条例》）、《青禾市政府信息公开规定》（以下简称《规\n定》）和《关于印发中华人民共和国政府信息公开工作年度报告\n格式的通知》的要求编制，内容包括六个部分。',
  ];
  for (const text of silent) it(`accepts ${JSON.stringify(text)}`, () => assert.deepEqual(found(text, rule), []));

  it('turns a quotation mark round', () => assert.equal(fixed('推进“放管服“改革。', rule), '推进“放管服”改革。'));
  it('does not guess where a missing bracket belongs', () => assert.ok(!isFixable('落实《条例，做好工作。', rule)));
  it('quotes what stands beside a bracket on one line', () => {
    assert.deepEqual(findings('<p>\n  落实《条\n  例，推进公开。\n</p>').map(({ finding }) => finding.message.args), [{ open: '《', close: '》', after: '条例，' }]);
  });
  it('calls a bracket by its name', () => {
    const sentences = findings('落实《条例，推进“放管服改革。').map(said);
    assert.deepEqual(sentences.map((each) => each.slice(each.indexOf('：'))), ['：左书名号没有配对。请补上右书名号，或者删去这个左书名号。', '：前引号没有配对。请补上后引号，或者删去这个前引号。']);
  });
});
