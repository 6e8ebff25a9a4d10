// Decides which signs and sign words a number may carry, which way they point and how they turn round.

interface SignForm {
  readonly negative: boolean;
  /** What stands in its place when the value changes sides; '' for none. */
  readonly opposite: string;
  /** A word or arrow reads well before a zero (增0); a plus or minus is dropped there. */
  readonly keepsZero: boolean;
}

const word = (negative: boolean, opposite: string): SignForm => ({ negative, opposite, keepsZero: true });
const plus = (opposite: string): SignForm => ({ negative: false, opposite, keepsZero: false });
const minus: SignForm = { negative: true, opposite: '', keepsZero: false };

/** Longer forms before those that they begin with. */
const SIGNS: ReadonlyMap<string, SignForm> = new Map([
  ['增加', word(false, '减少')],
  ['增长', word(false, '下降')],
  ['下降', word(true, '增长')],
  ['上升', word(false, '下降')],
  ['提高', word(false, '降低')],
  ['降低', word(true, '提高')],
  ['净增', word(false, '净减')],
  ['净减', word(true, '净增')],
  ['新增', word(false, '减少')],
  ['增', word(false, '减')],
  ['减少', word(true, '增加')],
  ['减', word(true, '增')],
  ['減少', word(true, '增加')],
  ['減', word(true, '增')],
  ['↑', word(false, '↓')],
  ['↓', word(true, '↑')],
  ['+', plus('-')],
  ['＋', plus('－')],
  ['﹢', plus('﹣')],
  ['-', minus],
  ['－', minus],
  ['﹣', minus],
  ['−', minus],
  ['‐', minus],
  ['‑', minus],
  ['–', minus],
  ['—', minus],
]);

const FIRST_CODES: ReadonlySet<number> = new Set([...SIGNS.keys()].map((sign) => sign.charCodeAt(0)));

/** The sign that stands at `at`, before `end`, as written; '' for none. */
export function signAt(text: string, at: number, end: number): string {
  if (!FIRST_CODES.has(text.charCodeAt(at))) return '';
  for (const sign of SIGNS.keys()) {
    if (at + sign.length <= end && text.startsWith(sign, at)) return sign;
  }
  return '';
}

/** Whether a text is a sign, and nothing else. */
export function isSign(text: string): boolean {
  return SIGNS.has(text);
}

/** Whether the sign, as `signAt` gives it, makes the number negative. */
export function isNegativeSign(sign: string): boolean {
  return SIGNS.get(sign)?.negative ?? false;
}

/**
 * The sign to print for a value that is negative, zero or positive (`direction` −1, 0, 1) where `like` was printed
 * before: 减 for 增 when it turned negative. `undefined` when `like` has no way to say it (a negative without a sign).
 */
export function signLike(like: string, direction: -1 | 0 | 1): string | undefined {
  const form = SIGNS.get(like);
  if (form === undefined) return direction < 0 ? undefined : '';
  if (direction === 0) return form.keepsZero ? like : '';
  return form.negative === direction < 0 ? like : form.opposite;
}
