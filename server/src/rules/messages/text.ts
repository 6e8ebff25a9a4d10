// What the text rules say.
import type { Catalogue } from './catalogue';

export interface TextMessages {
  'text/residue.image': { readonly text: string };
  'text/residue.bookmark': { readonly text: string };
  'text/residue.percent': { readonly text: string; readonly number: string };
  'text/residue.page': { readonly text: string };
  'text/residue.bold': Record<never, never>;
  'text/residue.link': { readonly url: string };
  'text/residue.fix': { readonly text: string };
  'text/residue.fixLine': { readonly text: string };
  'text/residue.fixPercent': { readonly number: string };
  'text/repeated': { readonly text: string; readonly once: string };
  'text/phone.digits': { readonly phone: string; readonly area: string; readonly digits: number; readonly wide: boolean };
  'text/phone.length': { readonly phone: string; readonly digits: number };
  'text/phone.mobile': { readonly phone: string; readonly digits: number };
  'text/broken-paragraph': { readonly end: string };
  'text/broken-paragraph.fix': Record<never, never>;
  'text/brackets.open': { readonly open: string; readonly close: string; readonly after: string };
  'text/brackets.close': { readonly open: string; readonly close: string; readonly before: string };
  'text/brackets.reversed': { readonly is: string; readonly wanted: string };
  'text/brackets.fix': { readonly is: string; readonly wanted: string };
  'numbering/sequence.gap': { readonly is: string; readonly before: string; readonly wanted: string };
  'numbering/sequence.repeated': { readonly is: string; readonly wanted: string };
  'numbering/sequence.backward': { readonly is: string; readonly before: string; readonly wanted: string };
  'numbering/sequence.chapterStart': { readonly is: string; readonly wanted: string };
  'numbering/sequence.fix': { readonly is: string; readonly wanted: string };
}

const SIGNS: Readonly<Record<string, string>> = {
  '《': '左书名号', '》': '右书名号', '“': '前引号', '”': '后引号', '〔': '左六角括号', '〕': '右六角括号', '（': '左括号', '）': '右括号', '(': '左括号', ')': '右括号',
};

/** What a bracket is called: to show it would look like one of the sentence's own. */
function signZh(sign: string): string {
  return SIGNS[sign] ?? sign;
}

export const textZh: Catalogue<TextMessages> = {
  'text/residue.image': ({ text }) => `“${text}”是转换时留下的图片占位符。若原处有图片或文字，请补上；否则删去。`,
  'text/residue.bookmark': ({ text }) => `“${text}”是转换时留下的书签标记，请删去。`,
  'text/residue.percent': ({ text, number }) => `“${text}”中的百分号在转换时丢失，应为“${number}%”。`,
  'text/residue.page': ({ text }) => `“${text}”是转换时留下的页码，请删去。`,
  'text/residue.bold': () => '“**”是转换时留下的加粗标记，请删去。',
  'text/residue.link': ({ url }) => `网址“${url}”外的尖括号是转换时留下的，请删去。`,
  'text/residue.fix': ({ text }) => `删去“${text}”`,
  'text/residue.fixLine': ({ text }) => `删去“${text}”这一行`,
  'text/residue.fixPercent': ({ number }) => `改为“${number}%”`,
  'text/repeated': ({ text, once }) => `“${text}”疑似重复，应为“${once}”。`,
  'text/phone.digits': ({ phone, area, digits, wide }) => `电话“${phone}”：区号 ${area} 后应为 ${wide ? '8' : '7 或 8'} 位，现为 ${digits} 位。请核对。`,
  'text/phone.length': ({ phone, digits }) => `电话“${phone}”应为 7 或 8 位（另加 3 至 4 位区号），现为 ${digits} 位。请核对。`,
  'text/phone.mobile': ({ phone, digits }) => `手机号“${phone}”应为 11 位，现为 ${digits} 位。请核对。`,
  'text/broken-paragraph': ({ end }) => `段落在“${end}”后断开：这一行没有说完，下一段接着说。请合并。`,
  'text/broken-paragraph.fix': () => '合并断开的段落',
  'text/brackets.open': ({ open, close, after }) => `${open}${after}……：${signZh(open)}没有配对。请补上${signZh(close)}，或者删去这个${signZh(open)}。`,
  'text/brackets.close': ({ open, close, before }) => `……${before}${close}：${signZh(close)}没有配对。请补上${signZh(open)}，或者删去这个${signZh(close)}。`,
  'text/brackets.reversed': ({ is, wanted }) => `引号方向有误：此处应为 ${wanted} ，现为 ${is} 。`,
  'text/brackets.fix': ({ is, wanted }) => `将 ${is} 改为 ${wanted}`,
  'numbering/sequence.gap': ({ is, before, wanted }) => `序号不连续：上一项是“${before}”，此处应为“${wanted}”，现为“${is}”。请补上缺项或改正序号。`,
  'numbering/sequence.repeated': ({ is, wanted }) => `序号重复：上一项也是“${is}”，此处应为“${wanted}”。`,
  'numbering/sequence.backward': ({ is, before, wanted }) => `序号颠倒：上一项是“${before}”，此处应为“${wanted}”，现为“${is}”。`,
  'numbering/sequence.chapterStart': ({ is, wanted }) => `本章第一项的序号应为“${wanted}”，现为“${is}”，与前几章的编法不一致。`,
  'numbering/sequence.fix': ({ is, wanted }) => `将序号“${is}”改为“${wanted}”`,
};

export const textEn: Catalogue<TextMessages> = {
  'text/residue.image': ({ text }) => `“${text}” is a placeholder of a picture, left by a conversion. Restore the picture or text, or delete it.`,
  'text/residue.bookmark': ({ text }) => `“${text}” is a bookmark left by a conversion. Delete it.`,
  'text/residue.percent': ({ text, number }) => `The per cent sign of “${text}” was lost in a conversion: it should read “${number}%”.`,
  'text/residue.page': ({ text }) => `“${text}” is a page number left by a conversion. Delete it.`,
  'text/residue.bold': () => '“**” is a mark of bold type left by a conversion. Delete it.',
  'text/residue.link': ({ url }) => `The angle brackets around “${url}” were left by a conversion. Delete them.`,
  'text/residue.fix': ({ text }) => `Delete “${text}”`,
  'text/residue.fixLine': ({ text }) => `Delete the line “${text}”`,
  'text/residue.fixPercent': ({ number }) => `Change to “${number}%”`,
  'text/repeated': ({ text, once }) => `“${text}” looks doubled; “${once}” is probably meant.`,
  'text/phone.digits': ({ phone, area, digits, wide }) =>
    `Telephone “${phone}”: ${wide ? '8' : '7 or 8'} digits should follow the area code ${area}; there are ${digits}. Check it.`,
  'text/phone.length': ({ phone, digits }) => `Telephone “${phone}” should have 7 or 8 digits (after an area code of 3 or 4); there are ${digits}. Check it.`,
  'text/phone.mobile': ({ phone, digits }) => `Mobile number “${phone}” should have 11 digits; there are ${digits}. Check it.`,
  'text/broken-paragraph': ({ end }) => `The paragraph breaks off after “${end}”: the line does not end its sentence, and the next one goes on. Join them.`,
  'text/broken-paragraph.fix': () => 'Join the broken paragraph',
  'text/brackets.open': ({ open, close, after }) => `${open}${after}… has no matching ${close} . Add ${close} , or delete ${open} if it is one too many.`,
  'text/brackets.close': ({ open, close, before }) => `…${before}${close} has no matching ${open} . Add ${open} , or delete ${close} if it is one too many.`,
  'text/brackets.reversed': ({ is, wanted }) => `This quotation mark points the wrong way: ${is} should be ${wanted} .`,
  'text/brackets.fix': ({ is, wanted }) => `Change ${is} to ${wanted}`,
  'numbering/sequence.gap': ({ is, before, wanted }) => `Numbers are missing: “${before}” is followed by “${is}” where “${wanted}” is expected. Add what is missing, or renumber.`,
  'numbering/sequence.repeated': ({ is, wanted }) => `“${is}” occurs twice in a row; “${wanted}” is expected here.`,
  'numbering/sequence.backward': ({ is, before, wanted }) => `Numbers run backwards: “${before}” is followed by “${is}” where “${wanted}” is expected.`,
  'numbering/sequence.chapterStart': ({ is, wanted }) => `The first item of this chapter is “${is}”; as the chapters before are numbered, “${wanted}” is expected.`,
  'numbering/sequence.fix': ({ is, wanted }) => `Renumber “${is}” as “${wanted}”`,
};
