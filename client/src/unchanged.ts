// Decides whether an answer about a text may be applied to it: only where it is still the text that was asked about.

/** What tells one state of a text from the next; a `vscode.TextDocument` is one. */
export interface Versioned {
  readonly version: number;
}

/**
 * The answer about a text as it is now; undefined where there is none. Asks once more if the text changed in between, since the answer is
 * about the text before, and gives up if it changed again.
 */
export async function askedUnchanged<T>(document: Versioned, ask: () => Promise<T | undefined>, retries = 1): Promise<T | 'changed' | undefined> {
  const { version } = document;
  const answer = await ask();
  if (answer === undefined || document.version === version) return answer;
  return retries > 0 ? askedUnchanged(document, ask, retries - 1) : 'changed';
}
