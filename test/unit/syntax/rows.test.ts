// The blocks and rows of tables in layouts of the kinds in which they are pasted.
import assert from 'node:assert/strict';
import { parse, reparse } from '../../../server/src/syntax/reparse';
import { rowsOf } from '../../../server/src/syntax/table';

/** The cells of every row of the first table of a text, as they stand in it. */
function cells(text: string): string[][] {
  const table = parse(text).slice(0).find(({ kind }) => kind === 'table');
  assert.ok(table);
  return rowsOf(table).map(({ row, offset }) => {
    for (const cell of row.cells) assert.ok(table.text.slice(offset + cell.from, offset + cell.to).startsWith(cell.text.slice(0, 2)));
    return row.cells.map((cell) => cell.text);
  });
}

const kinds = (text: string): string[] => parse(text).slice(0).map(({ kind }) => kind);

describe('rows of TABs', () => {
  it('are blank cells, with spaces around the TABs or none', () => {
    for (const row of ['\t'.repeat(14), ` ${' \t '.repeat(14)} `]) assert.deepEqual(cells(`总计\t${'0\t'.repeat(14)}\n${row}\n总计\t0\n`).map((each) => each.length).slice(1), [15, 2]);
  });
  it('are none of a mark, the TAB behind it, and words', () => {
    assert.deepEqual(kinds('1.\t规章\t\t\t\n2.\t规范性文件\t\t\t\n'), ['table']);
    assert.deepEqual(kinds('三、\t收到和处理政府信息公开申请情况\n（一）\t主动公开。全年公开信息12条。\n2.\t依申请公开情况\n'), ['heading', 'prose', 'prose']);
    assert.deepEqual(cells('一、\t本年新收政府信息公开申请数量\t3\n（一）\t5\n2.\t6件\n'), [['一、', '本年新收政府信息公开申请数量', '3'], ['（一）', '5'], ['2.', '6件']]);
  });
  it('are none of spaces and a few TABs', () => assert.deepEqual(kinds('  \t\t\n我局做好各项工作。\n'), ['blank', 'prose']));
});

describe('elements of HTML over lines', () => {
  const cases: [what: string, text: string, kinds: string[]][] = [
    ['are a heading by the words within', '<h2 class="a">\n\t四、行政复议、行政诉讼\n</h2>\n<p>\n  本年无。\n</p>\n', ['heading', 'prose']],
    ['are a heading that goes on', '<p>六、其他需要报告\n的事项</p>\n', ['heading']],
    ['are lines where a heading stands below other words', '<li>\n五、存在的主要问题及改进情况\n六、其他需要报告的事项\n</li>\n', ['prose', 'heading', 'heading', 'prose']],
    ['are lines where Markdown begins within', '<p>\n本年无。\n## 三、依申请公开\n无。\n</p>\n', ['prose', 'prose', 'heading', 'prose', 'prose']],
    ['are lines where rows stand within', '<p>\n规章\t0\t1\n规范性文件\t2\t3\n</p>\n', ['prose', 'table', 'prose']],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(kinds(text), expected));
});

describe('lines beside rows of TABs', () => {
  it('are rows where they may be labels, or pieces of such', () => {
    const apart = ['规章\t0\t0\t0', '第二十条第（五）项', '信息内容\t本年处理决定数量\t\t', '行政许可\t5\t\t', '行政处罚', '行政强制\t0\t0\t0'];
    assert.deepEqual(cells(`${apart.join('\n')}\n`).map((row) => row[0]), apart.map((row) => row.split('\t')[0]));
    assert.deepEqual(kinds('行政强制\t0\t0\t0\n一、本年新收政府信息\n公开申请数量\t0\t0\t0\n'), ['table']);
  });
  it('are none of them where they end as titles or sentences do', () => {
    assert.deepEqual(kinds('行政强制\t0\t0\t0\n三、收到和处理政府信息公开申请情况\n自然人\t0\t0\t0\n'), ['table', 'heading', 'table']);
    assert.deepEqual(kinds('行政强制\t0\t0\t0\n我局做好各项工作。\n自然人\t0\t0\t0\n'), ['table', 'prose', 'table']);
  });
});

describe('rows of pipes with pads', () => {
  it('have the blank cell that the first pad ends', () => {
    const rows = ['| 行政许可 |  |||', '| 行政处罚 | 3 |||', '| 行政强制 |  |  ||', '| 规章 | 1 | 2 | 3 ||'];
    assert.deepEqual(cells(`${rows.join('\n')}\n`), [['行政许可', ''], ['行政处罚', '3'], ['行政强制', '', ''], ['规章', '1', '2', '3']]);
  });
  it('have none behind a pipe and a space', () => assert.deepEqual(cells('| 行政许可 | 4 | ||\n| 规章 | 1 | 2 | ||\n'), [['行政许可', '4'], ['规章', '1', '2']]));
});

describe('rows of wide pipes', () => {
  it('end in changes', () => assert.deepEqual(cells('信息内容｜上一年项目数量｜本年增/减\n行政事业性收费｜7｜增1\n'), [['信息内容', '上一年项目数量', '本年增/减'], ['行政事业性收费', '7', '增1']]));
});

describe('rows of one number each', () => {
  const rows = ['第二十条第（五）项', '信息内容', '本年处理决定数量', '行政许可', '50', '第二十条第（六）项', '信息内容', '本年处理决定数量', '行政处罚', '4', '行政强制', '0'];
  it('are a table below the clause that heads them', () => {
    assert.deepEqual(kinds(`${rows.join('\n')}\n三、收到和处理政府信息公开申请情况\n`), ['table', 'heading']);
    assert.deepEqual(kinds(`${rows.join('\n').replace(/(?<=许可|处罚|强制|内容)\n/gu, ' ')}\n\n我局做好各项工作。\n`), ['table', 'blank', 'prose']);
  });
  it('are none below one that is cited, nor without', () => {
    assert.deepEqual(kinds('第二十条第（五）项\n我局办理行政许可50件，行政处罚4件。\n'), ['table', 'prose']);
    assert.deepEqual(kinds(`${rows.slice(3, 5).join('\n')}\n${rows.slice(8).join('\n')}\n`)[0], 'prose');
  });
});

describe('rows of one cell a paragraph', () => {
  const figures = (label: string): string => [label, '1', '2', '3', '0', '0', '0', '6'].join('\n\n');
  const apart = (blank: number, between = ''): string => `${figures('1.信访举报投诉类申请')}\n\n2.重复申请${'\n'.repeat(blank + 1)}${between}${figures('3.要求提供公开出版物')}\n`;
  it('may have nothing but blank cells', () => {
    for (const blank of [1, 7, 15]) assert.deepEqual(kinds(apart(blank)), ['table']);
  });
  it('are none of one table with more blank lines between them, or a sentence', () => {
    assert.equal(kinds(apart(16)).filter((kind) => kind === 'table').length, 2);
    for (const blank of [3, 7, 15]) assert.equal(kinds(apart(blank, '我局做好各项工作。\n\n')).filter((kind) => kind === 'table').length, 2);
  });
});

describe('rows of paragraphs in cells, as browsers copy them', () => {
  const rows = [['信息内容', '上一年项目数量', '本年增/减'], ['行政处罚', '4', '1'], ['行政强制', '0', '2'], ['其他对外管理服务事项', '0', '1']];
  for (const [name, between, below] of [['lines', '\n\t\n', '\n'], ['blank lines', '\n\n\t\n\n', '\n\n']] as const) {
    const text = rows.map((row) => row.join(between)).join(below) + '\n';
    it(`have lone TABs and ${name} between their cells`, () => {
      assert.deepEqual(kinds(text), ['table']);
      assert.deepEqual(cells(text).slice(-2), rows.slice(2));
    });
    it(`are as they are read anew, whichever TAB among ${name} is written or deleted`, () => {
      const prose = `我局做好各项工作。\n${text}\n\t\n\n我局做好各项工作。\n`;
      for (let at = 0; at <= prose.length; at++) {
        for (const [to, insert] of [[at + 1, ''], [at, '\t'], [at, '5'], [at, '\n']] as const) {
          const edited = prose.slice(0, at) + insert + prose.slice(to);
          const shown = (blocks: ReturnType<typeof parse>): unknown => blocks.slice(0).map((block) => [block.kind, block.text]);
          assert.deepEqual(shown(reparse(parse(prose), { from: at, to: Math.min(to, prose.length), insert }).blocks), shown(parse(edited)), JSON.stringify([at, insert]));
        }
      }
    });
  }
});

describe('rows of commas', () => {
  it('have headers with units', () => {
    const text = '第二十条第（八）项\n信息内容,本年收费金额（单位：万元）,本年收费金额（单位：万元）\n行政事业性收费,0,0\n';
    assert.deepEqual(cells(text).map((row) => row.length), [1, 3, 3]);
  });
  it('have headers, and rows of one value, that end where their cells do', () => {
    const text = '第二十条第（五）项\n信息内容,本年处理决定数量\n行政许可,38\n第二十条第（六）项\n信息内容,本年处理决定数量\n行政处罚,7\n行政强制,0\n';
    assert.deepEqual(kinds(text), ['table']);
    assert.deepEqual(cells(text).slice(1, 3), [['信息内容', '本年处理决定数量'], ['行政许可', '38']]);
  });
  it('have headers of up to three lines', () => {
    const text = '行政复议,行政诉讼\n结果维持,结果纠正,未经复议直接起诉,复议后起诉\n结果维持, 结果纠正\n1,0,0,0,1\n';
    assert.deepEqual(cells(text).map((row) => row.length), [2, 4, 2, 5]);
  });
  it('are no words between commas by themselves', () => {
    for (const text of ['公开,透明\n及时,准确\n我局做好各项工作。\n', '公开,透明：\n1,0,0,0,1\n']) assert.equal(kinds(text)[0], 'prose');
  });
});

describe('rows of pipes that nothing encloses', () => {
  it('are lines, of one value or more', () => {
    const text = '第二十条第（五）项\n信息内容 | 本年处理决定数量\n行政许可 | 38\n第二十条第（六）项\n信息内容 | 本年处理决定数量\n行政处罚 | 7\n行政强制 | 0\n';
    assert.deepEqual(kinds(text), ['table']);
    assert.deepEqual(cells(text).slice(0, 3), [['第二十条第（五）项'], ['信息内容', '本年处理决定数量'], ['行政许可', '38']]);
  });
  it('have headers of up to three lines', () => {
    const text = '行政复议 | 行政诉讼\n结果维持 | 结果纠正 | 未经复议直接起诉 | 复议后起诉\n结果维持 | 结果纠正\n1 | 0 | 0 | 0 | 1\n';
    assert.deepEqual(kinds(text), ['table']);
    assert.deepEqual(cells(text).map((row) => row.length), [2, 4, 2, 5]);
  });
  it('are no words between pipes by themselves', () => assert.deepEqual(kinds('首页 | 机构 | 新闻\n浏览 | 12 | 打印\n我局做好各项工作。\n'), ['prose', 'prose', 'prose']));
  for (const last of ['26件', '26 件', '/', '－', '134.8万元']) {
    it(`may end in ${last}`, () => assert.deepEqual(kinds(`二、上年结转政府信息公开申请数量 |  |  | 0 | ${last}\n`), ['table']));
  }
  it('are none where a sentence ends behind a pipe', () => assert.deepEqual(kinds('二、首页 | 政务公开 | 公开信息26件。\n'), ['heading']));
});

describe('headings above tables without marks', () => {
  for (const heading of ['二、主 动 公 开 政 府 信 息 情 况', '二、主动公开政府信息情\u00ad况', '== 二、主动公开政府信息情况 ==', '【二、主动公开政府信息情况】']) {
    it(`are no row of these: ${JSON.stringify(heading)}`, () => assert.deepEqual(kinds(`${heading}\n规章\n0\n0\n0\n行政规范性文件\n1\n2\n3\n`).slice(1), ['table']));
  }
});

describe('rows of HTML', () => {
  const expected = [['规章', '0', '12']];
  const tables: readonly (readonly [name: string, text: string])[] = [
    ['tags around the table', '<div class="table"><table border="1"><tbody><tr><td>规章</td><td>0</td><td>12</td></tr></tbody></table></div>\n'],
    ['blank lines between tags', '<table>\n\n<tr>\n\n<td>\n\n规章\n\n</td>\n\n<td>0</td>\n\n<td>\n\n<p>12</p>\n\n</td>\n\n</tr>\n\n</table>\n'],
    ['paragraphs, spans and attributes over lines', '<TABLE\n border=1>\n<TR>\n<TD\n style="width:9pt;\n border:none">\n<p class=MsoNormal><span\nlang=EN-US>规章<o:p></o:p></span></p>\n</TD>\n<TD><p>0</p></TD><TD>\n12</TD></TR></TABLE>\n'],
    ['no closing tags', '<table>\n<tr>\n<td>规章\n<td>0\n<td>12\n</table>\n'],
  ];
  for (const [name, text] of tables) {
    it(`are read through ${name}`, () => {
      assert.deepEqual(cells(text), expected);
      assert.deepEqual(kinds(text), ['table']);
    });
  }
  it('have a cell of nothing but a space, among blank lines', () => {
    assert.deepEqual(cells('<table>\n<tr>\n<td>\n\n&nbsp;\n\n</td>\n<td>0</td>\n</tr>\n</table>\n'), [['', '0']]);
  });
  it('have a cell whose words begin as headings do, among blank lines', () => {
    const text = '<table>\n<tr>\n<td>\n\n<p>四、结转下年度继续办理</p>\n\n</td>\n<td>0</td>\n</tr>\n</table>\n';
    assert.deepEqual(cells(text), [['四、结转下年度继续办理', '0']]);
  });
  const ends: readonly (readonly [name: string, text: string, ...kinds: string[]])[] = [
    ['at a title', '<table>\n<tr>\n<td>\n青禾市水务局2023年政府信息公开工作年度报告\n', 'table', 'prose'],
    ['at a title among its tags', '<table><tr><td>首页</td></tr>\n<tr><td><h1>青禾市水务局2023年政府信息公开工作年度报告</h1></td></tr>\n', 'table', 'prose'],
    ['at the heading of a section', '<table>\n<tr>\n<td>\n六、其他需要报告的事项\n<p>无</p>\n\n</td>\n', 'table', 'heading', 'prose', 'blank', 'table'],
    ['behind its end, however that is written', '<Table><Tr><Td>0</Td></Tr></Table>\n我局收到申请2件。\n', 'table', 'prose'],
    ['at a paragraph behind a blank line', '<table>\n<tr>\n<td>0</td>\n\n<p>我局收到申请2件。</p>\n', 'table', 'blank', 'prose'],
  ];
  for (const [name, text, ...expectedKinds] of ends) it(`end ${name} where no tag closes them`, () => assert.deepEqual(kinds(text), expectedKinds));
});

describe('rows of words and numbers', () => {
  it('may have rules of any length between them, which no table begins with', () => {
    const rule = `  ${'-'.repeat(70)} ${'-'.repeat(70)}\n`;
    const text = `${rule}行政复议   未经复议直接起诉\n结果维持   结果纠正\n${rule}1   0   2   0   0   0   0\n${rule}`;
    assert.deepEqual(kinds(text).slice(0, 2), ['prose', 'table']);
    assert.deepEqual(cells(text).at(-1)?.slice(-7), ['1', '0', '2', '0', '0', '0', '0']);
    assert.deepEqual(kinds(`---\n行政复议\n---\n`), ['prose', 'prose', 'prose']);
  });
  it('may be set apart by many wide spaces', () => {
    const row = ['一、本年新收政府信息公开申请数量', '0', '1', '2', '3', '4', '5', '15'];
    const text = `${row.join('\u3000'.repeat(14))}\n`;
    assert.deepEqual(cells(text), [row]);
    assert.deepEqual(kinds('\u3000\u3000' + '我局公开信息12条 '.repeat(12)), ['prose']);
  });
  const above = ['第二十条第（六）项', '信息内容 本年处理决定数量', '行政处罚 3', '行政强制 0', '规章 1 2 3', '规范性文件 4 5 6'];
  for (const remark of ['备注：行政处罚数量不含简易程序。', '（备 注:部分文件移交其他部门；数量有变化。）']) {
    it(`may have a remark between them, that ends no table: ${remark}`, () => {
      for (const gap of ['\n', '\n\n']) assert.deepEqual(kinds([...above, remark, '第二十条第（八）项', '信息内容 本年收费金额（单位：万元）', '行政事业性收费 0', ''].join(gap)), gap === '\n' ? ['table'] : ['table', 'blank']);
    });
    it(`have no remark below them: ${remark}`, () => assert.deepEqual(kinds([...above, remark, '三、收到和处理政府信息公开申请情况', ''].join('\n')), ['table', 'prose', 'heading']));
  }
  it('may have a header that is wrapped anywhere in its unit', () => {
    assert.deepEqual(kinds([...above, '信息内容', '采购项目数量', '采购总金额（单位：万元，保留4位', '小数）', '政府集中采购', '1', '0.5000', ''].join('\n')), ['table']);
  });
  it('may stand one behind another in a line', () => {
    const rows = [['第二十条第（一）项 信息内容 本年制发件数 本年废止件数 现行有效件数 规章', '1', '2', '3'], ['行政规范性文件', '4', '5', '6'], ['第二十条第（五）项 信息内容 本年处理决定数量 行政许可', '7']];
    const line = rows.flat().join(' ');
    assert.deepEqual(cells(`${line}\n`), rows);
    const figures = (text: string): string[][] => cells(`${text}\n`).map((row) => row.filter((cell) => /^\d$/u.test(cell)));
    for (const space of ['\u00a0', '\u3000', '   ']) assert.deepEqual(figures(line.replaceAll(' ', space)), figures(line));
    assert.deepEqual(figures(line.replace('现行', '\n现行').replace(' 5 6', ' 5\n6')), figures(line));
    assert.deepEqual(kinds(`三、收到和处理政府信息公开申请情况 ${line}\n`), ['heading']);
    assert.deepEqual(kinds(`${line}。上述数据由各科室提供\n`), ['prose']);
    assert.deepEqual(kinds(`${[...'2023年，我局坚持以公开为常态不公开为例外的原则，共公开信息1204条，其中动态980条'].join(' ')}\n`.repeat(3)), ['prose', 'prose', 'prose']);
  });
  it('begin with what stands above 申请人情况', () => {
    const header = ['(本列数据的', '勾稽关系为：第一项加第二项之和，等于第三项加第四项之和)', '申请人情况', '自然人', '法人或其他组织', '总计'];
    assert.deepEqual(kinds([...header, '一、本年新收政府信息公开申请数量', '1', '0', '0', '0', '0', '0', '1', ''].join('\n\n')), ['table', 'blank']);
    assert.deepEqual(kinds(['（一）申请人情况', ...above, ''].join('\n')), ['prose', 'table']);
  });
  it('end at a heading whose 情况 is said to be a table or a count', () => {
    for (const heading of ['三、收到和处理政府信息公开申请情况表', '三、依申请公开情况统计', '三、申请办理情况说明']) {
      assert.deepEqual(kinds([...above, heading, '第二十条第（八）项', ...above, ''].join('\n')), ['table', 'heading', 'table'], heading);
    }
  });
});

describe('rows of a spreadsheet', () => {
  it('begin with a label of their own also where all cells behind it hold spaces', () => {
    assert.deepEqual(cells('信息内容\t本年制发件数\t本年废止件数\n　规章 \t　\t\u00a0\n').map((row) => row[0]), ['信息内容', '规章']);
  });
  const tables: readonly (readonly [name: string, text: string, rows: readonly (readonly string[])[]])[] = [
    ['cells over lines', '信息内容\t"本年新\n制作数量"\t"本年新\n公开\n数量"\n"其他对外管理\n服务事项"\t0\t1\n', [['信息内容', '本年新制作数量', '本年新公开数量'], ['其他对外管理服务事项', '0', '1']]],
    ['a quote doubled in a cell', '"3.危及""三安全\n一稳定"""\t0\t1\n规章\t"2"\t\n', [['3.危及""三安全一稳定""', '0', '1'], ['规章', '2', '']]],
    ['commas between cells', '第二十条第（五）项,,,\n信息内容,上一年项目数量,本年增/减,处理决定数量\n"行政许可,备案","1,234",－2,\n规章,100,200,300\n', [['第二十条第（五）项', '', '', ''], ['信息内容', '上一年项目数量', '本年增/减', '处理决定数量'], ['行政许可,备案', '1,234', '－2', ''], ['规章', '100', '200', '300']]],
    ['commas between cells, a word among the figures', '规章,0,若干,0\n行政许可,249,-4,未统计\n', [['规章', '0', '若干', '0'], ['行政许可', '249', '-4', '未统计']]],
    ['commas between cells, a word among the figures behind labels', ',,1.属于国家秘密,0,0,0,0,0,O,0\n,（四）无法提供,1.本机关不掌握相关政府信息,2,0,0,0,0,若干,2\n', [['', '', '1.属于国家秘密', '0', '0', '0', '0', '0', 'O', '0'], ['', '（四）无法提供', '1.本机关不掌握相关政府信息', '2', '0', '0', '0', '0', '若干', '2']]],
    ['commas between cells, some over lines', '第二十条第（一）项,,,\n信息内容,"本年新\n制作数量","本年新\n公开数量",对外公开总数量\n规章,0,0,0\n"规范性\n文件",1,2,3\n', [['第二十条第（一）项', '', '', ''], ['信息内容', '本年新制作数量', '本年新公开数量', '对外公开总数量'], ['规章', '0', '0', '0'], ['规范性文件', '1', '2', '3']]],
    ['commas between cells, most over lines', '"信息\n内容","本年处理\n决定数量"\n"行政\n许可","38"\n"行政\n处罚","7"\n', [['信息内容', '本年处理决定数量'], ['行政许可', '38'], ['行政处罚', '7']]],
    ['commas between cells in quotes', '"信息内容","","",""\n"行政许可","0","增5",""\n', [['信息内容', '', '', ''], ['行政许可', '0', '增5', '']]],
  ];
  for (const [name, text, rows] of tables) {
    it(`have ${name}`, () => {
      assert.deepEqual(cells(text), rows);
      assert.deepEqual(kinds(text), ['table']);
    });
  }
  it('are none where quotes are those of a sentence, or nothing closes them', () => {
    assert.deepEqual(kinds('"放管服\n改革"持续推进。\n'), ['prose', 'prose']);
    assert.deepEqual(kinds('"放管服\n改革"\n'), ['prose', 'prose']);
    assert.deepEqual(kinds('全年投入资金1,234,567\n收到信件12,办结,\n收到,,申请2件。\n'), ['prose', 'prose', 'prose']);
    assert.deepEqual(kinds('"放管服\n改革","互联网+监管"有序推进。\n'), ['prose', 'prose']);
    assert.deepEqual(kinds('公开,"放管服\n改革"等信息\n'), ['prose', 'prose']);
    assert.deepEqual(kinds('规章\t0\t"\n我局收到申请2件，均已办结。\n"\t0\n'), ['table', 'prose', 'table']);
  });
});

describe('rows of cells in lines', () => {
  const row = (...label: string[]): string => `\t${label.join('\n')}\n\t0\n\t1\n`;
  it('are wrapped over many lines in a narrow column', () => {
    assert.deepEqual(cells(row(...'（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）'.match(/.{1,4}/gu)!)), [['（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和）', '0', '1']]);
    assert.deepEqual(cells(row(...'本年收费金额（单位：万元）'.match(/.{1,2}/gu)!)), [['本年收费金额（单位：万元）', '0', '1']]);
  });
  it('are wrapped where a line begins with a comma', () => {
    assert.deepEqual(cells(row('（二）部分公开(', '区分处理的,只计这', ',不计其', '他情形)')), [['（二）部分公开(区分处理的,只计这,不计其他情形)', '0', '1']]);
  });
  it('are quoted in a mail, also with blank cells', () => {
    const quoted = (text: string): string => text.replaceAll(/^/gmu, '> ').replaceAll(/^> $/gmu, '>');
    const text = ['\t第二十条第（五）项', '', '\t信息内容', '\t本年处理', '决定数量', '', '\t行政许可', '\t12', '', '\t', '\t3'].join('\n');
    const expected = [['第二十条第（五）项'], ['信息内容', '本年处理决定数量'], ['行政许可', '12'], ['', '3']];
    assert.deepEqual(cells(`${text}\n`), expected);
    assert.deepEqual(cells(`${quoted(text)}\n`), expected);
  });
  it('are tags in quotes of a mail', () => {
    for (const gap of ['', '\n> ']) assert.deepEqual(cells(`> <table><tr><td${gap} width=60>规章</td>${gap}<td>0</td></tr></table>\n`), [['规章', '0']]);
  });
  it('end where more lines than six follow that are not so narrow', () => {
    assert.deepEqual(kinds('\t规章\n' + '我局严格对照主动公开基本目录逐项\n'.repeat(8)), ['table', 'prose', 'prose']);
  });
});

describe('rows of pipes', () => {
  it('are lines between rules of Org, also blank ones, and go on over lines in a grid', () => {
    const rows = (rule: string): string[][] => cells(`${rule}\n| 行政许可 |  |\n| 行政处罚 |  |\n${rule}\n| 行政强制 | 1 |\n${rule}\n`).filter((row) => /[^-+\s]/u.test(row.join('')));
    assert.deepEqual(rows('|----------+---|'), [['行政许可', ''], ['行政处罚', ''], ['行政强制', '1']]);
    assert.deepEqual(rows('+----------+---+'), [['行政许可行政处罚', ''], ['行政强制', '1']]);
  });
  const expected = [['信息内容', '上一年项目数量', '本年增/减'], ['其他对外管理服务事项', '0', '1']];
  const tables: readonly (readonly [name: string, text: string, rows?: readonly (readonly string[])[]])[] = [
    ['between cells only', '信息内容 | 上一年项目数量 | 本年增/减\n--- | --- | ---\n其他对外管理服务事项 | 0 | 1\n'],
    ['of full width between cells only', '信息内容｜上一年项目数量｜本年增/减\n其他对外管理服务事项｜0｜1\n'],
    ['between cells only, below headers that say their words once a column', `${Array.from({ length: 15 }, (_, i) => (i < 5 ? '行政复议' : '未经复议直接起诉')).join(' | ')}\n甲${' | 0'.repeat(14)}\n`, [Array.from({ length: 15 }, (_, i) => (i < 5 ? '行政复议' : '未经复议直接起诉')), ['甲', ...Array.from({ length: 14 }, () => '0')]]],
    ['between cells only, with blank ones', '信息内容 | 上一年项目数量 | 本年增/减\n---|---|---\n其他对外管理服务事项 | 0 |\n | | 1\n', [['信息内容', '上一年项目数量', '本年增/减'], ['其他对外管理服务事项', '0', ''], ['', '', '1']]],
    ['before and between cells', '| 信息内容 | 上一年项目数量 | 本年增/减\n| 其他对外管理服务事项 | 0 | 1\n| | 0 |\n', [...expected, ['', '0', '']]],
    ['behind cells, above a rule', '信息内容 | 上一年项目数量 | 本年增/减 |\n--- | --- | --- |\n其他对外管理服务事项 | 0 | 1 |\n'],
    ['behind cells, some of which are blank, each behind the end of a line', '其他对外管理服务事项 | 4 |\n|\n| 1 |\n规章 |\n|\n|\n|\n', [['其他对外管理服务事项', '4', '', '', '1'], ['规章', '', '', '']]],
    ['behind cells, one of which is blank, behind the end of a line', '其他对外管理服务事项 | 4 |\n| 1 |\n规章 | 0 | 2 | 3 |\n', [['其他对外管理服务事项', '4', '', '1'], ['规章', '0', '2', '3']]],
    ['behind cells, of which the first of a row is blank', '三、办理结果 | （一）予以公开 | 0 | 1 |\n | （二）部分公开 | 0 | 2 |\n', [['三、办理结果', '（一）予以公开', '0', '1'], ['', '（二）部分公开', '0', '2']]],
    ['before each cell in a line', '|===\n|信息内容\n|上一年项目数量\n|本年增/减\n\n|其他对外管理服务事项\n|0\n|1\n|===\n'],
    ['before each cell in a line, with rules', '| 信息内容\n| 上一年项目数量\n| 本年增/减\n|-\n| 其他对外\n管理服务事项\n| 0\n| 1\n|}\n'],
    ['before each row, and two between cells', '| 信息内容 || 上一年项目数量 || 本年增/减\n|-\n| 其他对外管理服务事项 || 0 || 1\n|-\n| 规章 || || 2\n', [...expected, ['规章', '', '2']]],
    ['in a grid', '+------+------+---+\n| 信息 | 上一年 | 本年 |\n| 内容 | 项目数量 | 增/减 |\n+======+======+===+\n| 其他对外管 | 0 | 1 |\n| 理服务事项 | | |\n+------+------+---+\n'],
    ['in a grid with a rule below its header only', '+---+---+---+\n| 信息内容 | 上一年项目数量 | 本年增/减 |\n+---+---+---+\n| 其他对外管理服务事项 | 0 | 1 |\n| 规章 | 0 | 2 |\n+---+---+---+\n', [...expected, ['规章', '0', '2']]],
    ['in a grid, some of which hold dashes', '+---+---+---+\n| 信息内容 | 上一年项目数量 | 本年增/减 |\n+---+---+---+\n| 其他对外管理服务事项 | 0 | 1 |\n+---+---+---+\n| - | - | - |\n+---+---+---+\n', [...expected, ['-', '-', '-']]],
    ['in a box', '┌──┬──┬──┐\n│信息内容│上一年项目数量│本年增/减│\n├──┼──┼──┤\n│其他对外管理服务事项│0│1│\n└──┴──┴──┘\n'],
  ];
  for (const [name, text, rows = expected] of tables) {
    it(`stand ${name}`, () => {
      assert.deepEqual(cells(text), rows);
      assert.deepEqual(kinds(text), ['table']);
    });
  }
  it('are none of one number below each label, however many follow', () => {
    const [first, second] = kinds(`${'甲类\n12\n'.repeat(60)}乙类 1 2 3\n丙类 4 5 6\n`);
    assert.deepEqual([first, second], ['prose', 'prose']);
  });
  it('do not begin with marks lines before a clause', () => assert.deepEqual(kinds('**\n\n\n\n\n第二十条第（一）项\n'), ['prose', 'blank', 'table']));
  const wrapped = ['|信息内容        |本年处理决定数量        |', '|其他对外管理服  |12                      |', '|务事项          |                        |', '|行政许可        |                        |'];
  it('go on over lines where a full cell does, and the cells beside are blank', () => {
    assert.deepEqual(cells(`${wrapped.join('\n')}\n`), [['信息内容', '本年处理决定数量'], ['其他对外管理服务事项', '12'], ['行政许可', '']]);
  });
  const apart: readonly (readonly [string, string, string])[] = [
    ['a cell stands below one that has room', '管理服  ', '管理    '],
    ['a figure stands beside', '务事项          |                        |', '务事项          |3                       |'],
    ['a cell begins with a mark', '务事项          |', '1.务事项        |'],
    ['blank cells are no wider than a space', '                        ', ' '],
  ];
  for (const [name, from, to] of apart) {
    it(`are lines where ${name}`, () => assert.equal(cells(`${wrapped.join('\n').replaceAll(from, to)}\n`).length, 4));
  }
  it('are lines below a rule of Markdown, and where the cell below is full, too', () => {
    assert.equal(cells(`${wrapped.toSpliced(1, 0, '|---|---|').join('\n')}\n`).length, 4);
    assert.equal(cells('|行政处罚  |5     |\n|行政强制  |      |\n').length, 2);
  });
  it('are none in sentences and under rules without cells', () => {
    assert.deepEqual(kinds('首页 | 政务公开 | 年度报告\n'), ['prose']);
    assert.deepEqual(kinds('首页｜政务公开\n我局收到申请2件。\n'), ['prose', 'prose']);
    assert.deepEqual(kinds('首页 | 政务公开\n我局收到申请2件。\n'), ['prose', 'prose']);
    assert.deepEqual(kinds(`首页 | ${'政务公开栏目说明'.repeat(12)}\n规章 | 0 | 0\n`), ['prose', 'table']);
    assert.deepEqual(kinds('----------\n'), ['prose']);
  });
});

describe('paragraphs of HTML', () => {
  it('go on to the line that closes them', () => {
    assert.deepEqual(kinds('<p class=a\nstyle="b">我局收到申请<span\nlang=c>12</span>件。</p>\n<h1\nclass=a>一、总体\n情况</h1>\n我局。\n'), ['prose', 'heading', 'prose']);
  });
  it('are parted by <br>, over lines, too', () => {
    assert.deepEqual(kinds('<p>一、总体情况<br>\n我局收到申请12件。<br>\n二、主动公开政府信息情况</p>\n'), ['heading', 'prose', 'prose', 'heading']);
  });
  it('are lines where they are not closed before a blank line, other text or the end', () => {
    for (const end of ['\n', '<p>我局。</p>\n', '']) assert.deepEqual(kinds(`<p class=a>我局收到申请\n12件。\n${end}`).slice(0, 2), ['prose', 'prose']);
  });
});
