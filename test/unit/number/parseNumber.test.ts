// Decides by example which cell texts are numbers, blanks, placeholders and other text, and what is kept of their form.

import { strict as assert } from 'node:assert';
import { toText } from '../../../server/src/number/decimal';
import { parseNumber, type NumberCell, type NumberStyle } from '../../../server/src/number/parseNumber';

function numberIn(text: string): NumberCell {
  const parsed = parseNumber(text);
  assert.ok(parsed.kind === 'number', JSON.stringify(text));
  return parsed;
}

describe('parseNumber', () => {
  const numbers: readonly (readonly [string, string])[] = [
    ['0', '0'],
    ['7', '7'],
    ['12', '12'],
    ['805', '805'],
    ['81307', '81307'],
    ['999999', '999999'],
    ['1000000', '1000000'],
    ['00', '0'],
    ['05', '5'],
    ['000000', '0'],
    ['9007199254740993', '9007199254740993'],
    ['１２', '12'],
    ['1２3', '123'],
    ['０．５', '0.5'],
    ['134.8', '134.8'],
    ['134．80', '134.8'],
    ['3350.0000', '3350'],
    ['1,234', '1234'],
    ['1，234', '1234'],
    ['12,345,678.90', '12345678.9'],
    ['１，２３４．５', '1234.5'],
    [' 4 ', '4'],
    ['零', '0'],
    [' 〇 ', '0'],
    ['\u30004\u00a0', '4'],
    ['\u200b4\ufeff', '4'],
    ['1\u200b2\u200b', '12'],
    ['\u200e1,2\u200d34\u200e.\u200e5\u200e', '1234.5'],
    ['4\u00ad', '4'],
    ['0\\.88', '0.88'],
    ['\t4\r\n', '4'],
    ['&nbsp;4&nbsp; ', '4'],
    ['4 件', '4'],
    [' 4件 ', '4'],
    ['5697.79 万元', '5697.79'],
    ['134.8万元', '134.8'],
    ['25000元', '25000'],
    ['3 人次', '3'],
    ['￥134.8', '134.8'],
    ['-￥5元', '-5'],
    ['134.8（万元）', '134.8'],
    ['22（其中修订16件）', '22'],
    ['22 (其中修订16件) ', '22'],
    ['22件（其中修订16件（含1件））', '22'],
    ['22[1]', '22'],
    ['1 276', '1276'],
    ['12\u00a0345 件', '12345'],
    ['1\u2009234\u2009567', '1234567'],
    ['减 1 200.5', '-1200.5'],
    ['+5', '5'],
    ['＋5', '5'],
    ['-5', '-5'],
    ['- 98', '-98'],
    ['－98', '-98'],
    ['\\-98', '-98'],
    ['\\+5', '5'],
    ['−98', '-98'],
    ['–98', '-98'],
    ['—98', '-98'],
    ['-0', '0'],
    ['-0.5', '-0.5'],
    ['增5', '5'],
    ['增 5', '5'],
    ['增0', '0'],
    ['减0', '0'],
    ['减 98', '-98'],
    ['增加5项', '5'],
    ['增长5', '5'],
    ['下降5', '-5'],
    ['减少１２', '-12'],
    ['新增3', '3'],
    ['↑5', '5'],
    ['↓ 5', '-5'],
    ['5↑', '5'],
    ['5项↓', '-5'],
    ['**12**', '12'],
    ['** -12 **', '-12'],
  ];
  for (const [text, expected] of numbers) {
    it(`reads ${JSON.stringify(text)} as ${expected}`, () => assert.equal(toText(numberIn(text).value), expected));
  }

  const blanks = ['', ' ', '\t', '\r\n', '\u3000\u3000', '\u00a0', '\u200b', '\ufeff', '\u2003 ', '&nbsp;', '** **'];
  for (const text of blanks) {
    it(`takes ${JSON.stringify(text)} for blank`, () => assert.equal(parseNumber(text).kind, 'blank'));
  }

  const placeholders = [
    '/', '／', '\\', '_', '＿', '\\-', '-', '－', '—', '——', '--', '–', '―', '─', ' / ', '无', ' 无。', '暂无', '不涉及', '持平', 'N/A',
  ];
  for (const text of placeholders) {
    it(`takes ${JSON.stringify(text)} for a placeholder`, () => assert.equal(parseNumber(text).kind, 'placeholder'));
  }

  const texts = [
    '若干', '见附件', 'O', 'l0', '0l', 'o', '五', '一', '十二', '零件', '二〇', '0零',
    '1 2', '1 27', '1 2760', '1234 567', '0 123', '1 234,567', '1  276', '1\n276', '1\n2', '1\u30002', '1,23', '1,2345', '12,34,567', '1234,567', '0,123', ',123', '1,234,',
    '1,234，567', '1,,234',
    '5.', '.5', '5。', '1.2.3', '1 . 5', '1,234.5,6', '5、6', '5/6', '5-6', '- 5 -', '--5', '增-5', '增/减5', '增5减3', '增5↑',
    '20余件', '约5', '5余', '5%', '５％', '第5', '(5)', '（5）', '5件6', '5（含1', '5）', '5（含1）2', '5（）件',
    '5 jian', 'jian',
    '1e3', '0x1F', 'NaN', '五5', '5五', '件', '（一）', '+', '增', '增加', '￥', '，', '.', '**', '**5', '①', '٣', '1'.repeat(41),
    '1.属于国家秘密', '第二十条第（一）项', 'n1', '…',
  ];
  for (const text of texts) {
    it(`takes ${JSON.stringify(text)} for text`, () => assert.equal(parseNumber(text).kind, 'text'));
  }

  it('gives the spans of digits, sign and whole', () => {
    const cell = numberIn(' 减少 1,234.50 万元（含税）');
    assert.deepEqual(cell.sign, { from: 1, to: 3 });
    assert.deepEqual(cell.digits, { from: 4, to: 12 });
    assert.deepEqual(cell.whole, { from: 1, to: 15 });
    assert.equal(cell.annotated, true);
    const after = numberIn(' 5 项 ↓');
    assert.deepEqual([after.digits, after.whole], [{ from: 1, to: 2 }, { from: 1, to: 6 }]);
    assert.deepEqual(after.sign, { from: 5, to: 6 });
    const plain = numberIn('  12 ');
    assert.deepEqual([plain.digits, plain.whole], [{ from: 2, to: 4 }, { from: 2, to: 4 }]);
    assert.deepEqual(plain.sign, { from: 2, to: 2 });
  });

  it('reads a part of a longer text, spans relative to that part', () => {
    const line = '规章\t2\t减 12 \t\t5';
    assert.deepEqual(parseNumber(line, 3, 4), parseNumber('2'));
    assert.deepEqual(parseNumber(line, 5, 10), parseNumber('减 12 '));
    assert.equal(parseNumber(line, 11, 11).kind, 'blank');
    assert.equal(parseNumber('12（3）', 0, 4).kind, 'text');
    assert.equal(parseNumber('12&nbsp;', 0, 5).kind, 'text');
    assert.equal(parseNumber('&nbsp;', 2).kind, 'text');
    assert.deepEqual(parseNumber('规章\t 2 ', 3), parseNumber(' 2 '));
  });

  const plain: NumberStyle = {
    fullWidth: false, grouped: '', point: '', sign: '', signAfter: false, unit: '', decimals: 0, paddedTo: 0,
  };
  const styles: readonly (readonly [string, Partial<NumberStyle>])[] = [
    ['12', {}],
    [' 12 ', {}],
    ['１２', { fullWidth: true }],
    ['007', { paddedTo: 3 }],
    ['0.50', { point: '.', decimals: 2 }],
    ['1,234', { grouped: ',' }],
    ['１，２３４．５', { fullWidth: true, grouped: '，', point: '．', decimals: 1 }],
    ['增 5', { sign: '增' }],
    ['减少5', { sign: '减少' }],
    ['－5', { sign: '－' }],
    ['5↓', { sign: '↓', signAfter: true }],
    ['5697.79 万元', { point: '.', decimals: 2, unit: '万元' }],
    ['5（件）', { unit: '件' }],
    ['5（ 万元 ）', { unit: '万元' }],
    ['5（其中1件）', {}],
    ['￥5', { unit: '￥' }],
    ['￥5万元', { unit: '万元' }],
  ];
  for (const [text, expected] of styles) {
    it(`keeps the form of ${JSON.stringify(text)}`, () => {
      assert.deepEqual(numberIn(text).style, { ...plain, ...expected });
    });
  }

  it('shares results for small plain integers, blanks, placeholders and text', () => {
    for (const text of ['0', '12', '9999', '', '/', '若干']) assert.equal(parseNumber(text), parseNumber(`${text}`));
    assert.equal(parseNumber('x\t0', 2), parseNumber('0'));
  });

  it('stays linear on hostile input', () => {
    for (const unit of ['1', ' ', '1,', '（', '-', '&nbsp;', '增']) {
      assert.notEqual(parseNumber(unit.repeat(200_000)).kind, 'number');
    }
  });

  it('ends the digits at the last of them, whatever nobody sees behind', () => {
    for (const text of ['12\u200b（其中2件）', '12\u200b\u200b（其中2件）', '12\u200b\u00ad件', '12\u200b\u200b']) {
      assert.deepEqual(numberIn(text).digits, { from: 0, to: 2 }, JSON.stringify(text));
    }
  });
});
