// Decides that the schema and the tests' own transcription of the official forms say the same, so that neither can be miscopied
// unseen.

import { strict as assert } from 'node:assert';
import { formatIds, formats, matchTitle, sections, templateRows } from '../../../server/src/schema';
import * as forms from '../../support/reports/forms';
import { numberedOrgan } from '../../support/reports/organs';

const keyed = (specs: readonly { readonly key: string; readonly label: { readonly official: string } }[]) =>
  specs.map(({ key, label }) => ({ key, label: label.official }));
const plain = (specs: readonly forms.RowForm[]) => specs.map(({ key, label }) => ({ key, label }));

describe('the schema, transcribed twice', () => {
  it('has the same sections', () => {
    assert.deepEqual(
      sections.map(({ key, title }) => ({ key, title })),
      forms.SECTIONS.map(({ key, title }, i) => ({ key, title: `${forms.chinese(i + 1)}、${title}` })),
    );
  });

  for (const id of formatIds) {
    const { tables } = formats[id];

    it(`has the same table 2 in ${id}`, () => {
      assert.deepEqual(
        tables.disclosure.subTables.map(({ caption, columns, rows }) => [caption?.official, keyed(columns), keyed(rows)]),
        forms.DISCLOSURE[id].map(({ caption, columns, rows }) => [caption, plain(columns), plain(rows)]),
      );
    });

    it(`has the same table 3 in ${id}`, () => {
      const [main] = tables.requests.subTables;
      assert.deepEqual(keyed(main?.columns ?? []), plain([...forms.APPLICANTS, forms.LEGAL_SUBTOTAL, forms.TOTAL]));
      assert.deepEqual(keyed(main?.rows ?? []), plain(forms.REQUEST_ROWS[id]));
      assert.equal(templateRows(id, 'requests')[0]?.[0], forms.RECONCILIATION_NOTE);
    });

    it(`has the same table 4 in ${id}`, () => {
      const [main] = tables.review.subTables;
      assert.deepEqual(
        keyed(main?.columns ?? []),
        forms.REVIEW_BLOCKS.flatMap((block) =>
          [...forms.REVIEW_OUTCOMES, forms.TOTAL].map(({ key, label }) => ({ key: `${block.key}.${key}`, label })),
        ),
      );
    });
  }

  it('doubts 规章 of departments, counties and towns only', () => {
    const doubt = formats['2021'].relations.find(({ kind }) => kind === 'unusual-when-positive');
    assert.ok(doubt?.kind === 'unusual-when-positive');
    for (const name of ['青禾市教育局', '云岭县人民政府', '澄溪区', '望川省民政厅', '柳镇人民政府']) {
      assert.ok(doubt.organs.test(name) && !doubt.exempt.test(name), name);
    }
    for (const name of ['青禾市人民政府', '望川省人民政府', '国家能源局', '广西壮族自治区人民政府', '交通运输部', '中国人民银行']) {
      assert.ok(!doubt.organs.test(name) || doubt.exempt.test(name), name);
    }
  });

  it('reads the organ and the year out of an invented title', () => {
    for (let n = 0; n < 200; n++) {
      const { name } = numberedOrgan(n);
      for (const title of [
        `${name}2023年政府信息公开工作年度报告`,
        `2023年${name}政府信息公开工作年度报告`,
        `${name}2023年度政府信息公开工作年度报告`,
      ]) {
        const match = matchTitle(title);
        assert.deepEqual([match?.kind, match?.organ, match?.year, match?.wording], ['annual-report', name, 2023, 'official'], title);
      }
    }
  });
});
