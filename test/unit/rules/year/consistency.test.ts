// Decides by example in which sentences a year must be the report's, and in which it may be any.
import assert from 'node:assert/strict';
import { fixesOf } from '../../../../server/src/rules/check';
import { textAfter } from '../../../support/applyEdits';
import { expectFindings, findings, said } from '../../../support/marked';
import { reportSaying, type Parts } from '../prose/factsReport';

const silent: readonly (readonly [string, Parts?])[] = [
  ['2023年，我局共收到政府信息公开申请12件。'],
  ['2023年度，本机关新收政府信息公开申请12件，比2022年减少8件。'],
  ['公开2022年度部门决算，收到政府信息公开申请12件。'],
  ['2022年结转的3件申请均已答复。'],
  ['落实《2022年政务公开工作要点》，收到政府信息公开申请12件。'],
  ['按照国办发〔2016〕80号文件，收到政府信息公开申请12件。'],
  ['2022年收到申请10件，2023年收到申请12件。'],
  ['2018年以来，共收到政府信息公开申请120件。'],
  ['', { problems: '针对2022年存在的问题，2024年我局将规范办理收到的政府信息公开申请。' }],
  ['', { other: '2023年，我局未收取信息处理费。' }],
  ['', { other: '2022年、2023年均未收取信息处理费。' }],
  ['2022年起执行信息处理费新标准。', { other: '2023年未收取信息处理费。' }],
  ['', { other: '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），2023年我局未收取信息处理费。' }],
  ['', { other: '按照2021年1月1日起施行的规定，我局未收取信息处理费。' }],
  ['', { other: '按照《2022年政府信息公开信息处理费管理办法》，我局未收取信息处理费。' }],
  ['2022年，我局未收取信息处理费。', { other: '2023年未收取信息处理费。' }],
  ['2023年，我局主动公开政府信息120条。'],
  ['2022年主动公开政府信息100条，2023年主动公开政府信息120条。'],
  ['2022年，我局主动公开政府信息100条。\n\n2023年，我局主动公开政府信息120条。'],
  ['2023年，县政府办公室共制定规范性文件2件。'],
  ['2022年，我局制定规范性文件3件。\n\n2023年，我局制定规范性文件2件。'],
  ['2022年，我局废止的规范性文件3件。'],
  ['2022年以来，我局主动公开政府信息320条。'],
  ['公开2022年政府信息公开工作年度报告1篇，主动公开政府信息120条。'],
  ['截至2024年1月，累计主动公开政府信息1200条。'],
  ['发布2022年政府信息公开工作年度报告。'],
  ['', { problems: '2022年，我局主动公开政府信息100条，数量不多。' }],
  ['', { preface: '现公布青禾市水务局2023年政府信息公开工作年度报告。' }],
  ['', { preface: '结合2023年政府信息公开工作实际，编制本报告。' }],
  ['', { preface: '按照《关于发布2022年政府信息公开工作年度报告的通知》要求，编制本报告。' }],
  ['', { preface: '按照市政府办关于公布2022年度政府信息公开工作年度报告的通知，编制本报告。' }],
  ['2022年未收到政府信息公开申请的单位有3家。'],
  ['2023年，我局未发生因政府信息公开引起的行政复议、行政诉讼案件。'],
  ['2022年未发生政府信息公开行政复议，2023年发生2件。'],
  ['与2022年未发生政府信息公开行政复议、诉讼相比，今年有所增加。'],
  ['2022年以来，我局未发生政府信息公开行政复议案件。'],
  ['2022年，我局未发生安全生产行政复议案件。'],
];

const wrong: readonly (readonly [string, Parts?])[] = [
  ['⟦year/consistency:2022⟧年，我局共收到政府信息公开申请12件。'],
  ['⟦year/consistency:2018⟧年度，本机关收到政府信息公开申请12件，其中网络申请8件；上年结转3件。'],
  ['⟦year/consistency:２０２２⟧ 年，我局新收政府信息公开申请12件。'],
  ['⟦year/consistency:2022⟧年，我局未收到政府信息公开申请。', { year: 2023 }],
  ['⟦year/consistency:2022⟧年，我局未发生因政府信息公开引起的行政复议、行政诉讼案件。'],
  ['⟦year/consistency:2022⟧年度没有因政府信息公开工作被申请行政复议。'],
  ['', { other: '⟦year/consistency:2022⟧年，我局未收取信息处理费。' }],
  ['⟦year/consistency:2022⟧年，我局通过政府网站主动公开各类政府信息915条，公众号发布信息1560条。'],
  ['⟦year/consistency:2022⟧年度主动公开政府信息54条。'],
  ['⟦year/consistency:2022⟧年，县政府办公室共制定规范性文件0件，废止规范性文件0件。'],
  ['1.⟦year/consistency:2022⟧ 年度，主动公开政府信息共54条。'],
  ['', { preface: '现特向社会公布⟦year/consistency:2022⟧年度水务局信息公开工作年度报告。' }],
  ['', { preface: '结合⟦year/consistency:2022⟧年青禾市水务局政府信息公开工作实际，编制发布本报告。' }],
  ['', { other: '按照《政府信息公开信息处理费管理办法》（国办函〔2020〕109号），⟦year/consistency:2022⟧年我局未产生信息处理费。' }],
  ['', { other: '⟦year/consistency:2022⟧年度，我局依法收取信息处理费300元，均已上缴国库。' }],
];

describe('year/consistency', () => {
  for (const [text, parts] of silent) it(`is silent: ${text}${parts?.preface ?? parts?.problems ?? parts?.other ?? ''}`, () => expectFindings(reportSaying(text || '工作有序开展。', parts), 'year/consistency'));
  for (const [text, parts] of wrong) it(`speaks: ${text}${parts?.preface ?? parts?.other ?? ''}`, () => expectFindings(reportSaying(text || '工作有序开展。', parts), 'year/consistency'));

  it('leaves a title whose year the period contradicts to period/statement', () => {
    const text = reportSaying('2023年，我局共收到政府信息公开申请12件。').replace('水务局2023年', '水务局2022年');
    assert.deepEqual(findings(text).map(({ finding }) => finding.rule).filter((rule) => rule === 'year/consistency'), []);
  });

  it('writes the year in its own form, and never by itself', () => {
    const located = findings(reportSaying('２０２２年，我局共收到政府信息公开申请12件。')).filter(({ finding }) => finding.rule === 'year/consistency');
    assert.deepEqual(located.flatMap(fixesOf).map(({ safe, edits }) => [safe, edits[0]?.newText]), [[false, '２０２３']]);
  });

  it('is said once of the title, where no period is stated and the rest of the text speaks of another year', () => {
    const whole = withoutPeriod(reportSaying('2023年，我局主动公开政府信息54条，共收到政府信息公开申请12件。', { other: '2023年，我局未收取信息处理费。' }));
    const text = whole.replace('水务局2023年', '水务局2022年');
    const found = findings(text).filter(({ finding }) => finding.rule === 'year/consistency');
    assert.deepEqual(found.map(said).map((each) => /请核对标题，应为“2023年”/u.test(each)), [true]);
    assert.deepEqual(found.flatMap((each) => fixesOf(each).map(({ edits, preferred }) => [textAfter(each.view.blocks, edits) === whole, preferred])), [[true, true], [false, false]]);
  });

  it('is said of the text, where one place in it alone has another year', () => {
    const text = withoutPeriod(reportSaying('2022年，我局共收到政府信息公开申请12件。'));
    const found = findings(text).filter(({ finding }) => finding.rule === 'year/consistency');
    assert.deepEqual(found.map(said).map((each) => /标题/u.test(each)), [false]);
  });
});

function withoutPeriod(text: string): string {
  return text.replace(/本报告所列数据的统计期限[^。]*。/u, '');
}
