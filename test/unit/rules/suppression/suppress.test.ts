// Comments silence findings by rule and line, in prose and in every layout of a table, and idle comments are told.
import assert from 'node:assert/strict';
import { fixesOf } from '../../../../server/src/rules/check';
import { suppressionsOf } from '../../../../server/src/rules/suppression/offer';
import { LAYOUT_NAMES } from '../../../support/reports/layouts';
import { render, type Rendered } from '../../../support/reports/render';
import { invent } from '../../../support/reports/invent';
import { wordPage } from '../../../support/reports/wordPage';
import { findings, lineOf } from '../../../support/marked';
import { TITLE } from '../../../support/tableText';

const of = (text: string, rule: string): number[] => findings(text).flatMap((located) => (located.finding.rule === rule ? [lineOf(located)] : []));

describe('suppression', () => {
  it('by a comment above, behind, or anywhere in the file', () => {
    const wrong = '进一步明确各各科室的任务。';
    assert.deepEqual(of(`${TITLE}${wrong}\n`, 'text/repeated'), [2]);
    for (const text of [
      `${TITLE}<!-- gongkai-disable-next-line text/repeated: 原文如此 -->\n${wrong}\n`,
      `${TITLE}<!-- gongkai-disable-next-line text/brackets, text/repeated：原文如此 -->\n\n${wrong}\n`,
      `${TITLE}<!-- gongkai-disable-next-line text/repeated -->\n<!-- gongkai-disable-next-line text/residue -->\n${wrong}\n`,
      `${TITLE}${wrong} <!-- gongkai-disable-line text/repeated: 原文如此 -->\n`,
      `${TITLE}${wrong}\n\n<!-- gongkai-disable-file text/repeated: 原文如此 -->\n`,
      `<!-- gongkai-disable-file: 存档件 -->\r\n${TITLE}${wrong}`,
    ]) assert.deepEqual(of(text, 'text/repeated'), [], text);
    assert.deepEqual(of(`${TITLE}<!-- gongkai-disable-next-line text/brackets -->\n${wrong}\n`, 'text/repeated'), [3]);
    assert.deepEqual(of(`${TITLE}<!-- gongkai-disable-next-line text/repeated -->\n${wrong}\n${wrong}\n`, 'text/repeated'), [4]);
  });

  it('reads comments that are begun over and over in no more time than they are long', () => {
    assert.deepEqual(of(`${TITLE}${'<!-- gongkai-disable-file'.repeat(20_000)}\n<!-- gongkai-${'a-'.repeat(100_000)}\n`, 'text/repeated'), []);
  });

  it('costs no more for many findings in a line than the line is long', () => {
    assert.equal(of(`${TITLE}<!-- gongkai-disable-next-line text/brackets -->\n${'工作的的情况，'.repeat(80_000)}\n`, 'text/repeated').length, 80_000);
  });

  it('is offered behind what has to be the first of a file, and works there', () => {
    const wrong = `${TITLE}进一步明确各各科室的任务。\n`;
    const page = `<p>${TITLE.trim()}</p>\n<p>进一步明确各各科室的任务。</p>\n`;
    for (const [before, report] of [
      ['', wrong], ['\uFEFF', wrong], ['\n\n', wrong], ['---\ntitle: 年报\nlayout: page\n---\n\n', wrong], ['---\ntitle: 年报\n---\n', `# ${wrong}`],
      ['<?xml version="1.0"?>\n<html>\n<body>\n', page], ['<!DOCTYPE html>\n<html><head><style>td { border: 0 }</style></head><body>\n', page],
    ] as const) {
      const text = before + report;
      const [located] = findings(text).filter(({ finding }) => finding.rule === 'text/repeated');
      assert.ok(located);
      const inFile = suppressionsOf([located], 'x').at(-1)?.insertions[0];
      assert.ok(inFile);
      assert.equal(inFile.offset, before.length, JSON.stringify(text));
      assert.deepEqual(of(text.slice(0, inFile.offset) + inFile.newText + text.slice(inFile.offset), 'text/repeated'), []);
    }
    const twoLines = `青禾市水务局\n2023年政府信息公开工作年度报告\n\n进一步明确各各科室的任务。\n`;
    const [located] = findings(twoLines).filter(({ finding }) => finding.rule === 'text/repeated');
    assert.ok(located);
    const { offset = 0, newText = '' } = suppressionsOf([located], 'x').at(-1)?.insertions[0] ?? {};
    const ids = (text: string): string[] => findings(text).map(({ finding }) => finding.rule).filter((rule) => rule !== 'text/repeated');
    assert.deepEqual(ids(twoLines.slice(0, offset) + newText + twoLines.slice(offset)), ids(twoLines));
  });

  it('tells what silences nothing, what names no rule and what is misspelt, and takes it away', () => {
    const one = (directive: string): string[] =>
      findings(`${TITLE}${directive}\n进一步明确各各科室的任务。\n`).flatMap((located) => {
        if (located.finding.rule !== 'suppression/unused') return [];
        const [fix] = fixesOf(located);
        const edit = fix?.edits[0];
        return [`${located.severity} ${located.finding.message.id} ${edit ? edit.origin.block.text.slice(0, edit.origin.from) + edit.newText + edit.origin.block.text.slice(edit.origin.to) : ''}`];
      });
    assert.deepEqual(one('<!-- gongkai-disable-next-line text/repeated: x -->'), []);
    assert.deepEqual(one('<!-- gongkai-disable-next-line total/row: x -->'), ['info suppression/unused ']);
    assert.deepEqual(one('<!-- gongkai-disable-next-line total/row text/repeated: x -->'), ['info suppression/unused <!-- gongkai-disable-next-line text/repeated: x -->\n']);
    assert.deepEqual(one('<!-- gongkai-disable-next-line text/repeatd: x -->'), ['warning suppression/rule ']);
    assert.deepEqual(one('<!-- gongkai-disable text/repeated: x -->'), ['warning suppression/form ']);
    assert.deepEqual(one('<!-- gongkai-disable-file total/row suppression/unused -->'), []);
    assert.deepEqual(one('<!-- an ordinary comment -->'), []);
    assert.deepEqual(one('全文。 <!-- gongkai-disable-line text/phone -->'), ['info suppression/unused 全文。\n']);
    assert.deepEqual(one('\t\t<!-- gongkai-disable-line text/phone -->\t'), ['info suppression/unused \t\t\t\n']);
  });

  for (const layout of LAYOUT_NAMES) {
    it(`is offered for every finding, silences it and nothing else, and leaves the rest as it was: ${layout}`, () => {
      const rendered = render(invent(11, { year: 2023, scale: 'medium' }), { layout });
      silencesEach(withWrongFigures(rendered));
      silencesEach(withoutFigure(rendered));
    });
  }
});

it('is offered beside tags that a word processor broke over lines, never within them', () => {
  const { text } = render(invent(11, { year: 2023, scale: 'medium' }), { layout: 'web-page' });
  const slips = [...text.matchAll(/(?<=[\u4e00-\u9fff])\d+(?=件|条)/gu)].slice(0, 20);
  const broken = slips.map(({ index, 0: figure }) => `${text.slice(0, index)}${Number(figure) + 3}${text.slice(index + figure.length)}`);
  const pages = broken.flatMap((page) => [60, 75, 90].map((width) => wordPage(page, width)));
  const wrong = pages.filter((page) => findings(page).some(({ finding }) => finding.rule !== 'prose/table'));
  assert.ok(wrong.length > 10);
  wrong.forEach(silencesEach);
});

/** Each comment that is offered for one of the first findings of a text. */
function silencesEach(broken: string): void {
  const before = findings(broken);
  assert.ok(before.length > 0);
  for (const located of before.slice(0, 12)) {
    for (const { newText, offset } of suppressionsOf([located], 'x').flatMap(({ insertions }) => insertions)) {
      const after = findings(broken.slice(0, offset) + newText + broken.slice(offset));
      const left = before.filter((each) => each !== located).map(({ finding }) => JSON.stringify([finding.rule, finding.message]));
      const now = after.map(({ finding }) => JSON.stringify([finding.rule, finding.message]));
      const silenced = JSON.stringify([located.finding.rule, located.finding.message]);
      assert.ok(now.filter((each) => each === silenced).length <= left.filter((each) => each === silenced).length, `${newText} silences`);
      if (!newText.includes('-file')) assert.deepEqual(now.filter((each) => !left.includes(each)), [], newText);
      assert.ok(!now.some((each) => each.includes('suppression/')));
    }
  }
}

/** A figure of table 3 left out. */
function withoutFigure({ text, truth }: Rendered): string {
  const cell = truth.cells.find(({ row, column }) => row === 'deny3' && column === 'total');
  assert.ok(cell);
  return text.split('\n').map((line, i) => (i + 1 === cell.line ? line.slice(0, cell.character - 1) + line.slice(cell.character - 1 + cell.raw.length) : line)).join('\n');
}

/** Every 29th figure of the tables one higher. */
function withWrongFigures({ text, truth }: Rendered): string {
  const lines = text.split('\n');
  const wrong = truth.cells.filter(({ value }, i) => i % 29 === 28 && /^\d+$/.test(value ?? ''));
  for (const { line, character, raw, value } of [...wrong].reverse()) {
    const old = lines[line - 1] as string;
    lines[line - 1] = old.slice(0, character - 1) + String(Number(value) + 1) + old.slice(character - 1 + raw.length);
  }
  return lines.join('\n');
}
