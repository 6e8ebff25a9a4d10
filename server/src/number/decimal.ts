// Decides how an exact number is held and reckoned with: safe integers as they are, others as coefficient and scale.

/** `coefficient` × 10^−`scale`, scale ≥ 0, without trailing zeros; never a value that a safe integer could hold. */
export interface BigDecimal {
  readonly coefficient: bigint;
  readonly scale: number;
}

/**
 * An exact decimal in its one normal form: a plain `number` is always a safe integer (and never −0), everything else is
 * a `BigDecimal`. Build one with `decimal`; a fraction such as `0.5` is not a `Decimal`.
 */
export type Decimal = number | BigDecimal;

/** How a quotient is cut to its decimals: half away from zero, or towards zero. */
export type Rounding = 'round' | 'truncate';

/** The decimal `coefficient` × 10^−`scale` in normal form; a `number` must be a safe integer; scale ≥ 0. */
export function decimal(coefficient: number | bigint, scale: number): Decimal {
  if (typeof coefficient === 'number') {
    while (scale > 0 && coefficient % 10 === 0) {
      coefficient /= 10;
      scale = coefficient === 0 ? 0 : scale - 1;
    }
    return scale === 0 ? coefficient + 0 : { coefficient: BigInt(coefficient), scale };
  }
  while (scale > 0 && coefficient % 10n === 0n) {
    coefficient /= 10n;
    scale = coefficient === 0n ? 0 : scale - 1;
  }
  if (scale === 0) {
    const small = Number(coefficient);
    if (Number.isSafeInteger(small)) return small;
  }
  return { coefficient, scale };
}

/** The canonical text: `-12`, `3350`, `134.8`; no separators, no trailing zeros, never an exponent. */
export function toText(value: Decimal): string {
  return toFixedText(value, 0);
}

/** As `toText`, with zeros appended up to `decimals` decimals; never cuts a digit: (134.85, 1) is `134.85`. */
export function toFixedText(value: Decimal, decimals: number): string {
  const scale = scaleOf(value);
  const padding = '0'.repeat(Math.max(0, decimals - scale));
  if (scale === 0) {
    const integer = typeof value === 'number' ? String(value) : value.coefficient.toString();
    return padding === '' ? integer : `${integer}.${padding}`;
  }
  const coefficient = coefficientOf(value);
  const digits = (coefficient < 0n ? -coefficient : coefficient).toString().padStart(scale + 1, '0');
  const point = digits.length - scale;
  return `${coefficient < 0n ? '-' : ''}${digits.slice(0, point)}.${digits.slice(point)}${padding}`;
}

/** The value as a floating-point number, exact to fifteen digits, for a quick look before an exact one. */
export function approximate(value: Decimal): number {
  return typeof value === 'number' ? value : Number(value.coefficient) / 10 ** value.scale;
}

/** a + b, exact. */
export function add(a: Decimal, b: Decimal): Decimal {
  if (typeof a === 'number' && typeof b === 'number') {
    const result = a + b;
    if (Number.isSafeInteger(result)) return result;
  }
  const scale = Math.max(scaleOf(a), scaleOf(b));
  return decimal(coefficientAt(a, scale) + coefficientAt(b, scale), scale);
}

/** a − b, exact. */
export function subtract(a: Decimal, b: Decimal): Decimal {
  if (typeof a === 'number' && typeof b === 'number') {
    const result = a - b;
    if (Number.isSafeInteger(result)) return result;
  }
  return add(a, negate(b));
}

/** total + value or total − value, by the sign of the value; exact. */
export function addSigned(total: Decimal, sign: 1 | -1, value: Decimal): Decimal {
  return sign > 0 ? add(total, value) : subtract(total, value);
}

/** −value; zero stays 0. */
export function negate(value: Decimal): Decimal {
  if (typeof value === 'number') return value === 0 ? 0 : -value;
  return { coefficient: -value.coefficient, scale: value.scale };
}

/** |value|. */
export function absolute(value: Decimal): Decimal {
  return isNegative(value) ? negate(value) : value;
}

/** a × b, exact. */
export function multiply(a: Decimal, b: Decimal): Decimal {
  if (typeof a === 'number' && typeof b === 'number') {
    const result = a * b;
    if (Number.isSafeInteger(result)) return result === 0 ? 0 : result;
  }
  return decimal(coefficientOf(a) * coefficientOf(b), scaleOf(a) + scaleOf(b));
}

/** a ÷ b cut to `decimals` (≥ 0) decimals; `undefined` when b is zero. */
export function divide(a: Decimal, b: Decimal, decimals: number, rounding: Rounding): Decimal | undefined {
  if (isZero(b)) return undefined;
  const [dividend, divisor] = ratio(a, b);
  const scaled = dividend * 10n ** BigInt(decimals);
  const quotient = scaled / divisor;
  if (rounding === 'truncate') return decimal(quotient, decimals);
  const remainder = scaled % divisor;
  const half = 2n * (remainder < 0n ? -remainder : remainder) >= divisor;
  return decimal(half ? quotient + (scaled < 0n ? -1n : 1n) : quotient, decimals);
}

const ROUNDINGS: readonly Rounding[] = ['round', 'truncate'];

/** Whether a number is a ÷ b, rounded or truncated at its `decimals`; never when b is zero. */
export function isQuotient(value: Decimal, decimals: number, a: Decimal, b: Decimal): boolean {
  for (const rounding of ROUNDINGS) {
    const quotient = divide(a, b, decimals, rounding);
    if (quotient !== undefined && equals(quotient, value)) return true;
  }
  return false;
}

/** a ÷ b when the quotient has an end; `undefined` when it has none (1 ÷ 3) or b is zero. */
export function divideExactly(a: Decimal, b: Decimal): Decimal | undefined {
  if (isZero(b)) return undefined;
  const [dividend, divisor] = ratio(a, b);
  const reduced = divisor / greatestCommonDivisor(dividend < 0n ? -dividend : dividend, divisor);
  const twos = multiplicity(reduced, 2n);
  const fives = multiplicity(reduced, 5n);
  if (2n ** BigInt(twos) * 5n ** BigInt(fives) !== reduced) return undefined;
  const scale = Math.max(twos, fives);
  return decimal((dividend * 10n ** BigInt(scale)) / divisor, scale);
}

/** Negative, zero or positive as a is less than, equal to or greater than b: fit for `Array.prototype.sort`. */
export function compare(a: Decimal, b: Decimal): -1 | 0 | 1 {
  if (typeof a === 'number' && typeof b === 'number') return a < b ? -1 : a > b ? 1 : 0;
  const scale = Math.max(scaleOf(a), scaleOf(b));
  const left = coefficientAt(a, scale);
  const right = coefficientAt(b, scale);
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Whether a and b are the same number. */
export function equals(a: Decimal, b: Decimal): boolean {
  if (typeof a === 'number' || typeof b === 'number') return a === b;
  return a.scale === b.scale && a.coefficient === b.coefficient;
}

/** Whether the value is 0. */
export function isZero(value: Decimal): boolean {
  return value === 0;
}

/** Whether the value is below 0. */
export function isNegative(value: Decimal): boolean {
  return typeof value === 'number' ? value < 0 : value.coefficient < 0n;
}

/** Whether the value has no fraction. */
export function isInteger(value: Decimal): boolean {
  return scaleOf(value) === 0;
}

/** The exact sum; 0 for none. */
export function sum(values: Iterable<Decimal>): Decimal {
  let total: Decimal = 0;
  for (const value of values) total = add(total, value);
  return total;
}

function scaleOf(value: Decimal): number {
  return typeof value === 'number' ? 0 : value.scale;
}

function coefficientOf(value: Decimal): bigint {
  return typeof value === 'number' ? BigInt(value) : value.coefficient;
}

function coefficientAt(value: Decimal, scale: number): bigint {
  return coefficientOf(value) * 10n ** BigInt(scale - scaleOf(value));
}

/** a ÷ b as a quotient of integers with a positive divisor. */
function ratio(a: Decimal, b: Decimal): readonly [dividend: bigint, divisor: bigint] {
  const scale = Math.max(scaleOf(a), scaleOf(b));
  const dividend = coefficientAt(a, scale);
  const divisor = coefficientAt(b, scale);
  return divisor < 0n ? [-dividend, -divisor] : [dividend, divisor];
}

function greatestCommonDivisor(a: bigint, b: bigint): bigint {
  while (b !== 0n) [a, b] = [b, a % b];
  return a;
}

function multiplicity(value: bigint, prime: bigint): number {
  let count = 0;
  while (value % prime === 0n) {
    value /= prime;
    count += 1;
  }
  return count;
}
