// Gathers the documents that have to be looked at again, as last year's report or an ignore file changed, and hands them on together.

/** How long after the first change they are handed on. */
const AFTER = 200;

/** Documents to be looked at again, by their URIs. */
export class StaleDocuments {
  readonly #uris = new Set<string>();

  constructor(private readonly refresh: (uris: readonly string[]) => void) {}

  /** Adds documents; each is handed on once, however often it is added meanwhile. */
  add(uris: Iterable<string>): void {
    if (this.#uris.size === 0) setTimeout(() => this.#handOn(), AFTER);
    for (const uri of uris) this.#uris.add(uri);
  }

  #handOn(): void {
    const uris = [...this.#uris];
    this.#uris.clear();
    this.refresh(uris);
  }
}
