// What the rules on rows, labels and captions report, at which line, and what they accept.
import assert from 'node:assert/strict';
import { fixesOf } from '../../../../server/src/rules/check';
import type { Located } from '../../../../server/src/rules/located';
import type { RuleId } from '../../../../server/src/rules/ruleIds';
import { applied } from '../../../support/fixes';
import { corrupt, type CorruptionKind } from '../../../support/reports/corrupt';
import { invent } from '../../../support/reports/invent';
import { LAYOUT_NAMES, LAYOUTS, type LayoutName } from '../../../support/reports/layouts';
import { render } from '../../../support/reports/render';
import { disclosureText, requestsText, reviewText, TITLE } from '../../../support/tableText';
import { fixesIn, foundIn, sentences, shown } from '../total/support';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];

const table3 = TITLE + requestsText({ 'open.natural': 2 });
const lines = table3.split('\n');
const lineOf = (label: string): number => lines.findIndex((line) => line.includes(label));

/** The report with its lines put in another order, or repeated. */
function arranged(...order: (readonly [from: number, to?: number])[]): string {
  return order.flatMap(([from, to]) => lines.slice(from, to)).join('\n');
}

/** For reports with a corruption: whether the first fix of what a rule finds gives back the report; nothing for those without one. */
function afterFix(layout: LayoutName, kind: CorruptionKind, rule: RuleId): readonly boolean[] {
  return SEEDS.flatMap((seed) => {
    const corruption = corrupt(render(invent(seed), { layout, eol: '\n', finalNewline: true }), kind, seed);
    const located = corruption && foundIn(corruption.text).find(({ finding }) => finding.rule === rule);
    const [fix] = located ? fixesOf(located) : [];
    return located && fix ? [applied(located, fix) === corruption.original] : [];
  });
}

describe('table/format', () => {
  it('waits for the figures of a last row, which may be the first of a group', () => {
    const typed = table3.slice(0, table3.indexOf('（六）其他处理') + '（六）其他处理'.length);
    assert.deepEqual(shown(`${typed}\n`).filter((each) => each.startsWith('table/format')), []);
    assert.deepEqual(shown(`${typed}\t0\t0\t0\t0\t0\t0\t0\n`).filter((each) => each.startsWith('table/format')).length, 1);
  });
});

describe('table/row-duplicate', () => {
  const at = lineOf('2.重复申请');
  it('stands at the later row', () => {
    const text = arranged([0, at + 1], [at]);
    assert.deepEqual(shown(text), ['table/row-duplicate “2.重复申请” warning']);
  });
  it('is one finding for a run', () => {
    const text = arranged([0, at + 2], [at]);
    assert.deepEqual(shown(text), ['table/row-duplicate “2.重复申请” warning']);
    assert.equal(sentences(text)[0], '表三自“2.重复申请”起连续 2 行与前面重复，请删去。');
  });
  it('stands at a first row that is there twice, each time below a header of its own', () => {
    const mini = requestsText().trimEnd().split('\n').slice(3).map((line) => {
      const cells = line.split('\t').filter((cell) => cell !== '').slice(-8);
      return `| 类别 | 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 | 总计 |\n|---|---|---|---|---|---|---|---|\n| ${cells.join(' | ')} |\n`;
    });
    assert.deepEqual(shown(TITLE + mini.join('\n')), []);
    assert.deepEqual(shown(TITLE + [mini[0], ...mini].join('\n')), ['table/row-duplicate “一、本年新收政府信息公开申请数量” warning']);
  });
  it('takes the label of a group between small tables for no heading', () => {
    const mini = requestsText().trimEnd().split('\n').slice(3).map((line) => {
      const [group, cells] = [/三、本年度办理结果|（[三四五六]）(?:不予公开|无法提供|不予处理|其他处理)(?=\t\d\.)/u.exec(line)?.[0], line.split('\t').filter((cell) => cell !== '').slice(-8)];
      return `${group ? `${group}\n\n` : ''}| 类别 | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |\n|---|---|---|---|---|---|---|---|\n| ${cells.join(' | ')} |\n`;
    });
    assert.ok(mini.some((table) => table.startsWith('三、本年度办理结果\n')));
    for (const mark of ['', '### ', '**']) assert.deepEqual(shown(TITLE + mini.join('\n').replace('三、本年度办理结果', `${mark}三、本年度办理结果${mark.replace('### ', '')}`)), []);
    assert.deepEqual(shown(TITLE + mini.join('\n').replace('三、本年度办理结果', '**三、\u200b本年度办理结果**')), []);
  });
  it('accepts a header repeated after a page break', () => assert.deepEqual(shown(arranged([0, at], [1, 4], [at])), []));
  it('is taken out where it says what the earlier one says', () => {
    assert.deepEqual(fixesIn(arranged([0, at + 1], [at])), [{ title: '删去重复的“2.重复申请”', text: table3 }]);
    assert.deepEqual(fixesIn(arranged([0, at + 2], [at])), [{ title: '删去自“2.重复申请”起重复的 2 行', text: table3 }]);
    const other = arranged([0, at + 1], [at]).replace('2.重复申请\t0', '2.重复申请\t1');
    assert.deepEqual(foundIn(other).filter(({ finding }) => finding.rule === 'table/row-duplicate').flatMap(fixesOf), []);
  });
  it('is taken out of a line that holds several rows', () => {
    const flowing = (text: string): string => TITLE + text.slice(TITLE.length).trimEnd().split(/\s+/u).join(' ') + '\n';
    assert.deepEqual(fixesIn(flowing(arranged([0, at + 1], [at]))), [{ title: '删去重复的“2.重复申请”', text: flowing(table3) }]);
    const page = (text: string): string => `${TITLE}<table>${text.slice(TITLE.length).trimEnd().split('\n').map((row) => `<tr><td>${row.replaceAll('\t', '</td><td>')}</td></tr>`).join('')}</table>\n`;
    const total = lineOf('四、结转');
    assert.deepEqual(fixesIn(page(arranged([0, total + 1], [total]))).map(({ text }) => text), [page(table3)]);
  });
  it('is taken out in other layouts as well', () => {
    for (const layout of ['pipes', 'commas', 'cell-lines', 'pipe-ends', 'numbers-on-line'] as const) {
      for (const restored of afterFix(layout, 'row-duplicated', 'table/row-duplicate')) assert.ok(restored, layout);
    }
    assert.deepEqual(afterFix('html', 'row-duplicated', 'table/row-duplicate'), SEEDS.map(() => true));
  });

  describe('below merged cells of a page', () => {
    const page = render(invent(3, { year: 2023 }), { layout: 'html', eol: '\n', finalNewline: true }).text;
    const rowOf = (label: string): string => page.slice(page.lastIndexOf('<tr>', page.indexOf(label)), page.indexOf('</tr>', page.indexOf(label)) + '</tr>\n'.length);
    const [above, row, below] = ['2.重复申请', '3.要求提供', '4.无正当理由'].map(rowOf) as [string, string, string];
    const taller = (text: string): string => text.replace(/rowspan="(\d+)"(?=[^>]*>(?:三、本年度办理结果|（五）不予处理))/gu, (_, rows: string) => `rowspan="${Number(rows) + 1}"`);
    const taken = (text: string): readonly string[] => foundIn(text).filter(({ finding }) => finding.rule === 'table/row-duplicate').flatMap((each) => fixesOf(each).map((fix) => applied(each, fix)));
    it('is taken out, and its groups span a row less if they span it', () => {
      const repeated = page.replace(row, row + row);
      assert.notEqual(taller(repeated), repeated);
      assert.deepEqual(taken(repeated), [page]);
      assert.deepEqual(taken(taller(repeated)), [page]);
      assert.deepEqual(taken(taller(page.replace(below, below + row))), [page]);
    });
    it('is not where its groups span other rows, it stands among those of another, or bears their labels', () => {
      assert.deepEqual(taken(taller(taller(page.replace(row, row + row)))), []);
      assert.deepEqual(taken(page.replace(rowOf('2.没有现成信息'), (other) => other + above)), []);
      assert.deepEqual(taken(page.replace(rowOf('1.信访举报'), (first) => first + first)), []);
    });
  });
});

describe('rows of one cell a line, without a blank line between them', () => {
  const cellsOf = (text: string): string => text.replace(/^.*\t.*$/gmu, (row) => `${row.split('\t').filter((cell) => cell !== '').map((cell) => `\t${cell}`).join('\n')}\n`);
  const rowOf = (label: string): string => cellsOf(lines[lineOf(label)] ?? '');
  const whole = cellsOf(table3);
  const [above, row, below] = ['1.信访举报', '2.重复申请', '3.要求提供'].map(rowOf) as [string, string, string];
  const pasted = lines[lineOf('2.重复申请')]?.replace(/^\t+/u, '\t') ?? '';
  const accepted: [string, string][] = [
    ['two', `${above}${row}\n${below}`],
    ['three', `${above}${row}${below}`],
    ['one in a line of its own below another', `${above}${pasted}\n\n${below}`],
    ['one in a line of its own above another', `${above}\n${pasted}\n${below}`],
    ['a value without a number', `${above}${row.replace('\t0\n', '\t/\n')}\n${below}`],
  ];
  for (const [name, rows] of accepted) {
    it(`are told by their labels: ${name}`, () => {
      const text = whole.replace(`${above}\n${row}\n${below}`, rows);
      assert.notEqual(text, whole);
      assert.deepEqual(shown(text).filter((each) => !each.startsWith('cell/blank')), []);
    });
  }
  for (const [name, repeated] of [['lines', row], ['a line', `${pasted}\n`]] as const) {
    it(`are repeated in ${name}`, () => {
      const text = whole.replace(row, `${row}${repeated}`);
      assert.deepEqual(shown(text), ['table/row-duplicate “2.重复申请” warning']);
      assert.deepEqual(fixesIn(text), [{ title: '删去重复的“2.重复申请”', text: whole }]);
    });
  }
  it('have too many values where these go on without a label', () => {
    assert.deepEqual(shown(whole.replace(row, `${row}\t0\n\t0\n`)), ['table/row-shape “2.重复申请” warning']);
    assert.deepEqual(shown(whole.replace(row, row.replace('\t0\n', '\t0\t\n'))), []);
  });
});

describe('table/row-order', () => {
  const [a, b] = [lineOf('2.重复申请'), lineOf('4.无正当理由')];
  it('tells two swapped neighbours once, at the later', () => {
    const text = arranged([0, a], [a + 1, a + 2], [a, a + 1], [a + 2]);
    assert.deepEqual(shown(text), ['table/row-order “2.重复申请” warning']);
    assert.equal(sentences(text)[0], '表三“2.重复申请”与“3.要求提供公开出版物”的次序颠倒，请对调。');
  });
  it('offers to let labels and values change places', () => {
    const text = arranged([0, a], [a + 1, a + 2], [a, a + 1], [a + 2]);
    assert.deepEqual(fixesIn(text), [{ title: '对调“3.要求提供公开出版物”与“2.重复申请”两行', text: table3 }]);
    for (const layout of ['tsv-clean', 'pipes', 'html', 'cell-lines', 'pipe-ends', 'numbers-on-line'] as const) {
      const restored = afterFix(layout, 'row-swapped', 'table/row-order');
      assert.ok(restored.length === SEEDS.length && restored.every(Boolean), layout);
    }
    assert.deepEqual(afterFix('grid', 'row-swapped', 'table/row-order'), []);
  });
  it('tells two swapped rows once', () => {
    assert.deepEqual(shown(arranged([0, a], [b, b + 1], [a + 1, b], [a, a + 1], [b + 1])), ['table/row-order “2.重复申请” warning']);
  });
  it('tells a row that moved, and where it belongs', () => {
    const text = arranged([0, a], [a + 1, b + 1], [a, a + 1], [b + 1]);
    assert.deepEqual(shown(text), ['table/row-order “2.重复申请” warning']);
    assert.equal(sentences(text)[0], '表三“2.重复申请”不在规定的位置，应紧接“1.信访举报投诉类申请”之后。');
    assert.deepEqual(fixesIn(text), [{ title: '按规定的次序排列各行', text: table3 }]);
  });
  it('moves a row that stands among those of another group back, and its fellows with it', () => {
    const end = lineOf('四、结转');
    assert.deepEqual(fixesIn(arranged([0, a], [a + 1, end], [a, a + 1], [end])), [{ title: '将“2.重复申请”移到“1.信访举报投诉类申请”之后', text: table3 }]);
    assert.deepEqual(fixesIn(arranged([0, a], [b, end], [a, b], [end])).map(({ text }) => text), [table3]);
    const unable = lineOf('2.没有现成信息');
    assert.deepEqual(fixesIn(arranged([0, unable], [a, a + 1], [unable, a], [a + 1])).map(({ text }) => text), [table3]);
  });
  it('moves no row that bears the label of its group, and none from one part of table 2 to another', () => {
    const end = lineOf('四、结转');
    const orders = (text: string): readonly Located[] => foundIn(text).filter(({ finding }) => finding.rule === 'table/row-order');
    const moved = orders(arranged([0, a - 1], [a, end], [a - 1, a], [end]));
    const parts = TITLE + disclosureText();
    const swapped = orders(parts.replace('行政许可', '#').replace('行政处罚', '行政许可').replace('#', '行政处罚'));
    for (const located of [moved, swapped]) assert.deepEqual(located.map((each) => fixesOf(each).length), [0]);
  });
  it('tells parts of table 2 that were swapped once', () => {
    const text = TITLE + disclosureText();
    const five = text.slice(text.indexOf('第二十条第（五）项'), text.indexOf('第二十条第（六）项'));
    const six = text.slice(text.indexOf('第二十条第（六）项'), text.indexOf('第二十条第（八）项'));
    assert.equal(shown(text.replace(five + six, six + five)).length, 1);
  });
  it('accepts the official order', () => assert.deepEqual(shown(table3), []));
});

describe('table/row-shape', () => {
  it('is all that is said of a first row of pipes that lacks its last cell, whose merged label left blank cells', () => {
    const table = ['| | | | 自然人 | 商业企业 | 科研机构 | 社会公益组织 | 法律服务机构 | 其他 | 总计 |', `|${' --- |'.repeat(10)}`, '| 一、本年新收政府信息公开申请数量 | | | 40 | 5 | 0 | 1 | 1 | 0 |'];
    assert.deepEqual(shown(`${TITLE}${table.join('\n')}\n`).filter((each) => !each.startsWith('table/row-missing')), ['table/row-shape “一、本年新收政府信息公开申请数量” warning']);
  });
  it('is information where 其他对外管理服务事项 is divided into several rows', () => {
    const plain = '2019年青禾市水务局政府信息公开工作年度报告\n\n二、主动公开政府信息情况\n\n' + disclosureText({}, '2019');
    const divided = plain.replace(/其他对外管理服务事项\t.*/u, '其他对外管理服务事项\t行政检查\t3\t0\t20');
    assert.deepEqual(shown(divided).filter((each) => each.startsWith('table/row-shape')), ['table/row-shape “其他对外管理服务事项” info']);
    assert.match(sentences(divided).join(), /表二“其他对外管理服务事项”似分为几行/u);
  });
  describe('of a table in odd dress', () => {
    const figures = { 'open.natural': 12, 'partial.enterprise': 4, 'unable1.natural': 3, 'refuse2.enterprise': 3, 'other1.natural': 2 };
    const whole = TITLE + requestsText(figures);
    const dressed = (dress: (row: string, i: number) => string): string => `${whole.trimEnd().split('\n').map((row, i) => (i === 0 ? row : dress(row, i - 1))).join('\n')}\n`;
    const split = (row: string): readonly [string, string] => [row.split('\t').slice(0, -7).join('\t'), row.split('\t').slice(-7).join('\t')];
    const dresses: Readonly<Record<string, string>> = {
      'rows that are counted before their labels': dressed((row, i) => (i < 3 ? `\t${row}` : `${i - 2}\t${row}`)),
      'figures in the line below their label': dressed((row, i) => (i < 3 ? row : split(row).join('\n\t\t\t'))),
      'one row between spaces': dressed((row) => (row.includes('2.重复申请') ? row.trim().replace(/\t+/gu, ' ') : row)),
      'columns that drift, put between pipes': dressed((row, i) => `| ${(i < 3 ? row : [...split(row)].join(i % 2 === 0 ? '\t\t' : '\t')).split('\t').join(' | ')} |`).replace(/(?<=\|)\n/u, `\n|${'---|'.repeat(10)}\n`),
    };
    for (const [name, text] of Object.entries(dresses)) {
      it(`reads ${name}`, () => {
        assert.deepEqual(shown(text), []);
        assert.deepEqual(shown(text.replace(/(2\.重复申请.*?)3(\D+)0(\D+)0(\D+)0(\D+)0(\D+)3/su, '$13$20$30$40$50$64')).map((each) => each.split(' ')[0]), ['total/row']);
      });
    }
    it('says once that all rows have a value more than there are columns, which no sums show to be a subtotal', () => {
      const text = dressed((row, i) => row.replace(/\t([^\t]*)$/u, i < 3 ? '\t\t$1' : '\t0\t$1'));
      assert.deepEqual(shown(text), ['table/row-shape “一、本年新收政府信息公开申请数量” warning']);
    });
  });
  describe('of rows in one line', () => {
    const whole = TITLE + requestsText({ 'open.natural': 12, 'refuse2.enterprise': 3 });
    const rows = whole.trimEnd().split('\n');
    const joined = (at: number, gap: string): string => [...rows.slice(0, at - 1), `${rows[at - 1]}${gap}${rows[at]}`, ...rows.slice(at + 1), ''].join('\n');
    const numbers = rows.flatMap((_, i) => (i > 4 ? [i] : []));
    for (const gap of ['', '\t', ' ']) {
      it(`names the one that should begin a line, whichever it is (with “${gap}” between)`, () => {
        const said = new Set(numbers.map((at) => shown(joined(at, gap)).map((each) => each.replace(/“.*”/u, '“”')).join()));
        assert.deepEqual([...said], ['table/row-shape “” warning']);
      });
      it(`parts them again (with “${gap}” between)`, () => {
        const trimmed = (text: string): string => text.replace(/[ \t]+$/gmu, '');
        const wrong = numbers.filter((at) => fixesIn(joined(at, gap)).map(({ text }) => trimmed(text)).join() !== trimmed(whole));
        assert.deepEqual(wrong, []);
      });
    }
    it('says which, and reads the figures of both', () => {
      const text = joined(rows.findIndex((row) => row.startsWith('四、')), '');
      assert.deepEqual(sentences(text), ['表三“四、结转下年度继续办理”与“（七）总计”连在一行里。请另起一行。']);
      assert.deepEqual(fixesIn(text), [{ title: '将“四、结转下年度继续办理”另起一行!', text: whole }]);
      assert.deepEqual(shown(text.replace(/12\t3(?=\t.*四、)/u, '12\t4')).map((each) => each.split(' ')[0]).sort(), ['table/row-shape', 'total/results']);
    });
    it('puts the TABs back that stood before it', () => {
      const at = rows.findIndex((row) => row.includes('3.要求提供'));
      const text = [...rows.slice(0, at - 1), `${rows[at - 1]}${rows[at]?.trimStart()}`, ...rows.slice(at + 1), ''].join('\n');
      assert.equal(fixesIn(text)[0]?.text, whole);
    });
    it('is one finding for a line of several', () => {
      const text = [...rows.slice(0, 6), rows.slice(6, 9).join(''), ...rows.slice(9), ''].join('\n');
      assert.deepEqual(sentences(text), ['表三“（一）予以公开”所在的一行里还有自“（二）部分公开”至“1.属于国家秘密”共 2 行。请各起一行。']);
      assert.equal(fixesIn(text)[0]?.text, whole);
    });
    it('finds them between pipes, commas and in table 2, too', () => {
      const piped = TITLE + requestsText().replace(/[^\n]+/gu, (row) => `| ${row.split('\t').join(' | ')} |`).replace(/\n/u, `\n|${'---|'.repeat(10)}\n`);
      const commas = TITLE + requestsText().replace(/\t/gu, ',');
      for (const text of [piped, commas, TITLE + disclosureText()]) {
        const label = text.includes('行政规范性文件') ? '行政规范性文件' : '4.保护第三方';
        const line = text.split('\n').find((each) => each.includes(label)) ?? '';
        assert.deepEqual([shown(text), shown(text.replace(`\n${line}`, line))], [[], [`table/row-shape “${label === '行政规范性文件' ? label : '4.保护第三方合法权益'}” warning`]]);
      }
    });
    it('leaves a row alone that ends in other words, or has not as many figures behind them', () => {
      const ending = (words: string): string[] => shown(whole.replace('2.重复申请\t0\t3\t0\t0\t0\t0\t3', `$&\t${words}`)).map((each) => each.split(' ')[0] as string);
      assert.deepEqual(ending('详见说明'), ['table/row-shape']);
      assert.deepEqual(ending('3.其他\t0'), ['table/row-shape']);
      assert.match(sentences(whole.replace('2.重复申请\t0\t3\t0\t0\t0\t0\t3', '$&\t3.其他\t0')).join(), /应有 7 个/u);
    });
  });
  const shortened = (...labels: string[]): string => lines.map((line) => (labels.some((label) => line.includes(label)) ? line.replace('\t0', '') : line)).join('\n');
  it('stands at the first line of a run', () => {
    const text = shortened('2.重复申请', '3.要求提供');
    assert.deepEqual(shown(text), ['table/row-shape “2.重复申请” warning']);
    assert.equal(sentences(text)[0], '表三自“2.重复申请”至“3.要求提供公开出版物”共 2 行，每行有 6 个数值，应有 7 个；无法确定各属哪一列，不参加合计检查。请补齐。');
  });
  describe('of a row that lost one value', () => {
    const whole = TITLE + requestsText({ 'refuse2.enterprise': 2, 'open.natural': 3, 'partial.otherOrg': 1 });
    const row = /2\.重复申请\t(.*)/u.exec(whole)?.[1] ?? '';
    const holding = (values: string): string => whole.replace(`2.重复申请\t${row}`, `2.重复申请\t${values}`);

    it('offers to put it back where that alone makes all sums right', () => {
      assert.equal(row, '0\t2\t0\t0\t0\t0\t2');
      assert.deepEqual(fixesIn(holding('2\t0\t0\t0\t0\t2')), [{ title: '在“自然人”列补上 0!', text: whole }]);
      assert.deepEqual(fixesIn(holding('0\t0\t0\t0\t0\t2')), [{ title: '在“商业企业”列补上 2!', text: whole }]);
      assert.deepEqual(fixesIn(holding('0\t2\t0\t0\t0\t0')), [{ title: '在“总计”列补上 2!', text: whole }]);
      assert.deepEqual(sentences(holding('2\t0\t0\t0\t0\t2')), ['表三“2.重复申请”有 6 个数值，应有 7 个，不参加合计检查；在“自然人”列补上 0，各项合计才相符。请核对后补上。']);
    });
    it('names no column where several would do', () => assert.deepEqual(fixesIn(holding('0\t2\t0\t0\t0\t2')), [{ title: '补上一个 0!', text: whole }]));
    it('offers nothing where no place will do, or other figures are doubtful', () => {
      assert.deepEqual(fixesIn(holding('0\t3\t0\t0\t0\t3')), []);
      const doubtful = holding('2\t0\t0\t0\t0\t2').replace(/（七）总计\t\t.*/u, '（七）总计\t\t若干\t若干\t若干\t若干\t若干\t若干\t若干');
      assert.deepEqual(foundIn(doubtful).flatMap(fixesOf), []);
      assert.deepEqual(fixesIn(holding('2\t0\t0\t0\t2')), []);
    });
    it('parts it from its neighbours as they are', () => {
      const loose = (text: string): string => text.split('\n').map((line) => line.split('\t').filter((cell) => cell !== '').join(' ')).join('\n');
      assert.deepEqual(fixesIn(loose(holding('2\t0\t0\t0\t0\t2'))).map((fix) => fix.text), [loose(whole)]);
      const page = render(invent(3), { layout: 'html', eol: '\n', finalNewline: true }).text;
      const cell = /(?<=3\.危及“三安全一稳定”<\/td>)<td>(\d+)<\/td>/u.exec(page);
      assert.ok(cell);
      assert.deepEqual(fixesIn(page.slice(0, cell.index) + page.slice(cell.index + cell[0].length)), [{ title: `在“自然人”列补上 ${cell[1]}!`, text: page }]);
    });
    it('writes it as the others are', () => {
      assert.deepEqual(fixesIn(holding('２\t０\t０\t０\t０\t２')).map((fix) => fix.text), [holding('０\t２\t０\t０\t０\t０\t２')]);
    });
    it('tells the total of a block of table 4, but not which of its parts it was', () => {
      const review = TITLE + reviewText(2, 0, 1, 0, 3, 0, 4, 0, 0, 4);
      assert.deepEqual(fixesIn(review.replace('2\t0\t1\t0\t3\t', '2\t0\t1\t0\t')), [{ title: '在“总计”列补上 3!', text: review }]);
      assert.deepEqual(fixesIn(review.replace('2\t0\t1\t0\t3\t', '2\t0\t1\t3\t')), []);
    });
  });
  it('is restored by its fix where a report lost a value, in whatever layout', () => {
    const layouts = LAYOUT_NAMES.filter((name) => 'cellMark' in LAYOUTS[name]);
    assert.ok(layouts.length > 6);
    for (const layout of layouts) {
      const restored = afterFix(layout, 'cell-lost', 'table/row-shape');
      assert.ok(restored.length > SEEDS.length / 2 && restored.every(Boolean), layout);
    }
  });
  it('is one finding for each run', () => assert.equal(shown(shortened('2.重复申请', '4.无正当理由')).length, 2));
  it('sees a value too many', () => {
    const text = table3.replace('2.重复申请\t0', '2.重复申请\t0\t0');
    assert.deepEqual(shown(text), ['table/row-shape “2.重复申请” warning']);
    assert.equal(sentences(text)[0], '表三“2.重复申请”有 8 个数值，应有 7 个；无法确定各属哪一列，不参加合计检查。请核对，删去多余的。');
  });
  it('takes a word beside the end of a wrapped label for the first figure', () => {
    const loose = requestsText({ 'open.natural': 2 }).trimEnd().split('\n').map((line) => line.split('\t').filter((cell) => cell !== '').join(' ')).join('\n');
    const wrapped = loose.replace('1.本机关不掌握', '1.本机\n关不掌握');
    assert.deepEqual(shown(TITLE + wrapped), []);
    assert.deepEqual(shown(TITLE + wrapped.replace('政府信息 0 0', '政府信息 若干 0')), ['cell/not-a-number “若干” warning']);
  });
  it('takes no mark of the next row for the value that is lost', () => {
    const loose = requestsText({ 'deny7.natural': 7 }).trimEnd().split('\n').map((line) => line.split('\t').filter((cell) => cell !== '').join(' ')).join('\n');
    const spaced = loose.replace(/^(.*?[1-8])\.(?=\p{Script=Han})/gmu, '$1. ').replace('7. 属于行政执法案卷', '7. 属于行\n政执法案卷');
    assert.deepEqual(shown(TITLE + spaced), []);
    assert.deepEqual(shown(TITLE + spaced.replace('政执法案卷 7 0', '政执法案卷 7')).map((each) => each.split(' ')[0]), ['table/row-shape']);
  });
  it('sees a row of table 4 that lost a cell', () => assert.deepEqual(shown((TITLE + reviewText()).replace(/\t0\n$/u, '\n')), ['table/row-shape “0” warning']));
  for (const labels of [['2.重复申请'], ['2.重复申请', '3.要求提供公开出版物', '5.属于三类内部事务信息']]) {
    it(`accepts ${labels.length} whole rows that lost the empty cells in front`, () => {
      assert.deepEqual(shown(labels.reduce((text, label) => text.replace('\t\t' + label, label), table3)), []);
    });
  }
  it('sees a whole row with a hole in it', () => {
    const text = table3.replace(/2\.重复申请.*/u, '2.重复申请\t0\t0\t\t0\t0\t0\t0\t0');
    assert.deepEqual(shown(text), ['table/row-shape “2.重复申请” warning']);
    assert.equal(sentences(text)[0], '表三“2.重复申请”的 7 个数值与其他行不在同样的列；无法确定各属哪一列，不参加合计检查。请对齐。');
  });
  it('takes the columns of the header where no row is complete and no value stands beside them', () => {
    const sparse = table3.replace(/\t0(?=[\t\n])/gu, '\t');
    const width = Math.max(...sparse.split('\n').map((line) => line.split('\t').length));
    const whole = sparse.split('\n').map((line) => (line.includes('\t') ? line + '\t'.repeat(width - line.split('\t').length) : line)).join('\n');
    assert.deepEqual(shown(whole), ['cell/blank “” info']);
    assert.deepEqual(shown(whole.replace('2.重复申请\t\t\t\t', '2.重复申请\t0\t\t')).filter((each) => each.startsWith('cell/not')), []);
    assert.match(shown(whole.replace(/2\.重复申请\t.*/u, '2.重复申请\t0\t\t')).join(), /table\/row-shape “2\.重复申请”/u);
  });
  describe('where every row leaves its total blank', () => {
    const rows = requestsText({ 'open.natural': 4, 'deny2.natural': 2, 'deny3.enterprise': 3, 'unable1.natural': 2, 'partial.natural': 1, 'partial.otherOrg': 1 });
    const blank = TITLE + rows.replace(/\t\d+(?=\n)/gu, '\t');
    it('is not said of a row whose last figure is the sum of the others by chance', () => assert.deepEqual(shown(blank), ['cell/blank “” info']));
    it('is said of that row where another has its total', () => {
      assert.deepEqual(shown(TITLE + rows.replace(/(部分公开.*\t)\d+\n/u, '$1\n')), ['table/row-shape “（二）部分公开（区分处理的，只计这一情形，不计其他情形）” warning']);
    });
    it('is said of all rows whose totals moved up', () => {
      const moved = (TITLE + rows).replace(/\t(\d+\t\d+)\t0(?=(?:\t\d+){4}\n)/gu, '\t$1').replace(/(\t\d+)\n/gu, '$1\t\n');
      assert.deepEqual(shown(moved).filter((each) => each.startsWith('table/row-shape')).length, 1);
    });
  });
  it('takes the fields of a row of table 4 for its values where they are as many', () => {
    assert.deepEqual(shown(TITLE + reviewText(1, '', '', '', 1)), ['cell/blank “” info']);
    assert.deepEqual(shown((TITLE + reviewText(...Array<number>(15).fill(0))).replace(/\t0\n$/u, '\t\n')), ['cell/blank “” info']);
    assert.deepEqual(shown((TITLE + reviewText(...Array<number>(15).fill(0))).replace(/\t0\n$/u, '\n')), ['table/row-shape “0” warning']);
  });
  it('accepts the empty cells that merged ones of table 2 leave in Markdown', () => {
    const rows = ['| 第二十条第（一）项 |  |  |  |  |', '| 信息内容 | 本年制发件数 | 本年废止件数 |  | 现行有效件数 |', '| 规章 | 0 | 0 |  | 0 |', '| 行政规范性文件 | 3 |  | 1 | 12 |'];
    assert.deepEqual(shown(TITLE + rows.join('\n')).filter((each) => each.startsWith('table/row-shape')), []);
  });
  it('reads a cell of Markdown without the tags of its line breaks', () => {
    const text = ['| 第二十条第（一）项 |  |  |  |', '| 信息内容 | 本年<br>制发件数 | 本年废止<br/>件数 | 现行有效件数 |', '| 规章 <br> | 0 | 0 | 0 |', '| 行政规范性<br>文件 | 3 | 1&nbsp; | 2 |'].join('\n');
    assert.deepEqual(shown(TITLE + text).filter((each) => !each.startsWith('table/row-missing')), []);
    assert.deepEqual(shown(TITLE + text.replace('| 2 |', '| -2 |')).filter((each) => each.startsWith('cell/')), ['cell/not-a-count “2” error']);
  });
  it('sees in a row without its last value, where that before it is the sum of the others, that one of these was lost', () => {
    const filled = TITLE + requestsText({ 'open.natural': 2, 'open.legal': 1 });
    const padded = filled.split('\n').map((line, i) => (line.includes('\t') ? line + '\t'.repeat(i % 3) : line)).join('\n');
    assert.deepEqual(shown(padded), []);
    assert.deepEqual(shown((TITLE + requestsText({ 'open.natural': 2, 'open.otherOrg': 3 })).replace(/(（一）予以公开.*\t)5\n/u, '$1\n')), ['cell/blank “” info']);
    assert.deepEqual(shown(filled.replace(/(（一）予以公开.*)\t0(\t.*)/u, '$1$2\t')), ['table/row-shape “（一）予以公开” warning']);
    assert.deepEqual(shown(padded.replace(/(（一）予以公开.*)\t0\t/u, '$1\t')), ['table/row-shape “（一）予以公开” warning']);
    assert.deepEqual(shown(padded.replace(/(（一）予以公开.*)\t1\t/u, '$1\t')), ['table/row-shape “（一）予以公开” warning']);
    const blankToo = padded.replace(/(2\.重复申请.*\t)0(\t*\n)/u, '$1$2');
    assert.deepEqual(shown(blankToo.replace(/(（一）予以公开.*)\t0\t/u, '$1\t')), ['table/row-shape “（一）予以公开” warning', 'cell/blank “” info']);
    assert.deepEqual(shown(padded.replace(/(（一）予以公开.*\t)3(\t*\n)/u, '$1$2')), ['cell/blank “” info']);
  });
  it('accepts rows of blanks', () => assert.deepEqual(shown(table3.replace(/2\.重复申请.*/u, '2.重复申请\t\t\t\t\t\t\t')), ['cell/blank “” info']));
});

describe('rows of TAB text with blanks', () => {
  const blanked = (text: string): string => text.replace(/(?<=\t)0(?=\t|\n)/gu, '');
  const labelled = requestsText({ 'open.natural': 2, 'open.legal': 1, 'deny1.enterprise': 3 }).split('\n').slice(3).map((line) => {
    const cells = line.split('\t');
    return [...cells.slice(0, 3).filter((cell) => cell !== ''), ...cells.slice(3)].join('\t');
  });
  it('have their values where every row has as many fields as columns behind its label', () => {
    assert.deepEqual(shown(TITLE + blanked(labelled.join('\n'))).map((each) => each.split(' ')[0]), ['cell/blank']);
  });
  const values = { 'open.natural': 2, 'open.legal': 1, 'deny1.enterprise': 3, 'deny4.natural': 1, 'unable1.natural': 5, 'unable2.charity': 1, 'refuse1.natural': 2 };
  const ragged = (text: string): string => text.split('\n').map((line, i) => (/\t/u.test(line) ? line + '\t'.repeat(i % 3) : line)).join('\n');
  const unmerged = requestsText(values).split('\n').map((line) => line.replace(/^([一二四]、[^\t]*)\t\t/u, '$1').replace(/^([^\t]*\t（[一二六七]）[^\t]*)\t/u, '$1')).join('\n');
  it('have their values right behind their labels where sums stand there', () => {
    assert.deepEqual(shown(TITLE + ragged(blanked(unmerged))).map((each) => each.split(' ')[0]), ['cell/blank']);
    assert.deepEqual(shown(TITLE + ragged(blanked(unmerged.replace(/(4\.保护第三方.*\t)1$/mu, '$12')))).map((each) => each.split(' ')[0]), ['cell/blank', 'total/row']);
    assert.ok(shown(TITLE + ragged(blanked(unmerged.replace(/(4\.保护第三方合法权益\t1)\t/u, '$1')))).some((each) => each.startsWith('table/row-shape “4.保护')));
  });
  it('have those of table 4 where the totals of its blocks stand', () => {
    const review = reviewText(2, 0, 0, 1, 3, 0, 4, 0, 0, 4, 1, 0, 0, 0, 1);
    assert.deepEqual(shown(TITLE + blanked(review).replace(/\n*$/u, '\t\t\n')).map((each) => each.split(' ')[0]), ['cell/blank']);
    assert.deepEqual(shown(TITLE + blanked(review).replace('2\t\t\t1\t3', '2\t\t1\t3').replace(/\n*$/u, '\t\t\n')).map((each) => each.split(' ')[0]), ['table/row-shape']);
  });
  it('have not where one has fewer', () => {
    assert.ok(shown(TITLE + blanked(labelled.join('\n')).replace('2.重复申请\t', '2.重复申请')).some((each) => each.startsWith('table/row-shape')));
  });
});

describe('rows of one width with commas', () => {
  it('have lost a column where they end before the last of the header', () => {
    const text = requestsText({ 'open.natural': 2, 'open.legal': 1 }).split('\n').map((line, i) => (i > 2 ? line.replace(/\t0(?=\t\d+$)/u, '') : line).replaceAll('\t', ','));
    assert.deepEqual(shown(TITLE + text.join('\n')), ['table/row-shape “一、本年新收政府信息公开申请数量” warning']);
  });
});

describe('rows between pipes', () => {
  const lines = (text: string): string => text.trimEnd().split('\n').map((line) => `| ${line.split('\t').join(' | ')} |`).join('\n') + '\n';
  it('may be padded behind, and have no column more for that', () => {
    const padded = requestsText({ 'open.natural': 2, 'open.legal': 1 }).trimEnd().split('\n').map((line) => line.split('\t').filter((cell) => cell !== ''));
    const rows = padded.map((cells) => [...cells, ...Array<string>(Math.max(0, 9 - cells.length)).fill('')].join('\t'));
    assert.deepEqual(shown(TITLE + lines(rows.join('\n'))), []);
  });
  it('have their blanks where they stand', () => {
    const row = '| （一）予以公开 | 0 | 0 | 0 | 0 | 1 | 9 |  |';
    const text = TITLE + lines(requestsText({ 'open.legal': 1, 'open.otherOrg': 9 }).split('\n').map((line) => line.replace(/\t\t+/u, '\t')).join('\n'));
    assert.deepEqual(shown(text.replace(/\|[^|\n]*\| （一）予以公开.*/u, `| 三、本年度办理结果 ${row}`)), ['cell/blank “” info']);
  });
  it('have lost one where the last is blank and the sum of the others stands before it', () => {
    const text = TITLE + lines(requestsText({ 'open.natural': 2, 'open.legal': 1 }));
    const lost = text.replace(/(（一）予以公开.*)\| 0 (\|.*)/u, '$1$2  |');
    assert.deepEqual(shown(lost), ['table/row-shape “（一）予以公开” warning']);
    assert.match(sentences(lost)[0] ?? '', /有 6 个数值，应有 7 个/u);
  });
  it('have lost a column where the last is blank in all and sums stand before it', () => {
    const all = { 'open.natural': 2, 'open.enterprise': 4, 'open.legal': 1, 'deny1.enterprise': 3, 'refuse2.natural': 1, 'refuse2.enterprise': 1 };
    const without = (field: number, figures: Record<string, number> = all): string =>
      TITLE + lines(requestsText(figures).trimEnd().split('\n').map((line, i) => (i < 3 ? line : [...line.split('\t').filter((_, at) => at !== field), ''].join('\t'))).join('\n'));
    assert.deepEqual(shown(without(4)), ['table/row-shape “一、本年新收政府信息公开申请数量” warning']);
    assert.match(sentences(without(4))[0] ?? '', /共 25 行，每行有 6 个数值/u);
  });
  it('have blank totals where no sums stand before them', () => {
    const blank = TITLE + lines(requestsText({ 'open.natural': 2, 'open.otherOrg': 1, 'deny1.natural': 3, 'refuse2.otherOrg': 1 }).trimEnd().split('\n').map((line, i) => (i < 3 || line.startsWith('四') ? line : line.replace(/\d+$/u, ''))).join('\n'));
    assert.deepEqual(shown(blank), ['cell/blank “” info']);
  });
  for (const [what, laidOut] of [['pipes', lines], ['TABs', (text: string) => text]] as const) it(`of table 4 have lost one where sums hold only then (${what})`, () => {
    const shifted = (...figures: readonly (number | string)[]): string[] => shown(TITLE + laidOut(reviewText(...figures, '—')).replace('—', ''));
    assert.deepEqual(shifted(10, 1, 2, 2, 15, 2, 0, 0, 2, 2, 4, 0, 2, 8), ['table/row-shape “10” warning']);
    assert.deepEqual(shifted(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 1), ['cell/blank “” info']);
    assert.deepEqual(shifted(0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0).map((each) => each.split(' ')[0]), ['total/review', 'cell/blank']);
    assert.deepEqual(shifted(0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0), ['cell/blank “” info']);
  });
  it('may repeat what stood in a merged cell', () => {
    const rows = '第二十条第（五）项\t第二十条第（五）项\t第二十条第（五）项\t第二十条第（五）项\n信息内容\t本年处理决定数量\t本年处理决定数量\t本年处理决定数量\n行政许可\t1250\t1250\t1250\n';
    assert.deepEqual(shown(TITLE + lines(rows)), []);
    assert.deepEqual(shown(TITLE + lines(rows.replace('1250\t1250\n', '1250\t1251\n'))), ['table/row-shape “行政许可” warning']);
    assert.deepEqual(shown(TITLE + lines(rows.replaceAll('1250', '—'))), ['cell/blank “—” info']);
    assert.deepEqual(shown(TITLE + lines(rows.replaceAll('1250', '若干'))), ['cell/not-a-number “若干” warning']);
  });
  it('may lack their only value, which is blank then', () => {
    const part = (value: string): string => `${TITLE}第二十条第（六）项 | | |\n信息内容 | 本年处理决定数量 | |\n行政处罚 | 3 | |\n行政强制 | 1 | |\n第二十条第（八）项 | | |\n信息内容 | 本年收费金额（单位：万元） | |\n行政事业性收费 |${value}\n`;
    assert.deepEqual(shown(part(' 2 | |')), []);
    assert.deepEqual(shown(part('')), ['table/row-shape “行政事业性收费” info']);
    assert.deepEqual(shown(part(' 2 | 3 | |')), ['table/row-shape “行政事业性收费” warning']);
  });
  it('may repeat what stood in one of several merged cells', () => {
    const title = TITLE.replace('2023', '2020');
    const rows = '第二十条第（八）项\t第二十条第（八）项\t第二十条第（八）项\t第二十条第（八）项\n信息内容\t上一年项目数量\t本年增/减\t本年增/减\n行政事业性收费\t19\t-3\t-3\n第二十条第（九）项\t第二十条第（九）项\t第二十条第（九）项\t第二十条第（九）项\n信息内容\t采购项目数量\t采购总金额\t采购总金额\n政府集中采购\t48\t89.5\t89.5\n';
    for (const text of [rows, lines(rows)]) {
      assert.deepEqual(shown(title + text), []);
      assert.deepEqual(shown(title + text.replace(/-3(?=\n| \|\n)/u, '-2')), ['table/row-shape “行政事业性收费” warning']);
      assert.deepEqual(shown(title + text.replace('19', '-48')), ['cell/not-a-count “48” error']);
    }
  });
});

describe('table/label', () => {
  it('sees a wrong word in the remark that belongs to a label, and no other remark', () => {
    const said = (label: string): readonly string[] => shown(TITLE + requestsText().replace('（二）部分公开（区分处理的，只计这一情形，不计其他情形）', label));
    assert.deepEqual(said('（二）部分公开（区分处理的，只计这一情形，不算其他情形）'), ['table/label “（二）部分公开（区分处理的，只计这一情形，不算其他情形）” info']);
    for (const label of ['（二）部分公开', '（二）部分公开（区分处理）', '(二)部分公开(区分处理的,只计这一情形,不计其他情形)']) assert.deepEqual(said(label), []);
  });
  it('rewords one header cell of text without marks, not the next one with it', () => {
    const title = TITLE.replace('2023', '2019');
    const part = (label: string): string => `${title}第二十条第（五）项\n\n信息内容\n\n上一年项目数量\n\n本年增/减\n\n处理决定数量\n\n行政许可\n\n1\n\n0\n\n1\n\n第二十条第（八）项\n\n信息内容\n\n${label}\n\n本年增/减\n\n行政事业性收费\n\n1\n\n0\n\n第二十条第（九）项\n\n信息内容\n\n采购项目数量\n\n采购总金额\n\n政府集中采购\n\n2\n\n3\n`;
    assert.deepEqual(shown(part('上一年数量')), ['table/label “上一年数量” info']);
    assert.equal(fixesIn(part('上一年数量'))[0]?.text, part('上一年项目数量'));
  });
  it('leaves the label of the group in the same cell alone', () => {
    const cells = (label: string): string => `${TITLE}| 类别 | 数据1 | 数据2 | 数据3 | 数据4 | 数据5 | 数据6 | 总计 |\n|---|---|---|---|---|---|---|---|\n| （四）无法提供 ${label} | 0 | 0 | 0 | 0 | 0 | 0 | 0 |\n`;
    const [fix] = fixesIn(cells('1.本单位不掌握政府相关信息'));
    assert.deepEqual(fix, { title: '改为“1.本机关不掌握相关政府信息”*!', text: cells('1.本机关不掌握相关政府信息') });
  });
  it('accepts header cells that are wrapped into one another', () => {
    const header = '行政复议 行政诉讼\n结果\n维持 结果\n纠正 其他\n结果 尚未\n审结 总计 未经复议直接起诉 复议后起诉\n结果\n维持 结果\n纠正 其他\n结果 尚未\n审结 总计 结果\n维持 结果\n纠正 其他\n结果 尚未\n审结 总计\n';
    assert.deepEqual(shown(`${TITLE}四、政府信息公开行政复议、行政诉讼情况\n${header}1 0 0 0 1 0 0 0 0 0 0 0 0 0 0\n`), []);
  });
  const reworded: [string, string, string][] = [
    ['2.其他法律行政法规禁止公开', '2.其他法律法规禁止公开', '2.其他法律行政法规禁止公开'],
    ['4.保护第三方合法权益', '4. 保护第三方何方权益', '4. 保护第三方合法权益'],
    ['一、本年新收政府信息公开申请数量', '一、本年新收申请数量', '一、本年新收政府信息公开申请数量'],
    ['（六）其他处理', '（六）其它', '（六）其他处理'],
  ];
  for (const [official, variant, fixed] of reworded) {
    it(`turns ${variant} into ${fixed}`, () => {
      const text = table3.replace(official, variant);
      assert.deepEqual(shown(text), [`table/label “${variant}” info`]);
      assert.deepEqual(fixesIn(text), [{ title: `改为“${official}”*!`, text: table3.replace(official, fixed) }]);
    });
  }

  it('tells a group by three of its four characters and its mark', () => {
    const text = table3.replace('（三）不予公开', '（三）不予开');
    assert.deepEqual(fixesIn(text), [{ title: '改为“（三）不予公开”*!', text: table3 }]);
    assert.deepEqual(shown(table3.replace('（三）不予公开', '不予开')), []);
  });
  it('tells a row by its place where its label stands in a paragraph above its numbers', () => {
    const cells = requestsText({ 'open.natural': 2 }).trimEnd().split('\n').map((line) => line.split('\t').filter((cell) => cell !== '').join('\n\n')).join('\n\n');
    assert.deepEqual(shown(TITLE + cells), []);
    assert.deepEqual(shown(TITLE + cells.replace('2.重复申请', '2.重复提交申请')), ['table/label “2.重复提交申请” info']);
  });
  it('takes no label apart that begins among the words above', () => {
    const loose = requestsText().trimEnd().split('\n').map((line) => line.split('\t').filter((cell) => cell !== '').join(' ')).join('\n');
    assert.deepEqual(shown(TITLE + loose.replace('（四）无法提供 1.本', '（四）无法供 1.本\n')), []);
    assert.deepEqual(shown(TITLE + loose.replace('（三）不予公开 1.属于国家秘密', '（三）不予公 1.属于国家秘密').replace('2.其他法律', '开 2.其他法律')), []);
    assert.deepEqual(shown(TITLE + loose.replace('商业企业 科研机构', '商业企\n业科研机\n构')), []);
    assert.deepEqual(shown(TITLE + loose.replace('4.保护第三方合法权益', '4.保护第三者合法权益')), ['table/label “4.保护第三者合法权益” info']);
  });
  for (const mark of ['3、', '3．', '3. ']) {
    it(`keeps the mark ${mark} before a wrong word`, () => {
      const text = table3.replace('3.要求提供', `${mark}要求提供`);
      assert.equal(fixesIn(text.replace('要求提供', '需求提供'))[0]?.text, text);
    });
  }
  it('keeps the remark behind a label', () => {
    const text = TITLE.replace('2023', '2019') + disclosureText({}, '2019').replace('采购总金额', '金额（单位：元）');
    assert.deepEqual(fixesIn(text).map((fix) => fix.text), [text.replace('金额（单位', '采购总金额（单位')]);
  });

  it('keeps the line breaks of a wrapped label', () => {
    const wrapped = `${TITLE}\t第二十条第（一）项\n\n\t信息内容\n\t本年制发件数\n\t本年废止件数\n\t现行有\n效数量\n\n\t规章\n\t0\n\t0\n\t0\n`;
    assert.deepEqual(fixesIn(wrapped).map((fix) => fix.text), [wrapped.replace('效数量', '效件数')]);
  });

  const table2 = TITLE + disclosureText();
  const byPlace: [whole: string, official: string, strange: string][] = [
    [table2, '规章', '规张'],
    [table2, '行政许可', '行政准许'],
    [table2, '行政事业性收费', '各类收费'],
    [table3, '3.要求提供公开出版物', '3.索要书刊'],
    [table3, '法律服务机构', '律师事务所'],
    [table3, '自然人', '公民'],
    [TITLE.replace('2023', '2019') + disclosureText({}, '2019'), '政府集中采购', '集采'],
  ];
  for (const [whole, official, strange] of byPlace) {
    it(`knows ${strange} by its place for ${official}`, () => {
      const text = whole.replace(official, strange);
      assert.deepEqual(shown(text), [`table/label “${strange}” info`]);
      assert.deepEqual(fixesIn(text), [{ title: `改为“${official}”`, text: whole }]);
    });
  }
  it('knows a label of a PDF by its place', () => {
    const text = `${TITLE}第二十条第（一）项\n信息内容 本年制发件数 本年废止件数 现行有效件数\n规章 0 0 0\n行政规范性文件 3 1 20\n第二十条第（五）项\n信息内容 本年处理决定数量\n行政准许 8\n第二十条第（六）项\n信息内容 本年处理决定数量\n行政处罚 3\n行政强制 0\n第二十条第（八）项\n信息内容 本年收费金额（单位：万元）\n行政事业性收费 2\n`;
    assert.deepEqual(shown(text), ['table/label “行政准许” info']);
  });
  it('accepts a remark of sentences behind a label', () => {
    const remark = '（行政机关制定发布的决定、公告、通告、意见、通知，以及标题采用“规定”“办法”“细则”等字样的公文；一般情况下属于规范性文件）';
    assert.deepEqual(shown(table2.replace('行政规范性文件', `规范性文件${remark}`)), []);
  });
  it('knows none where more rows are missing than stand there', () => {
    const text = table2.replace('行政处罚', '行政处分决定').replace(/行政强制.*\n/u, '');
    assert.ok(!shown(text).some((each) => each.startsWith('table/label')));
  });
  it('tells headers that changed places', () => {
    const text = table3.replace('商业企业\t科研机构', '科研机构\t商业企业');
    assert.deepEqual(shown(text), ['table/label “科研机构” info', 'table/label “商业企业” info']);
  });
  it('accepts a header with a column more than the form has', () => assert.deepEqual(shown(TITLE + requestsText().replace('自然人\t', '公民\t其中\t')), []));

  for (const [official, tolerated] of [['1.属于国家秘密', '1．属于国家秘密'], ['（一）予以公开', '(一) 予以公开'], ['（区分处理的，只计这一情形，不计其他情形）', ''], ['法律服务机构', '法律服 务机构']] as const) {
    it(`accepts ${tolerated || 'a label without its remark'}`, () => assert.deepEqual(shown(table3.replace(official, tolerated)), []));
  }
});

describe('a label with another behind it', () => {
  it('is put right by hand only: the other would be lost', () => {
    const cells = disclosureText().trimEnd().split(/[\t\n]+/u).join('\n').replace('本年处理决定数量\n行政许可', '本年处理决定数量行政许可');
    const fixes = foundIn(`${TITLE}二、主动公开政府信息情况\n${cells}\n`).flatMap(fixesOf);
    assert.deepEqual(fixes.map(({ safe, preferred }) => safe || preferred), fixes.map(() => false));
    assert.ok(fixes.length > 0);
  });
});

describe('table/clause', () => {
  const table2 = TITLE + disclosureText();
  const cases: [string, string][] = [
    ['第二十条第（五）项', '第二十一条第五项'],
    ['第二十条第（八）项', '第二十九条（财务审计处）'],
    ['第二十条第（六）项', '第二十条第（五）项'],
    ['第二十条第（一）项', '第二十条第（七）项'],
  ];
  for (const [official, wrong] of cases) {
    it(`turns ${wrong} into ${official}`, () => {
      const text = table2.replace(official, wrong);
      assert.deepEqual(shown(text), [`table/clause “${wrong}” warning`]);
      assert.deepEqual(fixesIn(text), [{ title: `改为“${official}”*!`, text: table2 }]);
    });
  }
  it('says that the item is missing where the article is right', () => {
    const text = table2.replace('第二十条第（五）项', '第二十条');
    assert.deepEqual(shown(text), ['table/clause “第二十条” warning']);
    assert.match(sentences(text).join(''), /“第二十条”没有写明哪一项，应为“第二十条第（五）项”。/u);
    assert.deepEqual(fixesIn(text), [{ title: '改为“第二十条第（五）项”*!', text: table2 }]);
  });
  for (const [layout, rows, note] of [
    ['between TABs', (table: string) => table, '\t'],
    ['one cell a line', (table: string) => table.replace(/\t+/gu, '\n'), '\n'],
    ['PDF text', (table: string) => table.replace(/\t+$/gmu, '').replace(/\t/gu, ' '), ' '],
  ] as const) {
    it(`takes a clause that is noted behind the label of a row for no caption (${layout})`, () => {
      const text = TITLE + rows(disclosureText()).replace('规章', `规章${note}第二十条第（一）项`).replace('行政许可', `行政许可${note}第二十条`);
      assert.deepEqual(shown(text).filter((each) => /clause|row-missing/u.test(each)), []);
    });
  }
  it('is put right by hand only where the part that it cites is lost: its rows may be', () => {
    const lost = table2.replace(/(第二十条第（五）项\t*\n)[^]*(?=信息内容[^\n]*\n行政处罚)/u, '$1');
    assert.deepEqual(shown(lost), ['table/clause “第二十条第（五）项” warning']);
    assert.deepEqual(fixesIn(lost).map(({ title }) => title), ['改为“第二十条第（六）项”']);
  });
  it('leaves the brackets and spaces of a caption as they are', () => {
    const text = table2.replace('第二十条第（五）项', '第二十条 第(五)项');
    assert.deepEqual(fixesIn(text.replace('二十条 第(五)', '二十一条 第(五)')), [{ title: '改为“第二十条第（五）项”*!', text }]);
  });
  describe('in a grid, over two lines', () => {
    const cell = (text: string): string => text.padEnd(12 - text.length);
    const row = (cells: readonly string[]): string => `| ${[...cells, '', '', ''].slice(0, 4).map(cell).join(' | ')} |`;
    const grid = (caption: readonly string[]): string => {
      const rule = `+${'-'.repeat(14)}`.repeat(4) + '+';
      const all = disclosureText().trimEnd().split('\n').map((line) => [row(line.split('\t'))]);
      return `${TITLE}${rule}\n${all.map((lines) => (lines[0]?.includes('第（五）项') ? caption.map((text) => row([text])) : lines)).map((lines) => `${lines.join('\n')}\n${rule}\n`).join('')}`;
    };
    it('changes what stands in the first', () => {
      const text = grid(['第二十一条第（', '五）项']);
      assert.deepEqual(shown(text), ['table/clause “第二十一条第（” warning']);
      assert.deepEqual(fixesIn(text), [{ title: '改为“第二十条第（五）项”*!', text: grid(['第二十条第（', '五）项']) }]);
    });
    it('leaves what stands in the second to its reader', () => {
      const text = grid(['第二十条第（', '七）项']);
      assert.deepEqual(shown(text), ['table/clause “第二十条第（” warning']);
      assert.deepEqual(fixesIn(text), []);
    });
  });
  it('takes the header that a new page repeats in the middle of a part for none of its own', () => {
    const [caption, header] = disclosureText().split('\n');
    assert.deepEqual(shown(table2.replace('\n行政处罚', `\n\n- 3 -\n\n${caption}\n${header}\n行政处罚`)), []);
  });
  for (const tolerated of ['第二十条第五项', '第二十条第(五)项', '第二十条 第（五）项']) {
    it(`accepts ${tolerated}`, () => assert.deepEqual(shown(table2.replace('第二十条第（五）项', tolerated)), []));
  }
});

describe('table/format', () => {
  it('leaves it to period/statement where the tables are right for its year', () => {
    const text = `${TITLE.replace('2023', '2032')}报告所列数据的统计期限自2020年1月1日起至2020年12月31日止。\n${requestsText({}, {}, '2019')}`;
    assert.deepEqual(shown(text), []);
  });
  it('warns at the first line of a table of other years', () => {
    const text = TITLE + disclosureText({}, '2019');
    assert.deepEqual(shown(text), ['table/format “第二十条第（一）项” warning']);
    assert.equal(sentences(text)[0], '表二用的是 2019 年格式，而 2023 年度报告应当使用 2021 年格式（国办公开办函〔2021〕30号）。请换用规定的表格，或核对年度。');
  });
  it('warns of a table 3 whose （六） is a single row, as it was before 2021', () => {
    assert.deepEqual(shown(TITLE + requestsText({}, {}, '2019')).map((each) => each.slice(0, 12)), ['table/format']);
    assert.deepEqual(shown(TITLE.replace('2023', '2020') + requestsText({}, {}, '2019')), []);
  });
  it('warns at the header of one part that is of other years, and goes by the other parts', () => {
    const mixed = TITLE + disclosureText({ licence: [5] }).replace('本年制发件数\t本年废止件数\t现行有效件数', '本年新制作数量\t本年新公开数量\t对外公开总数量');
    assert.deepEqual(shown(mixed), ['table/format “信息内容” warning']);
    assert.deepEqual(shown(TITLE + disclosureText({ licence: [5] }).replace('现行有效件数', '对外公开总数量')).filter((each) => each.startsWith('table/format')), []);
  });
  it('accepts table 4, which is the same in both formats', () => assert.deepEqual(shown(TITLE.replace('2023', '2019') + reviewText()), []));
  it('says nothing where the year is not known', () => assert.deepEqual(shown('政府信息公开工作年度报告\n' + disclosureText({}, '2019')), []));
});
