// How the figures of the benchmark read: what stands before the ratio is what it is made of.
import assert from 'node:assert/strict';
import type { Row } from '../../bench/figures';
import { pageWith, printed } from '../../bench/table';

const row: Row = {
  name: 'change to diagnostics', size: '20 KB', peer: 'echo server', p50: 2, p99: 9, unit: 'ms', ratio: 4, group: 'stdio', text: 'one',
  by: 'p50', theirs: 0.5, noise: [1, 3], must: { bound: '≤', ratio: 5 }, holds: true,
};

describe('the tables of the benchmark', () => {
  it('show the median before the peer’s', () => assert.match(printed([row]), / 2 \(1–3; 9\) \/ 0\.5 = 4 ✓ /u));

  it('show the 99th percentile where the ratio is made of it', () => {
    assert.match(printed([{ ...row, name: 'p99 of change to diagnostics', by: 'p99', ratio: 18, holds: false }]), / {2}9 \/ 0\.5 = 18 ✗ /u);
  });

  it('stand between the markers of the page, and nowhere else', () => {
    const page = pageWith('# a\n\n<!-- table -->\nfigures of before\n<!-- /table -->\nb\n', [row, { ...row, size: '2 MB', holds: false }], 'a machine');
    assert.match(page, /^# a\n\n<!-- table -->\nMeasured on a machine\. 2 figures have a target, 1 of them miss it\.\n[^]*\n<!-- \/table -->\nb\n$/u);
    assert.doesNotMatch(page, /of before/u);
  });
});
