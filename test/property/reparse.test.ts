// After any edits the blocks equal those of a full parse, and what was not touched is the same object.
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { Block } from '../../server/src/syntax/block';
import { SourceText } from '../../server/src/syntax/document';
import { WRAPPED_LINES } from '../../server/src/syntax/lines';
import { parse } from '../../server/src/syntax/reparse';
import { changeOf, documents, editScripts } from '../support/edits';
import { runs } from '../support/runs';

/** The paragraphs of HTML in a block: a line that begins with a tag falls into them. */
const paragraphsIn = ({ text }: Block): number => text.match(/<(?:p|br|div|table)\b/gu)?.length ?? 0;

/** A table of TABs or pipes stays one when a line of it is lost; one of HTML tags or of labels and numbers may fall into its lines. */
const isHeldTogether = ({ text }: Block): boolean => text.split(/[\r\n]+/).every((line) => /[\t|｜]/.test(line));

const shape = (blocks: readonly Block[]): string[] => blocks.map((block) => `${block.kind} ${block.lines} ${JSON.stringify(block.text)}`);

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
          assert.deepEqual(shape(text.blocks.slice(0)), shape(parse(expected).slice(0)));
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
    ['a heading for a pipe', ' |\n三、收到和处理政府信息公开申请情况\n|\t', 2, 1, '\n'],
    ['a heading for the end of its cell', '<table>\n<td>\n四、结转下年度继续\n办理\n\n三、收到', 4, 0, '</td>'],
    ['a heading for a tag', '<table>\n<td>\n四、结转下年度继续\n办理\n<td>\n三、收到', 4, 0, '，'],
  ];
  for (const [what, before, line, character, insert] of lookedAhead) {
    it(`scans a table again that looked past ${what}`, () => {
      const text = SourceText.of(before);
      const at = { line, character };
      const { text: next } = text.update([{ range: { start: at, end: at }, text: insert }], 1);
      assert.deepEqual(shape(next.blocks.slice(0)), shape(parse(next.getText()).slice(0)));
    });
  }

  it('keeps every untouched block, and rebuilds no more than the touched ones plus three (plus the lines of a table, and the paragraphs of a line, that dissolve)', () => {
    fc.assert(
      fc.property(documents, editScripts, (start, script) => {
        let text = SourceText.of(start);
        for (const [edit] of script) {
          if (!edit) continue;
          const before = text.blocks.slice(0);
          const change = changeOf(edit, text);
          const from = text.offsetAt(change.range!.start);
          const to = text.offsetAt(change.range!.end);
          const next = text.update([change], text.version + 1);
          const splice = next.splices[0]!;
          const after = next.text.blocks.slice(0);
          const growth = after.length - before.length;
          before.slice(0, splice.from).forEach((block, i) => assert.equal(after[i], block));
          before.slice(splice.to).forEach((block, i) => assert.equal(after[splice.to + i + growth], block));
          let offset = 0;
          let touched = 0;
          let wrapped = 0;
          let isInTouchedLine = false;
          for (const block of before) {
            const isTouched: boolean = (offset <= to && offset + block.length >= from) || isInTouchedLine;
            isInTouchedLine = isTouched && block.lines === 0;
            if (isTouched) {
              touched += 1 + paragraphsIn(block);
              if (block.kind === 'table') wrapped += Math.max(WRAPPED_LINES, isHeldTogether(block) ? 0 : block.lines + 1);
            }
            offset += block.length;
          }
          const inserted = parse(edit.insert).count;
          assert.ok(splice.blocks.length <= touched + inserted + wrapped + 3, `${splice.blocks.length} rebuilt, ${touched} touched, ${inserted} inserted`);
          text = next.text;
        }
      }),
      {
        numRuns: runs(1500),
        examples: [['<行政许可,38<table>\n2.重复申请 若干 0 0 0 0 0\n</p>\n\n<tr><td>规章</td></tr>\n', [[{ at: 0, length: 1, insert: '' }]]]],
      },
    );
  });
});
