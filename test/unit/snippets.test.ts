// A new report, as its snippet begins it: nothing is wrong with it.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { analyse } from '../../server/src/model/analysis';
import { check } from '../../server/src/rules/check';
import { parse } from '../../server/src/syntax/reparse';

interface Snippet {
  readonly body: readonly string[];
}

const snippets = JSON.parse(fs.readFileSync('snippets/gongkai.json', 'utf8')) as Record<string, Snippet>;
const wholeReport = (snippets['年度报告（2021 版格式）']?.body ?? []).join('\n');

/** How the year is worked out from the clock's. */
const YEAR = /\$\{CURRENT_YEAR\/(.*?)\/(.*)\/\}/u;

/** A snippet with its defaults, for some year. */
function filledIn(body: string): string {
  const plain = body.replace(YEAR, '2023');
  const defaults = new Map([...plain.matchAll(/\$\{(\d+):([^}]*)\}/gu)].map(([, stop, text]) => [stop, text]));
  return plain.replace(/\$\{(\d+):[^}]*\}|\$(\d+)/gu, (_, first?: string, again?: string) => defaults.get(first ?? again) ?? '');
}

describe('the snippet of a whole report', () => {
  it('has no finding before anything is filled in', () => {
    const analysis = analyse(parse(filledIn(wholeReport)));
    assert.equal(analysis.reports.slice(0)[0]?.kind, 'annual-report');
    assert.deepEqual(check(analysis, { levels: {}, markdown: false }).map(({ finding }) => [finding.rule, finding.message]), []);
  });

  it('is for the year before the clock’s', () => {
    const [, pattern = '', format = ''] = YEAR.exec(wholeReport) ?? [];
    const transformed = (year: number): string =>
      String(year).replace(new RegExp(pattern, 'u'), (...groups: unknown[]) => format.replace(/\$\{(\d+):\+(\d)\}/gu, (_, group: string, digit: string) => (groups[Number(group)] === undefined ? '' : digit)));
    for (let year = 2021; year < 2100; year++) assert.equal(transformed(year), String(year - 1));
  });
});
