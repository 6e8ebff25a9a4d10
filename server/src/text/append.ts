// Puts lists together whose length a document decides: they are never spread, since no call takes more than some 100,000 arguments.

/** Adds items at the end of a list. */
export function append<T>(list: T[], items: Iterable<T>): void {
  for (const item of items) list.push(item);
}
