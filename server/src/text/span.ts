// A piece of a text.

/** From `from` to `to`, in UTF-16 units, the end excluded; what they are counted from, the holder says. */
export interface Span {
  readonly from: number;
  readonly to: number;
}
