// Reads files so that what is known of one is what was read last.
import { plainUri } from './host';

interface Read {
  /** The file was asked for again since it was begun, and may have changed. */
  isStale: boolean;
  done: Promise<void>;
}

/** Reads of files, one at a time of each: whoever asks for one that is being read has it read once more, however many ask. */
export class FileReads {
  /** By the URI without encoded characters: a file is one file, whichever it encodes. */
  readonly #running = new Map<string, Read>();

  /** `take` is given what a file says; undefined where it cannot be read. */
  constructor(
    private readonly contentOf: (uri: string) => Promise<string | undefined>,
    private readonly take: (uri: string, content: string | undefined) => void,
  ) {}

  /** Reads a file; resolves once is taken what it says now, or later. */
  read(uri: string): Promise<void> {
    const running = this.#running.get(plainUri(uri));
    if (running) {
      running.isStale = true;
      return running.done;
    }
    const read: Read = { isStale: true, done: Promise.resolve() };
    this.#running.set(plainUri(uri), read);
    return (read.done = this.#run(uri, read));
  }

  /** Resolves once no file is being read. */
  async settled(): Promise<void> {
    while (this.#running.size > 0) await Promise.all([...this.#running.values()].map(({ done }) => done));
  }

  async #run(uri: string, read: Read): Promise<void> {
    let content: string | undefined;
    while (read.isStale) {
      read.isStale = false;
      content = await this.contentOf(uri).catch(() => undefined);
    }
    this.#running.delete(plainUri(uri));
    this.take(uri, content);
  }
}
