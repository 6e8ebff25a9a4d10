// Decides by example how a new value is put in the place of an old number without touching its form.

import { strict as assert } from 'node:assert';
import { fromString } from '../../support/decimals';
import { replacement, writeNumber } from '../../../server/src/number/formatNumber';
import { parseNumber } from '../../../server/src/number/parseNumber';
import { withReplacements } from '../../../server/src/text/replacement';

function rewritten(raw: string, value: string): string | undefined {
  const parsed = parseNumber(raw);
  const newValue = fromString(value);
  assert.ok(parsed.kind === 'number' && newValue !== undefined);
  const edit = replacement(raw, parsed, newValue);
  return edit && withReplacements(raw, [edit]);
}

describe('replacement', () => {
  const cases: readonly (readonly [raw: string, value: string, expected: string | undefined])[] = [
    ['805', '804', '804'],
    [' 5 ', '12', ' 12 '],
    ['\u3000５件', '12', '\u3000１２件'],
    ['1,234', '999', '999'],
    ['1 234', '1234567', '1 234 567'],
    ['1,234', '1234567', '1,234,567'],
    ['１，２３４', '10000', '１０，０００'],
    ['999', '1000', '1000'],
    ['007', '12', '012'],
    ['007', '1234', '1234'],
    ['3350.0000', '12', '12.0000'],
    ['134.8万元', '134.85', '134.85万元'],
    ['134.8万元', '7', '7.0万元'],
    ['０．５', '1.25', '１．２５'],
    ['１２', '1.5', '１．５'],
    ['12', '1.5', '1.5'],
    ['22（其中修订16件）', '23', '23（其中修订16件）'],
    ['\\-5', '0', '0'],
    ['\\+4', '0', '0'],
    ['\\- 4', '5', '5'],
    ['\\+4', '-5', '\\-5'],
    ['增 5', '7', '增 7'],
    ['增 5', '-7', '减 7'],
    ['增 5', '0', '增 0'],
    ['减 98', '13', '增 13'],
    ['减少98项', '13', '增加13项'],
    ['增长5', '-13', '下降13'],
    ['下降5', '13', '增长13'],
    ['增加５', '-13', '减少１３'],
    ['新增5', '-5', '减少5'],
    ['↑5', '-5', '↓5'],
    ['5 项↑', '-12', '12 项↓'],
    ['+5', '-5', '-5'],
    ['＋５', '-5', '－５'],
    ['+5', '0', '0'],
    ['-98', '-97', '-97'],
    ['- 98', '97', '97'],
    ['－98', '0', '0'],
    ['-￥5', '6', '￥6'],
    ['5', '-1', undefined],
    ['5 件', '-1', undefined],
    ['1２', '12', '1２'],
    ['**12**', '13', '**13**'],
  ];
  for (const [raw, value, expected] of cases) {
    it(`writes ${value} into ${JSON.stringify(raw)}`, () => assert.equal(rewritten(raw, value), expected));
  }

  it('edits the digits alone', () => {
    const raw = '\t减 1,234 件（含1件）';
    const parsed = parseNumber(raw);
    assert.ok(parsed.kind === 'number');
    assert.deepEqual(replacement(raw, parsed, -5), { from: 3, to: 8, newText: '5' });
  });
});

describe('writeNumber', () => {
  const styleOf = (text: string) => {
    const parsed = parseNumber(text);
    assert.ok(parsed.kind === 'number');
    return parsed.style;
  };

  it('fills a blank in the form of a neighbour, without its unit', () => {
    assert.equal(writeNumber(1234, styleOf('12')), '1234');
    assert.equal(writeNumber(1234, styleOf('5,678 件')), '1,234');
    assert.equal(writeNumber(12, styleOf('０')), '１２');
    assert.equal(writeNumber(-3, styleOf('增5')), '减3');
    assert.equal(writeNumber(-3, styleOf('5↑')), '3↓');
  });

  it('has no form for a negative where none is written', () => {
    assert.equal(writeNumber(-1, styleOf('12')), undefined);
  });
});
