// Whether what is taken of a file is what was read of it last, in as few reads as that needs.
import assert from 'node:assert/strict';
import { FileReads } from '../../../server/src/server/fileReads';

/** Reads that a test answers; `taken` says what was taken, and `asked` what was read. */
class Disk {
  readonly asked: string[] = [];
  readonly taken: string[] = [];
  readonly #answers: ((content: string | undefined | Error) => void)[] = [];
  readonly reads = new FileReads(
    (uri) => {
      this.asked.push(uri);
      return new Promise((resolve, reject) => this.#answers.push((content) => (content instanceof Error ? reject(content) : resolve(content))));
    },
    (uri, content) => this.taken.push(`${uri} ${content}`),
  );

  async answer(at: number, content: string | undefined | Error): Promise<void> {
    this.#answers[at]?.(content);
    await new Promise(setImmediate);
  }
}

describe('reads of files', () => {
  it('are done once more, however often a file changes while it is read', async () => {
    const disk = new Disk();
    const asked = Array.from({ length: 100 }, () => disk.reads.read('file:///a'));
    assert.equal(disk.asked.length, 1);
    await disk.answer(0, 'old');
    assert.deepEqual(disk.taken, []);
    await disk.answer(1, 'new');
    await Promise.all(asked);
    assert.deepEqual([disk.asked.length, disk.taken], [2, ['file:///a new']]);
  });

  it('are of one file, whichever characters its URI encodes', () => {
    const disk = new Disk();
    void disk.reads.read('file:///c%3A/年');
    void disk.reads.read('file:///c:/%E5%B9%B4');
    assert.equal(disk.asked.length, 1);
  });

  it('of several files do not wait for one another, and are settled when all are done', async () => {
    const disk = new Disk();
    let isSettled = false;
    void disk.reads.read('a');
    void disk.reads.read('b');
    void disk.reads.settled().then(() => (isSettled = true));
    await disk.answer(1, 'B');
    assert.deepEqual([disk.taken, isSettled], [['b B'], false]);
    void disk.reads.read('c');
    await disk.answer(0, new Error('gone'));
    assert.deepEqual([disk.taken, isSettled], [['b B', 'a undefined'], false]);
    await disk.answer(2, 'C');
    assert.equal(isSettled, true);
    void disk.reads.read('a');
    assert.equal(disk.asked.length, 4);
  });
});
