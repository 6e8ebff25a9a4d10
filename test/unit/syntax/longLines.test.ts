// What is asked of every line holds for one of tens of megabytes, too.
import assert from 'node:assert/strict';
import { isDrawn } from '../../../server/src/syntax/drawn';
import { quoteMarksEnd } from '../../../server/src/syntax/quoteMarks';
import { tagsEnd } from '../../../server/src/syntax/tags';

describe('a long line', () => {
  it('of spaces before a word is no rule', () => assert.equal(isDrawn(`${' '.repeat(25_000_000)}甲`), false));
  it('of spaces of HTML ends with the last of them', () => assert.equal(tagsEnd(`<p>${'&nbsp;'.repeat(10_000_000)}甲`, 0, 70_000_000), 60_000_003));
  it('of quote marks goes on behind the last of them', () => assert.equal(quoteMarksEnd(`${'>'.repeat(10_000_000)}甲`, 0, 10_000_001), 10_000_000));
});
