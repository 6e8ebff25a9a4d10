// How long a test waits for something to become true, and what it says when it did not.

const PAUSE = 50;
const LIMIT = 15_000;

/** The first value other than undefined that `look` finds. */
export async function eventually<T>(what: string, look: () => PromiseLike<T | undefined> | T | undefined): Promise<T> {
  const end = Date.now() + LIMIT;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`not within ${LIMIT / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
