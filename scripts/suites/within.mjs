// How long a window may take to answer.

/** The result, or a sentence that says there was none in time. @template T @param {number} limit in milliseconds @param {Promise<T>} result */
export async function within(limit, result) {
  /** @type {NodeJS.Timeout | undefined} */
  let timer;
  /** @type {Promise<string>} */
  const late = new Promise((resolve) => (timer = setTimeout(resolve, limit, `no answer in ${limit / 1000} s`)));
  try {
    return await Promise.race([result, late]);
  } finally {
    clearTimeout(timer);
  }
}
