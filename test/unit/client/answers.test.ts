// Proves that no answer of a server, whatever it holds, makes the client throw or apply half of it.
import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { isExtracted, readOverview, readRecomputeResult } from '../../../client/src/answers';

const RANGE = { start: { line: 1, character: 2 }, end: { line: 1, character: 3 } };

describe('answers', () => {
  it('hand on a recompute result as it is', () => {
    const result = { edits: [{ range: RANGE, newText: '9' }], refused: [{ line: 4, reason: 'r' }] };
    assert.deepEqual(readRecomputeResult(result), result);
  });

  it('refuse a recompute result of which an edit cannot be read', () => {
    assert.equal(readRecomputeResult({ edits: [{ range: RANGE, newText: '9' }, { newText: '9' }], refused: [] }), undefined);
  });

  it('refuse what is no result', () => {
    for (const answer of [undefined, null, 1, 'x', [], {}, { refused: [] }]) {
      assert.equal(readRecomputeResult(answer), undefined);
      assert.equal(readOverview(answer), undefined);
    }
  });

  it('fill in what an overview leaves out', () => {
    assert.deepEqual(readOverview({ uri: 'u', version: 3, reports: [{ sections: [{ key: 'other' }], year: '2021' }] }), {
      uri: 'u',
      version: 3,
      reports: [
        {
          kind: 'other',
          format: null,
          year: null,
          title: null,
          organ: null,
          line: 0,
          sections: [{ key: 'other', title: 'other', present: true, line: 0, findings: [] }],
          tables: [],
          findings: [],
        },
      ],
    });
  });

  it('are data to be shown where they hold a report or a plan', () => {
    const [report, plan, other] = [{ kind: 'annual-report' }, { kind: 'plan' }, { kind: 'other' }];
    for (const shown of [report, plan, [other, report]]) assert.ok(isExtracted(shown), JSON.stringify(shown));
    for (const none of [undefined, null, 7, {}, [], other, [other, other], [null]]) assert.ok(!isExtracted(none), JSON.stringify(none));
  });

  it('never throw', () => {
    const anything = fc.anything({ withNullPrototype: true });
    const report = fc.record({ sections: fc.array(anything), tables: anything, findings: fc.array(anything) });
    const overview = fc.record({ uri: fc.string(), version: fc.integer(), reports: fc.array(fc.oneof(report, anything)) });
    fc.assert(
      fc.property(fc.oneof(anything, overview), (answer) => {
        readOverview(answer);
        readRecomputeResult(answer);
        isExtracted(answer);
      }),
    );
  });
});
