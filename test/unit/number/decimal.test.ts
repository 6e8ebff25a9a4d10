// Decides by example that decimals are exact, normal and printed canonically.

import { strict as assert } from 'node:assert';
import * as decimals from '../../../server/src/number/decimal';
import { fromString } from '../../support/decimals';
import type { Decimal, Rounding } from '../../../server/src/number/decimal';

const { add, approximate, compare, divide, divideExactly, equals, isInteger, isNegative, isQuotient, isZero } = decimals;
const { absolute, decimal, multiply, negate, subtract, sum, toFixedText, toText } = decimals;

function of(text: string): Decimal {
  const value = fromString(text);
  assert.ok(value !== undefined, `${text} is no decimal`);
  return value;
}

describe('decimal', () => {
  const canonical: readonly (readonly [string, string])[] = [
    ['0', '0'],
    ['-0', '0'],
    ['-0.00', '0'],
    ['+12', '12'],
    ['-12', '-12'],
    ['007', '7'],
    ['3350.0000', '3350'],
    ['134.80', '134.8'],
    ['-0.05', '-0.05'],
    ['0.0001', '0.0001'],
    ['9007199254740991', '9007199254740991'],
    ['9007199254740992', '9007199254740992'],
    ['-9007199254740993', '-9007199254740993'],
    ['100000000000000000000', '100000000000000000000'],
    ['12345678901234567890.1234567890', '12345678901234567890.123456789'],
  ];
  for (const [text, expected] of canonical) {
    it(`prints ${text} as ${expected}`, () => assert.equal(toText(of(text)), expected));
    it(`is near ${text} as a floating-point number`, () => assert.ok(Math.abs(approximate(of(text)) - Number(expected)) <= Math.abs(Number(expected)) * 1e-15));
  }

  for (const text of ['', '-', '.5', '5.', '1e3', ' 1', '1,234', '１', '--1', '0x1', 'NaN', '1.2.3']) {
    it(`does not read '${text}'`, () => assert.equal(fromString(text), undefined));
  }

  it('holds every safe integer as a plain number and nothing else', () => {
    assert.equal(of('9007199254740991'), Number.MAX_SAFE_INTEGER);
    assert.equal(of('-5.0'), -5);
    assert.deepEqual(of('9007199254740992'), { coefficient: 9007199254740992n, scale: 0 });
    assert.deepEqual(of('134.80'), { coefficient: 1348n, scale: 1 });
    assert.equal(decimal(12000n, 3), 12);
    assert.deepEqual(decimal(1250, 3), { coefficient: 125n, scale: 2 });
  });

  it('never yields −0', () => {
    for (const zero of [negate(0), multiply(0, -5), subtract(5, 5), add(-5, 5), of('-0'), decimal(-0, 2)]) {
      assert.ok(Object.is(zero, 0));
    }
  });

  it('adds where binary floats fail', () => {
    assert.equal(toText(add(of('0.1'), of('0.2'))), '0.3');
    assert.equal(add(of('0.5'), of('0.5')), 1);
    assert.equal(toText(sum(['134.8', '5697.79', '-0.59', '12'].map(of))), '5844');
    assert.equal(toText(add(Number.MAX_SAFE_INTEGER, 2)), '9007199254740993');
    assert.equal(toText(subtract(-Number.MAX_SAFE_INTEGER, 2)), '-9007199254740993');
    assert.equal(subtract(of('9007199254740993'), 2), Number.MAX_SAFE_INTEGER);
    assert.equal(sum([]), 0);
  });

  it('multiplies for 万 units', () => {
    assert.equal(multiply(of('134.8'), 10_000), 1_348_000);
    assert.equal(toText(multiply(of('0.00015'), 10_000)), '1.5');
    assert.equal(toText(multiply(94_906_267, 94_906_267)), '9007199515875289');
  });

  const quotients: readonly (readonly [string, string, number, Rounding, string])[] = [
    ['1', '3', 2, 'round', '0.33'],
    ['2', '3', 2, 'round', '0.67'],
    ['2', '3', 2, 'truncate', '0.66'],
    ['-2', '3', 2, 'round', '-0.67'],
    ['-2', '3', 2, 'truncate', '-0.66'],
    ['2', '-3', 0, 'round', '-1'],
    ['1', '8', 2, 'round', '0.13'],
    ['-1', '8', 2, 'round', '-0.13'],
    ['1238', '100', 1, 'truncate', '12.3'],
    ['1238', '100', 1, 'round', '12.4'],
    ['1.5', '0.25', 0, 'round', '6'],
    ['25000', '10000', 4, 'round', '2.5'],
    ['0', '7', 3, 'round', '0'],
  ];
  for (const [a, b, places, rounding, expected] of quotients) {
    it(`${rounding}s ${a} ÷ ${b} to ${places} decimals as ${expected}`, () => {
      const quotient = divide(of(a), of(b), places, rounding);
      assert.ok(quotient !== undefined);
      assert.equal(toText(quotient), expected);
    });
  }

  it('knows a quotient rounded and truncated', () => {
    for (const [value, places, a, b, is] of [['66.7', 1, '200', '3', true], ['66.6', 1, '200', '3', true], ['66.5', 1, '200', '3', false], ['0', 0, '1', '0', false]] as const) {
      assert.equal(isQuotient(of(value), places, of(a), of(b)), is, value);
    }
  });
  it('divides exactly or not at all', () => {
    assert.deepEqual(divideExactly(25_000, 10_000), of('2.5'));
    assert.deepEqual(divideExactly(3, -8), of('-0.375'));
    assert.equal(divideExactly(6, 3), 2);
    assert.deepEqual(divideExactly(of('0.3'), 12), of('0.025'));
    assert.equal(divideExactly(1, 3), undefined);
    assert.equal(divideExactly(0, 3), 0);
    assert.equal(divideExactly(1, 0), undefined);
    assert.equal(divide(1, 0, 2, 'round'), undefined);
  });

  it('compares across both forms', () => {
    const texts = ['-100000000000000000000', '-2', '-1.5', '0', '0.05', '0.5', '2', '2.01', '9007199254740992'];
    const ascending = texts.map(of);
    assert.deepEqual([...ascending].reverse().sort(compare), ascending);
    assert.ok(equals(of('2.50'), of('2.5')));
    assert.ok(!equals(of('2.5'), 2));
    assert.ok(!equals(of('2.5'), of('2.51')));
  });

  it('knows zero, sign and fraction', () => {
    assert.ok(isZero(of('0.00')) && !isZero(of('0.01')));
    assert.ok(isNegative(of('-0.01')) && !isNegative(0) && isNegative(-1));
    assert.ok(isInteger(of('3350.0000')) && !isInteger(of('1.5')) && isInteger(of('9007199254740992')));
    assert.deepEqual(absolute(of('-1.5')), of('1.5'));
  });

  it('pads decimals and never cuts them', () => {
    assert.equal(toFixedText(12, 4), '12.0000');
    assert.equal(toFixedText(of('134.85'), 1), '134.85');
    assert.equal(toFixedText(of('-0.5'), 2), '-0.50');
    assert.equal(toFixedText(of('9007199254740992'), 1), '9007199254740992.0');
  });
});
