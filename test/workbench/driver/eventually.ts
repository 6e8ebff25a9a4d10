// How long a test waits for something to become true, and what it says when it did not.

const PAUSE = 50;

/** The first value other than undefined that `look` finds. @param limit in milliseconds */
export async function eventually<T>(what: string, look: () => PromiseLike<T | undefined> | T | undefined, limit = 15_000): Promise<T> {
  const end = Date.now() + limit;
  for (;;) {
    const found = await look();
    if (found !== undefined) return found;
    if (Date.now() > end) throw new Error(`not within ${limit / 1000} s: ${what}`);
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}
