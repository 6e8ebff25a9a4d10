// Lines that stand among the rows of tables, as pages and captions leave them there, and say nothing of any row.
import assert from 'node:assert/strict';
import { findings } from '../../../support/marked';
import { invent } from '../../../support/reports/invent';
import { render } from '../../../support/reports/render';

const { text: report } = render(invent(11, { year: 2023 }), { layout: 'tsv-drifting' });

describe('lines among rows', () => {
  for (const line of ['第 3 页', '单位：件', '青禾市水务局', '（续表）', '续表']) {
    for (const row of [/^规章\t/mu, /^结果维持\t/mu]) {
      it(`are no piece of the row below: ${line} above ${row.source}`, () => {
        const text = report.replace(row, (start) => `${line}\n${start}`);
        assert.notEqual(text, report);
        const grave = findings(text).filter(({ severity }) => severity === 'error' || severity === 'warning');
        assert.deepEqual(grave.map(({ finding }) => finding.rule), []);
      });
    }
  }
});
