// How the words of a PDF's table become rows: labels wrapped around their numbers, and what stands between their lines.
import assert from 'node:assert/strict';
import { cutRows } from '../../../../server/src/model/table/looseRows';
import { parse } from '../../../../server/src/syntax/reparse';
import { rowsOf } from '../../../../server/src/syntax/table';

const ROW = '      4.无正当理由大量反复申请      2      0      0      0      0      0      2\n';
const NUMBERS = '      0      0      0      0      0      0      0\n';

/** The cells of each row that has numbers. */
function rows(text: string): string[][] {
  const [block] = parse(text).slice(0);
  assert.ok(block?.kind === 'table');
  return cutRows(rowsOf(block), block.text).flatMap(({ row: { cells } }) => (cells.length > 1 ? [cells.map((cell) => cell.text)] : []));
}

function labels(text: string): string[] {
  return rows(text).map(([label = '']) => label);
}

describe('rows of a PDF', () => {
  const cases: readonly (readonly [name: string, lines: string, label: string])[] = [
    ['a label before its numbers', `      5.要求行政机关确认或重新出\n具已获取信息\n${NUMBERS}`, '5.要求行政机关确认或重新出具已获取信息'],
    ['a label around its numbers', `      5.要求行政机关确认或重新出\n${NUMBERS}      具已获取信息\n`, '5.要求行政机关确认或重新出具已获取信息'],
    ['the piece of a group in a label', `      5.要求行政机关确认或重新出\n予处理\n具已获取信息\n${NUMBERS}`, '5.要求行政机关确认或重新出具已获取信息'],
    ['the piece of a group between a label and its numbers', `      5.要求行政机关确认或重新出\n予处理\n${NUMBERS}      具已获取信息\n`, '5.要求行政机关确认或重新出具已获取信息'],
    ['a label over four lines', `（二）部分公开（区\n分处理的，只计这一\n情形，不计其他情\n形）${NUMBERS}`, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
    ['a label over three lines', `（二）部分公开（区分处理\n的，只计这一情形，不计其\n他情形）${NUMBERS}`, '（二）部分公开（区分处理的，只计这一情形，不计其他情形）'],
    ['a label over seven lines', `2.申请人逾\n期未按收费\n通知要求缴\n纳费用、行\n政机关不再\n处理其政府\n信息公开申请\n${NUMBERS}`, '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    ['a label behind its group', `（四）无法提供 1.本机关不掌握相关政府\n信息${NUMBERS}`, '1.本机关不掌握相关政府信息'],
    ['a label whose beginning alone says nothing, around its numbers', `      5.要求行政机关确认或\n${NUMBERS}      重新出具已获取信息\n`, '5.要求行政机关确认或重新出具已获取信息'],
    ['a label whose end stands below its numbers', `5.要求行政机关确认或${NUMBERS}重新出具已获取信息\n`, '5.要求行政机关确认或重新出具已获取信息'],
    ['a label whose end stands in four lines below its numbers', `2.申请人逾期未按${NUMBERS}收费通知要求缴纳\n费用、行政机关不\n再处理其政府信息\n公开申请\n`, '2.申请人逾期未按收费通知要求缴纳费用、行政机关不再处理其政府信息公开申请'],
    ['a label whose end below its numbers could be the piece of a group', `2.其他法律行政法规禁止${NUMBERS}公开\n3.危及“三安全一稳定”${NUMBERS}`, '2.其他法律行政法规禁止公开'],
    ['a label around its numbers, and around its group', `1.申请人无正当理由逾\n（六）其他处理   期不补正、行政机关不${NUMBERS}再处理其政府信息公开\n申请\n`, '1.申请人无正当理由逾期不补正、行政机关不再处理其政府信息公开申请'],
    ['a label behind pieces of two groups', `三、本年度 （四）无法 1.本机关不掌握相关政府信息${NUMBERS}`, '1.本机关不掌握相关政府信息'],
    ['a label and the piece of a group in the line of its numbers', `年 1.信访举报投诉类申请\n度 ${NUMBERS}`, '1.信访举报投诉类申请'],
    ['a label and the pieces of two groups before its numbers', `1.信访举报投诉类申请\n办\n理 （五）不予 ${NUMBERS}`, '1.信访举报投诉类申请'],
    ['a label wrapped before a word that could be the piece of a group', `2.其他法律行政法规禁止\n公开 ${NUMBERS}`, '2.其他法律行政法规禁止公开'],
    ['a label above a bare page number', `2.没有现成信息需要另行制作${NUMBERS}3 / 6\n`, '2.没有现成信息需要另行制作'],
  ];
  for (const [name, lines, label] of cases) {
    it(`join ${name}`, () => assert.deepEqual(labels(`${ROW}${lines}${ROW}`).filter((each) => !each.startsWith('3.')), ['4.无正当理由大量反复申请', label, '4.无正当理由大量反复申请']));
  }
  const header = '（本列数据的勾稽关系为：第一项加第二项之和，等于第三项加第四项之和） 申请人情况\n自然人 法人或其他组织 总计\n商业企业 科研机构 社会公益组织 法律服务机构 其他\n';
  const acrossPages: readonly (readonly [name: string, begin: string, page: string, end: string, label: string])[] = [
    ['behind the number of a page', '5.要求行政机关确认或重', '第7页', `新出具已获取信息${NUMBERS}`, '5.要求行政机关确认或重新出具已获取信息'],
    ['behind the bare number of a page', '1.本机关不掌握相', '5', `关政府信息${NUMBERS}`, '1.本机关不掌握相关政府信息'],
    ['behind that of full width', '1.本机关不掌握相', '１２', `关政府信息${NUMBERS}`, '1.本机关不掌握相关政府信息'],
    ['with an end that could be the piece of a group', '2.其他法律行政法规禁止', '- 6 -', `公开${NUMBERS}`, '2.其他法律行政法规禁止公开'],
    ['below that of its group', '（五）不予处理', '5', `1.信访举报投诉类申请${NUMBERS}`, '1.信访举报投诉类申请'],
    ['below that of a group of one format', '（六）其他处理', '5', `3.其他${NUMBERS}`, '3.其他'],
  ];
  for (const [name, begin, page, end, label] of acrossPages) {
    for (const repeated of ['', header]) {
      it(`join a label over the end of a page, ${name}${repeated === '' ? '' : ', and a header'}`, () => {
        const found = rows(`${ROW}${begin}\n\n${page}\n\n${repeated}${end}${ROW}`).filter(([first]) => first !== '自然人' && !first?.startsWith('（本列'));
        assert.deepEqual(found.map((cells) => [cells.find((cell) => cell === label), cells.length]).slice(1, -1), [[label, 8]]);
      });
    }
  }
  it('leave a value between blank lines with its label', () => {
    const paragraphs = ['第二十条第（五）项', '信息内容 本年处理决定数量', '行政许可', '4', '第二十条第（六）项', '信息内容 本年处理决定数量', '行政处罚', '7', '行政强制', '0', ''].join('\n\n');
    assert.deepEqual(rows(paragraphs).filter(([label = '']) => label.startsWith('行政')), [['行政许可', '4'], ['行政处罚', '7'], ['行政强制', '0']]);
    assert.deepEqual(rows(`${ROW}2.重复申请\n\n3\n\n3.要求提供公开出版物${NUMBERS}`)[1], ['2.重复申请', '3']);
  });
  const fields: readonly (readonly [line: string, ...cells: string[]])[] = [
    ['2.重复申请 1 / 0 - 0 0 1', '2.重复申请', '1', '/', '0', '-', '0', '0', '1'],
    ['（一）予以公开  （一）予以公开  1  0  0  0  0  0  1', '（一）予以公开', '1', '0', '0', '0', '0', '0', '1'],
    ['行政规范性文件　　-　　２　　１４', '行政规范性文件', '-', '２', '１４'],
    ['行政规范性文件 3 - 9', '行政规范性文件', '3', '-', '9'],
    ['行政规范性文件 3 － 9 件', '行政规范性文件', '3', '－', '9 件'],
    ['行政规范性文件 3 -9', '行政规范性文件', '3', '-9'],
    ['行政事业性收费 7 - 1', '行政事业性收费', '7', '- 1'],
    ['行政许可 122 - 8 1276', '行政许可', '122', '- 8', '1276'],
    ['2.重复申请 无 无 1 无 0 无 1', '2.重复申请', '无', '无', '1', '无', '0', '无', '1'],
    ['（四）无 1.本机关不掌握相关政府信息 0 0 1 0 0 0 1', '1.本机关不掌握相关政府信息', '0', '0', '1', '0', '0', '0', '1'],
    ['2.重复申请 / / / / / / /', '2.重复申请', '/', '/', '/', '/', '/', '/', '/'],
    ['2.重复申请 若干 0 0 0 0 0 1', '2.重复申请', '若干', '0', '0', '0', '0', '0', '1'],
    ['（四）无法提供 1.本机关不掌握相关政府信息 O 0 0 0 0 0 1', '1.本机关不掌握相关政府信息', 'O', '0', '0', '0', '0', '0', '1'],
    ['2.重复申请 1 0 若干 0 0 0 1', '2.重复申请', '1', '0', '若干', '0', '0', '0', '1'],
    ['2.重复申请 1 0 0 0 0 0 l0', '2.重复申请', '1', '0', '0', '0', '0', '0', 'l0'],
    ['三、本年度办理结果 （二）部分公开（区分处理的，只计这一情形，不计其他情形） 1 0 0 0 0 0 1', '（二）部分公开（区分处理的，只计这一情形，不计其他情形）', '1', '0', '0', '0', '0', '0', '1'],
  ];
  for (const [line, ...cells] of fields) {
    it(`read ${line}`, () => assert.deepEqual(rows(`${ROW}${line}\n${ROW}`)[1], cells));
  }
  for (const figures of [['1', '若干', '0', '0', '0', '0', '1'], ['若干', '1', '0', '0', '0', '0', '1'], ['1', '0', '0', '0', '0', '1', '见附件']]) {
    it(`read ${figures.join()} in lines of their own`, () => {
      const text = ['2.重复申请', ...figures, '3.要求提供公开出版物', ...Array<string>(7).fill('0')].join('\n\n');
      assert.deepEqual(rows(text)[0], ['2.重复申请', ...figures]);
    });
  }
  for (const figures of [['1', '若干', '0', '0', '0', '0', '1'], ['1', '0', '0', '0', '0', '1', 'l0'], ['见附件', '0', '0', '0', '0', '0', '1']]) {
    it(`read ${figures.join()} in lines of their own that pipes end`, () => {
      const text = ['2.重复申请', ...figures, '3.要求提供公开出版物', ...Array<string>(7).fill('0')].map((cell) => `${cell} |`).join('\n');
      assert.deepEqual(rows(text).slice(0, 2), [['2.重复申请', ...figures], ['3.要求提供公开出版物', ...Array<string>(7).fill('0')]]);
    });
  }
  const below = ['第二十条第（六）项', '信息内容 本年处理决定数量', '行政处罚 7', '行政强制 0'];
  const words: readonly (readonly [line: string, ...cells: string[]])[] = [
    ['行政许可 若干', '行政许可', '若干'],
    ['行政许可 12O', '行政许可', '12O'],
    ['行政许可 见附件', '行政许可', '见附件'],
    ['行政规范性文件 3 O 9', '行政规范性文件', '3', 'O', '9'],
    ['行政规范性文件 O 1 9', '行政规范性文件', 'O', '1', '9'],
    ['行政规范性文件 3 1 O', '行政规范性文件', '3', '1', 'O'],
    ['行政规范性文件 若干 O', '行政规范性文件', '若干', 'O'],
    ['其他对外管理 服务事项 O 3 1', '其他对外管理 服务事项', 'O', '3', '1'],
  ];
  for (const [line, ...cells] of words) {
    it(`read words behind a label as its values: ${line}`, () => assert.ok(rows([...below, line, ...below].join('\n')).some((row) => row.join() === cells.join())));
    if (!/若|附/u.test(line) && cells.length !== 3) {
      const [label = '', ...values] = cells;
      it(`read letters in lines of their own as values: ${cells.join()}`, () => {
        const text = [...below, label, ...values, ...below].join('\n\n').replace(/ (?=\d)/gu, '\n\n');
        assert.ok(rows(text).some((row) => row.join() === cells.join()));
      });
    }
  }
  it('read the words of the last row as its value', () => assert.deepEqual(rows([...below, '行政事业性收费 O', '我局做好各项工作。'].join('\n')).at(-1), ['行政事业性收费', 'O']));
  it('take units, remarks, long words, labels and others than the row has for no values', () => {
    for (const behind of ['O 万元', '（含备案）', '以及有关的各项事务', '行政处罚', '1 2 O 4', '（备案） 5', '备案 5']) {
      const found = rows([...below, `行政许可 ${behind}`, ...below].join('\n'));
      assert.ok(!found.some(([label, ...cells]) => label === '行政许可' && cells.some((cell) => !/^\d+$/u.test(cell))), behind);
    }
  });
  const heads = ['结果维持 结果纠正 其他结果 尚未审结 总计 未经复议直接起诉 复议后起诉', '结果维持 结果纠正 其他结果 尚未审结 总计 结果维持 结果纠正 其他结果 尚未审结 总计'];
  const figures = ['2', '1', '0', '0', '3', '1', '0', '0', '0', '1', '0', '0', '0', '0', '0'];
  for (const at of [0, 5, 13]) {
    const values = figures.with(at, 'O');
    it(`read a letter as figure ${at + 1} of table 4`, () => {
      assert.deepEqual(rows([...heads, values.join(' ')].join('\n')).at(-1), values);
      assert.deepEqual(rows([...heads.join(' ').split(' '), ...values].join('\n\n')).at(-1), values);
    });
    it(`leave fourteen figures with a letter at ${at + 1} what they are`, () => {
      assert.equal(rows([...heads.join(' ').split(' '), ...values.slice(0, -1)].join('\n\n')).some((row) => row.length === 15), false);
    });
  }
  it('read a word among the figures of table 4, but the label before fourteen as none', () => {
    const row = (...cells: string[]): readonly string[] | undefined => rows([...heads.join(' ').split(' '), ...cells].join('\n\n')).at(-1);
    assert.deepEqual(row(...figures.with(5, '若干')), figures.with(5, '若干'));
    assert.deepEqual(row('数量', ...figures.slice(1)), figures.slice(1));
  });
  it('leave the mark that closes a label with it, below its numbers', () => {
    assert.deepEqual(labels(`3.危及“三安全一稳定${NUMBERS}”\n\n4.保护第三方何方权益${NUMBERS}${ROW}`), ['3.危及“三安全一稳定”', '4.保护第三方何方权益', '4.无正当理由大量反复申请']);
  });
  it('leave out a page number behind seven figures that add up, each in a line of its own', () => {
    const text = (...figures: string[]): string => ['2.重复申请', ...figures, '3.要求提供公开出版物', ...Array<string>(7).fill('0')].join('\n\n');
    assert.deepEqual(rows(text('1', '0', '2', '0', '0', '0', '3', '4'))[0], ['2.重复申请', '1', '0', '2', '0', '0', '0', '3']);
    assert.deepEqual(rows(text('1', '0', '2', '0', '0', '0', '4', '4'))[0]?.length, 9);
    assert.deepEqual(rows(text('0', '1', '2', '0', '0', '0', '3', '3'))[0]?.length, 9);
  });
  it('read a word behind the figures of a row, above a label over lines', () => {
    const text = ['2.重复申请', '0', '0', '0', '0', '0', '0', '见附件', '5.要求', '行政机关确认或重新出具已获取信息', ...Array<string>(7).fill('0')].join('\n\n');
    assert.deepEqual(rows(text)[0], ['2.重复申请', '0', '0', '0', '0', '0', '0', '见附件']);
  });
  for (const group of ['三、本年度办理结果', '（四）无法提供', '（五） 不予处理']) {
    it(`read a word behind the figures of a row, above the group ${group}`, () => {
      const text = ['2.重复申请', '0', '0', '0', '0', '0', '0', '若干', group, '（一）予以公开', ...Array<string>(7).fill('0')].join('\n\n');
      assert.deepEqual(rows(text)[0], ['2.重复申请', '0', '0', '0', '0', '0', '0', '若干']);
    });
  }
  it('take the remark of a label and the piece of a group for no figure', () => {
    for (const words of ['（二）部分公开\n（区分处理的，只计这一情形，不计其他情形） 0 0 0 0 0 0', '（二）部分公开（区分处理的，只计这一情\n形，不计其他情形） 0 0 0 0 0 0']) {
      assert.ok(!rows(`${ROW}${words}\n${ROW}`).some((cells) => cells.slice(1).some((cell) => cell.includes('情形'))));
    }
  });
  it('read signs for blanks', () => assert.deepEqual(rows(`${ROW}2.重复申请 2 - - - - - 2\n${ROW}`)[1], ['2.重复申请', '2', '-', '-', '-', '-', '-', '2']));
  it('take the piece of a group for no sign for a blank', () => {
    assert.equal(rows(`${ROW}（四） 无\n1.本机关不掌握相关政府信息${NUMBERS}法提供\n${ROW}`)[1]?.join(), '1.本机关不掌握相关政府信息,0,0,0,0,0,0,0');
  });
  it('take a bare page number for no value', () => assert.equal(rows(`${ROW}${ROW}3\n${ROW}`)[1]?.length, 8));
  it('take a bare page number for no value behind a subtotal', () => assert.equal(rows(`2.重复申请 2 1 0 0 0 0 1 3\n`.repeat(2) + `3\n8、\n属于行政查询事项 0 0 0 0 0 0 0 0\n`)[1]?.length, 9));
  it('leave a wrong wording apart from the label behind it', () => {
    const text = '信息内容\n\n上一年项目数量\n\n本年变化\n\n行政事业性收费\n\n1\n\n0\n\n政府集中采购\n\n2\n\n3\n\n政府集中采购\n\n2\n\n3\n';
    assert.deepEqual(rows(text).slice(0, 2), [['信息内容', '上一年项目数量', '本年变化'], ['行政事业性收费', '1', '0']]);
  });
});
