// Where the overview files what was found: every finding in one place.
import assert from 'node:assert/strict';
import { ReportDocument, type Surroundings } from '../../../server/src/server/documents';
import { overviewOf } from '../../../server/src/server/overview';
import { defaultSettings } from '../../../server/src/server/settings';
import { disclosureText, requestsText, reviewText, TITLE } from '../../support/tableText';

const alone: Surroundings = { previousOf: () => undefined, ignoresOf: () => undefined, ignoreTargetOf: () => undefined };

/** The rules of the findings: of the report, of the sections, of the tables. */
function filed(content: string): { report: string[]; sections: string[][]; tables: string[][] } {
  const overview = overviewOf(ReportDocument.create('file:///a.gongkai', 'gongkai', 1, content, alone), defaultSettings, 'zh-cn');
  const [only] = overview?.reports ?? [];
  assert.ok(only);
  const codes = (findings: readonly { code: string }[]): string[] => findings.map(({ code }) => code);
  return { report: codes(only.findings), sections: only.sections.map(({ findings }) => codes(findings)), tables: only.tables.map(({ findings }) => codes(findings)) };
}

describe('the overview', () => {
  it('files a finding under its table where several tables are one block', () => {
    const tables = disclosureText() + requestsText({}, { deny7: null, 'open.total': 6 }) + reviewText(1, 0, 0, 0, 0);
    const { report, sections, tables: found } = filed(`${TITLE}\n${tables}`);
    assert.deepEqual(found, [[], ['total/row', 'table/row-missing'], ['total/review']]);
    assert.ok(![...report, ...sections.flat()].some((code) => found.flat().includes(code)));
  });
});
