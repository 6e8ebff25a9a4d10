// What the text rules share: the answer for nothing found.
import type { Finding } from '../finding';

/** The one array that means that nothing was found. */
export const noFindings: readonly Finding[] = [];
