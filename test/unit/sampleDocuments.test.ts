// The five real documents: what must be found in them, and on what there must be silence.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { run } from '../../server/src/cli/main';
import { analyse } from '../../server/src/model/analysis';
import { recompute } from '../../server/src/rules/total/recompute';
import { SourceText } from '../../server/src/syntax/sourceText';
import { samplesFolder } from '../support/samples';

interface Expectation {
  readonly kind: string;
  readonly year: number;
  readonly format?: string;
  readonly must: readonly { code: string; lines: readonly number[] }[];
  readonly may: readonly string[];
  readonly info: readonly { code: string; lines: readonly number[] }[];
  readonly silent: readonly string[];
}

interface Found {
  readonly code: string;
  readonly severity: string;
  readonly line: number;
  readonly message: string;
}

async function gongkai(...args: string[]): Promise<unknown> {
  let out = '';
  await run(args, { out: (text) => (out += text), err: assert.fail, input: () => Promise.reject(new Error()), env: {}, colors: false, version: '1.2.3' });
  return JSON.parse(out);
}

const folder = samplesFolder();
if (folder !== undefined) {
  const documents = JSON.parse(fs.readFileSync(path.join(folder, 'expected.json'), 'utf8')) as Record<string, Expectation>;
  for (const [name, expected] of Object.entries(documents).filter(([key]) => key !== '_')) {
    describe(name, () => {
      const file = path.join(folder, name);
      let found: readonly Found[];
      before(async () => {
        found = (await gongkai('check', '--format', 'json', file)) as Found[];
      });
      const at = (code: string, lines: readonly number[]): Found[] => found.filter((each) => each.code === code && lines.includes(each.line));

      for (const { code, lines } of [...expected.must, ...expected.info]) {
        it(`has ${code} at ${lines.join(', ')}`, () => assert.equal(at(code, lines).length >= 1, true));
      }
      it('has nothing else of error or warning severity', () => {
        const grave = found.filter(({ severity }) => severity !== 'info');
        const known = ({ code, line }: Found): boolean => expected.may.includes(code) || expected.must.some((must) => must.code === code && must.lines.includes(line));
        assert.deepEqual(grave.filter((each) => !known(each)), []);
        assert.equal(grave.filter(({ code }) => !expected.may.includes(code)).length, expected.must.length);
      });
      it('is silent where it must be', () => assert.deepEqual(found.filter(({ code }) => expected.silent.includes(code)), []));
      it('is what it is', async () => {
        const report = (await gongkai('extract', file)) as { kind: string; format: string | null; year: number };
        assert.equal(report.kind, expected.kind);
        assert.equal(report.year, expected.year);
        if (expected.format) assert.equal(report.format, expected.format);
      });
      it('has no total to recompute', () => {
        const { reports } = analyse(SourceText.of(fs.readFileSync(file, 'utf8')).blocks);
        const tables = reports.slice(0).flatMap((report) => report.allTables);
        assert.deepEqual(tables.flatMap((table) => recompute(table).edits), []);
      });
    });
  }

  describe('003-gansu-2019-report.txt', () => {
    it('has its rows of wrong shape refused, each with the reason', () => {
      const text = SourceText.of(fs.readFileSync(path.join(folder, '003-gansu-2019-report.txt'), 'utf8'));
      const report = analyse(text.blocks).reports.at(0).item;
      const refused = report.allTables.flatMap((table) => recompute(table).refused);
      const lines = refused.map(({ origin }) => text.positionAt(text.blocks.at(report.indexOf(origin.block) ?? 0).offset + origin.from).line + 1);
      assert.deepEqual(lines, Array.from({ length: 16 }, (_, i) => 71 + i));
    });
  });
}
