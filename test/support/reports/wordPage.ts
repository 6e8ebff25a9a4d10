// A report as a page that a word processor saves: paragraphs everywhere, dressed in spans, and lines broken in the middle of tags and words.

const PARAGRAPH = "p class=MsoNormal style='margin-top:0cm;line-height:28.0pt;layout-grid-mode:char'";
const SPAN = "span style='font-size:16.0pt;font-family:仿宋_GB2312'";
const LATIN = 'span lang=EN-US';

/** The page of a report in the layout `web-page`, in lines of a width, in columns. */
export function wordPage(page: string, width: number): string {
  const dressed = page
    .replace(/(<td[^>]*)>([^<]*)<\/td>/gu, (_, cell: string, text: string) => `${cell} valign=top style='padding:0cm 5.4pt 0cm 5.4pt'>\n  ${paragraph(text)}\n  </td>`)
    .replace(/<p[^>]*>(?:<strong>)?([^<]*)(?:<\/strong>)?<\/p>$/gmu, (_, text: string) => `${paragraph(text)}\n`)
    .replace(/<h1[^>]*>([^<]*)<\/h1>/gu, (_, text: string) => `<h1 align=center\nstyle='text-align:center'>${span(text)}</h1>\n`);
  return `<html>\n\n<head>\n<meta name=Generator content="Word (filtered)">\n</head>\n\n<body lang=ZH-CN>\n\n<div class=WordSection1>\n\n${dressed
    .split('\n')
    .map((line) => wrapped(line, width))
    .join('\n')}\n</div>\n\n</body>\n\n</html>\n`;
}

function paragraph(text: string): string {
  return text === '' ? `<p class=MsoNormal><span lang=EN-US>&nbsp;</span></p>` : `<${PARAGRAPH}>${span(text)}</p>`;
}

function span(text: string): string {
  return `<${SPAN}>${text.replace(/[0-9.,%]+/gu, `<${LATIN}>$&</span>`)}</span>`;
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
