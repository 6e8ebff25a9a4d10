// The type of a family's catalogue: one sentence for every message it declares.

/** Complete by type: a message without a sentence does not compile. */
export type Catalogue<M> = { readonly [K in keyof M]: (args: M[K]) => string };
