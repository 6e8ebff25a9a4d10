// What is said of a report in traditional characters: of its form as much as of the same one in simplified ones.
import assert from 'node:assert/strict';
import { traditional } from '../../../../server/src/schema/traditional';
import { findings } from '../../../support/marked';
import { invent } from '../../../support/reports/invent';
import { render } from '../../../support/reports/render';

const toTraditional = new Map<string, string>();
for (let i = 0; i < traditional.length; i += 2) toTraditional.set(traditional.charAt(i + 1), traditional.charAt(i));

const OF_FORM = /^(?:table|cell|total|relation|section|title)\//u;

function told(text: string): string[] {
  return findings(text).filter(({ finding }) => OF_FORM.test(finding.rule)).map(({ finding }) => finding.rule);
}

describe('a report in traditional characters', () => {
  for (const year of [2020, 2023]) {
    it(`has the form of one in simplified ones (${year})`, () => {
      for (let seed = 1; seed <= 8; seed++) {
        const { text } = render(invent(seed, { year, length: 'short' }), { layout: 'tsv-clean' });
        assert.deepEqual(told([...text].map((character) => toTraditional.get(character) ?? character).join('')), told(text), String(seed));
      }
    });
  }
});
