// What is worked out for one state of a text is never applied to another.
import assert from 'node:assert/strict';
import { askedUnchanged } from '../../../client/src/unchanged';

/** A text that is typed into while the first questions are on their way, and its versions when they were asked. */
function typedInto(changesDuring: readonly boolean[], answers: (version: number) => string | undefined = (version) => `about ${version}`) {
  const asked: number[] = [];
  const document = { version: 7 };
  const ask = async (): Promise<string | undefined> => {
    const answer = answers(document.version);
    asked.push(document.version);
    await Promise.resolve();
    if (changesDuring[asked.length - 1]) document.version++;
    return answer;
  };
  return { document, ask, asked };
}

const rows: readonly (readonly [what: string, changesDuring: readonly boolean[], answer: string, asked: readonly number[]])[] = [
  ['is taken where the text stays as it was', [], 'about 7', [7]],
  ['is asked for once more where the text changed', [true], 'about 8', [7, 8]],
  ['is given up where it changed again', [true, true], 'changed', [7, 8]],
];

describe('an answer about a text', () => {
  for (const [what, changesDuring, answer, asked] of rows) {
    it(what, async () => {
      const text = typedInto(changesDuring);
      assert.equal(await askedUnchanged(text.document, text.ask), answer);
      assert.deepEqual(text.asked, asked);
    });
  }

  it('that nobody gives is not asked for again', async () => {
    const text = typedInto([true], () => undefined);
    assert.equal(await askedUnchanged(text.document, text.ask), undefined);
    assert.deepEqual(text.asked, [7]);
  });
});
