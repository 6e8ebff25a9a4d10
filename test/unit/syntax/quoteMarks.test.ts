// Which `>` are marks of a quotation, and what a line is without them.
import assert from 'node:assert/strict';
import { quoteMarksEnd, withoutQuoteMarks } from '../../../server/src/syntax/quoteMarks';
import { parse } from '../../../server/src/syntax/reparse';

describe('quote marks', () => {
  for (const marks of ['> ', ' > ', '\u3000> ', '\u00a0> ', '>>\u00a0> ']) {
    it(`before a heading are white space: ${JSON.stringify(marks)}`, () => {
      const line = `${marks}一、总体情况\n`;
      assert.equal(parse(line).at(0).item.kind, 'heading');
      assert.equal(quoteMarksEnd(line, 0, line.length), marks.length);
      assert.equal(withoutQuoteMarks(line), `${' '.repeat(marks.length)}一、总体情况\n`);
    });
  }
  it('are only those with which lines begin', () => {
    assert.equal(withoutQuoteMarks('甲 > 乙\r\n > 丙 > 丁\r>\n<p>\n'), '甲 > 乙\r\n   丙 > 丁\r \n<p>\n');
    assert.equal(quoteMarksEnd('甲 > 乙', 0, 5), 0);
    assert.equal(quoteMarksEnd('  \n> 乙', 0, 2), 0);
  });
});
