// What recompute writes, and what it refuses and why.
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { analyse } from '../../../../server/src/model/analysis';
import { say } from '../../../../server/src/rules/messages/message';
import { textAt } from '../../../../server/src/rules/finding';
import { fillBlankTotals, recompute } from '../../../../server/src/rules/total/recompute';
import { SourceText } from '../../../../server/src/syntax/document';
import { samplesFolder } from '../../../support/samples';
import { requestsText, TITLE } from '../../../support/tableText';

const parts = { 'open.natural': 5, 'partial.natural': 4, 'deny1.enterprise': 3 };

function reportOf(text: string): Parameters<typeof recompute>[0] {
  return analyse(SourceText.create('test:', 'gongkai', 0, text).blocks).reports.at(0).item;
}

/** `old→new` of every edit, and the reasons of the refusals. */
function result(overrides: Record<string, string | number | null>): { edits: string[]; refused: string[] } {
  const { edits, refused } = recompute(reportOf(TITLE + requestsText(parts, overrides)));
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
    const text = TITLE + requestsText(parts).replace('2.重复申请\t0\t0', '2.重复申请\t0').replace('3.要求提供公开出版物\t0\t0', '3.要求提供公开出版物\t0');
    assert.deepEqual(
      recompute(reportOf(text)).refused.map(({ origin, message }) => `${textAt(origin)} ${message.id}`),
      ['2.重复申请 total/refused-shape', '3.要求提供公开出版物 total/refused-shape'],
    );
  });

  it('fills blank totals on request', () => {
    const report = reportOf(TITLE + requestsText(parts, { 'open.total': '', 'partial.total': '/', 'total.total': '' }));
    const table = 'tables' in report ? report.tables.requests : undefined;
    assert.deepEqual(table && fillBlankTotals(table).map(({ origin, newText }) => `${textAt(origin)}→${newText}`), ['→5', '/→4', '→12']);
  });
});

const samples = samplesFolder();
if (samples !== undefined) {
  describe('recompute on the real documents', () => {
    for (const name of ['000-miit-2019-report.txt', '001-miit-2018-plan.txt', '002-henan-2019-report.txt', '003-gansu-2019-report.txt', '004-zibo-2020-report.txt']) {
      it(`makes no edit in ${name}`, () => assert.deepEqual(recompute(reportOf(readFileSync(path.join(samples, name), 'utf8'))).edits, []));
    }

    it('refuses lines 71 to 86 of sample 003', () => {
      const text = readFileSync(path.join(samples, '003-gansu-2019-report.txt'), 'utf8');
      const { blocks, reports } = analyse(SourceText.create('test:', 'gongkai', 0, text).blocks);
      const report = reports.at(0).item;
      const lines = recompute(report).refused.map(({ origin }) => text.slice(0, blocks.at(report.indexOf(origin.block) ?? 0).offset + origin.from).split('\n').length);
      assert.deepEqual(lines, Array.from({ length: 16 }, (_, i) => 71 + i));
    });
  });
}
