// Random documents and edit scripts that aim at what makes incremental parsing hard: kinds that merge, line breaks that split.
import fc from 'fast-check';
import type { ContentChange } from '../../server/src/syntax/sourceText';

const lineBreaks = ['\n', '\n', '\n', '\r\n', '\r'];
const contents = [
  '', '', ' ', '\u3000', '\t', '\t\t',
  '一、总体情况', '## 二、主动公开政府信息情况', '三、收到和处理政府信息公开申请情况', '（一）主动公开', '1. 第一',
  '青禾市水务局2023年政府信息公开工作年度报告', '2023年，我局收到申请2件。', '各科室要抓好落实，', '𠮷田乡公开《办法》“三公”😀。',
  '一、本年新收政府信息公开申请数量\t\t2\t0\t0\t0\t0\t0\t2', '\t\t1.属于国家秘密\t\t0\t0\t0\t0\t0\t0\t0', '规章\t0\t1\t2',
  '\t规章', '\t0', '公开数量', '\t本年新', '| 规章 | 0 | 1 | 2 |', '|---|---|', '｜规章｜0｜', '<!-- gongkai-disable-file -->', '备注：无\t\t\t',
  '规章 0 1 2', '行政许可 125', '182', '0', '（一）予以公开 0 0 0 0 0 0 0', '减 12', '规章 |', '12 |', '||', '|', ' |', '||||', '规章 | 0 | 1 | |', '0 | ||', '四、结转下年度继续办理', '<table>', '<div><table>', '<p>规章</p>', '<tr><td>规章</td><td>1</td></tr>', '<td>', '</td>', '四、结转</td>', '</table>', '<p>四、结转下年度</p>', '<p style="x">', '</p>', '<p>一、总体情况</p><p>规章</p><p>1 2</p>', '<div>规章<br>1 2</div></table><p>我局收到申请2件。</p>', '<tr><td><p>规章</p></td><td><p>0</p></td></tr></table></div>', '<br/>', '> 一、总体情况', '> 规章\t0\t1', '> ', '>> 规章 0 1 2', '<p <p>规章</p>', '<p class=a\nstyle="x"><span\nlang=b>我局收到申请', '<h1\nclass=a>一、总体\n情况</h1>', '件。</span></p>', '<p\n', 'class=a>规章', '<p\n|规章|0|1|\n</p>', '<h2>\n  一、总体情况\n</h2>', '<li>\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n</li>', '<p>\n\t规章\t0\n</p>', '='.repeat(91) + '&nbsp;', '<script>', 'var a = "<p>规章</p>";', '</script>', '<div><style>p { }</style>规章', '<!--', '-->', '<head>', '</head>', '\t<p>规章</p>', '\t\t<td>1</td>', '（一）\t予以公开', '一、\t总体情况',
  '我局严格对照主动公开基本目录，逐项梳理应当公开的内容'.repeat(4), '及时发布信息，做到应公开尽公开。'.repeat(6), '公开 1 2'.repeat(12), '规章 0 1 2 行政规范性文件 3 4 5 '.repeat(6), '二、上年结转 0 1 2 三、本年度办理结果 '.repeat(5), '规章 0 1 2 行政规范性文件 3 4', '\u3000\u3000规章\u3000\u3000' + '0\u3000\u3000'.repeat(30),
  '\t一、总体情况', '一 总体情况', '逐项梳理公开内容<br>', '规章 1 2</p>', '"（二）部分公开', '情形"\t0\t1', '公开数量"', '规章\t"本年新', '数量"\t"本年', '信息内容 | 本年制发件数', '--- | ---', '规章 | 0', '规章,0,1', '第二十条第（一）项,,,', '信息内容,本年处理决定数量', '规章,现行有效件数', '行政许可,38', '行政事业性收费', '（三）不予公开 无 0', '== 二、主动公开政府信息情况 ==', '规章        0          2', '"信息内容","数量"', '信息内容,"本年新', '数量","本年', '"规范性', '文件",1,2', '行政复议 | 行政诉讼', '行政许可 | 38', '+---+---+', '| 规章', '│ 规章 │ 0 │', '├──┼──┤', '|-', `行政<span class="${'a'.repeat(100)}"></span>。</p>`, '规章 - - 1', '2.重复申请 若干 0 0 0 0 0', '第二十条第（一）项', '第二十条第（二）项',
  '一、本年新收政府信息', '公开申请数量\t\t2\t0', '\t（一）予以公', '开\t1\t0',
  '\t\u200b', '"甲', '乙"\t3', '文件",1,2', '乙 | 丙 | 3', '-'.repeat(100), '申请人申请人申请人 '.repeat(12), '申请人申请人申请人 '.repeat(12) + '申请人。', '中'.repeat(50) + ' | ' + '文'.repeat(50), `前言\t${'中'.repeat(60)}。${'中'.repeat(60)}`,
  `<span style="${'a'.repeat(310)}">规章</span>`, '<p>' + '中'.repeat(110) + '</p>', '│ 规章 │', '======  ====', '中'.repeat(100) + '<!-- gongkai-disable-line text/residue -->',
  'NUL\u0000', '\ud83d', '\ufeff六、其他需要报告的事项', '[image: a]', '第二十条第（一）项\t\t\t',
];

/** A piece of text: one line, its break, or fragments that split and join them. */
const piece = fc.oneof(
  { weight: 6, arbitrary: fc.tuple(fc.constantFrom(...contents), fc.constantFrom(...lineBreaks)).map(([text, eol]) => text + eol) },
  { weight: 2, arbitrary: fc.constantFrom(...contents) },
  { weight: 3, arbitrary: fc.constantFrom('\r', '\n', '\t', '"', '|', '<', '>', '<p>', ' ', '一', '、', '。', '2', 'x', '#', '\ud83d', '\ude00') },
);

/** So many lines of a number each that a table may show only far below them that it is one. */
const farAbove = fc.constant('某某事项 1\n'.repeat(45));

/** A document of lines of every kind, with every line break. */
export const documents = fc.array(fc.oneof({ weight: 30, arbitrary: piece }, { weight: 1, arbitrary: farAbove }), { maxLength: 40, size: 'max' }).map((pieces) => pieces.join(''));

/** An edit by fractions of whatever text it is applied to, every other one close to where a line, a tag or a quote begins. */
const edit = fc.record({
  at: fc.nat(4096).map((part) => part / 4096),
  beside: fc.option(fc.integer({ min: -2, max: 2 }), { freq: 1, nil: undefined }),
  length: fc.oneof(fc.constant(0), fc.nat(3), fc.nat(200)),
  insert: fc.oneof(piece, fc.constant(''), fc.array(piece, { maxLength: 5 }).map((p) => p.join(''))),
});

/** Events of one or more edits each. */
export const editScripts = fc.array(fc.array(edit, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 6 });

export type Edit = { at: number; beside?: number | undefined; length: number; insert: string };

function startOf({ at, beside }: Edit, text: string): number {
  const from = Math.floor(at * text.length);
  const to = beside === undefined ? -1 : text.slice(from).search(/[\r\n<"]/);
  return to < 0 || beside === undefined ? from : Math.max(0, Math.min(text.length, from + to + beside));
}

/** The edit as a change of a text that is asked for positions (UTF-16, so it may split a surrogate pair or a CRLF). */
export function changeOf(edit: Edit, text: { getText(): string; positionAt(offset: number): { line: number; character: number } }): ContentChange {
  const all = text.getText();
  const { length } = all;
  const from = startOf(edit, all);
  return { range: { start: text.positionAt(from), end: text.positionAt(Math.min(length, from + edit.length)) }, text: edit.insert };
}
