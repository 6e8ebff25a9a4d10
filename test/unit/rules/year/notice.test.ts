// Decides by example which notices a preface may cite as that on the form of the report.
import assert from 'node:assert/strict';
import { expectFindings, findings, said, unmark } from '../../../support/marked';
import { reportSaying } from '../prose/factsReport';

const citing = (notice: string, year = 2023): string => {
  const [title = '', ...rest] = reportSaying('工作有序开展。', { year }).split('\n\n');
  return [title, `根据《中华人民共和国政府信息公开条例》和${notice}要求，编制本报告。`, ...rest].join('\n\n');
};

const right: readonly (readonly [string, number?])[] = [
  ['《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）'],
  ['《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）', 2019],
  ['《关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）', 2020],
  ['国办公开办函〔2019〕60号、国办公开办函〔2021〕30号'],
  ['《关于规范政府信息公开平台有关事项的通知》（国办公开办函〔2019〕61号）'],
  ['《政府信息公开信息处理费管理办法》（国办函〔2020〕109号）'],
  ['市政府办公室的通知（青办函〔2019〕60号）'],
];

const wrong: readonly (readonly [string, number?])[] = [
  ['《关于政府信息公开工作年度报告有关事项的通知》（⟦year/notice:国办公开办函〔2019〕60号⟧）'],
  ['有关通知（⟦year/notice:国办公开办函[２０１９] ６０ 号⟧）', 2021],
  ['有关通知（⟦year/notice:国办公开办函〔2021〕30号⟧）', 2020],
];

describe('year/notice', () => {
  for (const [notice, year] of right) it(`is silent in ${year ?? 2023}: ${notice}`, () => expectFindings(citing(notice, year), 'year/notice'));
  for (const [notice, year] of wrong) it(`speaks in ${year ?? 2023}: ${notice}`, () => expectFindings(citing(notice, year), 'year/notice'));

  it('names both notices, as information', () => {
    const [found] = findings(unmark(citing(wrong[0]?.[0] ?? '')).text).filter(({ finding }) => finding.rule === 'year/notice');
    assert.equal(found?.severity, 'info');
    assert.equal(found && said(found), '国办公开办函〔2019〕60号是 2019、2020 年度报告的通知，2023 年度的报告应当依据国办公开办函〔2021〕30号。请核对。');
  });

  it('is silent where the year of the title is the one in doubt, and on what stands further down', () => {
    const title = citing('国办公开办函〔2019〕60号', 2020).replace('水务局2020年', '水务局2021年');
    expectFindings(title, 'year/notice');
    expectFindings(reportSaying('工作有序开展。', { problems: '国办公开办函〔2019〕60号印发以来，我局不断改进报告的编制。' }), 'year/notice');
  });
});
