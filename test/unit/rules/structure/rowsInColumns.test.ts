// Rows that are put back into tables set with blanks, drawn as grids, or with their groups on lines of their own, stand as they stood.
import assert from 'node:assert/strict';
import { eastAsianWidth } from 'get-east-asian-width';
import { applied, fixed } from '../../../support/fixes';
import { invent } from '../../../support/reports/invent';
import { render } from '../../../support/reports/render';
import { fixesOf } from '../../../../server/src/rules/check';
import { linesOf, structureFindings } from './support';

const { text } = render(invent(5, { year: 2023 }), { layout: 'tsv-clean', eol: '\n', finalNewline: true });
const all = text.split('\n');
const isRow = (line: string): boolean => line.includes('\t');
const first = all.findIndex((line, i) => isRow(line) && all.slice(0, i).some((above) => above.startsWith('三、收到')));
const end = all.findIndex((line, i) => i > first && !isRow(line));
const rows = all.slice(first, end).map((line) => line.split('\t'));
const widest = Math.max(...rows.map((row) => row.length));

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - [...cell].reduce((sum, sign) => sum + eastAsianWidth(sign.codePointAt(0) ?? 0), 0)));
}

/** How wide a label's column is: narrower than some labels, which reach over it. */
const LABEL = 36;
const FIGURE = 8;
const cellsOf = (row: readonly string[]): string[] => [...row, ...Array<string>(widest - row.length).fill('')].map((cell, i) => padded(cell, i < 3 ? LABEL : FIGURE));

/** Lines of the table; each row may be several. */
type Layout = (row: readonly string[]) => string[];
const RULE = `+${cellsOf([]).map((cell) => '-'.repeat(2 + cell.length)).join('+')}+`;
const layouts: Readonly<Record<string, Layout>> = {
  'padded pipes': (row) => [`| ${cellsOf(row).join(' | ')} |`],
  'pipes': (row) => [`| ${row.join(' | ')} |`],
  'a grid': (row) => [`| ${cellsOf(row).map((cell) => cell.slice(0, LABEL)).join(' | ')} |`, RULE],
  'a box': (row) => [`│${row.join('│')}│`, '├──┼──┼──┤'],
  'columns of blanks': (row) => {
    const [labels, figures] = [row.slice(0, 3).filter((cell) => cell !== ''), row.slice(3)];
    const label = labels.pop() ?? '';
    return [...labels, figures.some((cell) => cell !== '') ? (`${padded(label, LABEL - 2)}  ` + figures.map((cell) => padded(cell, FIGURE)).join('')).trimEnd() : label];
  },
  'lines ended by pipes': (row) => {
    const groups = row.slice(0, 3).filter((cell, i) => cell !== '' && row.slice(i + 1, 3).some((next) => next !== ''));
    const cells = row.filter((cell) => cell !== '' && !groups.includes(cell));
    return [...groups.map((group) => `${group} |`), [...cells.map((cell) => `${cell} |`), '|'.repeat(row.length - groups.length - cells.length)].join('\n')];
  },
};

/** The report with its third table set so. */
function reportIn(layout: Layout): string {
  return [...all.slice(0, first), ...rows.flatMap(layout), ...all.slice(end)].join('\n');
}

/** The pipes on a line of their own are those of the row that another was written like. */
const unpadded = (report: string): string => report.replace(/^\|+$/gmu, '|');

const DROPPED = ['1.属于国家秘密', '4.保护第三方合法权益', '7.属于行政执法案卷', '2.没有现成信息需要另行制作'];

describe('rows put into', () => {
  for (const [name, layout] of Object.entries(layouts)) {
    for (const label of DROPPED) {
      it(`${name}: ${label}`, () => {
        const at = rows.findIndex((row) => row.includes(label));
        assert.ok(at > 0);
        const whole = reportIn(layout);
        const [gone] = layout(rows[at] as string[]).filter((line) => line.includes(label));
        const lost = whole.replace(`${gone as string}\n${name === 'a grid' || name === 'a box' ? `${layout(rows[at] as string[])[1] as string}\n` : ''}`, '');
        assert.notEqual(lost, whole);
        assert.equal(unpadded(fixed(lost, 'table/row-missing')), unpadded(whole));
      });
    }
  }
});

describe('a row put into a page whose pipes stand before the next label', () => {
  for (const label of ['（七）总计', '1.属于国家秘密', '2.重复申请', '行政处罚']) {
    it(`stands between no label and its figures: ${label}`, () => {
      for (let seed = 0; seed < 8; seed++) {
        const lines = render(invent(seed, { length: 'short', year: 2023 }), { layout: 'pipes-apart' }).text.split('\n');
        const at = lines.findIndex((line) => line.includes(label));
        const next = lines.findIndex((line, i) => i > at && /\p{Script=Han}/u.test(line));
        const text = [...lines.slice(0, at), ...lines.slice(next)].join('\n');
        for (const located of structureFindings(text, 'table/row-missing')) {
          for (const fix of fixesOf(located)) assert.deepEqual(linesOf(applied(located, fix), 'table/row-missing', 'table/label'), []);
        }
      }
    });
  }
});
