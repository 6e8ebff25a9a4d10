// The main job through the real user interface on the real documents, and the repair of what one of them lost.
import * as assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { samplesFolder } from '../../support/samples';
import { breakLine } from '../brokenReport';
import { suiteDesk } from '../driver/desk';
import { mainJob } from '../driver/mainJob';

const TOTALS = [
  { name: '002-henan-2019-report.txt', line: 64, right: '6' },
  { name: '003-gansu-2019-report.txt', line: 67, right: '1' },
  { name: '004-zibo-2020-report.txt', line: 154, right: '1' },
] as const;

const samples = samplesFolder();
if (samples !== undefined) {
  const read = (name: string) => readFileSync(path.join(samples, name), 'utf8');

  describe('user interface, on the real documents', () => {
    const desk = suiteDesk();

    for (const { name, line, right } of TOTALS) {
      it(`breaks a total, repairs it, saves and undoes in ${name}`, () => mainJob(desk(), name, breakLine(read(name), line, right)));
    }

    it('shows the tables that a report without tables lacks', async () => {
      const window = await desk().open('report.txt', read('000-miit-2019-report.txt'));
      const missing = await window.problems('table/missing');
      await missing.nth(2).waitFor();
      assert.equal(await missing.count(), 3);
    });

    it('says nothing of a plan, and outlines it', async () => {
      const window = await desk().open('plan.gongkai', read('001-miit-2018-plan.txt'));
      await window.findRow(await window.outline(), '二、着力提升政务服务工作实效');
      assert.equal(await (await window.problems(/gongkai\(/)).count(), 0);
    });

    it('inserts the last row of a table that lost it', async () => {
      const text = read('002-henan-2019-report.txt');
      const window = await desk().open('report.txt', text);
      const problem = (await window.problems('table/row-missing')).first();
      await problem.waitFor();
      await window.goToProblem(problem);
      await window.quickFix(/结转下年度/);
      await problem.waitFor({ state: 'detached' });
      const saved = (await window.save((changed) => changed !== text)).split('\n');
      assert.deepEqual([...saved.slice(0, 83), ...saved.slice(84)], text.split('\n'));
      assert.match(saved[83] ?? '', /^四、结转下年度继续办理(\t+0){7}\t*$/);
    });
  });
}
