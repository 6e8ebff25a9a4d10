// The program as a shell meets it: arguments in, text and exit code out.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { temporaryFolder } from '../../../scripts/lib/temporary.mjs';
import { run } from '../../../server/src/cli/main';
import { invent } from '../../support/reports/invent';
import { render } from '../../support/reports/render';

const { text: correct } = render(invent(3, { year: 2022 }), { layout: 'pipes' });
const bad = correct.replace(/\| 一、本年新收[^|]*\|([^\n]*)\| (\d+) \|/u, (line, _, total: string) => line.replace(new RegExp(`${total} \\|$`), `${Number(total) + 3} |`));

interface Ran {
  readonly code: number;
  readonly out: string;
  readonly err: string;
}

async function gongkai(args: readonly string[], input = '', env: Record<string, string> = {}): Promise<Ran> {
  let out = '';
  let err = '';
  let unread = input;
  const readInput = (): Promise<Uint8Array> => {
    const bytes = new TextEncoder().encode(unread);
    unread = '';
    return Promise.resolve(bytes);
  };
  const code = await run(args, { out: (text) => (out += text), err: (text) => (err += text), input: readInput, env, colors: false, version: '1.2.3' });
  return { code, out, err };
}

describe('gongkai', () => {
  const { folder, remove } = temporaryFolder('cli');
  const at = (name: string): string => path.join(folder, name);
  before(() => {
    fs.writeFileSync(at('good.md'), correct);
    fs.writeFileSync(at('bad.md'), bad);
    fs.writeFileSync(at('note.txt'), '买菜，“做饭。\n');
    fs.writeFileSync(at('image.txt'), Buffer.from([0x89, 0x50, 0, 0, 0, 1, 2, 0, 0, 0]));
    fs.writeFileSync(at('gbk.txt'), Buffer.from([0xc4, 0xea, 0xb6, 0xc8, 0xb1, 0xa8, 0xb8, 0xe6]));
  });
  after(remove);

  const exits: readonly (readonly [string, readonly string[], number])[] = [
    ['a correct report', ['check', at('good.md')], 0],
    ['a broken total', ['check', at('bad.md')], 1],
    ['a file that is not there', ['check', at('none.txt')], 2],
    ['an unreadable file beside a broken one: 2 wins', ['check', at('bad.md'), at('image.txt')], 2],
    ['another encoding', ['check', at('gbk.txt')], 2],
    ['an unknown option', ['check', '--sarif', at('good.md')], 2],
    ['an option that comes later', ['check', '--fix', at('good.md')], 2],
    ['an unknown format', ['check', '--format', 'sarif', at('good.md')], 2],
    ['an unknown command', ['fix'], 2],
    ['no command', [], 2],
    ['no path', ['check'], 2],
    ['help', ['--help'], 0],
    ['version', ['--version'], 0],
    ['extract', ['extract', at('good.md')], 0],
  ];
  for (const [name, args, code] of exits) {
    it(`exits with ${code} on ${name}`, async () => {
      const ran = await gongkai(args);
      assert.equal(ran.code, code, ran.err);
      if (code === 2) assert.match(ran.err, /^(gongkai: [^\n]+\n)+$/);
      else assert.equal(ran.err, '');
    });
  }

  it('prints findings as JSON, 1-based, and goes on after a file that it cannot read', async () => {
    const { out, err } = await gongkai(['check', '--format', 'json', at('image.txt'), at('bad.md')]);
    const findings = JSON.parse(out) as Record<string, unknown>[];
    const finding = findings.find(({ code }) => code === 'total/row');
    assert.deepEqual(Object.keys(finding ?? {}), ['file', 'code', 'severity', 'line', 'column', 'endLine', 'endColumn', 'message', 'fixable']);
    assert.equal(finding?.['file'], at('bad.md'));
    assert.equal(finding['fixable'], true);
    assert.match(err, /image\.txt/);
  });

  it('does not call well what it could not read', async () => {
    const ran = await gongkai(['check', at('none.txt')]);
    assert.deepEqual(ran, { code: 2, out: '', err: `gongkai: ${at('none.txt')}: 找不到 · not found\n` });
    assert.equal((await gongkai(['check', '--format', 'json', at('none.txt')])).out, '[]\n');
  });

  it('says what is wrong with its arguments in both languages, in one line', async () => {
    assert.equal((await gongkai(['check', '--sarif', at('good.md')])).err, "gongkai: 没有这个选项 · unknown option '--sarif'\n");
    assert.equal((await gongkai(['check'])).err, "gongkai: 请给出文件、文件夹或通配符 · missing required argument 'path'\n");
    assert.equal((await gongkai(['fix'])).err, "gongkai: 没有这个命令 · unknown command 'fix'\n");
    assert.match((await gongkai(['check', '--format', 'sarif', at('good.md')])).err, /^gongkai: 选项没有这个取值 · [^\n]*\n$/);
  });

  it('looks only at reports and plans in a folder, but at any file that is named', async () => {
    const { out } = await gongkai(['check', '--format', 'json', '--fail-on', 'info', folder]);
    const files = new Set((JSON.parse(out) as { file: string }[]).map(({ file }) => file));
    assert.ok(!files.has(at('note.txt')));
    const named = await gongkai(['check', '--format', 'json', at('note.txt')]);
    assert.ok((JSON.parse(named.out) as { code: string }[]).some(({ code }) => code === 'text/brackets'));
    assert.match((await gongkai(['check', at('note.txt'), at('good.md')])).out, /检查了 2 个文件（其中 1 个不是报告或方案）/u);
  });

  for (const name of ['年报.MD', '年报.html', '年报.htm', '年报.gongkai']) {
    it(`finds ${name} in a folder`, async () => {
      const sub = at('sub');
      fs.mkdirSync(sub);
      fs.writeFileSync(path.join(sub, name), bad);
      const { code } = await gongkai(['check', sub]);
      fs.rmSync(sub, { recursive: true });
      assert.equal(code, 1);
    });
  }

  it('reads standard input', async () => {
    assert.equal((await gongkai(['check', '-'], bad)).code, 1);
    const { out } = await gongkai(['extract', '-'], correct);
    assert.equal((JSON.parse(out) as { file: string }).file, '-');
  });

  it('reads standard input once, also where it is named twice', async () => {
    const findings = async (...paths: string[]): Promise<unknown[]> => JSON.parse((await gongkai(['check', '--format', 'json', ...paths], bad)).out) as unknown[];
    const [once, twice] = [await findings('-'), await findings('-', '-')];
    assert.deepEqual(twice, [...once, ...once]);
  });

  it('counts columns as editors do, which show no byte order mark', async () => {
    const findings = async (input: string): Promise<unknown> => JSON.parse((await gongkai(['check', '--format', 'json', '-'], input)).out);
    const untitled = '年度报告“\n';
    assert.deepEqual(await findings(`\ufeff${untitled}`), await findings(untitled));
  });

  it('says that a folder holds no report', async () => {
    fs.mkdirSync(at('none'));
    assert.deepEqual(await gongkai(['check', at('none')]), { code: 0, out: '没有找到要检查的报告\n', err: '' });
    assert.equal((await gongkai(['check', at('none')], '', { LANG: 'en' })).out, 'no reports found\n');
  });

  // Nothing is closed to root.
  if (process.getuid?.() !== 0) {
    it('says which folder it cannot read', async () => {
      fs.mkdirSync(at('closed'), { mode: 0o000 });
      const { code, err } = await gongkai(['check', at('closed')]);
      assert.equal(code, 2);
      assert.match(err, /^gongkai: [^\n]*closed: 没有权限 · permission denied\n$/u);
    });
  }

  const languages: readonly (readonly [Record<string, string>, RegExp])[] = [
    [{ LANG: 'en_US.UTF-8' }, /error/],
    [{ LANG: 'zh_CN.UTF-8' }, /错误/],
    [{ LC_ALL: 'zh_CN.UTF-8', LANG: 'en_US.UTF-8' }, /错误/],
    [{ LC_ALL: '', LC_MESSAGES: '', LANG: 'en_US.UTF-8' }, /error/],
  ];
  for (const [env, word] of languages) {
    it(`speaks the language of ${JSON.stringify(env)}`, async () => assert.match((await gongkai(['check', at('bad.md')], '', env)).out, word));
  }

  describe('beside an ignore file', () => {
    const ignoreFile = '.gongkaiignore.json';
    const here = process.cwd();
    before(() => process.chdir(folder));
    afterEach(() => fs.rmSync(ignoreFile, { recursive: true }));
    after(() => process.chdir(here));

    it('reads it, also with a byte order mark', async () => {
      fs.writeFileSync(ignoreFile, '\ufeff{ "ignore": [] }');
      assert.deepEqual(await gongkai(['check', 'good.md']), { code: 0, out: '检查了 1 个文件，没有问题\n', err: '' });
    });

    it('says why it could not be read', async () => {
      fs.mkdirSync(ignoreFile);
      const { code, err } = await gongkai(['check', 'good.md']);
      assert.equal(code, 2);
      assert.equal(err, 'gongkai: .gongkaiignore.json: 是文件夹 · is a folder\n');
    });

    it('says in the language of the shell what it cannot read in it', async () => {
      fs.writeFileSync(ignoreFile, '{ "ignore": [{ "file": "*", "rule": "total/row" }, 7] }');
      const zh = await gongkai(['check', 'good.md']);
      assert.deepEqual([zh.code, zh.err], [2, 'gongkai: .gongkaiignore.json: 第 1 项缺少 hash\ngongkai: .gongkaiignore.json: 第 2 项缺少 file、rule、hash\n']);
      fs.writeFileSync(ignoreFile, '{ "ignore": {} }');
      assert.equal((await gongkai(['check', 'good.md'], '', { LANG: 'en' })).err, 'gongkai: .gongkaiignore.json: it should be { "ignore": [ … ] }\n');
      fs.writeFileSync(ignoreFile, '{\n  "ignore": x\n}\n');
      assert.match((await gongkai(['check', 'good.md'])).err, /^gongkai: \.gongkaiignore\.json: 不是 JSON：[^\n]+\n$/u);
      assert.match((await gongkai(['check', 'good.md'], '', { LANG: 'en' })).err, /^gongkai: \.gongkaiignore\.json: not JSON: [^\n]+\n$/u);
    });
  });

  it('prints every report of a text, and CSV', async () => {
    const two = await gongkai(['extract', '-'], `${correct}\n${correct}`);
    const reports = JSON.parse(two.out) as { line: number; tables: { requests: unknown[] } }[];
    assert.equal(reports.length, 2);
    assert.equal(reports[0]?.line, 1);
    assert.equal(reports[1]?.tables.requests.length, reports[0]?.tables.requests.length);
    const csv = await gongkai(['extract', '--format', 'csv', '-'], correct);
    assert.equal(csv.out.split('\n')[0], 'file,table,row,column,value,raw,line,character');
  });
});
