// Pages that a word processor saved, a formatter set or a template rendered are read as the bare ones are.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../server/src/model/analysis';
import { check } from '../../server/src/rules/check';
import { extract } from '../../server/src/services/extract';
import { SourceText } from '../../server/src/syntax/sourceText';
import { formattedPage } from '../support/reports/formattedPage';
import { invent } from '../support/reports/invent';
import { portalPage } from '../support/reports/portalPage';
import { render } from '../support/reports/render';
import { wordPage } from '../support/reports/wordPage';
import { runs } from '../support/runs';

describe('pages in another dress hold the same, and the same is found in them', () => {
  const pages = fc.record({ seed: fc.nat({ max: 1e6 }), slip: fc.option(fc.nat()) }).map(({ seed, slip }) => {
    const { text } = render(invent(seed), { layout: 'web-page', eol: '\n' });
    return slip === null ? text : withSlip(text, slip);
  });

  it('of a word processor, with lines broken in tags and words', () => {
    fc.assert(
      fc.property(pages, fc.integer({ min: 60, max: 120 }), (page, width) => assert.deepEqual(read(wordPage(page, width)), read(page))),
      { numRuns: runs(60) },
    );
  });

  it('of a formatter, with the words indented between their tags', () => {
    fc.assert(
      fc.property(pages, fc.constantFrom('  ', '    ', '\t', '\u3000\u3000'), (page, indent) => assert.deepEqual(read(formattedPage(page, indent)), read(page))),
      { numRuns: runs(60) },
    );
  });

  it('of a template, with all that a portal puts around them', () => {
    fc.assert(
      fc.property(pages, fc.constantFrom('', '    ', '\t'), fc.boolean(), (page, indent, formatted) => {
        assert.deepEqual(read(portalPage(formatted ? formattedPage(page, '  ') : page, indent)), read(page));
      }),
      { numRuns: runs(60) },
    );
  });
});

/** A page with a digit changed; none of a date, since what tags cut is not read to the day. */
function withSlip(page: string, at: number): string {
  const digits = [...page.matchAll(/(?<=>[^<]*)\d(?!\d*[年月日])/gu)];
  const { index, 0: digit } = digits[at % digits.length] as RegExpExecArray;
  return `${page.slice(0, index)}${(Number(digit) + 1) % 10}${page.slice(index + 1)}`;
}

function read(page: string): unknown {
  const source = SourceText.of(page);
  const analysis = analyse(source.blocks);
  const [extracted] = extract(source, analysis, 'a');
  const values = Object.entries(extracted?.tables ?? {}).flatMap(([table, cells]) => cells.map(({ row, column, value, raw }) => ({ table, row, column, value, raw })));
  const sections = extracted?.sections.map(({ title }) => title);
  return { title: extracted?.title, values, sections, found: check(analysis, { levels: {}, markdown: false }).map(({ finding }) => finding.rule) };
}
