// A pull is answered with ‘unchanged’ to a client only that has the very list.
import assert from 'node:assert/strict';
import type { Diagnostic } from 'vscode-languageserver';
import { PullAnswers } from '../../../server/src/server/diagnostics';

const URI = 'file:///a.gongkai';
const list = (message: string): Diagnostic[] => [{ range: { start: { line: 0, character: 0 }, end: { line: 0, character: 1 } }, message }];

describe('an answer to a pull', () => {
  it('is unchanged where the client names the answer that said the same', () => {
    const answers = new PullAnswers();
    const { resultId } = answers.answer(URI, list('a'), undefined);
    assert.ok(resultId);
    assert.deepEqual(answers.answer(URI, list('a'), resultId), { kind: 'unchanged', resultId });
  });

  it('is full to a client that names another one, or none', () => {
    const answers = new PullAnswers();
    const { resultId } = answers.answer(URI, list('a'), undefined);
    for (const named of [undefined, 'of another server']) {
      assert.deepEqual(answers.answer(URI, list('a'), named), { kind: 'full', resultId, items: list('a') });
    }
  });

  it('is full once something differs, also to a client that names an answer of before which said the same', () => {
    const answers = new PullAnswers();
    const first = answers.answer(URI, list('a'), undefined);
    const second = answers.answer(URI, list('b'), first.resultId);
    assert.equal(second.kind, 'full');
    assert.notEqual(second.resultId, first.resultId);
    assert.equal(answers.answer(URI, list('a'), first.resultId).kind, 'full');
  });

  it('is full once the document was closed, and of another document', () => {
    const answers = new PullAnswers();
    const { resultId } = answers.answer(URI, list('a'), undefined);
    assert.equal(answers.answer('file:///b.gongkai', list('a'), resultId).kind, 'full');
    answers.forget(URI);
    assert.equal(answers.answer(URI, list('a'), resultId).kind, 'full');
  });
});
