// Punctuation that web pages write as entities: 危及&ldquo;三安全一稳定&rdquo;.

const NAMED: Readonly<Record<string, string>> = { ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’', quot: '"', mdash: '—', ndash: '–', middot: '·', hellip: '…', amp: '&', lt: '<', gt: '>' };
const ENTITY = /&(?:([a-z]{2,6})|#(\d{1,7})|#x([0-9a-f]{1,6}));/giu;
const LAST_CODE = 0x10ffff;

/** A text with the characters that its entities stand for; those that are not known stay. */
export function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(ENTITY, (whole: string, name: string | undefined, decimal: string | undefined, hex: string | undefined) => {
    if (name !== undefined) return NAMED[name] ?? whole;
    const code = decimal === undefined ? parseInt(hex ?? '', 16) : Number(decimal);
    return code <= LAST_CODE ? String.fromCodePoint(code) : whole;
  });
}
