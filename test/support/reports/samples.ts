// Decides the files of samples/: what each is called, which invented body reports in it, and what is wrong with it.

import { Draft } from './draft';
import { invent, type InventOptions, type Organ } from './invent';
import { render, type RenderOptions, type Rendered } from './render';
import { PLAN } from './samplePlan';

interface Sample {
  readonly name: string;
  readonly seed: number;
  readonly organ: readonly [name: string, we: string];
  readonly year: number;
  readonly report?: Omit<InventOptions, 'year' | 'organ'>;
  readonly print: RenderOptions;
  /** What is done to the correct text. Edits that move lines come last. */
  readonly spoil?: (page: Spoiler) => void;
}

/** Edits of one rendered sample, by what stands there. */
class Spoiler {
  readonly draft: Draft;

  constructor(private readonly rendered: Rendered) {
    this.draft = new Draft(rendered);
  }

  /** Writes another value into a cell. */
  cell(table: string, row: string, column: string, change: (value: number, raw: string) => string): void {
    const cell = this.rendered.truth.cells.find((c) => c.table === table && c.row === row && c.column === column);
    if (cell === undefined) throw new Error(`no cell ${row}.${column}`);
    this.draft.replace(cell.line, cell.character, cell.raw, change(Number(cell.value), cell.raw));
  }

  /** Replaces the first occurrence of a wording, or the first after the line that holds `after`. */
  word(from: string, to: string, after = ''): void {
    const start = this.draft.lines.findIndex((text) => text.includes(after));
    const line = this.draft.lines.findIndex((text, i) => (after === '' || i > start) && text.includes(from)) + 1;
    if (line === 0) throw new Error(`no “${from}”`);
    this.draft.set(line, this.draft.at(line).replace(from, to));
  }

  /** Takes out a row of table 3. */
  dropRow(row: string): void {
    const found = this.rendered.truth.rows.find((each) => each.row === row);
    if (found !== undefined) this.draft.take(found.line, found.endLine);
  }

  /** Takes out a value and the TAB before it. */
  loseCell(row: string, column: string): void {
    const cell = this.rendered.truth.cells.find((c) => c.row === row && c.column === column);
    if (cell !== undefined) this.draft.replace(cell.line, cell.character - 1, `\t${cell.raw}`, '');
  }

  /** Takes out the last section. */
  dropLastSection(): void {
    const heading = this.rendered.truth.headings.at(-1);
    if (heading !== undefined) this.draft.take(heading.line, this.draft.lines.length);
  }

  /** Breaks the paragraph that holds this wording in the middle of it. */
  breakParagraph(words: string): void {
    const line = this.draft.lines.findIndex((text) => text.includes(words)) + 1;
    const at = this.draft.at(line).indexOf(words) + Math.floor(words.length / 2);
    const text = this.draft.at(line);
    this.draft.set(line, text.slice(0, at));
    this.draft.insert(line + 1, ['', text.slice(at)]);
  }
}

const organ = (name: string, we: string, seed: number): Organ => ({
  name,
  we,
  makesRegulations: we === '我市',
  host: `www.sample${seed}.example`,
  phone: `0399-${5550000 + seed}`,
});

const MEDIUM = { scale: 'medium', announces: true } as const;

const SAMPLES: readonly Sample[] = [
  {
    name: '青禾市2023年政府信息公开工作年度报告.txt',
    seed: 2023,
    organ: ['青禾市', '我市'],
    year: 2023,
    report: { scale: 'large', announces: true, length: 'long' },
    print: { layout: 'tsv-drifting' },
  },
  {
    name: '兰汀区民政局2024年政府信息公开工作年度报告.md',
    seed: 31,
    organ: ['兰汀区民政局', '我局'],
    year: 2024,
    report: { ...MEDIUM, length: 'short' },
    print: { layout: 'pipes' },
  },
  {
    name: '云岭县2022年政府信息公开工作年度报告-合计有误.gongkai',
    seed: 12,
    organ: ['云岭县', '我县'],
    year: 2022,
    report: { ...MEDIUM, length: 'short' },
    print: { layout: 'cell-lines' },
    spoil: (page) => {
      page.cell('requests', 'deny4', 'total', (value) => String(value + 1));
      page.cell('requests', 'total', 'natural', (value) => String(value + 10));
      page.cell('review', 'cases', 'reconsideration.total', () => '0');
    },
  },
  {
    name: '望川市教育体育局2024年政府信息公开工作年度报告-勾稽不平.gongkai',
    seed: 44,
    organ: ['望川市教育体育局', '我局'],
    year: 2024,
    report: { ...MEDIUM, length: 'short' },
    print: { layout: 'tsv-clean' },
    spoil: (page) => {
      page.cell('requests', 'carriedOut', 'total', (value) => String(value + 2));
      page.cell('requests', 'carriedOut', 'natural', (value) => String(value + 2));
    },
  },
  {
    name: '澄溪区住房和城乡建设局2020年政府信息公开工作年度报告-缺行与标签.gongkai',
    seed: 24,
    organ: ['澄溪区住房和城乡建设局', '我局'],
    year: 2020,
    report: { ...MEDIUM, length: 'short' },
    print: { layout: 'tsv-drifting' },
    spoil: (page) => {
      page.word('其他法律行政法规禁止公开', '其他法律法规禁止公开');
      page.word('未经复议直接起诉', '未经审议直接起诉');
      page.word('第二十条第（九）项', '第二十九条');
      page.cell('disclosure', 'procurement', 'amount', (_, raw) => `${raw}万元`);
      page.dropRow('carriedOut');
    },
  },
  {
    name: '鹤浦县柳溪镇人民政府2021年政府信息公开工作年度报告-丢失单元格.txt',
    seed: 8,
    organ: ['鹤浦县柳溪镇人民政府', '本机关'],
    year: 2021,
    report: { scale: 'small', announces: false, length: 'short' },
    print: { layout: 'tsv-clean', blankLines: false },
    spoil: (page) => {
      page.cell('requests', 'refuse1', 'charity', () => '若干');
      for (const row of ['deny5', 'deny6', 'deny7', 'deny8']) page.loseCell(row, 'research');
    },
  },
  {
    name: '霁川市财政局2023年政府信息公开工作年度报告-缺章节.txt',
    seed: 17,
    organ: ['霁川市财政局', '我局'],
    year: 2023,
    report: { ...MEDIUM, length: 'short' },
    print: { layout: 'tsv-drifting', blankLines: false },
    spoil: (page) => {
      page.word('工作年度报告', '工作度报告');
      page.word('五、存在的主要问题及改进情况', '四、存在的主要问题及改进情况');
      page.dropLastSection();
    },
  },
  {
    name: '梧源县水务局2025年政府信息公开工作年度报告-文字有误.txt',
    seed: 64,
    organ: ['梧源县水务局', '我局'],
    year: 2025,
    report: { ...MEDIUM, length: 'long' },
    print: { layout: 'tsv-drifting' },
    spoil: (page) => {
      page.word('100%', '100[image: ]');
      page.word('0399-5550064', '0399-555006');
      page.word('（三）政府信息管理情况', '（四）政府信息管理情况');
      page.word('的', '的的', '五、存在的主要问题及改进情况');
      page.breakParagraph('一些');
    },
  },
  {
    name: '砚湖区2021年政府信息公开工作年度报告-网页表格.md',
    seed: 71,
    organ: ['砚湖区', '我区'],
    year: 2021,
    report: { ...MEDIUM, length: 'short' },
    print: { layout: 'html', marks: true },
  },
];

function write({ seed, year, print, report, spoil, organ: [name, we] }: Sample): string {
  const rendered = render(invent(seed, { ...report, year, organ: organ(name, we, seed) }), print);
  if (spoil === undefined) return rendered.text;
  const page = new Spoiler(rendered);
  spoil(page);
  return page.draft.text;
}

/** Every sample but the README: its file name and its text. */
export function samples(): Map<string, string> {
  const reports = SAMPLES.map((sample) => [sample.name, write(sample)] as const);
  return new Map([...reports, ['青禾市2024年政务公开工作实施方案.txt', PLAN]]);
}
