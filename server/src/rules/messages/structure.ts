// What the structure rules say.
import type { TableKey } from '../../schema';
import type { Catalogue } from './catalogue';
import { tableNameEn, tableNameZh } from './names';

export interface StructureMessages {
  'section/missing': { readonly section: string; readonly title: string; readonly announced: boolean; readonly before: boolean; readonly found: string | undefined };
  'section/missing.all': { readonly titles: readonly string[] };
  'section/missing.insert': { readonly title: string; readonly table: boolean; readonly renumbers: boolean };
  'section/missing.insert-these': { readonly count: number };
  'section/missing.insert-all': Record<never, never>;
  'section/ordinal': { readonly printed: string; readonly title: string };
  'section/ordinal.lost': { readonly title: string };
  'section/ordinal.insert': { readonly title: string };
  'section/ordinal.fix': { readonly title: string };
  'section/ordinal.retitle': { readonly title: string };
  'section/order': { readonly title: string; readonly other: string };
  'section/order.other': { readonly title: string };
  'section/order.fix': Record<never, never>;
  'section/order.remove': { readonly title: string };
  'section/order.duplicate': { readonly title: string };
  'section/order.first': { readonly title: string };
  'section/title': { readonly found: string; readonly title: string };
  'section/title.fix': { readonly title: string };
  'section/empty': { readonly title: string; readonly text: string };
  'title/missing': Record<never, never>;
  'title/missing.organ': Record<never, never>;
  'title/missing.year': Record<never, never>;
  'title/wording.typo': { readonly found: string; readonly right: string };
  'title/wording.incomplete': Record<never, never>;
  'period/statement.absent': { readonly year: number };
  'period/statement.year': { readonly found: readonly string[]; readonly year: number };
  'period/statement.unreadable': { readonly found: string; readonly year: number | undefined };
  'period/statement.day': { readonly found: string };
  'period/statement.title': { readonly found: number; readonly year: number };
  'period/statement.other-title': { readonly found: number };
  'period/statement.other': { readonly found: string };
  'period/statement.fix': { readonly year: number };
  'period/statement.fix-title': { readonly year: number };
  'table/missing': { readonly title: string };
  'table/lost': { readonly title: string };
  'table/exchanged': { readonly title: string; readonly other: string };
  'table/exchanged.other': { readonly title: string };
  'table/exchanged.fix': { readonly title: string; readonly other: string };
  'table/missing.insert': { readonly format: string };
  'table/row-missing': { readonly table: TableKey; readonly before: boolean; readonly rows: readonly string[] };
  'table/row-missing.part': { readonly table: TableKey; readonly before: boolean; readonly parts: readonly string[]; readonly rows: readonly string[] };
  'table/row-missing.cases': { readonly table: TableKey };
  'table/row-missing.label': { readonly table: TableKey; readonly rows: readonly string[] };
  'table/row-missing.insert-label': { readonly rows: readonly string[] };
  'table/row-missing.insert': { readonly rows: readonly string[]; readonly parts: readonly string[]; readonly filled: readonly string[] };
}

const listed = 4;

/** On which side of the line that is marked something is missing. */
function sideZh(before: boolean): string {
  return before ? '此处之前' : '此处之后';
}

function sideEn(before: boolean): string {
  return before ? 'before this line' : 'after this line';
}

function zh(names: readonly string[]): string {
  const shown = names.slice(0, listed).map((name) => `“${name}”`);
  return names.length > listed ? `${shown.join('、')}等 ${names.length} 行` : shown.join('、');
}

function en(names: readonly string[]): string {
  const shown = names.slice(0, listed).map((name) => `“${name}”`);
  return names.length > listed ? `${shown.join(', ')} and ${names.length - listed} more` : shown.join(', ');
}

/** The rows that are put in, `figures` where they have no names, and none where parts alone are. */
function insertedRows(rows: readonly string[], parts: readonly string[], named: (names: readonly string[]) => string, figures: string): string[] {
  if (rows.length > 0) return [named(rows)];
  return parts.length > 0 ? [] : [figures];
}

export const structureZh: Catalogue<StructureMessages> = {
  'section/missing': ({ title, announced, before, found }) =>
    `缺少“${title}”一节` +
    (announced ? '，而前言说报告包括这一部分' : '') +
    (found === undefined ? `。请在${sideZh(before)}补上这一节。` : `；${before ? '此处' : '此处之后'}的标题“${found}”不是规定的标题，请改用规定的标题或者补上这一节。`),
  'section/missing.all': ({ titles }) => `没有找到规定的任何一节。年度报告应当依次包括：${titles.join('；')}。`,
  'section/missing.insert': ({ title, table, renumbers }) => `插入“${title}”一节${table ? '和空白表格' : ''}${renumbers ? '，并改正其他各节的序号' : ''}`,
  'section/missing.insert-these': ({ count }) => `插入缺少的全部 ${count} 节`,
  'section/missing.insert-all': () => '插入规定的六节和空白表格',
  'section/ordinal': ({ printed, title }) => `这一节应为“${title}”，序号却写作“${printed}”。请改正序号；如果是标题写错，请改正标题。`,
  'section/ordinal.lost': ({ title }) => `其他各节有序号，这一节没有。请补上序号，写作“${title}”。`,
  'section/ordinal.insert': ({ title }) => `补上序号：“${title}”`,
  'section/ordinal.fix': ({ title }) => `改正序号：“${title}”`,
  'section/ordinal.retitle': ({ title }) => `序号不变，标题改为“${title}”`,
  'section/order': ({ title, other }) => `“${title}”的位置不对，应当在“${other}”之前。请按规定的顺序排列各节。`,
  'section/order.other': ({ title }) => `“${title}”在这里`,
  'section/order.fix': () => '按规定的顺序排列各节',
  'section/order.remove': ({ title }) => `删去重复的“${title}”`,
  'section/order.duplicate': ({ title }) => `“${title}”一节重复。请合并为一节，或者改正其中一处的标题。`,
  'section/order.first': ({ title }) => `“${title}”第一次出现`,
  'section/title': ({ found, title }) => `标题“${found}”与规定的标题不一致，应为“${title}”。`,
  'section/title.fix': ({ title }) => `改为规定的标题“${title}”`,
  'section/empty': ({ title, text }) =>
    text === '' ? `“${title}”一节没有内容，请补充。` : `“${title}”一节只有“${text}”，请写明具体情况。`,
  'title/missing': () => '没有找到报告的标题。标题应写明机关名称和年度，例如“某某市财政局2023年政府信息公开工作年度报告”。',
  'title/missing.organ': () => '标题没有写明机关名称，上下文中也没有单独成行的机关名称。请在标题中补上机关名称。',
  'title/missing.year': () => '标题没有写明年度。请补上报告所属的年度，例如“2023年”。',
  'title/wording.typo': ({ found, right }) => `标题中的“${found}”有误，应为“${right}”。`,
  'title/wording.incomplete': () => '标题应称“政府信息公开工作年度报告”，这里“报告”前没有“年度”。',
  'period/statement.absent': ({ year }) => `没有说明数据的统计期限。通常在前言中写明，例如“本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止”。`,
  'period/statement.year': ({ found, year }) => `统计期限写的是${found.map((each) => `“${each}”`).join('、')}，而这是 ${year} 年的报告。请核对，应为“${year}年”。`,
  'period/statement.unreadable': ({ found, year }) =>
    `统计期限中的“${found}”不是年份` + (year === undefined ? '，请改正。' : `，请核对，应为“${year}年”。`),
  'period/statement.day': ({ found }) => `统计期限中的“${found}”不是日历上的日期。请核对。`,
  'period/statement.title': ({ found, year }) => `标题写的是 ${found} 年，而统计期限写的是 ${year} 年，其余各处也与 ${year} 年相符。请核对标题，应为“${year}年”。`,
  'period/statement.other-title': ({ found }) => `标题写的是 ${found} 年`,
  'period/statement.other': ({ found }) => `这里也写作“${found}”`,
  'period/statement.fix': ({ year }) => `将统计期限的年份改为 ${year} 年`,
  'period/statement.fix-title': ({ year }) => `将标题的年度改为 ${year} 年`,
  'table/missing': ({ title }) => `“${title}”一节没有规定的表格（可能在转换中丢失）。请从原件补上表格。`,
  'table/lost': ({ title }) =>
    `“${title}”一节的表格结构丢失：行名与数值已经分开、连成一片，或空白格没有留下痕迹，无法确定各数属于哪一行哪一列，未作检查。请从原件重新复制表格。`,
  'table/exchanged': ({ title, other }) => `“${title}”一节的表格在“${other}”一节中，而那一节的表格在这里：两张表格放反了。请对调。`,
  'table/exchanged.other': ({ title }) => `“${title}”一节在这里`,
  'table/exchanged.fix': ({ title, other }) => `对调“${title}”与“${other}”两节的表格`,
  'table/missing.insert': ({ format }) => `插入空白表格（${format} 年格式）`,
  'table/row-missing': ({ table, before, rows }) => `${tableNameZh(table)}在${sideZh(before)}缺少${zh(rows)}。请补上；数量为零的行也应当保留。`,
  'table/row-missing.part': ({ table, before, parts, rows }) =>
    `${tableNameZh(table)}在${sideZh(before)}缺少${parts.map((part) => `“${part}”`).join('、')}的整个部分` + (rows.length > 0 ? `，以及${zh(rows)}` : '') + '（可能在转换中丢失）。请从原件补上。',
  'table/row-missing.cases': ({ table }) => `${tableNameZh(table)}只有表头，没有数据行（可能在转换中丢失）。请补上；没有发生的填 0。`,
  'table/row-missing.label': ({ table, rows }) =>
    `${tableNameZh(table)}在此处之后缺少${zh(rows)}：${rows.length === 1 ? '这一行' : '这几行'}的数值还在，只缺行名。请补上行名。`,
  'table/row-missing.insert-label': ({ rows }) => `在数值之前补上行名${zh(rows)}`,
  'table/row-missing.insert': ({ rows, parts, filled }) =>
    `插入${[...insertedRows(rows, parts, zh, '数据行'), ...(parts.length > 0 ? [`${parts.map((part) => `“${part}”`).join('、')}的空白部分`] : [])].join('和')}` + (filled.length === 0 ? '' : `，数值按勾稽关系推算：${filled.join('、')}`),
};

export const structureEn: Catalogue<StructureMessages> = {
  'section/missing': ({ title, announced, before, found }) =>
    `Section “${title}” is missing` +
    (announced ? ', although the preface announces it' : '') +
    (found === undefined
      ? `. Add it ${sideEn(before)}.`
      : `; the heading “${found}” ${before ? 'in this line' : 'after this line'} is none of the prescribed ones. Use the prescribed title, or add the section.`),
  'section/missing.all': ({ titles }) => `None of the prescribed sections was found. An annual report consists of: ${titles.join('; ')}.`,
  'section/missing.insert': ({ title, table, renumbers }) => `Insert section “${title}”${table ? ' with its blank table' : ''}${renumbers ? ' and renumber the others' : ''}`,
  'section/missing.insert-these': ({ count }) => `Insert all ${count} missing sections`,
  'section/missing.insert-all': () => 'Insert the six prescribed sections with their blank tables',
  'section/ordinal': ({ printed, title }) =>
    `This section should be “${title}”, but it is numbered “${printed}”. Correct the number, or the title if that is what is wrong.`,
  'section/ordinal.lost': ({ title }) => `The other sections are numbered, this one is not. Write “${title}”.`,
  'section/ordinal.insert': ({ title }) => `Insert the number: “${title}”`,
  'section/ordinal.fix': ({ title }) => `Correct the number: “${title}”`,
  'section/ordinal.retitle': ({ title }) => `Keep the number and change the title to “${title}”`,
  'section/order': ({ title, other }) => `“${title}” is out of place: it belongs before “${other}”. Put the sections in the prescribed order.`,
  'section/order.other': ({ title }) => `“${title}” stands here`,
  'section/order.fix': () => 'Put the sections in the prescribed order',
  'section/order.remove': ({ title }) => `Delete the repeated “${title}”`,
  'section/order.duplicate': ({ title }) => `Section “${title}” occurs twice. Merge the two, or correct the title of one of them.`,
  'section/order.first': ({ title }) => `“${title}” occurs here first`,
  'section/title': ({ found, title }) => `The title “${found}” differs from the prescribed “${title}”.`,
  'section/title.fix': ({ title }) => `Change to the prescribed title “${title}”`,
  'section/empty': ({ title, text }) =>
    text === '' ? `Section “${title}” has no content. Fill it in.` : `Section “${title}” says no more than “${text}”. Say what the situation is.`,
  'title/missing': () => 'The report has no title. It should name the organ and the year, such as “某某市财政局2023年政府信息公开工作年度报告”.',
  'title/missing.organ': () => 'The title does not name the organ, nor does a line of its own beside it. Add the organ’s name to the title.',
  'title/missing.year': () => 'The title does not name the year. Add the year of the report, such as “2023年”.',
  'title/wording.typo': ({ found, right }) => `“${found}” in the title should be “${right}”.`,
  'title/wording.incomplete': () => 'The title should read “政府信息公开工作年度报告”; “年度” (annual) is absent before “报告”.',
  'period/statement.absent': ({ year }) =>
    `The period that the figures cover is not stated. The preface usually does, such as “本报告所列数据的统计期限自${year}年1月1日起至${year}年12月31日止”.`,
  'period/statement.year': ({ found, year }) => `The period is given as ${found.map((each) => `“${each}”`).join(', ')}, but this is the report for ${year}. Check it: it should be “${year}年”.`,
  'period/statement.unreadable': ({ found, year }) =>
    `“${found}” in the period is not a year` + (year === undefined ? '. Correct it.' : `. Check it: it should be “${year}年”.`),
  'period/statement.day': ({ found }) => `“${found}” in the period is not a day of the calendar. Check it.`,
  'period/statement.title': ({ found, year }) => `The title says ${found}, but the period says ${year}, and all else agrees with that. Check the title: it should be “${year}年”.`,
  'period/statement.other-title': ({ found }) => `the title says ${found}`,
  'period/statement.other': ({ found }) => `here, too, as “${found}”`,
  'period/statement.fix': ({ year }) => `Change the years of the period to ${year}`,
  'period/statement.fix-title': ({ year }) => `Change the year of the title to ${year}`,
  'table/missing': ({ title }) => `Section “${title}” lacks its prescribed table, which may have been lost in conversion. Restore it from the original.`,
  'table/lost': ({ title }) =>
    `The table of section “${title}” has lost its structure: labels and numbers are apart or run together, or blank cells left no trace, and nobody can tell which number belongs where, so it was not checked. Copy the table again from the original.`,
  'table/exchanged': ({ title, other }) => `The table of section “${title}” stands in “${other}”, and that section's table stands here. Let them change places.`,
  'table/exchanged.other': ({ title }) => `section “${title}” is here`,
  'table/exchanged.fix': ({ title, other }) => `Exchange the tables of “${title}” and “${other}”`,
  'table/missing.insert': ({ format }) => `Insert the blank table (format of ${format})`,
  'table/row-missing': ({ table, before, rows }) =>
    `${tableNameEn(table)}: ${rows.length === 1 ? `row ${en(rows)} is` : `rows ${en(rows)} are`} missing ${sideEn(before)}. Add ${rows.length === 1 ? 'it' : 'them'}; rows of zeros are kept, too.`,
  'table/row-missing.part': ({ table, before, parts, rows }) =>
    `${tableNameEn(table)}: ${sideEn(before)} ${parts.length === 1 ? 'the whole part' : 'the whole parts'} ${en(parts)}` +
    (rows.length > 0 ? `, and ${en(rows)},` : '') +
    (parts.length + rows.length === 1 ? ' is missing, perhaps lost in conversion. Restore it from the original.' : ' are missing, perhaps lost in conversion. Restore them from the original.'),
  'table/row-missing.cases': ({ table }) =>
    `${tableNameEn(table)}: below the header there is no row of figures; it may have been lost in conversion. Add it, with 0 for what did not occur.`,
  'table/row-missing.label': ({ table, rows }) =>
    `${tableNameEn(table)}: ${rows.length === 1 ? `row ${en(rows)} is missing after this line: its figures are there, but not its label` : `rows ${en(rows)} are missing after this line: their figures are there, but not their labels`}. Add ${rows.length === 1 ? 'the label' : 'the labels'}.`,
  'table/row-missing.insert-label': ({ rows }) => `Put the ${rows.length === 1 ? 'label' : 'labels'} ${en(rows)} before the figures`,
  'table/row-missing.insert': ({ rows, parts, filled }) =>
    `Insert ${[...insertedRows(rows, parts, en, 'the row of figures'), ...(parts.length > 0 ? [`the blank part ${en(parts)}`] : [])].join(' and ')}` + (filled.length === 0 ? '' : `, worked out from the other rows: ${filled.join(', ')}`),
};
