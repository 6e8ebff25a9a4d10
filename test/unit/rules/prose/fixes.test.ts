// What the fixes of figures write, and what the messages say.
import assert from 'node:assert/strict';
import { say } from '../../../../server/src/rules/messages/message';
import { applied, fixed, isFixable } from '../../../support/fixes';
import { fixesOf } from '../../../../server/src/rules/check';
import { findings } from '../../../support/marked';
import { TITLE } from '../../../support/tableText';

describe('fixes of figures', () => {
  const fixes: [rule: Parameters<typeof fixed>[1], wrong: string, right: string][] = [
    ['prose/sum', '发布信息480条，其中动态200条、文件180条、其他90条。', '发布信息470条，其中动态200条、文件180条、其他90条。'],
    ['prose/sum', '留言236条，其中咨询102条（占43.2%），建议64条（占27.1%），投诉78条（占29.7%）。', '留言236条，其中咨询102条（占43.2%），建议64条（占27.1%），投诉70条（占29.7%）。'],
    ['prose/addition', '承办建议18件、提案34件，共51件。', '承办建议18件、提案34件，共52件。'],
    ['prose/percent', '共收到申请65件，其中予以公开8件（占22.3%）。', '共收到申请65件，其中予以公开8件（占12.3%）。'],
    ['prose/count', '做好以下四个方面：一是甲。二是乙。三是丙。', '做好以下三个方面：一是甲。二是乙。三是丙。'],
  ];
  for (const [rule, wrong, right] of fixes) it(`${rule}: ${wrong}`, () => assert.equal(fixed(TITLE + wrong, rule), TITLE + right));

  const units: [wrong: string, ...right: string[]][] = [
    ['归集数据500万条，其中企业数据200条、个人数据300条。', '归集数据500条，其中企业数据200条、个人数据300条。', '归集数据500万条，其中企业数据200万条、个人数据300万条。'],
    ['归集数据500条，其中企业数据200 万条、个人\n数据300 万条。', '归集数据500万条，其中企业数据200 万条、个人\n数据300 万条。', '归集数据500条，其中企业数据200条、个人\n数据300条。'],
    ['公开信息1735万条。市政府部门公开信息756条，县区公开信息979条。', '公开信息1735条。市政府部门公开信息756条，县区公开信息979条。', '公开信息1735万条。市政府部门公开信息756万条，县区公开信息979万条。'],
    ['公开信息806条（动态类494条，政策类280条，其他类32万条）。', '公开信息806条（动态类494条，政策类280条，其他类32条）。'],
    ['公开信息806万条，其中动态类494万条、政策类280条、其他类32万条。', '公开信息806万条，其中动态类494万条、政策类280万条、其他类32万条。'],
  ];
  for (const [wrong, ...right] of units) {
    it(`give a whole and its parts one unit or the other: ${wrong}`, () => {
      const told = findings(TITLE + wrong).filter(({ finding }) => finding.rule === 'prose/unit');
      assert.deepEqual(told.flatMap((located) => fixesOf(located).map((fix) => applied(located, fix))), right.map((each) => TITLE + each));
    });
  }

  it('leave alone a figure whose unit lies in the next line', () => {
    const offered = (text: string): number[] =>
      findings(`${TITLE}一、总体情况\n我局认真贯彻落实政府信息公开条例，积极推进各项工作，不断完善数据资源的归集与管理，${text}`)
        .filter(({ finding }) => finding.rule === 'prose/unit')
        .map((located) => fixesOf(located).length);
    assert.deepEqual(offered('归集数据500万\n条，其中企业数据200条、个人数据300条。'), [0]);
    assert.deepEqual(offered('归集数据500万条，其中企业数据200条、个人数据300\n条。'), [1]);
    assert.deepEqual(offered('归集数据500万条，其中企业\n数据200条、个人数据300条。'), [2]);
  });

  it('are none where several readings are left', () => {
    assert.ok(!isFixable(`${TITLE}收到申请10件，上年结转5件，其中网络申请9件、其他申请7件。`, 'prose/sum'));
    assert.ok(!isFixable(`${TITLE}共收到申请12件，其中网络申请15件。`, 'prose/sum'));
  });

  it('name both numbers and the arithmetic', () => {
    const [located] = findings(`${TITLE}共收到申请12件，其中网络8件、信函5件。`).filter(({ finding }) => finding.rule === 'prose/sum');
    assert.ok(located);
    assert.equal(say(located.finding.message, 'zh-cn'), '“共收到申请12件，其中网络8件、信函5件”：各项之和 13（8+5），比 12 多 1。请核对总数和各项。');
    assert.deepEqual(located.finding.related.map(({ origin: { block, from, to } }) => block.text.slice(from, to)), ['8件', '5件']);
  });

  it('tell figures in 万 as they are printed', () => {
    const [located] = findings(`${TITLE}网站访问12.6万次，其中电脑端3.5万次、移动端5.4万次、其他1.1万次。`).filter(({ finding }) => finding.rule === 'prose/sum');
    assert.match(located ? say(located.finding.message, 'zh-cn') : '', /各项之和 10万（3\.5万\+5\.4万\+1\.1万），比 12\.6万 少 2\.6万/u);
  });
});
