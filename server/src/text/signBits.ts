// What kinds of characters there are, as bits: one look at a table for each character of a text.

/** A table of all code units with the bits of those named; a sign may have several. */
export function signBits(...kinds: readonly (readonly [signs: Iterable<string>, bit: number])[]): Uint8Array {
  const table = new Uint8Array(0x10000);
  for (const [signs, bit] of kinds) for (const sign of signs) table[sign.charCodeAt(0)] = (table[sign.charCodeAt(0)] ?? 0) | bit;
  return table;
}
