// The main job through the real user interface, in every layout that a report may have.
import { breakRowTotal } from '../brokenReport';
import { suiteDesk } from '../driver/desk';
import { mainJob } from '../driver/mainJob';

const REPORTS = [
  { name: '合并单元格走样的报告.txt', layout: 'tsv-drifting', year: 2019 },
  { name: '每行一格的报告.gongkai', layout: 'cell-lines', year: 2023 },
  { name: '竖线表格的报告.md', layout: 'pipes', year: 2024 },
] as const;

describe('user interface', () => {
  const desk = suiteDesk();

  for (const { name, layout, year } of REPORTS) {
    it(`breaks a total, repairs it, saves and undoes, in the layout ${layout}`, () =>
      mainJob(desk(), name, breakRowTotal(layout, 7, { year })));
  }
});
