// Edits that change what a line far from them is: the blocks are those of a full parse. Typing: how many blocks it rebuilds.
import assert from 'node:assert/strict';
import type { Block } from '../../../server/src/syntax/block';
import { parse, reparse, type Change } from '../../../server/src/syntax/reparse';
import type { Sequence } from '../../../server/src/text/sequence';

const han = (count: number): string => '中'.repeat(count);
const words = Array.from({ length: 12 }, () => '申请人申请人申请人').join(' ');
const items = (count: number): string => '某某事项 1\n'.repeat(count);

/** What `[old→new]` marks in a text, and what stands around it. */
function marked(text: string): { before: string; removed: string; after: string; change: Change } {
  const [, before = '', removed = '', insert = '', after = ''] = /^([^]*)\[([^\]]*)→([^\]]*)\]([^]*)$/u.exec(text) ?? [];
  return { before, removed, after, change: { from: before.length, to: before.length + removed.length, insert } };
}

/** What the blocks of a text are, and how far behind each was read. */
function shape(blocks: Sequence<Block>): string[] {
  return blocks.slice(0).map(({ kind, text }, i) => `${kind} ${blocks.reachOf(i)} ${text}`);
}

describe('reparse', () => {
  /** `[old→new]` marks the edit. */
  const edits: [what: string, text: string][] = [
    ['the second number of a line, eighty lines below the first of its table', `${items(60)}某某事项 1[→ 2]\n${items(18)}\n`],
    ['the end of a text eighty lines below one of a number', `${items(90)}[\r→]`],
    ['figures behind the label below a line of many words', `甲乙\n甲丙\n${words}\n规章[→ 1 2 3 4 5 6]\n`],
    ['figures behind a quoted cell that goes on over a table', '"甲\n规章\t1\n行政\t2\n许可\t2\n乙"[→,3,4]\n'],
    ['a full stop in a row within a cell in quotes', '"规章\n| 规章[→。] | 0 |\n文件",1,2\n'],
    ['a pipe in a paragraph below a row', `规章\t1\n${han(50)}[→ | ]${han(50)}\n\n`],
    ['the full stop behind a line of many words', `${words}[。→]\n规章 1 2 3 4 5 6\n`],
    ['a quote in a paragraph above the end of its cell', `前言\t[→"]${han(60)}。${han(60)}\n乙"\t3\n`],
    ['the letter that keeps a line from being drawn', `规章 1 2 3\n${'-'.repeat(60)}[x→]${'-'.repeat(60)}\n规章 4 5 6\n`],
    ['the words behind a long tag, below an open cell', `<table><tr><td>\n\n<span style="${'a'.repeat(300)}">${han(2)}[${han(98)}→]</span>\n`],
    ['a character that makes a line short enough for the beginning of a row', `规章\t1\t2\n${han(90)}[中→]\n规章\t1\t2\n`],
    ['a word behind the TAB of a row that goes on with the line above', '规章\t1\t2\n甲\n申请数量\t[→科研]\n'],
    ['the leading tag of a paragraph within a line', `<p>甲</p><[p→x]>${han(120)}</p>\n`],
    ['a tag that parts a heading from the rows behind it', '2.重复申请 若干 0 0 0 0 0\n<p>一、总体情况</p><p[>→]规章</p><p>1 2</p>\n2.重复申请 若干 0 0 0 0 0\n'],
    ['a TAB in a row within a cell in quotes', '规章\t"甲\n乙 [→\t]| 丙 | 3\n丁\n戊"\t3\n'],
    ['the last word of a title in a table that nothing closes', `<table>\n<tr><td>规章\n2023年${han(100)}报[→告]\n<tr><td>1\n`],
    ['the full stop behind spaces that a page names, below an open cell', `<table><tr><td>\n\n规章${'&nbsp;'.repeat(20)}1[→。]\n<tr><td>2\n`],
    ['the header of a part of a table, with a great many spaces in it', `规章\t1\t2\n信${' '.repeat(301)}息[→中]内容\n规章\t1\t2\n`],
    ['what keeps the tag of a paragraph within a line from its end', '</table><p [<→]p>规章</p>\n规章\t1\n'],
    ['the line feed of a carriage return between paragraphs', `${han(120)}\r[→\n]${han(120)}\n`],
    ['a full stop in a row of pipes within a paragraph of HTML', '<p\n|0|1|2[→。]|\r</p>'],
    ['a row of pipes within a paragraph of HTML within a table', '｜0｜\r<p\n[→;]｜｜0\n</p>'],
    ['words that make a line long behind spaces that a page names', `<td\r\r${'='.repeat(91)}&nbsp;[→年]`],
    ['a space that a page names, in a line of spaces', `信${' '.repeat(40)}息${' '.repeat(25)}[→&nbsp;]${' '.repeat(14)}内容规章 - - 1\n`],
    ['a heading in a paragraph of HTML', '<p>\n甲乙\n[→一、]总体情况\n</p>\n规章\t1\n'],
    ['the tag that closes a heading over lines', '<h2>\n  一、总体情况\n[<→]/h2>\n规章\t1\n'],
    ['a letter among characters that nobody sees, behind a TAB', '规章 1 2 3\n\t[→x]\u200b\n规章 4 5 6\n'],
  ];
  for (const [what, text] of edits) {
    it(what, () => {
      const { before, removed, after, change } = marked(text);
      assert.deepEqual(shape(reparse(parse(before + removed + after), change).blocks), shape(parse(before + change.insert + after)));
    });
  }

  const paragraph = `${han(120)}。\n`;
  const table = '规章\t0\t1\t2\n行政规范性文件\t3\t4\t5\n';
  /** `[old→new]` marks the edit; `rebuilt` blocks are new, all others the same objects. */
  const counted: [what: string, text: string, rebuilt: number][] = [
    ['a character in a paragraph', `一、总体情况\n${paragraph}\n${han(60)}[→中]${han(60)}。\n${paragraph}${table}`, 1],
    ['a character in a paragraph behind a table', `${table}\n\n${han(60)}[→中]${han(60)}。\n`, 1],
    ['a digit in a table', `${paragraph}\n规章\t0\t1[→2]\t2\n行政规范性文件\t3\t4\t5\n\n${paragraph}${table}`, 1],
    ['a blank line in a table', `${paragraph}规章\t0\t1\t2\n[→\n]行政规范性文件\t3\t4\t5\n\n${paragraph}`, 1],
    ['a line break in a paragraph', `${paragraph}${han(60)}[→\n]${han(60)}。\n${paragraph}${table}`, 2],
    ['a paragraph taken out', `${paragraph}[${paragraph}→]${table}${paragraph}`, 0],
    ['a character behind sixty lines that were read on up to it', `${'某某某\n\n'.repeat(60)}某某[→某]\n`, 1],
    ['a line break behind sixty such lines', `${'某某某\n'.repeat(60)}${han(60)}[→\n]${han(60)}。\n`, 2],
    ['a heading that becomes a paragraph', `[一→甲]、总体情况\n${paragraph}`, 1],
  ];
  for (const [what, text, rebuilt] of counted) {
    it(`rebuilds ${rebuilt} for ${what}`, () => {
      const { before, removed, after, change } = marked(text);
      const old = parse(before + removed + after);
      const { blocks } = reparse(old, change);
      assert.equal(blocks.slice(0).filter((block) => !old.slice(0).includes(block)).length, rebuilt);
    });
  }
});
