// Decides that the judge tells what is missing from what is too much.

import * as assert from 'node:assert/strict';
import { corrupt } from '../../support/reports/corrupt';
import { invent } from '../../support/reports/invent';
import { judge, type Found } from '../../support/reports/judge';
import { render } from '../../support/reports/render';

describe('judge', () => {
  const corruption = corrupt(render(invent(3), { layout: 'tsv-clean' }), 'row-total', 1);
  assert.ok(corruption);
  const line = corruption.expected[0]?.lines[0] ?? 0;
  const right: Found = { code: 'total/row', severity: 'error', line };

  it('is content with what was expected, with what is related, and with infos', () => {
    const info: Found = { code: 'text/residue', severity: 'info', line: 1 };
    const related: Found = { code: 'prose/table', severity: 'warning', line: 9 };
    assert.deepEqual(judge(corruption, [right, info, related]), { missed: [], falseAlarms: [] });
  });

  it('misses what is not there, stands elsewhere or is graver than it should be', () => {
    for (const findings of [[], [{ ...right, line: line + 1 }], [{ ...right, severity: 'warning' as const }]]) {
      assert.deepEqual(judge(corruption, findings).missed, corruption.expected);
    }
  });

  it('calls false whatever the damage does not explain', () => {
    const second: Found = { code: 'total/results', severity: 'error', line };
    assert.deepEqual(judge(corruption, [right, second]).falseAlarms, [second]);
  });
});
