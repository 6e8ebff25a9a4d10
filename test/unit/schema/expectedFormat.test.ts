// Decides which format the year of a report calls for.

import { strict as assert } from 'node:assert';
import { expectedFormat } from '../../../server/src/schema';

describe('expectedFormat', () => {
  it('changes with the reports for 2021', () => {
    assert.deepEqual([2018, 2019, 2020, 2021, 2025, null].map(expectedFormat), ['2019', '2019', '2019', '2021', '2021', '2021']);
  });
});
