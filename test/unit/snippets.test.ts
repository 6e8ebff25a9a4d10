// A new report, as its snippet begins it: nothing is wrong with it; and the year that snippets begin with.
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

/** The year that a snippet begins with when the clock's is `now`. */
function yearIn(body: string, now: number): string {
  const [, pattern = '', format = ''] = YEAR.exec(body) ?? [];
  return String(now).replace(new RegExp(pattern, 'u'), (...groups: unknown[]) => format.replace(/\$\{(\d+):\+(\d)\}/gu, (_, group: string, digit: string) => (groups[Number(group)] === undefined ? '' : digit)));
}

describe('the snippet of a whole report', () => {
  it('has no finding before anything is filled in', () => {
    const analysis = analyse(parse(filledIn(wholeReport)));
    assert.equal(analysis.reports.slice(0)[0]?.kind, 'annual-report');
    assert.deepEqual(check(analysis, { levels: {}, markdown: false }).map(({ finding }) => [finding.rule, finding.message]), []);
  });
});

describe('a snippet that names the year of a report', () => {
  const dated = Object.entries(snippets).flatMap(([name, { body }]) => (/年(?:政府信息公开|1月1日)/u.test(body.join('\n')) ? [{ name, body: body.join('\n') }] : []));

  it('is more than one', () => assert.ok(dated.length > 1));

  for (const { name, body } of dated) {
    it(`begins with the year before the clock’s: ${name}`, () => {
      for (let year = 2021; year < 2100; year++) assert.equal(yearIn(body, year), String(year - 1));
      assert.doesNotMatch(body, /\d{4}年\d|:\d{4}\}年/u);
    });
  }
});
