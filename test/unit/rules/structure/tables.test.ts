// Decides that lost tables, parts and rows are found where they were, and that what is put in their place is written as it was.
import assert from 'node:assert/strict';
import { fixesOf } from '../../../../server/src/rules/check';
import { analyse } from '../../../../server/src/model/analysis';
import type { Report } from '../../../../server/src/model/report';
import { SourceText } from '../../../../server/src/syntax/sourceText';
import { applied, fixed, isFixable } from '../../../support/fixes';
import { findings } from '../../../support/marked';
import { corrupt, dropEachRow, type Corruption } from '../../../support/reports/corrupt';
import { Draft } from '../../../support/reports/draft';
import { invent } from '../../../support/reports/invent';
import { WRITABLE_LAYOUTS, type LayoutName } from '../../../support/reports/layouts';
import { render, type Rendered, type TruthRow } from '../../../support/reports/render';
import { say, type Locale } from '../../../../server/src/rules/messages/message';
import { lineOf, said } from '../../../support/marked';
import { linesOf, reportOf, structureFindings, HEADINGS } from './support';

const SEEDS = [1, 2, 3, 4, 5, 6, 7, 8];
const rules = ['table/missing', 'table/row-missing'];

function reportIn(text: string): Report {
  return analyse(SourceText.of(text).blocks).reports.at(0).item;
}

function reports(layout: LayoutName): Rendered[] {
  return SEEDS.map((seed) => render(invent(seed), { layout, eol: seed % 2 === 0 ? '\n' : '\r\n', finalNewline: seed % 3 !== 0 }));
}

/** The report with the values of one row blank, but for those of table 3, which its sums leave open. */
function withBlankRow(rendered: Rendered, line: number): string {
  const row = rendered.truth.rows.find((each) => each.line === line);
  const draft = new Draft(rendered);
  if (row?.table === 'requests') return draft.text;
  const cells = rendered.truth.cells.filter((cell) => cell.table === row?.table && cell.row === row.row);
  draft.replaceAll(cells.map((cell) => ({ ...cell, replacement: '' })));
  return draft.text;
}

/** Wrapped cells on one line, as the fix writes them. */
function unwrapped(text: string, layout: LayoutName): string {
  if (layout !== 'cell-lines') return text;
  const lines: string[] = [];
  for (const line of text.split(/\r?\n/u)) {
    const last = lines.at(-1);
    if (last?.startsWith('\t') && line !== '' && !line.startsWith('\t')) lines.splice(-1, 1, last + line);
    else lines.push(line);
  }
  return lines.join('\n');
}

function severityRight({ severity }: { severity: string }, { expected: [expected] }: Corruption): boolean {
  return expected?.severity === undefined || expected.severity === severity;
}

for (const layout of WRITABLE_LAYOUTS) {
  describe(`tables as ${layout}`, () => {
    it('have nothing missing when they are whole', () => {
      for (const { text } of reports(layout)) assert.deepEqual(structureFindings(text).filter(({ severity }) => severity !== 'info').map(said), []);
    });

    it('tell each dropped row by its line, and take it back as it was', () => {
      for (const rendered of reports(layout)) {
        dropEachRow(rendered).forEach((dropped, i) => {
          if (i % 4 !== rendered.report.seed % 4) return;
          const found = structureFindings(dropped.text, ...rules);
          assert.equal(found.length, 1, found.map(said).join());
          const [located] = found as [(typeof found)[0]];
          const lines = dropped.expected[0]?.lines ?? [];
          assert.ok(lines.length === 0 || lines[0] === lineOf(located), `${said(located)} at ${lineOf(located)}, not ${lines[0]}`);
          assert.ok(severityRight(located, dropped), said(located));
          const [fix] = fixesOf(located);
          assert.ok(fix && !fix.safe);
          const text = applied(located, fix);
          assert.deepEqual(structureFindings(text, ...rules).map(said), []);
          assert.equal(unwrapped(text, layout), unwrapped(withBlankRow(rendered, rendered.truth.rows[i]?.line ?? 0), layout));
        });
      }
    });

    for (const kind of ['part-dropped', 'table-dropped', 'section-lost', 'heading-lost'] as const) {
      it(`take back what is ${kind}`, () => {
        for (const rendered of reports(layout)) {
          const corruption = corrupt(rendered, kind, rendered.report.seed);
          assert.ok(corruption);
          const found = structureFindings(corruption.text, 'section/missing', ...rules);
          assert.equal(found.length, 1, found.map(said).join());
          const [located] = found as [(typeof found)[0]];
          assert.ok(corruption.expected[0]?.lines.includes(lineOf(located)), said(located));
          assert.ok(severityRight(located, corruption), said(located));
          const text = applied(located, fixesOf(located).at(-1) as never);
          assert.deepEqual(structureFindings(text, 'section/missing', 'section/order', ...rules).map(said), []);
          assert.equal(text.includes('\r'), rendered.text.includes('\r'));
          assert.doesNotMatch(text.replaceAll('\r\n', ''), rendered.text.includes('\r') ? /[\r\n]/u : /\r/u);
        }
      });
    }
  });
}

/** Every fourth row of a report, and the text once it was dropped and put in again; without a text where no fix does that. */
function putBack(rendered: Rendered): { row: TruthRow | undefined; text: string | undefined }[] {
  return dropEachRow(rendered).flatMap((dropped, i) => {
    if (i % 4 !== rendered.report.seed % 4) return [];
    const [located] = structureFindings(dropped.text, ...rules);
    assert.ok(located);
    const [fix] = fixesOf(located);
    return [{ row: rendered.truth.rows[i], text: fix && applied(located, fix) }];
  });
}

for (const layout of ['commas', 'bare-pipes', 'padded', 'padded-pipes', 'pipe-ends', 'pipes-before'] as const) {
  it(`rows of ${layout} are written as another one of their table is, where one is like them`, () => {
    for (const rendered of reports(layout)) {
      for (const { row, text } of putBack(rendered)) {
        if (text !== undefined) assert.equal(text, withBlankRow(rendered, row?.line ?? 0));
        else assert.ok(row?.table === 'review' || row?.row === 'open', row?.row);
      }
    }
  });
}

for (const layout of ['numbers-on-line', 'cell-paragraphs', 'pdf-pages', 'pdf-columns'] as const) {
  it(`rows of ${layout} are put in where their figures are known`, () => {
    const put = new Set<string>();
    for (const rendered of reports(layout)) {
      for (const { row, text } of putBack(rendered)) {
        if (text === undefined || row?.table !== 'requests') continue;
        assert.deepEqual(findings(text).map(said), findings(rendered.text).map(said));
        put.add(row.row);
      }
    }
    assert.ok(put.size > 10, [...put].join());
  });
}

describe('a part of a table that is gone', () => {
  const first = ['第二十条第（一）项', '信息内容;本年制发件数;本年废止件数;现行有效件数', '规章;0;0;0', '行政规范性文件;1;0;4'];
  const part = (clause: string, header: string, ...rows: string[]): string[] => [clause, `信息内容;${header}`, ...rows];
  const second = part('第二十条第（五）项', '本年处理决定数量', '行政许可;38');
  const third = part('第二十条第（六）项', '本年处理决定数量', '行政处罚;', '行政强制;');
  const fourth = part('第二十条第（八）项', '本年收费金额（单位：万元）', '行政事业性收费;3.5');
  const layouts: readonly (readonly [name: string, write: (line: string) => string])[] = [
    ['commas', (line) => line.replaceAll(';', ',')],
    ['pipes before cells', (line) => `|${line.replaceAll(';', '|')}`],
    ['pipes that end rows', (line) => `${line.replaceAll(';', ' | ')} ||`],
  ];
  for (const [name, write] of layouts) {
    it(`is written as another one between ${name} is`, () => {
      const text = (...parts: readonly (readonly string[])[]): string => `${reportOf(HEADINGS.slice(0, 2))}\n${parts.flat().map(write).join('\n')}\n`;
      assert.equal(fixed(text(first, second, fourth), 'table/row-missing'), text(first, second, third, fourth));
    });
  }
  it('is not written where none has as many columns', () => {
    const text = `${reportOf(HEADINGS.slice(0, 2))}\n${[second, third, fourth].flat().map((line) => `|${line.replaceAll(';', '|')}`).join('\n')}\n`;
    assert.ok(!isFixable(text, 'table/row-missing'));
  });
});

describe('table/missing', () => {
  it('is put in as Markdown where the pipes of the other tables have none around them', () => {
    const { text } = render(invent(3), { layout: 'bare-pipes', eol: '\n', finalNewline: true });
    const heading = text.indexOf('四、政府信息公开行政复议');
    const without = text.slice(0, heading) + text.slice(heading).replace(/^.*[|｜].*\n/gmu, '');
    assert.match(fixed(without, 'table/missing'), /\| 行政复议 \|.*\n\| --- \|/u);
  });
  it('stands at the headings of sections without tables', () => {
    assert.deepEqual(linesOf(reportOf(HEADINGS), 'table/missing'), ['5 error table/missing', '7 error table/missing', '9 error table/missing']);
  });

  it('leaves a missing section to section/missing', () => {
    assert.deepEqual(linesOf(reportOf(HEADINGS.filter((_, i) => i !== 2)), 'table/missing'), ['5 error table/missing', '7 error table/missing']);
  });

  const { text } = render(invent(5, { year: 2023 }), { layout: 'tsv-clean', eol: '\n', finalNewline: true });
  const [head = '', disclosure = '', requests = '', review = '', rest = ''] = text.split(/^(?=[二三四五]、(?!上年|本年度|结转))/mu);
  const body = (section: string): string => section.slice(section.indexOf('\n'));
  const bearing = (section: string, other: string): string => section.slice(0, section.indexOf('\n')) + body(other);
  const told = (changed: string): string[] => structureFindings(changed).map(({ finding: { rule, message, origin } }) => `${rule} ${message.id} ${origin.block.text.slice(origin.from, origin.from + 3)}`);

  it('tells once of two sections that have each other’s tables', () => {
    assert.deepEqual(told(head + disclosure + bearing(requests, review) + bearing(review, requests) + rest), ['table/missing table/exchanged 三、收']);
    assert.deepEqual(told(head + bearing(disclosure, review) + requests + bearing(review, disclosure) + rest), ['table/missing table/exchanged 二、主']);
  });

  for (const layout of ['tsv-clean', 'cell-lines', 'pipes', 'html', 'grid'] as const) {
    it(`lets tables as ${layout} change places, and leaves the text around them`, () => {
      const { text: whole, truth } = render(invent(5, { year: 2023 }), { layout, eol: '\n', finalNewline: true });
      const [one, other] = (['requests', 'review'] as const).map((key) => reportIn(whole).tables[key]?.block.text.trimEnd() ?? '') as [string, string];
      assert.ok(truth.rows.length > 20 && whole.includes(one) && whole.includes(other));
      const changed = whole.replace(`${one}\n`, 'HERE\n').replace(`${other}\n`, `${one}\n`).replace('HERE\n', `${other}\n`);
      assert.deepEqual(structureFindings(changed).map(({ finding }) => finding.message.id), ['table/exchanged']);
      assert.equal(fixed(changed, 'table/missing'), whole);
    });
  }

  it('tells nothing of tables that all stand elsewhere', () => {
    const bare = (section: string): string => `${section.slice(0, section.indexOf('\n'))}\n\n见附表。\n\n`;
    assert.deepEqual(told(head + bare(disclosure) + bare(requests) + bare(review) + rest + body(disclosure) + body(requests) + body(review)), []);
    assert.deepEqual(told(head + bare(disclosure) + requests + body(disclosure) + review + rest), []);
  });

  it('inserts the form of the report’s year', () => {
    assert.ok(fixed(reportOf(HEADINGS), 'table/missing').includes('二、主动公开政府信息情况\n第二十条第（一）项\t\t\t\n信息内容\t本年制发件数'));
  });
});

describe('a page in one line', () => {
  const page = render(invent(3, { year: 2023 }), { layout: 'web-page', eol: '\n', finalNewline: true }).text;
  const line = page.replace(/\n\s*/gu, '');

  it('is read as the page in lines is', () => {
    assert.deepEqual(structureFindings(line).map(said), structureFindings(page).map(said));
  });

  it('tells what is missing in it where that stands, and takes it back', () => {
    const row = /<tr>(?:(?!<tr>).)*四、结转下年度.*?<\/tr>/su.exec(line)?.[0] ?? '';
    const lacking = line.replace(row, '');
    const [located] = structureFindings(lacking, 'table/row-missing');
    assert.ok(located);
    const { origin: { from, to } } = located.finding;
    assert.match(lacking.slice(located.place.offset + from, located.place.offset + to), /（七）总计/u);
  });
});

describe('a blank table in HTML', () => {
  const rendered = render(invent(3, { year: 2023 }), { layout: 'html', eol: '\n', finalNewline: true });
  const withoutTable = (heading: string): string => {
    const from = rendered.text.indexOf('<table', rendered.text.indexOf(heading));
    return rendered.text.slice(0, from) + rendered.text.slice(rendered.text.indexOf('</table>', from) + '</table>\n'.length);
  };
  /** Tags of the cells of a text, without what stands in them. */
  const tags = (text: string): string[] => text.match(/<t[dr]\b[^>]*>/gu) ?? [];

  for (const heading of ['二、主动公开', '三、收到和处理', '四、政府信息公开']) {
    it(`is put in with its cells merged as they are in the form (${heading})`, () => {
      const text = fixed(withoutTable(heading), 'table/missing');
      assert.deepEqual(structureFindings(text, ...rules), []);
      assert.deepEqual(tags(text), tags(rendered.text));
      assert.deepEqual(text.match(/<\/?table\b[^>]*>/gu), rendered.text.match(/<\/?table\b[^>]*>/gu));
    });
  }
});

describe('table/row-missing', () => {
  const rows = (text: string): string[] => structureFindings(text, 'table/row-missing').map((located) => `${lineOf(located)} ${located.severity} ${said(located)}`);
  const { text } = render(invent(3, { year: 2023 }), { layout: 'tsv-clean' });
  const without = (...labels: string[]): string => text.split('\n').filter((line) => !labels.some((label) => line.includes(label))).join('\n');
  const lineBefore = (label: string): number => text.split('\n').findIndex((line) => line.includes(label));

  it('is one finding for a run, with the severity of the gravest', () => {
    assert.deepEqual(rows(without('\t3.其他\t', '（七）总计')), [
      `${lineBefore('\t3.其他\t')} error 表三在此处之后缺少“3.其他”、“（七）总计”。请补上；数量为零的行也应当保留。`,
    ]);
  });

  it('says on which side of its line the rows are missing', () => {
    const [from, to] = [text.indexOf('（本列数据'), text.indexOf('二、上年结转')];
    assert.match(rows(text.slice(0, from) + text.slice(to))[0] ?? '', /表三在此处之前缺少“一、/u);
  });

  it('offers by name all that it puts in', () => {
    const from = text.indexOf('\n行政强制');
    const cut = text.slice(0, from) + text.slice(text.indexOf('\n', text.indexOf('\n行政事业性收费') + 1));
    const [located] = structureFindings(cut, 'table/row-missing');
    assert.ok(located);
    assert.deepEqual(fixesOf(located).map(({ title }) => say(title, 'zh-cn')), ['插入“行政强制”和“第二十条第（八）项”的空白部分']);
  });

  it('lists the figures that it works out as each language does', () => {
    const [located] = structureFindings(without('（七）总计'), 'table/row-missing');
    assert.ok(located);
    const titles = (locale: Locale): string[] => fixesOf(located).map(({ title }) => say(title, locale));
    assert.match(titles('zh-cn')[0] ?? '', /推算：\d+(?:、\d+){6}$/u);
    assert.match(titles('en')[0] ?? '', /other rows: \d+(?:, \d+){6}$/u);
  });

  it('is a warning for rows that are no totals, and two findings for two gaps', () => {
    assert.deepEqual(rows(without('3.危及', '2.重复申请')).map((row) => row.split(' ')[1]), ['warning', 'warning']);
  });

  it('stands below the header of a part that lost its rows, with nothing but words to show for it', () => {
    const lines = render(invent(3, { year: 2023 }), { layout: 'numbers-on-line' }).text.split('\n');
    const fee = lines.findIndex((line) => line.startsWith('行政事业性收费'));
    lines.splice(fee, 1);
    assert.deepEqual(rows(lines.join('\n')).map((row) => row.split(' ')[0]), [String(fee)]);
  });

  it('says no more than a few names of a long run', () => {
    const [row] = rows(without('1.属于国家秘密', '2.其他法律行政法规', '3.危及', '4.保护', '5.属于三类', '6.属于四类'));
    assert.match(row ?? '', /等 6 行/u);
  });

  it('is silent about a few rows in a text that are no form', () => {
    const mini = reportOf(HEADINGS).replace('五、', '行政许可\t12\n行政处罚\t3\n五、');
    assert.deepEqual(rows(mini), []);
  });

  it('inserts a row whose label is set as those of its neighbours', () => {
    const other = text.replaceAll('1.', '1、').replaceAll('2.', '2、').replaceAll('3.', '3、').replace(/（([一二三四五六七])）(?=[予部不无其总])/gu, '($1)');
    const lines = other.split('\n');
    const added = (label: string): string | undefined => {
      const at = lines.findIndex((line) => line.includes(label));
      return fixed([...lines.slice(0, at), ...lines.slice(at + 1)].join('\n'), 'table/row-missing').split('\n')[at];
    };
    assert.match(added('2、重复申请') ?? '', /\t2、重复申请\t/u);
    assert.match(added('(二)部分公开') ?? '', /\t\(二\)部分公开（/u);
  });

  for (const label of ['一、本年新收', '二、上年结转', '（二）部分公开', '3.危及', '2.重复申请', '2.申请人逾期', '（七）总计']) {
    it(`works out the figures of a row that is missing alone: ${label}`, () => {
      const added = fixed(without(label), 'table/row-missing').split('\n');
      assert.deepEqual(added.map((line) => line.replace(/\t+$/u, '')), text.split('\n').map((line) => line.replace(/\t+$/u, '')));
    });
  }

  it('leaves the figures of two missing rows open', () => {
    const added = fixed(without('2.重复申请', '3.要求提供'), 'table/row-missing').split('\n').find((line) => line.includes('2.重复申请'));
    assert.doesNotMatch(added?.replace('2.', '') ?? '', /\d/u);
  });

  it('fills 四 only in columns where no figure is doubtful or too great', () => {
    const lines = without('四、结转下年度继续办理').split('\n');
    const at = lines.findIndex((line) => line.startsWith('一、本年新收'));
    const doubtful = lines.map((line, i) => (i === at ? line.replace(/\t\d+$/u, '\t99999') : line)).join('\n');
    const added = fixed(doubtful, 'table/row-missing').split('\n').find((line) => line.startsWith('四、结转'));
    assert.match(added ?? '', /^四、结转下年度继续办理\t\t(\t\d+){6}\t$/u);
  });

  it('is put back with the labels of its groups where each row bears them', () => {
    const header = text.split('\n').findIndex((line) => line.includes('一、本年新收'));
    const end = text.split('\n').findIndex((line) => line.includes('四、结转下年度')) + 1;
    const lines = text.split('\n').slice(header, end).map((line) => line.split('\t'));
    let [outer, inner] = ['', ''];
    for (const cells of lines) {
      if (cells[0] !== '') [outer, inner] = [cells[0] ?? '', ''];
      else cells[0] = outer;
      if (cells[1] !== '') inner = cells[1] ?? '';
      else if (cells[2] !== '') cells[1] = inner;
    }
    const layouts: readonly ((cells: readonly string[]) => string)[] = [(cells) => `| ${cells.join(' | ')} |`, (cells) => `<tr>${cells.map((cell) => `<td>${cell}</td>`).join('')}</tr>`];
    for (const [i, layout] of layouts.entries()) {
      const frame = (rows: readonly string[]): string => text.split('\n').toSpliced(header - 3, end - header + 3, ...(i === 0 ? ['', ...rows, ''] : ['<table>', ...rows, '</table>'])).join('\n');
      const rows = lines.map(layout);
      const dropped = rows.filter((row) => /[（(][一二三四五六]/u.test(row));
      assert.ok(dropped.length > 20);
      for (const row of dropped) assert.equal(fixed(frame(rows.filter((each) => each !== row)), 'table/row-missing'), frame(rows), row);
    }
  });

  describe('in HTML', () => {
    const page = render(invent(3), { layout: 'html', eol: '\r\n', finalNewline: true }).text.replaceAll('<tr>', '  <tr>');
    const rowOf = (label: string): string => page.slice(page.lastIndexOf('  <tr>', page.indexOf(label)), page.indexOf('</tr>', page.indexOf(label)) + '</tr>\r\n'.length);
    const lacking = (label: string, text = page): string => text.replace(rowOf(label), '');

    it('is put back as its neighbours stand', () => {
      for (const label of ['四、结转下年度', '二、上年结转']) assert.equal(fixed(lacking(label), 'table/row-missing'), page);
      const blank = rowOf('行政强制').replace(/>\d+</gu, '><');
      assert.equal(fixed(lacking('行政强制'), 'table/row-missing'), page.replace(rowOf('行政强制'), blank));
    });

    /** Every row of table 3 below its header, as it stands in the page. */
    const requestRows = (): string[] => {
      const table = page.slice(page.indexOf('<tr>', page.indexOf('三、收到和处理')), page.indexOf('四、政府信息公开行政复议'));
      return (table.match(/ {2}<tr>(?:(?!<tr>).)*<\/tr>\r\n/gsu) ?? []).filter((row) => /<td>\d/u.test(row));
    };
    const beginsGroup = (row: string): boolean => /rowspan="\d+"/u.test(row);

    it('is put back below the cells of groups, which say how many rows are theirs', () => {
      const rows = requestRows().filter((row) => !beginsGroup(row));
      assert.ok(rows.length > 15);
      for (const row of rows) {
        assert.equal(fixed(page.replace(row, ''), 'table/row-missing'), page, `${row}: taken out as it stands`);
        assert.equal(fixed(withoutRow(page, row), 'table/row-missing'), page, `${row}: taken out of its groups, too`);
      }
    });

    it('is missed below the label of its group, where that has a row of its own', () => {
      const own = page.replace(/<tr>(<td[^>]*>（三）不予公开<\/td>)/u, '<tr>$1</tr>\n<tr>');
      const [line = ''] = rows(own.replace(/<tr><td[^>]*>1\.属于国家秘密[^\n]*\n/u, ''));
      assert.equal(own.split('\n')[Number(line.split(' ')[0]) - 1]?.replace(/<[^>]*>/gu, '').trim(), '（三）不予公开');
    });
    it('is put back with the cell of the group that begins with it', () => {
      const rows = requestRows().filter((row) => beginsGroup(row) && !row.includes('（一）予以公开'));
      assert.ok(rows.length > 3);
      for (const row of rows) assert.equal(fixed(page.replace(row, ''), 'table/row-missing'), page, row);
    });

    it('is put back with the whole of its part', () => {
      const from = page.lastIndexOf('  <tr>', page.indexOf('第二十条第（六）项'));
      const to = page.lastIndexOf('  <tr>', page.indexOf('第二十条第（八）项'));
      const part = page.slice(from, to);
      assert.equal(fixed(page.replace(part, ''), 'table/row-missing'), page.replace(part, part.replace(/>\d+</gu, '><')));
    });

    it('is put back in a page of one line', () => {
      const line = page.replace(/>\s+(?=<)/gu, '>');
      for (const row of requestRows().filter((each) => !beginsGroup(each))) {
        const inLine = row.replace(/>\s+(?=<)/gu, '>').trim();
        assert.equal(fixed(line.replace(inLine, ''), 'table/row-missing'), line, inLine);
      }
    });

    it('is not put in where the cell of its group stands below it, or spans rows that are not of the form', () => {
      const fixesFor = (text: string): number => structureFindings(text, 'table/row-missing').flatMap(fixesOf).length;
      const first = requestRows().find((row) => row.includes('1.属于国家秘密')) ?? '';
      const group = /<td[^>]*>（三）不予公开<\/td>/u.exec(first)?.[0] ?? '';
      const moved = page.replace(first, '').replace('<tr><td>2.其他法律', `<tr>${group}<td>2.其他法律`);
      assert.notEqual(moved, page.replace(first, ''));
      assert.equal(fixesFor(moved), 0);
      assert.equal(fixesFor(page.replace(rowOf('3.危及'), '').replace(/rowspan="8"/u, 'rowspan="3"')), 0);
    });
  });
});

/** The page without a row of a table, whose groups span one row less. */
function withoutRow(page: string, row: string): string {
  const at = page.indexOf(row);
  const begin = page.lastIndexOf('<table', at);
  const rows = page.slice(begin, at).split(/(?=<tr>)/u);
  const narrowed = rows.map((above, i) =>
    above.replace(/ rowspan="(\d+)"/gu, (span, height: string) => (i + Number(height) <= rows.length ? span : height === '2' ? '' : ` rowspan="${Number(height) - 1}"`)),
  );
  return page.slice(0, begin) + narrowed.join('') + page.slice(at + row.length);
}
