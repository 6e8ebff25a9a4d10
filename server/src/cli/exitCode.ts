// How the program ends.

/** 0: nothing to report; 1: something was found; 2: it could not run. */
export type ExitCode = 0 | 1 | 2;
