// Characters of every kind in tables and headings: each layout gives the same cells, and nothing is reported.
import assert from 'node:assert/strict';
import { analyse } from '../../../server/src/model/analysis';
import { toText } from '../../../server/src/number/decimal';
import { SourceText } from '../../../server/src/syntax/sourceText';
import { findings } from '../../support/marked';
import { invent } from '../../support/reports/invent';
import { layoutOf, LAYOUT_NAMES, type LayoutName } from '../../support/reports/layouts';
import { render, type Rendered } from '../../support/reports/render';

const RADICALS: Readonly<Record<string, string>> = {
  一: '⼀', 人: '⼈', 工: '⼯', 文: '⽂', 行: '⾏', 见: '⻅', 长: '⻓', 门: '⻔', 自: '⾃', 言: '⾔', 二: '⼆', 八: '⼋', 十: '⼗', 大: '⼤', 止: '⽌',
  用: '⽤', 生: '⽣', 立: '⽴', 力: '⼒', 子: '⼦', 方: '⽅', 无: '⽆', 页: '⻚', 非: '⾮', 母: '⺟', 民: '⺠', 西: '⻄', 日: '⽇', 月: '⽉', 比: '⽐', 风: '⻛', 齐: '⻬',
};
const wide = (text: string): string => String.fromCharCode(text.charCodeAt(0) + 0xfee0);

type Change = (line: string) => string;

const inTables: Readonly<Record<string, Change>> = {
  'full-width digits': (line) => line.replace(/[0-9]/gu, wide),
  'a full-width stop behind a number': (line) => line.replace(/(?<!\d)(\d)\.(?=\D)/gu, '$1．'),
  'a full-width number and stop': (line) => line.replace(/(?<!\d)(\d)\.(?=\D)/gu, (_, digit: string) => `${wide(digit)}．`),
  'a 、 behind a number': (line) => line.replace(/(?<!\d)(\d)\.(?=\D)/gu, '$1、'),
  'half-width brackets': (line) => line.replace(/（/gu, '(').replace(/）/gu, ')'),
  '〔〕': (line) => line.replace(/（/gu, '〔').replace(/）/gu, '〕'),
  '［］': (line) => line.replace(/（/gu, '［').replace(/）/gu, '］'),
  '【】': (line) => line.replace(/（/gu, '【').replace(/）/gu, '】'),
  'spaces in brackets': (line) => line.replace(/（/gu, '( ').replace(/）/gu, ' )'),
  'spaces in labels': (line) => line.replace(/律服务/gu, '律服 务').replace(/科研机构/gu, '科\u200b研机构').replace(/第二十条第/u, '第二十条\u3000第'),
  'straight quotes': (line) => line.replace(/[“”]/gu, '"'),
  'single quotes': (line) => line.replace(/“/gu, '‘').replace(/”/gu, '’'),
  'a zero-width space behind a figure': (line) => line.replace(/0(?=[^\d.,]|$)/gu, '0\u200b'),
  'a zero-width mark before a figure': (line) => line.replace(/(?<![\d.])0/gu, '\ufeff0'),
  'a fixed space behind a figure': (line) => line.replace(/0(?=[^\d.,]|$)/gu, '0\u00a0'),
  'full-width signs': (line) => line.replace(/减 ?(\d)/gu, '－$1').replace(/增 ?(\d)/gu, '＋$1'),
  'mathematical signs': (line) => line.replace(/减 ?(\d)/gu, '−$1').replace(/增 ?(\d)/gu, '+$1'),
  'a dash for a sign': (line) => line.replace(/减 ?(\d)/gu, '–$1'),
  arrows: (line) => line.replace(/减 ?(\d)/gu, '↓$1').replace(/增 ?(\d)/gu, '↑$1'),
};

const inHeadings: Readonly<Record<string, Change>> = {
  'a full-width stop behind the ordinal': (line) => line.replace('、', '．'),
  'a stop behind the ordinal': (line) => line.replace('、', '.'),
  'spaces around the mark': (line) => line.replace('、', ' 、 '),
  'an indent and a wide space': (line) => `\u3000\u3000${line.replace('、', '、\u3000')}`,
};

const everywhere: Readonly<Record<string, Change>> = {
  'radicals for characters': (line) => [...line].map((character) => RADICALS[character] ?? character).join(''),
};

/** The lines that are wanted, changed; tags of HTML stay as they are. */
function changed({ text, truth }: Rendered, change: Change, where: 'tables' | 'headings' | 'everywhere'): string {
  const isWanted = (line: number): boolean => {
    if (where === 'headings') return truth.headings.some((heading) => heading.line === line);
    return where === 'everywhere' || truth.tables.some((table) => table.line <= line && line <= table.endLine);
  };
  const apply = (line: string): string => (line.startsWith('<') ? line.replace(/>([^<]+)</gu, (_, content: string) => `>${change(content)}<`) : change(line));
  return text.split('\n').map((line, i) => (isWanted(i + 1) ? apply(line) : line)).join('\n');
}

/** Sections and cells as they are bound. */
function bound(text: string): unknown {
  const report = analyse(SourceText.of(text).blocks).reports.at(0).item;
  const cells = Object.values(report.tables).flatMap(({ rows }) =>
    rows.flatMap((row) => row.values.map(({ column, number }) => [row.key, column?.key, number.kind === 'number' ? toText(number.value) : number.kind])),
  );
  return { sections: report.sections.map(({ match }) => match?.key), cells };
}

function expectSilence(text: string): void {
  assert.deepEqual(findings(text).filter(({ severity }) => severity === 'error' || severity === 'warning').map(({ finding }) => finding.message), []);
}

const reports = [invent(3, { year: 2022, length: 'short' }), invent(6, { year: 2019, length: 'short' })];

describe('characters', () => {
  const cases = [
    ...Object.entries(inTables).map(([name, change]) => [name, change, 'tables'] as const),
    ...Object.entries(inHeadings).map(([name, change]) => [name, change, 'headings'] as const),
    ...Object.entries(everywhere).map(([name, change]) => [name, change, 'everywhere'] as const),
  ];
  for (const [name, change, where] of cases) {
    it(`${name} are the same in every layout`, () => {
      for (const layout of LAYOUT_NAMES) {
        for (const report of reports) {
          const rendered = render(report, { layout });
          const text = changed(rendered, change, where);
          assert.deepEqual(bound(text), bound(rendered.text), layout);
          expectSilence(text);
        }
      }
    }).timeout(20_000);
  }

  for (const options of [{ fullWidth: true }, { thousands: ',' as const }, { thousands: '，' as const }, { fullWidth: true, thousands: '，' as const }]) {
    it(`figures written with ${JSON.stringify(options)} are the same in every layout`, () => {
      for (const layout of LAYOUT_NAMES) {
        const report = invent(5, { scale: 'large', length: 'short' });
        const { text } = render(report, { layout, ...options });
        assert.deepEqual(bound(text), bound(render(report, { layout }).text), layout);
        expectSilence(text);
      }
    }).timeout(20_000);
  }

  it('a remark behind a figure leaves it what it is', () => {
    for (const layout of LAYOUT_NAMES.filter((name: LayoutName) => !('numbersOnly' in layoutOf(name)))) {
      const { text, truth } = render(invent(4, { scale: 'large', length: 'short' }), { layout });
      const lines = text.split('\n');
      const cell = truth.cells.find(({ table, raw }) => table === 'requests' && raw.length > 1);
      assert.ok(cell);
      const line = lines[cell.line - 1] as string;
      const end = cell.character - 1 + cell.raw.length;
      lines[cell.line - 1] = `${line.slice(0, end)}（其中修订16件）${line.slice(end)}`;
      assert.deepEqual(bound(lines.join('\n')), bound(text), layout);
      expectSilence(lines.join('\n'));
    }
  }).timeout(20_000);
});
