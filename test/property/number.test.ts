// Decides on generated figures that reading, reckoning and writing numbers lose nothing and touch nothing else.

import { strict as assert } from 'node:assert';
import fc from 'fast-check';
import {
  add,
  compare,
  decimal,
  divide,
  divideExactly,
  equals,
  multiply,
  negate,
  subtract,
  sum,
  toText,
  type Decimal,
} from '../../server/src/number/decimal';
import { replacement, writeNumber } from '../../server/src/number/formatNumber';
import { parseNumber, type NumberCell, type ParsedNumber } from '../../server/src/number/parseNumber';
import { withReplacements } from '../../server/src/text/replacement';
import { fromString } from '../support/decimals';

const decimals: fc.Arbitrary<Decimal> = fc.oneof(
  fc.integer({ min: -200, max: 200 }),
  fc.maxSafeInteger(),
  fc
    .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.integer({ min: 0, max: 6 }))
    .map(([coefficient, scale]) => decimal(coefficient, scale)),
);

/** The value × 10^12, to reckon with in BigInt alone. */
function scaled(value: Decimal): bigint {
  const [coefficient, scale] = typeof value === 'number' ? [BigInt(value), 0] : [value.coefficient, value.scale];
  return coefficient * 10n ** BigInt(12 - scale);
}

function isNormal(value: Decimal): boolean {
  if (typeof value === 'number') return Number.isSafeInteger(value) && !Object.is(value, -0);
  if (value.scale === 0) return !Number.isSafeInteger(Number(value.coefficient));
  return value.scale > 0 && value.coefficient % 10n !== 0n;
}

const widened = (text: string): string =>
  text.replace(/[0-9]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) + 0xfee0));

interface Written {
  readonly before: string;
  readonly sign: string;
  readonly gap: string;
  readonly digits: string;
  readonly after: string;
}

const spaces = fc.constantFrom('', ' ', '  ', '\u3000', '\u00a0', '\u200b', '\t', '\r\n', '&nbsp;');
const signs = fc.constantFrom('', '', '+', '＋', '-', '－', '−', '–', '增', '增加', '减', '减少', '新增', '↑', '↓');
const grouping = fc.constantFrom('', ',', '，');
const tails = fc.tuple(
  spaces,
  fc.constantFrom('', '件', '个', '项', '万元', '元', '份', '宗'),
  spaces,
  fc.constantFrom('', '（其中修订16件）', '(含1件)', '（万元）', '（a（b））'),
  spaces,
);

const written: fc.Arbitrary<Written> = fc
  .record({
    before: spaces,
    escape: fc.constantFrom('', '', '\\'),
    sign: signs,
    gap: fc.constantFrom('', ' ', '\u3000'),
    integer: fc.oneof(fc.nat(20), fc.nat(99_999), fc.nat()),
    fraction: fc.constantFrom('', '', '', '5', '80', '0000', '7901'),
    zeros: fc.constantFrom('', '', '', '0', '00'),
    separator: grouping,
    wide: fc.boolean(),
    tail: tails,
  })
  .map(({ before, escape, sign, gap, integer, fraction, zeros, separator, wide, tail }) => {
    const grouped = String(integer).replace(/\B(?=(\d{3})+$)/g, separator);
    const whole = (separator === '' ? zeros : '') + grouped + (fraction === '' ? '' : `${wide ? '．' : '.'}${fraction}`);
    return { before: sign === '' ? before : before + escape, sign, gap: sign === '' ? '' : gap, digits: wide ? widened(whole) : whole, after: tail.join('') };
  });

const textOf = ({ before, sign, gap, digits, after }: Written): string => before + sign + gap + digits + after;

function expectedValue({ sign, digits }: Written): Decimal {
  const ascii = digits.normalize('NFKC').replace(/,/g, '');
  const value = fromString(ascii);
  assert.ok(value !== undefined);
  return /[-－−–减↓]/.test(sign) ? negate(value) : value;
}

function numberIn(text: string): NumberCell {
  const parsed: ParsedNumber = parseNumber(text);
  assert.ok(parsed.kind === 'number', JSON.stringify(text));
  return parsed;
}

const cellAlphabet = fc.string({
  unit: fc.constantFrom(...'0159０５,，.．+-－—减增加少↑ \u3000\t件万元（）()/无*&nbsp;若O'),
  maxLength: 12,
});

describe('number: properties', () => {
  it('reckons exactly as BigInt does, in normal form', () => {
    fc.assert(
      fc.property(decimals, decimals, (a, b) => {
        const results = { add: add(a, b), subtract: subtract(a, b), negate: negate(a) };
        assert.equal(scaled(results.add), scaled(a) + scaled(b));
        assert.equal(scaled(results.subtract), scaled(a) - scaled(b));
        assert.equal(scaled(results.negate), -scaled(a));
        assert.equal(scaled(multiply(a, b)) * 10n ** 12n, scaled(a) * scaled(b));
        assert.ok([...Object.values(results), multiply(a, b)].every(isNormal));
        assert.equal(Math.sign(compare(a, b)), scaled(a) < scaled(b) ? -1 : scaled(a) > scaled(b) ? 1 : 0);
        assert.equal(equals(a, b), scaled(a) === scaled(b));
      }),
    );
  });

  it('obeys the laws of addition', () => {
    fc.assert(
      fc.property(decimals, decimals, decimals, (a, b, c) => {
        assert.ok(equals(add(a, b), add(b, a)));
        assert.ok(equals(add(add(a, b), c), add(a, add(b, c))));
        assert.ok(equals(subtract(add(a, b), b), a));
        assert.ok(equals(add(a, negate(a)), 0));
        assert.ok(equals(multiply(a, add(b, c)), add(multiply(a, b), multiply(a, c))));
        assert.ok(equals(sum([a, b, c]), add(a, add(b, c))));
      }),
    );
  });

  it('divides within the printed decimals and exactly where it says so', () => {
    fc.assert(
      fc.property(decimals, decimals, fc.integer({ min: 0, max: 6 }), (a, b, places) => {
        if (equals(b, 0)) return;
        const unit = decimal(1n, places);
        const size = (value: Decimal): Decimal => (compare(value, 0) < 0 ? negate(value) : value);
        const rounded = divide(a, b, places, 'round');
        const truncated = divide(a, b, places, 'truncate');
        assert.ok(rounded !== undefined && truncated !== undefined);
        const offBy = (quotient: Decimal): Decimal => size(subtract(multiply(quotient, b), a));
        assert.ok(compare(multiply(2, offBy(rounded)), multiply(unit, size(b))) <= 0);
        assert.ok(compare(offBy(truncated), multiply(unit, size(b))) < 0);
        assert.ok(compare(size(multiply(truncated, b)), size(a)) <= 0);
        const exact = divideExactly(multiply(a, b), b);
        assert.ok(exact !== undefined && equals(exact, a));
      }),
    );
  });

  it('prints canonically and reads it back', () => {
    fc.assert(
      fc.property(decimals, (value) => {
        const text = toText(value);
        assert.match(text, /^(?:0|-?(?:[1-9]\d*|0(?=\.))(?:\.\d*[1-9])?)$/);
        const back = fromString(text);
        assert.ok(back !== undefined && equals(back, value) && isNormal(back));
      }),
    );
  });

  it('reads every written form, with the span of its digits', () => {
    fc.assert(
      fc.property(written, (form) => {
        const text = textOf(form);
        const cell = numberIn(text);
        assert.ok(isNormal(cell.value) && equals(cell.value, expectedValue(form)), text);
        assert.equal(text.slice(cell.digits.from, cell.digits.to), form.digits);
        assert.equal(text.slice(cell.sign.from, cell.sign.to), form.sign);
      }),
    );
  });

  it('reads a part of a text as it reads that part alone', () => {
    fc.assert(
      fc.property(fc.string(), cellAlphabet, fc.string(), (before, cell, after) => {
        const inside = parseNumber(before + cell + after, before.length, before.length + cell.length);
        assert.deepEqual(inside, parseNumber(cell));
      }),
    );
  });

  it('reads whatever it writes, in the same form', () => {
    fc.assert(
      fc.property(written, decimals, (form, value) => {
        const { style } = numberIn(textOf(form));
        const text = writeNumber(value, style);
        if (text === undefined) {
          assert.ok(style.sign === '' && compare(value, 0) < 0);
          return;
        }
        const back = numberIn(text);
        assert.ok(equals(back.value, value), text);
        assert.equal(back.style.fullWidth, style.fullWidth);
        assert.ok(back.style.decimals >= style.decimals);
        assert.equal(back.style.unit, '');
        assert.equal(writeNumber(value, { ...back.style, grouped: style.grouped, paddedTo: style.paddedTo }), text);
      }),
    );
  });

  it('replaces a number and nothing around it', () => {
    fc.assert(
      fc.property(written, decimals, (form, value) => {
        const raw = textOf(form);
        const parsed = numberIn(raw);
        const edit = replacement(raw, parsed, value);
        if (edit === undefined) return;
        const after = withReplacements(raw, [edit]);
        const back = numberIn(after);
        assert.ok(equals(back.value, value), after);
        assert.equal(back.style.unit, parsed.style.unit);
        assert.equal(back.annotated, parsed.annotated);
        const signChanged = back.style.sign !== parsed.style.sign;
        const escaped = back.style.sign === '' && raw.charAt(parsed.sign.from - 1) === '\\' ? 1 : 0;
        const touched = signChanged ? { from: parsed.sign.from - escaped, to: parsed.digits.to } : parsed.digits;
        assert.deepEqual({ from: edit.from, to: edit.to }, touched);
        assert.ok(!/[件个项元份宗（(]/.test(edit.newText));
        const again = { ...back.digits, newText: after.slice(back.digits.from, back.digits.to) };
        assert.deepEqual(replacement(after, back, value), again);
      }),
    );
  });

  it('never throws, and every span lies inside the text', () => {
    fc.assert(
      fc.property(fc.oneof(cellAlphabet, fc.string({ unit: 'binary' })), (text) => {
        const parsed = parseNumber(text);
        if (parsed.kind !== 'number') return;
        const { whole, digits, sign } = parsed;
        assert.ok(0 <= whole.from && whole.to <= text.length);
        for (const inner of [digits, sign]) assert.ok(whole.from <= inner.from && inner.to <= whole.to);
        assert.ok(digits.from < digits.to && (sign.to <= digits.from || sign.from >= digits.to));
        assert.match(text.slice(digits.from, digits.to), /^[0-9０-９](?:[0-9０-９,，.．]*[0-9０-９])?$/);
      }),
      { numRuns: 2000 },
    );
  });
});
