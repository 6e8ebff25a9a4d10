// What a line looks like by itself.

/**
 * `cell`: a TAB, then one cell. `row`: cells side by side, between TABs or pipes. `ended`: a cell that a pipe ends, or `||` that ends a row.
 * `html`: a tag of an HTML table. `clause`: a clause that heads a part of a table.
 */
export type LineKind = 'blank' | 'heading' | 'prose' | 'hidden' | 'cell' | 'row' | 'ended' | 'html' | 'clause';
