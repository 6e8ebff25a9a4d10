// Decides what a correct invented report is, as data: who speaks, for which year, what it says and counts.

import { documentSentence, listSentence, requestSentences, reviewSentence } from './facts';
import { chinese, SECTIONS, type FormatYear, type SectionKey } from './forms';
import { inventFigures, type Figures, type Scale } from './figures';
import { inventOrgan, type Organ } from './organs';
import { bag, extend, fact, fill, paragraph, type Paragraph, type Writer as ProseWriter } from './prose';
import { random, type Random } from './random';
import {
  ACTIVE,
  GENERAL,
  IMPROVEMENTS,
  MANAGEMENT,
  OPENING,
  PLATFORM,
  PROBLEMS,
  REQUESTS,
  SUPERVISION,
} from './sentences';

export type { Cell, DisclosureRow, Figures, RequestRow, Scale, Subtable } from './figures';
export type { FormatYear, SectionKey, TableKey } from './forms';
export type { Organ } from './organs';
export type { Fact, Paragraph } from './prose';

/** What may be asked of an invented report; everything left out is drawn from the seed. */
export interface InventOptions {
  /** 2019 to 2025; decides the format. */
  readonly year?: number;
  readonly organ?: Organ;
  readonly scale?: Scale;
  /** Table 3 with the column 法人或其他组织小计. Default: never. */
  readonly legalSubtotal?: boolean;
  /** `short`: a paragraph an item; `long`: three to six. Default: drawn. */
  readonly length?: 'short' | 'long';
  /** Last year's report of the same body, which this one continues. */
  readonly previous?: Report;
  /** The preface names the six parts, which makes a missing section an error. Default: drawn. */
  readonly announces?: boolean;
}

export interface Section {
  readonly key: SectionKey;
  /** 1 to 6. */
  readonly ordinal: number;
  readonly title: string;
  /** Before the table, or the whole section. */
  readonly before: readonly Paragraph[];
  /** After the table. */
  readonly after: readonly Paragraph[];
}

/** A correct report as data. A renderer may print it in any layout. */
export interface Report {
  readonly seed: number;
  readonly year: number;
  readonly format: FormatYear;
  readonly organ: Organ;
  /** One line, or the body and the rest on two. */
  readonly titleLines: readonly string[];
  readonly preface: readonly Paragraph[];
  /** The preface stands under the heading of section 一, not before it. */
  readonly prefaceInside: boolean;
  readonly announces: boolean;
  readonly sections: readonly Section[];
  readonly figures: Figures;
}

/** The format that a year's report has to follow. */
export function formatOf(year: number): FormatYear {
  return year >= 2021 ? '2021' : '2019';
}

const TITLES: readonly ((organ: string, year: number) => readonly string[])[] = [
  (organ, year) => [`${organ}${year}年政府信息公开工作年度报告`],
  (organ, year) => [`${organ}${year}年政府信息公开工作年度报告`],
  (organ, year) => [`${year}年${organ}政府信息公开工作年度报告`],
  (organ, year) => [`${organ}${year}年度政府信息公开工作年度报告`],
  (organ, year) => [organ, `${year}年政府信息公开工作年度报告`],
  (organ, year) => [organ, `${year}年度政府信息公开工作年度报告`],
  (organ, year) => [`${organ}${year}年政府信息公开年度报告`],
];

/** The period sentence in its usual forms; both ends are the report's year. */
function periodSentence(year: number, rand: Random): string {
  const first = fact('period', year);
  const last = fact('period', year);
  return rand.pick([
    `本报告所列数据的统计期限为${first}年1月1日至${last}年12月31日。`,
    `本报告中所列数据的统计期限自${first}年1月1日起至${last}年12月31日止。`,
    `报告所列数据统计期限从${first}年1月1日至12月31日。`,
    `本报告所列数据的统计时限为${first}年1月1日起至12月31日止。`,
    `本报告中所列数据的统计周期为${first}年1月1日至${last}年12月31日。`,
  ]);
}

function preface(year: number, organ: Organ, announces: boolean, rand: Random): Paragraph {
  const basis =
    year >= 2021
      ? '《国务院办公厅政府信息与政务公开办公室关于印发〈中华人民共和国政府信息公开工作年度报告格式〉的通知》（国办公开办函〔2021〕30号）'
      : '《国务院办公厅政府信息与政务公开办公室关于政府信息公开工作年度报告有关事项的通知》（国办公开办函〔2019〕60号）';
  const law = rand.pick([
    '《中华人民共和国政府信息公开条例》',
    '《中华人民共和国政府信息公开条例》（以下简称《条例》）',
  ]);
  const parts = SECTIONS.map((section) => section.title).join('、');
  return paragraph(
    'preface',
    `根据${law}和${basis}要求，编制本报告。` +
      (announces ? `本报告由${parts}六个部分组成。` : '') +
      periodSentence(year, rand) +
      `本报告的电子版可在${organ.name}门户网站（http://${organ.host}）下载。` +
      `如对本报告有疑问，请与${organ.name}办公室联系，联系电话：${fact('phone', organ.phone)}。`,
  );
}

interface Writer extends ProseWriter {
  readonly long: boolean;
}

const prose = (marked: string): Paragraph => paragraph('prose', marked);

const write = (writer: Writer, start: string, pool: readonly string[]): Paragraph => prose(extend(start, pool, writer));

/** “一是 … 。二是 … 。” with `count` members. */
function runningList(members: readonly string[], { voice, rand }: Writer, count: number): string {
  return rand
    .sample(members, count)
    .map((member, i) => `${fact('running', chinese(i + 1))}是${fill(member, voice, rand)}。`)
    .join('');
}

function item(
  writer: Writer,
  number: number,
  title: string,
  starts: readonly string[],
  pool: readonly string[],
): Paragraph[] {
  const { rand, long } = writer;
  const mark = `（${fact('item', chinese(number))}）`;
  const bodies = starts.filter((start) => start !== '');
  const count = Math.max(1, bodies.length, long ? rand.int(3, Math.floor(pool.length / 3)) : 1);
  const texts = Array.from({ length: count }, (_, i) => extend(bodies[i] ?? '', pool, writer));
  const [first = '', ...others] = texts;
  const heading = rand.chance(0.4)
    ? [paragraph('item', mark + title), prose(first)]
    : [paragraph('item', `${mark}${title}。${first}`)];
  return [...heading, ...others.map(prose)];
}

function overview(writer: Writer, figures: Figures, format: FormatYear): Paragraph[] {
  const { voice, rand } = writer;
  const three = rand.chance(0.3)
    ? `重点抓好以下${fact('count', '三')}个方面：${runningList(IMPROVEMENTS, writer, 3)}`
    : '';
  return [
    write(writer, fill(rand.pick(OPENING), voice, rand), GENERAL),
    ...item(
      writer,
      1,
      '主动公开情况',
      [documentSentence(figures, format, voice) + listSentence('disclosure', rand), three],
      ACTIVE,
    ),
    ...item(
      writer,
      2,
      '依申请公开情况',
      [requestSentences(figures, format, voice, rand) + (rand.chance(0.6) ? reviewSentence(figures, voice) : '')],
      REQUESTS,
    ),
    ...item(writer, 3, '政府信息管理情况', [''], MANAGEMENT),
    ...item(writer, 4, '政府信息公开平台建设情况', [rand.chance(0.5) ? listSentence('platform', rand) : ''], PLATFORM),
    ...item(writer, 5, '监督保障情况', [''], SUPERVISION),
  ];
}

function problems(writer: Writer): Paragraph[] {
  const { voice, rand } = writer;
  const found = `${voice.year}年，${voice.we}政府信息公开工作取得了一定成效，但对照上级要求和群众期盼，还存在一些不足：`;
  const next = rand.pick([
    `${voice.year + 1}年，${voice.we}将从以下方面加以改进：`,
    `下一步，${voice.we}将重点做好以下工作：`,
    '针对上述问题，将采取以下措施加以改进：',
  ]);
  return [
    prose(found + runningList(PROBLEMS, writer, rand.int(2, 4))),
    prose(next + runningList(IMPROVEMENTS, writer, rand.int(2, 5))),
    ...(writer.long ? [write(writer, '', GENERAL)] : []),
  ];
}

function other(writer: Writer): Paragraph[] {
  const { voice, rand } = writer;
  if (voice.year < 2021)
    return [prose(rand.chance(0.5) ? '无。' : `${voice.year}年，${voice.we}无其他需要报告的事项。`)];
  const fee = rand.chance(0.7)
    ? `${fact('year:fee', voice.year)}年，${voice.we}未收取信息处理费。`
    : `${fact('year:fee', voice.year)}年，${voice.we}依法收取信息处理费${rand.int(1, 9) * 100}元，均按规定缴入国库。`;
  if (rand.chance(0.4)) return [prose(fee)];
  return [
    paragraph('item', `（${fact('item', '一')}）收取信息处理费情况`),
    prose(fee),
    paragraph('item', `（${fact('item', '二')}）落实上级政务公开工作要点情况`),
    write(writer, '', GENERAL),
  ];
}

function body(key: SectionKey, writer: Writer, figures: Figures, format: FormatYear): Paragraph[] {
  switch (key) {
    case 'overview':
      return overview(writer, figures, format);
    case 'problems':
      return problems(writer);
    case 'other':
      return other(writer);
    default:
      return [];
  }
}

/** Prose under a table is allowed and common; it says nothing that the table does not. */
function afterTable(key: SectionKey, writer: Writer, figures: Figures): Paragraph[] {
  return key === 'review' && writer.rand.chance(0.3) ? [prose(reviewSentence(figures, writer.voice))] : [];
}

/** Draws a correct report: the same seed and options give the same report, whatever was drawn before. */
export function invent(seed: number, options: InventOptions = {}): Report {
  const rand = random(seed);
  const year = options.year ?? (options.previous === undefined ? rand.int(2019, 2025) : options.previous.year + 1);
  const format = formatOf(year);
  const organ = options.organ ?? options.previous?.organ ?? inventOrgan(rand);
  const figures = inventFigures(
    {
      format,
      scale: options.scale ?? rand.pick(['zero', 'small', 'small', 'medium', 'medium', 'large'] as const),
      legalSubtotal: options.legalSubtotal ?? false,
      makesRegulations: organ.makesRegulations,
      ...(options.previous === undefined ? {} : { previous: options.previous.figures }),
    },
    rand,
  );
  const long = options.length === undefined ? rand.chance(0.4) : options.length === 'long';
  const writer: Writer = { voice: { we: organ.we, year }, rand, draw: bag(rand), long };
  const announces = options.announces ?? rand.chance(0.5);
  return {
    seed,
    year,
    format,
    organ,
    titleLines: rand.pick(TITLES)(organ.name, year),
    preface: [preface(year, organ, announces, rand)],
    prefaceInside: rand.chance(0.2),
    announces,
    sections: SECTIONS.map(({ key, title }, i) => ({
      key,
      ordinal: i + 1,
      title,
      before: body(key, writer, figures, format),
      after: afterTable(key, writer, figures),
    })),
    figures,
  };
}

/** Reports of one body for consecutive years, each continuing the one before. */
export function inventSeries(
  seed: number,
  years: readonly number[],
  options: Omit<InventOptions, 'year' | 'previous'> = {},
): Report[] {
  const series: Report[] = [];
  for (const [i, year] of years.entries()) {
    const previous = series.at(-1);
    series.push(invent(seed + i, { ...options, year, ...(previous === undefined ? {} : { previous }) }));
  }
  return series;
}
