// What of a report belongs to a section when it moves or goes: its heading and all below it, but not what the report is signed with.
import type { KnownSection } from '../../model/headings';
import type { Section } from '../../model/outline';
import type { Report } from '../../model/report';
import { fold } from '../../schema';
import type { Block } from '../../syntax/block';
import { stripped } from '../../syntax/tags';
import { contentLength } from '../../text/lineBreak';
import type { Edit } from '../finding';
import type { ReportView } from '../rule';

/** A section from its heading to the end of its last line. */
export interface SectionBody {
  readonly heading: Block;
  readonly text: string;
  /** The line break that ends it, and the blank lines that part it from what stands below. */
  readonly below: string;
}

/** The body of a section of the report: to the next section, and in the last one not further than the report's own text. */
export function bodyOf({ report, blocks, from }: ReportView, { section }: KnownSection): SectionBody {
  const { heading } = section;
  const end = endOf(report, section);
  const all = blocks.slice(from + heading.index, from + end);
  const own = all.slice(0, end === report.length ? signatureIn(all) : all.length);
  const whole = textOf(own);
  while (own.length > 1 && own[own.length - 1]?.kind === 'blank') own.pop();
  const text = textOf(own);
  const length = contentLength(text);
  return { heading: heading.block, text: text.slice(0, length), below: whole.slice(length) };
}

/** The index after the last block of a section; what Markdown heads with more `#` than it belongs to it. */
export function endOf({ sections }: Report, section: Section): number {
  const depth = depthOf(section);
  if (depth === 0) return section.end;
  let { end } = section;
  for (const each of sections) if (each.heading.index === end && depthOf(each) > depth) end = each.end;
  return end;
}

function depthOf({ heading }: Section): number {
  return /^\s*(#*)/u.exec(heading.block.text)?.[1]?.length ?? 0;
}

function textOf(blocks: readonly Block[]): string {
  return blocks.map(({ text }) => text).join('');
}

/** The edit that writes another text in the place of a body. */
export function replaceBody({ heading, text }: SectionBody, newText: string): Edit {
  return { origin: { block: heading, from: 0, to: text.length }, newText };
}

/** The edit that takes a body out, with the blank lines below it. */
export function removeBody({ heading, text, below }: SectionBody): Edit {
  return { origin: { block: heading, from: 0, to: text.length + below.length }, newText: '' };
}

const DATE = /^[\d〇零○一二三四五六七八九十]{4}年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/u;
/** An organ's name. */
const NAME = /^[^，。、；：！？]{3,30}[局委办府厅会院部处队所站心社校司署馆室]$/u;

/** Where, in the blocks of a report's last section, the names and the date begin that it is signed with, and the tags that end a page. */
function signatureIn(blocks: readonly Block[]): number {
  let at = blocks.length;
  while (at > 1 && saidIn(blocks[at - 1]) === '') at--;
  const dated = saidIn(blocks[at - 1]);
  if (dated === undefined || !DATE.test(fold(dated))) return at;
  at--;
  while (at > 1 && isBlankOr(NAME, saidIn(blocks[at - 1]))) at--;
  return at;
}

function isBlankOr(pattern: RegExp, said: string | undefined): boolean {
  return said !== undefined && (said === '' || pattern.test(said));
}

/** The words of a block that may belong to a signature; undefined for others. */
function saidIn(block: Block | undefined): string | undefined {
  return block?.kind === 'prose' || block?.kind === 'blank' ? stripped(block.text).trim() : undefined;
}
