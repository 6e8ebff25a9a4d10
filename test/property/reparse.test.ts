// After any edits the blocks equal those of a full parse, and what was not touched is the same object.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Block } from '../../server/src/syntax/block';
import { SourceText } from '../../server/src/syntax/sourceText';
import { parse } from '../../server/src/syntax/reparse';
import type { Sequence } from '../../server/src/text/sequence';
import { changeOf, documents, editScripts } from '../support/edits';
import { runs } from '../support/runs';

const told = ({ kind, lines, text }: Block): string => `${kind} ${lines} ${JSON.stringify(text)}`;
const shape = (blocks: Sequence<Block>): string[] => blocks.slice(0).map((block, i) => `${told(block)} ${blocks.reachOf(i)}`);

describe('reparse', () => {
  it('gives the blocks of a full parse, and the text and positions of the oracle', () => {
    fc.assert(
      fc.property(documents, editScripts, (start, script) => {
        let text = SourceText.of(start);
        const oracle = TextDocument.create('a', 'gongkai', 0, start);
        for (const event of script) {
          let preview = TextDocument.create('a', 'gongkai', 0, oracle.getText());
          const changes = event.map((edit) => {
            const change = changeOf(edit, preview);
            preview = TextDocument.update(preview, [change], 1);
            return change;
          });
          text = text.update(changes, text.version + 1).text;
          TextDocument.update(oracle, changes, text.version);
          const expected = oracle.getText();
          assert.equal(text.getText(), expected);
          assert.deepEqual(shape(text.blocks), shape(parse(expected)));
          assert.equal(text.lineCount, oracle.lineCount);
          for (const part of [0, 0.3, 0.5, 0.9, 1]) {
            const offset = Math.floor(part * expected.length);
            const position = oracle.positionAt(offset);
            assert.deepEqual(text.positionAt(offset), position);
            assert.equal(text.offsetAt(position), oracle.offsetAt(position));
            const wild = { line: position.line, character: position.character + 7 };
            assert.equal(text.offsetAt(wild), oracle.offsetAt(wild));
            const range = { start: { line: Math.floor(position.line / 2), character: 1 }, end: position };
            assert.equal(text.getText(range), oracle.getText(range));
          }
        }
      }),
      { numRuns: runs(1500) },
    );
  });

  const lookedAhead: [what: string, text: string, line: number, character: number, insert: string][] = [
    ['a heading before a pipe', ' |\n三、收到和处理政府信息公开申请情况\n|\t', 2, 1, '\n'],
    ['a heading before the end of its cell', '<table>\n<td>\n四、结转下年度继续\n办理\n\n三、收到', 4, 0, '</td>'],
    ['a heading before figures between TABs', '||||\n四、结转下年度继续办理\n规\t\t\n', 2, 0, '规章\t0\t1\t2'],
    ['words before figures', '规章\t0\t1\n行政事业性收费\n行政许可\t无\t无\n', 2, 5, '5'],
    ['a heading before a tag', '<table>\n<td>\n四、结转下年度继续\n办理\n<td>\n三、收到', 4, 0, '，'],
  ];
  const spaced = `甲${'\u00a0'.repeat(50)}${'中'.repeat(50)}`;
  const indented: typeof lookedAhead = [
    ['spaces before a line of other spaces', `${spaced}\n规章 0 1 2 行政规范性文件 3 4 5\n`, 0, 0, '  '],
    ['spaces behind a line of other spaces', `规章 0 1 2 行政规范性文件 3 4 5\n${spaced}\n规章 0 1 2 行政规范性文件 3 4 5\n`, 1, spaced.length, '  '],
    ['a rule behind a character that nobody sees', `一、1\t2\n├──┼──┤\n\u200b${'-'.repeat(97)}\n<!--规章\t1\t2\n规章\t1\t2\n`, 2, 0, ';'],
    ['a sentence in a quoted line of other spaces', `>> 规章 0 1 2\n>> 规${spaced}\n>> 规章 0 1 2\n>> 规章 0 1 2\n`, 1, 60, '。'],
  ];
  for (const [what, before, line, character, insert] of [...lookedAhead, ...indented]) {
    it(`scans again for ${what}`, () => {
      const text = SourceText.of(before);
      const at = { line, character };
      const { text: next } = text.update([{ range: { start: at, end: at }, text: insert }], 1);
      assert.deepEqual(shape(next.blocks), shape(parse(next.getText())));
    });
  }

  it('rebuilds the blocks that a full parse gives otherwise, and keeps all others', () => {
    fc.assert(
      fc.property(documents, editScripts, (start, script) => {
        let text = SourceText.of(start);
        for (const event of script) {
          for (const edit of event) {
            const before = text.blocks.slice(0);
            const next = text.update([changeOf(edit, text)], text.version + 1);
            const after = next.text.blocks.slice(0);
            const { from, to, blocks } = next.splices[0]!;
            assert.deepEqual(after, [...before.slice(0, from), ...blocks, ...before.slice(to)]);
            after.forEach((block, i) => assert.equal(before.includes(block), i < from || i >= from + blocks.length));
            const [first, last] = [blocks[0], blocks[blocks.length - 1]];
            if (first && from < to) assert.notEqual(told(first), told(before[from]!));
            if (last && from < to) assert.notEqual(told(last), told(before[to - 1]!));
            text = next.text;
          }
        }
      }),
      { numRuns: runs(1500) },
    );
  });
});
