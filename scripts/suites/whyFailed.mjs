// What an error says to whoever asks why a test failed. No Node here: windows of a browser count their tests, too.

/** Its stack, and those of its causes: fast-check tells there what the property said. @param {unknown} error @returns {string} */
export function whyFailed(error) {
  if (!(error instanceof Error)) return String(error);
  const own = error.stack ?? String(error);
  return error.cause === undefined ? own : `${own}\nCaused by: ${whyFailed(error.cause)}`;
}
