// Every cell of an invented report is bound to its row and column, in every layout.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse } from '../../server/src/model/analysis';
import { extract } from '../../server/src/services/extract';
import { SourceText } from '../../server/src/syntax/sourceText';
import { invent } from '../support/reports/invent';
import { LAYOUT_NAMES, leavesBlanks, type LayoutName } from '../support/reports/layouts';
import { render, type Rendered } from '../support/reports/render';
import { runs } from '../support/runs';

const layouts: readonly LayoutName[] = LAYOUT_NAMES;

/** What a text may wear without meaning anything else. */
const dress = fc.record(
  {
    eol: fc.constantFrom('\n' as const, '\r\n' as const, '\r' as const),
    bom: fc.boolean(),
    finalNewline: fc.boolean(),
    blankLines: fc.boolean(),
    marks: fc.boolean(),
    fullWidth: fc.boolean(),
    thousands: fc.constantFrom('' as const, ',' as const, '，' as const),
  },
  { requiredKeys: [] },
);

describe('extract', () => {
  for (const layout of layouts) {
    it(`binds every cell of ${layout}`, () => {
      fc.assert(
        fc.property(fc.nat({ max: 1e6 }), dress, (seed, options) => {
          const report = invent(seed, { legalSubtotal: seed % 5 === 0 });
          const { text, truth } = render(report, { layout, ...options, blankZeros: leavesBlanks(layout) && seed % 3 === 0 });
          const source = SourceText.of(text);
          const [extracted, ...more] = extract(source, analyse(source.blocks), 'a');
          assert.equal(more.length, 0);
          assert.equal(extracted?.kind, 'annual-report');
          assert.equal(extracted.format, report.format);
          assert.equal(extracted.year, report.year);
          const found = Object.entries(extracted.tables).flatMap(([table, values]) => values.map((value) => ({ table, ...value })));
          assert.deepEqual(found, truth.cells.map(({ table, row, column, value, raw, line, character }) => ({ table, row, column, value, raw, line, character })));
          assert.deepEqual(extracted.sections.map(({ key }) => key), report.sections.map(({ key }) => key));
        }),
        { numRuns: runs(60) },
      );
    });
  }

  it('finds the same in tables whose line breaks became spaces, in one line each or in lines of any width', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e6 }), fc.integer({ min: 36, max: 200 }), fc.boolean(), fc.constantFrom('', ','), (seed, width, isOneLine, thousands) => {
        const report = invent(seed);
        const rendered = render(report, { layout: 'numbers-on-line', eol: '\n', thousands });
        const text = flowing(rendered, isOneLine ? Infinity : width);
        assert.deepEqual(valuesIn(text), rendered.truth.cells.map(({ table, row, column, value, raw }) => ({ table, row, column, value, raw })), text);
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('extract of texts whose lines a word processor numbered', () => {
  it('finds the same with a TAB behind their marks', () => {
    fc.assert(
      fc.property(fc.nat({ max: 1e6 }), fc.constantFrom<LayoutName>('tsv-clean', 'cell-paragraphs', 'numbers-on-line', 'pipe-ends', 'bare-pipes'), (seed, layout) => {
        const { text } = render(invent(seed), { layout, eol: '\n' });
        const numbered = text.replace(/^(（[一二三四五六七]）|[一二三四五六]、|\d\.)(?=[^\t\n]*$)/gmu, '$1\t');
        assert.deepEqual(valuesIn(numbered), valuesIn(text), numbered);
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('extract of web pages without tables', () => {
  const wrappings = { p: (line: string) => `<p>${line}</p>`, br: (line: string) => `${line}<br/>`, div: (line: string) => `<div><span style="font-size:1em">${line}</span></div>` };
  const apart = (['numbers-on-line', 'cell-paragraphs', 'tsv-clean'] as const).map((layout) => ({ layout, between: '\n' }));
  const close = { layout: 'numbers-on-line' as const, between: '' };
  for (const [name, wrap] of Object.entries(wrappings)) {
    it(`finds the same where each line stands between tags: ${name}`, () => {
      fc.assert(
        fc.property(fc.nat({ max: 1e6 }), fc.constantFrom(...(name === 'br' ? apart : [...apart, close])), (seed, { layout, between }) => {
          const rendered = render(invent(seed), { layout, eol: '\n' });
          const page = rendered.text.split('\n').filter((line) => line.trim() !== '').map(wrap).join(between);
          assert.deepEqual(valuesIn(page), valuesIn(rendered.text));
        }),
        { numRuns: runs(60) },
      );
    });
  }
});

function valuesIn(text: string): unknown {
  const source = SourceText.of(text);
  const [extracted] = extract(source, analyse(source.blocks), 'a');
  return Object.entries(extracted?.tables ?? {}).flatMap(([table, values]) => values.map(({ row, column, value, raw }) => ({ table, row, column, value, raw })));
}

/** A report whose tables are written in lines of a width, row behind row. */
function flowing({ text, truth }: Rendered, width: number): string {
  const lines = text.split('\n');
  for (const { line, endLine } of [...truth.tables].reverse()) {
    const words = lines.slice(line - 1, endLine).join(' ').split(/\s+/u).filter(Boolean);
    const wrapped: string[] = [''];
    for (const word of words) {
      const last = wrapped[wrapped.length - 1] as string;
      if (last === '') wrapped[wrapped.length - 1] = word;
      else if (last.length + word.length < width) wrapped[wrapped.length - 1] = `${last} ${word}`;
      else wrapped.push(word);
    }
    lines.splice(line - 1, endLine - line + 1, ...wrapped);
  }
  return lines.join('\n');
}
