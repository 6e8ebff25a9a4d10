// How the words of a PDF's table become rows: labels wrapped around their numbers, and what stands between their lines.
import assert from 'node:assert/strict';
import { cutRows } from '../../../server/src/model/looseRows';
import { parse } from '../../../server/src/syntax/reparse';
import { rowsOf } from '../../../server/src/syntax/table';

const ROW = '      4.无正当理由大量反复申请      2      0      0      0      0      0      2\n';
const NUMBERS = '      0      0      0      0      0      0      0\n';

/** The first cell of each row that has numbers. */
function labels(text: string): string[] {
  const [block] = parse(text).slice(0);
  assert.ok(block?.kind === 'table');
  return cutRows(rowsOf(block)).flatMap(({ row: { cells } }) => (cells.length > 1 ? [cells[0]?.text ?? ''] : []));
}

describe('rows of a PDF', () => {
  const cases: readonly (readonly [name: string, lines: string, label: string])[] = [
    ['a label before its numbers', `      5.要求行政机关确认或重新出\n具已获取信息\n${NUMBERS}`, '5.要求行政机关确认或重新出具已获取信息'],
    ['a label around its numbers', `      5.要求行政机关确认或重新出\n${NUMBERS}      具已获取信息\n`, '5.要求行政机关确认或重新出具已获取信息'],
    ['the piece of a group in a label', `      5.要求行政机关确认或重新出\n予处理\n具已获取信息\n${NUMBERS}`, '5.要求行政机关确认或重新出具已获取信息'],
    ['the piece of a group between a label and its numbers', `      5.要求行政机关确认或重新出\n予处理\n${NUMBERS}      具已获取信息\n`, '5.要求行政机关确认或重新出具已获取信息'],
  ];
  for (const [name, lines, label] of cases) {
    it(`join ${name}`, () => assert.deepEqual(labels(`${ROW}${lines}${ROW}`), ['4.无正当理由大量反复申请', label, '4.无正当理由大量反复申请']));
  }
});
