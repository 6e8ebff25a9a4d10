// Decides that an invented report is correct: its equations hold, within the year and across years, its prose is well formed.

import * as assert from 'node:assert/strict';
import { APPLICANTS, leafKeys, REVIEW_BLOCKS, REVIEW_OUTCOMES } from '../../support/reports/forms';
import { outcome } from '../../support/reports/facts';
import { disclosureFigure, figure, reviewFigure } from '../../support/reports/figures';
import { invent, inventSeries, type Paragraph, type Report } from '../../support/reports/invent';

const SEEDS = Array.from({ length: 300 }, (_, i) => i);

const paragraphsOf = (report: Report): readonly Paragraph[] => [
  ...report.preface,
  ...report.sections.flatMap(({ before, after }) => [...before, ...after]),
];

const each = (check: (report: Report) => void): void => {
  for (const seed of SEEDS) {
    check(invent(seed, { legalSubtotal: seed % 7 === 0 }));
  }
};

const sum = (values: readonly number[]): number => values.reduce((a, b) => a + b, 0);

describe('invented reports: tables', () => {
  it('add up in every row of table 3, the optional subtotal included', () => {
    each(({ seed, figures }) => {
      for (const { form } of figures.requests) {
        const parts = APPLICANTS.map(({ key }) => figure(figures, form.key, key));
        assert.equal(figure(figures, form.key, 'total'), sum(parts), `seed ${seed}, ${form.key}`);
        if (figures.legalSubtotal) assert.equal(figure(figures, form.key, 'legalSubtotal'), sum(parts.slice(1)));
      }
    });
  });

  it('add up and balance in every column of table 3', () => {
    each(({ seed, figures, format }) => {
      for (const column of [...APPLICANTS.map(({ key }) => key), 'total']) {
        const at = (row: string): number => figure(figures, row, column);
        assert.equal(at('total'), sum(leafKeys(format).map(at)), `seed ${seed}, ${column}`);
        assert.equal(at('new') + at('carriedIn'), at('total') + at('carriedOut'), `seed ${seed}, ${column}`);
      }
    });
  });

  it('add up in the three blocks of table 4', () => {
    each(({ seed, figures }) => {
      for (const { key } of REVIEW_BLOCKS) {
        const parts = REVIEW_OUTCOMES.map((part) => reviewFigure(figures, `${key}.${part.key}`));
        assert.equal(reviewFigure(figures, `${key}.total`), sum(parts), `seed ${seed}, ${key}`);
      }
    });
  });

  it('keep the relations of table 2', () => {
    each(({ figures, format, organ, seed }) => {
      const at = (row: string, column: string): number => disclosureFigure(figures, row, column);
      for (const row of ['regulations', 'normative']) {
        if (!organ.makesRegulations && row === 'regulations') assert.equal(at(row, 'inForce') + at(row, 'made'), 0);
        if (format === '2019') assert.ok(at(row, 'inTotal') >= at(row, 'published'));
        else if (at(row, 'repealed') === 0) assert.ok(at(row, 'inForce') >= at(row, 'issued'), `seed ${seed}`);
        else assert.ok(at(row, 'inForce') + at(row, 'repealed') >= at(row, 'issued'), `seed ${seed}`);
      }
      for (const row of ['licence', 'service', 'penalty', 'coercion', 'fee'])
        assert.ok(at(row, 'previous') + at(row, 'change') >= 0);
      assert.equal(at('procurement', 'projects') === 0, at('procurement', 'amount') === 0);
    });
  });

  it('are not all alike', () => {
    const all = SEEDS.map((seed) => invent(seed));
    const cells = all.flatMap(({ figures }) =>
      figures.requests.flatMap((row) => row.cells.map(({ value }) => Number(value))),
    );
    assert.ok(cells.some((value) => value >= 1000));
    assert.ok(cells.filter((value) => value === 0).length > cells.length / 2);
    assert.ok(
      all.some(
        ({ figures }) => figure(figures, 'carriedIn', 'total') > 0 && figure(figures, 'carriedOut', 'total') > 0,
      ),
    );
    assert.deepEqual(new Set(all.map(({ year }) => year)), new Set([2019, 2020, 2021, 2022, 2023, 2024, 2025]));
  });

  it('print exact values', () => {
    each(({ figures }) => {
      for (const { cells } of figures.disclosure.flatMap(({ rows }) => rows)) {
        for (const { raw, value } of cells) {
          const plain = raw.replace(/^[增+] ?/, '').replace(/^[减－] ?/, '-');
          assert.equal(Number(plain), Number(value), raw);
          assert.match(value, /^-?(0|[1-9]\d*)(\.\d*[1-9])?$/);
        }
      }
    });
  });

  it('continue last year in a series', () => {
    for (const seed of SEEDS.slice(0, 60)) {
      const series = inventSeries(seed, [2019, 2020, 2021, 2022, 2023]);
      series.slice(1).forEach((report, i) => {
        const before = series[i]?.figures;
        assert.ok(before);
        assert.equal(report.year, 2020 + i);
        assert.equal(report.organ.name, series[0]?.organ.name);
        const now = report.figures;
        for (const column of [...APPLICANTS.map(({ key }) => key), 'total']) {
          assert.equal(figure(now, 'carriedIn', column), figure(before, 'carriedOut', column));
          assert.ok(figure(now, 'new', column) >= 0);
        }
        if (report.year > 2021) {
          const at = (column: string): number => disclosureFigure(now, 'normative', column);
          assert.equal(at('inForce'), disclosureFigure(before, 'normative', 'inForce') + at('issued') - at('repealed'));
        }
        if (report.year === 2020) {
          const expected =
            disclosureFigure(before, 'licence', 'previous') + disclosureFigure(before, 'licence', 'change');
          assert.equal(disclosureFigure(now, 'licence', 'previous'), expected);
        }
      });
    }
  });
});

describe('invented reports: prose', () => {
  it('is the same for the same seed', () => {
    assert.deepEqual(invent(42), invent(42));
    assert.notDeepEqual(invent(42), invent(43));
  });

  it('ends every paragraph with terminal punctuation, balances brackets and doubles no word', () => {
    each((report) => {
      for (const { role, text } of paragraphsOf(report)) {
        assert.doesNotMatch(text, /[⟨⟩{}]|undefined|NaN/);
        if (role !== 'item' || text.includes('。')) assert.match(text, /。$/);
        for (const [open, close] of ['《》', '“”', '（）', '〔〕', '〈〉']) {
          assert.equal(text.split(open ?? '').length, text.split(close ?? '').length, text);
        }
        assert.doesNotMatch(
          text,
          /各各|的的|县县|市市|区区|局局|性性|了了|和和|在在|资金资金|信息信息|工作工作|公开公开|。。|，，|、、/,
        );
      }
    });
  });

  it('keeps paragraphs within 600 characters, most of those of section 一 between 130 and 300', () => {
    const overview = SEEDS.flatMap((seed) => invent(seed).sections[0]?.before ?? []).filter(({ text }) =>
      text.includes('。'),
    );
    assert.ok(overview.every(({ text }) => text.length <= 620));
    const usual = overview.filter(({ text }) => text.length >= 120 && text.length <= 320).length;
    assert.ok(usual > overview.length * 0.8, `${usual} of ${overview.length}`);
  });

  it('marks its figures where they stand, and they agree with the tables', () => {
    each((report) => {
      const { figures, format } = report;
      const kinds: Record<string, number> = {
        new: figure(figures, 'new', 'total'),
        carriedIn: figure(figures, 'carriedIn', 'total'),
        done: figure(figures, 'total', 'total'),
        carriedOut: figure(figures, 'carriedOut', 'total'),
        'applicants:natural': figure(figures, 'new', 'natural'),
        review: reviewFigure(figures, 'reconsideration.total'),
        litigation: reviewFigure(figures, 'direct.total') + reviewFigure(figures, 'after.total'),
        period: report.year,
      };
      for (const { text, facts } of paragraphsOf(report)) {
        for (const { kind, raw, offset } of facts) {
          assert.equal(text.slice(offset, offset + raw.length), raw);
          const group = kind.startsWith('results:') ? outcome(figures, format, kind.slice(8)) : undefined;
          const expected = kinds[kind] ?? group;
          if (expected !== undefined) assert.equal(Number(raw), expected, `${kind}: ${text}`);
        }
      }
    });
  });

  it('numbers its items in order', () => {
    each((report) => {
      for (const { before } of report.sections) {
        const items = before.filter(({ role }) => role === 'item').map(({ text }) => text.slice(0, 3));
        assert.deepEqual(items, ['（一）', '（二）', '（三）', '（四）', '（五）'].slice(0, items.length));
      }
    });
  });
});
