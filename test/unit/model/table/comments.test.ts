// Comments between the rows of a table, over one line or more, say nothing.
import assert from 'node:assert/strict';
import { analyse } from '../../../../server/src/model/analysis';
import { extract } from '../../../../server/src/services/extract';
import { SourceText } from '../../../../server/src/syntax/sourceText';
import { findings } from '../../../support/marked';
import { invent } from '../../../support/reports/invent';
import { LAYOUT_NAMES } from '../../../support/reports/layouts';
import { render } from '../../../support/reports/render';

/** The values of a text, wherever they stand, and the rules that find something. */
function read(content: string): unknown {
  const text = SourceText.of(content);
  const tables = extract(text, analyse(text.blocks), 'a').map((report) => report.tables);
  const values = tables.flatMap((each) => Object.values(each).flat()).map(({ row, column, value }) => `${row} ${column} ${value}`);
  return { values, found: findings(content).map(({ finding }) => finding.rule) };
}

describe('a comment between rows', () => {
  // a row of `pipes-apart` goes on over lines
  for (const layout of LAYOUT_NAMES.filter((name) => name !== 'pipes-apart')) {
    it(`changes nothing in ${layout}`, () => {
      const { text } = render(invent(2), { layout });
      const at = text.lastIndexOf('\n', text.lastIndexOf('行政强制')) + 1;
      for (const comment of ['<!-- 说明 -->', '<!-- 说明：原件\n如此 -->', '<!-- 原为\n5\t6\t7\n-->']) assert.deepEqual(read(`${text.slice(0, at)}${comment}\n${text.slice(at)}`), read(text), comment);
    });
  }
});
