// Decides whether as many things are listed as the text announces: 以下三个方面：一是…二是…, …等8个方面, 三类：….
import { lineOf } from '../../model/mark';
import { isPart, joinedOf, lastUpTo } from '../../model/paragraphs/joinedParagraph';
import { features, isParagraph, mayHold } from '../../model/prose/features';
import { passageOf } from '../../model/prose/passage';
import type { Quantity } from '../../model/prose/quantity';
import { toChinese } from '../../number/chineseNumeral';
import type { Block } from '../../syntax/block';
import { noFindings, type Finding, type Related } from '../finding';
import { inParts } from '../inParts';
import type { Message } from '../messages/message';
import type { Numbered } from '../numbering/numbered';
import { runningNumbers, runningOf } from '../numbering/running';
import type { PlacedFinding } from '../placedFinding';
import type { BlockRule, ReportView } from '../rule';
import { figureFixes, type FigureSubject } from './figures';
import { listedAfter, listedBefore, titlesBefore } from './listed';
import { runningListsOf } from './runningLists';

/** Announced and listed numbers of things. */
export const proseCount: BlockRule<FigureSubject> = {
  id: 'prose/count',
  severity: 'info',
  scope: 'block',
  reads: 'paragraph',
  documents: 'report',
  check,
  isUndone,
  inReport,
  fixes: figureFixes,
};

const COUNTS: ReadonlySet<string> = new Set(['个', '项', '点', '类', '种', '条', '方面']);

function isCount({ factor, hedge, decimals, base, value }: Quantity): boolean {
  if (base === '方面' && value === 1) return false;
  return factor === 1 && hedge === '' && decimals === 0 && COUNTS.has(base);
}

function check(block: Block): readonly Finding<FigureSubject>[] {
  if (!isParagraph(block)) return noFindings;
  let found: Finding<FigureSubject>[] | undefined;
  let running: boolean | undefined;
  const passage = passageOf(block);
  for (const quantity of passage.quantities) {
    if (!isCount(quantity)) continue;
    running ??= mayHold(block, features.running) && block.text.includes('一是');
    const finding = (running ? runningFinding(block, quantity) : undefined) ?? listedFinding(block, passage.text, quantity);
    if (finding) (found ??= []).push(finding);
  }
  return found ?? noFindings;
}

function isUndone({ message }: Finding, next: Block): boolean {
  return message.id === 'prose/count.running' && runningOf(next)?.head?.value === message.args.count + 1;
}

/** Numbers before lists whose members are paragraphs. */
function inReport(view: ReportView): readonly PlacedFinding<FigureSubject>[] {
  const paragraphs = joinedOf(view.report);
  return runningListsOf(view).flatMap(({ introduction: { item: block, index }, last }) => {
    const at = index - view.from;
    const joined = isPart(paragraphs, at) ? lastUpTo(paragraphs, at) : undefined;
    const found = announcingFinding(joined?.paragraph.block ?? block, last);
    if (!found || !joined) return found ? [{ index: at, finding: found }] : [];
    const placed = inParts(joined.paragraph, found);
    return [{ ...placed, index: joined.index + placed.index }];
  });
}

/** The finding on the last number of a paragraph that announces a list. */
function announcingFinding(block: Block, last: Numbered): Finding<FigureSubject> | undefined {
  const text = lineOf(block);
  const quantity = passageOf(block).quantities.findLast(isCount);
  return quantity && introduces(text, quantity, text.length) ? lengthFinding(block, quantity, last) : undefined;
}

/** 六个方面：一是, 三项工作。一是 */
const INTRODUCES = /^[^，,；;。：:、]{0,14}[：:。](?:\s|\*)*$/;
/** 做到三个强化，一是…. */
const LEADS_ON = /^[\u4e00-\u9fff]{1,6}[，,]$/;
const ANNOUNCES = /以下|如下|下列|下面|主要|重点|存在|表现在|这|了$|[：:]$/;

/** Whether a number tells how long the list is that begins at `at`. */
function introduces(text: string, { from, end, numeral }: Quantity, at: number): boolean {
  const between = text.slice(end, at);
  if (numeral && LEADS_ON.test(between)) return true;
  return INTRODUCES.test(between) && (/[：:]/.test(between) || ANNOUNCES.test(text.slice(Math.max(0, from - 8), from)));
}

/** A list 一是 … N是 that begins right after the number. */
function runningFinding(block: Block, quantity: Quantity): Finding<FigureSubject> | undefined {
  const { text } = block;
  const near = text.slice(quantity.end, quantity.end + 24);
  if (!near.includes('一是')) return undefined;
  const numbers = runningNumbers(block).filter(({ from }) => from >= quantity.end);
  const [first] = numbers;
  if (!first || first.value !== 1 || !introduces(text, quantity, first.from)) return undefined;
  let length = 1;
  while (numbers[length]?.value === length + 1) length++;
  if (numbers.slice(length).some(({ value }) => value !== 1 && value > length)) return undefined;
  return lengthFinding(block, quantity, numbers[length - 1] as Numbered);
}

/** The finding for a list of another length than was said; a lone 一是 is no list. */
function lengthFinding(block: Block, quantity: Quantity, last: Numbered): Finding<FigureSubject> | undefined {
  if (last.value < 2 || last.value === quantity.value) return undefined;
  const said = block.text.slice(quantity.from, quantity.end);
  const args = { said, count: last.value, last: `${last.block.text.slice(last.from, last.to)}是` };
  return finding(block, quantity, { id: 'prose/count.running', args }, [relatedText(last.block, last.from, last.to + 1)], last.value);
}

function listedFinding(block: Block, text: string, quantity: Quantity): Finding<FigureSubject> | undefined {
  const listed = listedBefore(text, quantity) ?? titlesBefore(text, quantity) ?? listedAfter(text, quantity);
  if (!listed) return undefined;
  const args = { said: text.slice(quantity.from, quantity.end), count: listed.count };
  return finding(block, quantity, { id: 'prose/count.listed', args }, [relatedText(block, listed.from, listed.to)], listed.count);
}

function relatedText(block: Block, from: number, to: number): Related {
  return { origin: { block, from, to }, message: { id: 'prose/figure', args: { figure: block.text.slice(from, to) } } };
}

function finding(block: Block, { from, to, numeral }: Quantity, message: Message, related: readonly Related[], actual: number): Finding<FigureSubject> {
  const is = block.text.slice(from, to);
  const wanted = numeral ? (actual === 2 ? '两' : toChinese(actual)) : /^[0-9]+$/.test(is) ? String(actual) : undefined;
  const subject: FigureSubject | undefined = wanted === undefined ? undefined : { is, wanted };
  return { rule: 'prose/count', origin: { block, from, to }, message, related, ...(subject && { subject }) };
}
