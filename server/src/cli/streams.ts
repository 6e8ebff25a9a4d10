// What the program reads from and writes to, so that tests can stand in for the process.

export interface Streams {
  readonly out: (text: string) => void;
  readonly err: (text: string) => void;
  /** All of standard input. */
  readonly input: () => Promise<Uint8Array>;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly colors: boolean;
  /** What `--version` prints. */
  readonly version: string;
}

/** What the system says in English alone, and in its own words, of files that it does not open. */
const refusals: Readonly<Record<string, string>> = {
  ENOENT: '找不到 · not found',
  EACCES: '没有权限 · permission denied',
  EPERM: '没有权限 · permission denied',
  EISDIR: '是文件夹 · is a folder',
};

/** What is said of something that was thrown. */
export function messageOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const refusal = 'code' in error ? refusals[String(error.code)] : undefined;
  return refusal ?? error.message;
}

/** What is said of a failure, in one line, as shells and scripts expect it. */
export function inOneLine(message: string): string {
  return message.replace(/\s*\n\s*/g, ' ');
}
