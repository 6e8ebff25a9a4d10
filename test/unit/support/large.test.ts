// Decides that the benchmark's texts are what they claim: as large as asked, the same every time, whole.

import * as assert from 'node:assert/strict';
import { SECTIONS } from '../../support/reports/forms';
import { largeReport, manyReports } from '../../support/reports/large';

const bytesOf = (text: string): number => Buffer.byteLength(text);

describe('texts of the benchmark', () => {
  it('are as large as asked', () => {
    for (const size of [20_000, 200_000, 1_000_000]) {
      const largest = size + Math.max(9_000, size * 0.02);
      assert.ok(
        bytesOf(largeReport(size)) >= size * 0.95 && bytesOf(largeReport(size)) <= largest,
        `${bytesOf(largeReport(size))}`,
      );
      assert.ok(bytesOf(manyReports(size)) >= size && bytesOf(manyReports(size)) <= size + 40_000);
    }
  });

  it('are the same every time', () => {
    assert.equal(largeReport(200_000), largeReport(200_000));
    assert.equal(manyReports(200_000), manyReports(200_000));
    assert.notEqual(largeReport(200_000, 1), largeReport(200_000, 2));
  });

  it('are made of six sections, of tables and of paragraphs of the usual length', () => {
    const text = largeReport(1_000_000);
    for (const { title } of SECTIONS)
      assert.equal(text.split('\n').filter((line) => line.endsWith(`、${title}`)).length, 1);
    assert.ok(text.split('一、本年新收政府信息公开申请数量\t').length > 25);
    const paragraphs = text.split('\n').filter((line) => line.endsWith('。'));
    const usual = paragraphs.filter((line) => line.length >= 120 && line.length <= 310).length;
    assert.ok(usual > paragraphs.length * 0.8, `${usual} of ${paragraphs.length}`);
    assert.ok(paragraphs.every((line) => line.length <= 700));
  });

  it('hold many reports of different bodies', () => {
    const titles = manyReports(1_000_000)
      .split('\n')
      .filter((line) => /年政府信息公开|年度政府信息公开|^\d{4}年.*政府信息公开.*报告$/.test(line) && line.length < 60);
    assert.ok(titles.length > 50);
    assert.equal(new Set(titles).size, titles.length);
  });
});
