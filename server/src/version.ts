// The version of the program, put in by the build.
declare const GONGKAI_VERSION: string | undefined;

/** As in package.json; `0.0.0` when run without the build. */
export const version: string = typeof GONGKAI_VERSION === 'string' ? GONGKAI_VERSION : '0.0.0';
