// Decimals as tests write them.
import { decimal, type Decimal } from '../../server/src/number/decimal';

const DECIMAL_TEXT = /^([+-]?)(\d+)(?:\.(\d+))?$/;

/** Reads ASCII `-12`, `+3`, `0134.80`; `undefined` for anything else (no exponent, no `.5`, no `5.`, no spaces). */
export function fromString(text: string): Decimal | undefined {
  const match = DECIMAL_TEXT.exec(text);
  if (match === null) return undefined;
  const fraction = match[3] ?? '';
  const magnitude = BigInt(`${match[2]}${fraction}`);
  return decimal(match[1] === '-' ? -magnitude : magnitude, fraction.length);
}
