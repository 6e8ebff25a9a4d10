// Decides that the real reports get what is wrong with their structure said, and nothing more.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { fixed } from '../../../support/fixes';
import { samplesFolder } from '../../../support/samples';
import { linesOf, structureFindings } from './support';

const folder = samplesFolder();
const expected: Readonly<Record<string, readonly string[]>> = {
  '000-miit-2019-report.txt': ['1 warning title/wording', '9 error table/missing', '10 error table/missing', '11 error table/missing'],
  '001-miit-2018-plan.txt': [],
  '002-henan-2019-report.txt': ['3 info period/statement', '83 error table/row-missing'],
  '003-gansu-2019-report.txt': ['5 info title/wording', '98 info section/title', '100 error section/missing'],
  '004-zibo-2020-report.txt': [],
};
const all = ['title/missing', 'title/wording', 'period/statement', 'section/missing', 'section/ordinal', 'section/order', 'section/title', 'section/empty', 'table/missing', 'table/row-missing'];

if (folder !== undefined) {
  const read = (name: string): string => readFileSync(path.join(folder, name), 'utf8');

  describe('structure of the samples', () => {
    for (const [name, lines] of Object.entries(expected)) {
      it(name, () => assert.deepEqual(linesOf(read(name), ...all), lines));
    }

    it('002 takes back row 四 with 0 in all columns', () => {
      const before = read('002-henan-2019-report.txt');
      const after = fixed(before, 'table/row-missing');
      assert.equal(after.split('\n')[83], '四、结转下年度继续办理\t\t0\t0\t0\t0\t0\t0\t0\t\t');
      assert.equal(after.split('\n').toSpliced(83, 1).join('\n'), before);
      const [report] = structureFindings(after).map(({ view }) => view.report);
      assert.ok(report?.tables.requests?.row('carriedOut')?.hasShape);
    });
  });
}
