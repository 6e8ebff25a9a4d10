// A report as a page that a word processor saves: paragraphs everywhere, dressed in spans, and lines broken in the middle of tags and words.

const PARAGRAPH = "p class=MsoNormal style='margin-top:0cm;line-height:28.0pt;layout-grid-mode:char'";
const SPAN = "span style='font-size:16.0pt;font-family:仿宋_GB2312'";
const LATIN = `span lang=EN-US style='font-size:16.0pt;font-family:"Times New Roman",serif;mso-fareast-font-family:仿宋_GB2312'`;
/** Stands in each paragraph, where its mark is. */
const MARK = '<span lang=EN-US><o:p></o:p></span>';
const HEAD = `<html xmlns:o="urn:schemas-microsoft-com:office:office"
xmlns:w="urn:schemas-microsoft-com:office:word">

<head>
<meta name=Generator content="Word 15">
<title>2018年政府信息公开工作年度报告</title>
<!--[if gte mso 9]><xml>
 <o:DocumentProperties>
  <o:Author>办公室</o:Author>
 </o:DocumentProperties>
</xml><![endif]-->
<style>
<!--
 p.MsoNormal, li.MsoNormal
	{margin:0cm;}
-->
</style>
</head>

<body lang=ZH-CN>

<div class=WordSection1>

`;
/** The row that holds the widths of columns, of a table with cells over several. */
const WIDTHS = ` <![if !supportMisalignedColumns]>
 <tr height=0>
${Array.from({ length: 10 }, (_, i) => `  <td width=${30 + i} style='border:none'></td>`).join('\n')}
 </tr>
 <![endif]>
</table>`;

/** The page of a report in the layout `web-page`, in lines of a width, in columns. */
export function wordPage(page: string, width: number): string {
  const dressed = page
    .replace(/(<td[^>]*)>([^<]*)<\/td>/gu, (_, cell: string, text: string) => `${cell} valign=top style='padding:0cm 5.4pt 0cm 5.4pt'>\n  ${paragraph(text)}\n  </td>`)
    .replace(/<p[^>]*>(?:<strong>)?([^<]*)(?:<\/strong>)?<\/p>$/gmu, (_, text: string) => `${paragraph(text)}\n`)
    .replace(/<h1[^>]*>([^<]*)<\/h1>/gu, (_, text: string) => `<h1 align=center\nstyle='text-align:center'>${span(text)}</h1>\n`);
  return `${HEAD}${dressed
    .replaceAll('</table>', WIDTHS)
    .split('\n')
    .map((line) => wrapped(line, width))
    .join('\n')}\n</div>\n\n</body>\n\n</html>\n`;
}

function paragraph(text: string): string {
  return text === '' ? `<p class=MsoNormal><span lang=EN-US>&nbsp;</span></p>` : `<${PARAGRAPH}>${span(text)}</p>`;
}

function span(text: string): string {
  return `<${SPAN}>${text.replace(/[0-9.,%]+/gu, `<${LATIN}>$&</span>`)}${MARK}</span>`;
}

/** Lines may end at spaces, and behind Chinese characters. */
function wrapped(line: string, width: number): string {
  const indent = /^ */u.exec(line)?.[0] ?? '';
  const lines: string[] = [indent];
  let used = indent.length;
  for (const piece of line.slice(indent.length).match(/[⺀-鿿＀-￯、。《》〔〕“”]|[^\s⺀-鿿＀-￯、。《》〔〕“”]+| +/gu) ?? []) {
    const columns = piece.charCodeAt(0) > 0x2000 ? 2 : piece.length;
    if (used > indent.length && used + columns > width) {
      lines.push('');
      used = 0;
      if (piece.trim() === '') continue;
    }
    lines[lines.length - 1] += piece;
    used += columns;
  }
  return lines.map((each) => each.trimEnd()).join('\n');
}
