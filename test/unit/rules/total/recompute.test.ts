// What recompute writes, and what it refuses and why.
import assert from 'node:assert/strict';
import { analyse } from '../../../../server/src/model/analysis';
import { textAt } from '../../../../server/src/model/origin';
import type { Table } from '../../../../server/src/model/table/table';
import { say } from '../../../../server/src/rules/messages/message';
import { fillBlankTotals, recompute } from '../../../../server/src/rules/total/recompute';
import { SourceText } from '../../../../server/src/syntax/sourceText';
import { requestsText, TITLE } from '../../../support/tableText';

const parts = { 'open.natural': 5, 'partial.natural': 4, 'deny1.enterprise': 3 };

/** Table 3 of a report that has no other. */
function requestsIn(table: string): Table {
  const { requests } = analyse(SourceText.of(TITLE + table).blocks).reports.at(0).item.tables;
  assert.ok(requests);
  return requests;
}

/** `old→new` of every edit, and the reasons of the refusals. */
function result(overrides: Record<string, string | number | null>): { edits: string[]; refused: string[] } {
  const { edits, refused } = recompute(requestsIn(requestsText(parts, overrides)));
  return { edits: edits.map(({ origin, newText }) => `${textAt(origin)}→${newText}`).sort(), refused: refused.map(({ message }) => say(message, 'zh-cn')) };
}

describe('recompute', () => {
  it('writes every total that is certainly wrong', () => {
    assert.deepEqual(result({ 'open.total': 7, 'total.enterprise': '1,003' }), { edits: ['1,003→3', '7→5'], refused: [] });
  });

  it('takes two wrong totals that have nothing to do with each other for certain', () => {
    assert.deepEqual(result({ 'new.total': 21, 'deny1.total': 7 }), { edits: ['21→12', '7→3'], refused: [] });
  });

  it('leaves blank totals blank, and 四 alone', () => {
    assert.deepEqual(result({ 'open.total': '', 'carriedOut.natural': '' }), { edits: [], refused: [] });
  });

  it('refuses where a part is under suspicion', () => {
    const { edits, refused } = result({ 'open.natural': 6 });
    assert.deepEqual(edits, []);
    assert.deepEqual(refused, ['表三“（一）予以公开”总计现为 5，各数之和 6，但错处未必在合计，未重算。疑“（一）予以公开”自然人 6 应为 5：改后都相符；合计不宜直接重算。']);
  });

  it('refuses totals of what cannot be read or is not there', () => {
    const { refused } = result({ 'open.natural': '若干', deny7: null });
    assert.deepEqual(refused, [
      '表三“（一）予以公开”总计未重算：“（一）予以公开”一行有无法确认的数值。',
      '表三“（七）总计”自然人未重算：“（一）予以公开”一行有无法确认的数值。',
      '表三“（七）总计”商业企业未重算：缺少“7.属于行政执法案卷”一行。',
    ]);
  });

  it('refuses a total with a remark', () => {
    assert.deepEqual(result({ 'open.total': '7（含重复2件）' }), { edits: [], refused: ['表三“（一）予以公开”总计现为 7，应为 5，但数后有说明，未重算，请自行改正。'] });
  });

  it('refuses rows of wrong shape, one by one, and no total twice', () => {
    const text = requestsText(parts).replace('2.重复申请\t0\t0', '2.重复申请\t0').replace('3.要求提供公开出版物\t0\t0', '3.要求提供公开出版物\t0');
    assert.deepEqual(
      recompute(requestsIn(text)).refused.map(({ origin, message }) => `${textAt(origin)} ${message.id}`),
      ['2.重复申请 total/refused-shape', '3.要求提供公开出版物 total/refused-shape'],
    );
  });

  it('fills blank totals on request', () => {
    const table = requestsIn(requestsText(parts, { 'open.total': '', 'partial.total': '/', 'total.total': '' }));
    assert.deepEqual(fillBlankTotals(table).map(({ origin, newText }) => `${textAt(origin)}→${newText}`), ['→5', '/→4', '→12']);
  });

  it('fills no blank total of a row whose figures likely stand one column too far left', () => {
    const moved = { 'open.natural': 2, 'open.enterprise': 0, 'open.legal': 1, 'open.otherOrg': 8, 'open.total': '' };
    assert.deepEqual(fillBlankTotals(requestsIn(requestsText({ ...parts, 'open.enterprise': 2, 'open.otherOrg': 1 }, moved))), []);
  });

  it('fills totals of rows without any figure only where it is certain which field is the total', () => {
    const blank = (text: string): string => text.replace(/\t\d+(?=[\t\n])/gu, '\t');
    const filledIn = (text: string): number => fillBlankTotals(requestsIn(text)).length;
    assert.equal(filledIn(blank(requestsText())), 31);
    const wider = blank(requestsText()).replace(/\n/gu, '\t\n');
    assert.equal(filledIn(wider), 31, 'below the header');
    assert.equal(filledIn(wider.replace(/^.*自然人/mu, '\t自然人').replace(/^.*商业企业/mu, '\t商业企业')), 0, 'below a header that has drifted');
  });
});
