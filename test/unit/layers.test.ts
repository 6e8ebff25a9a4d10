// Proves the layer rule twice, by reading every import of server/src and client/src and by handing ESLint wrong ones; and that imports run in no circle.
import * as assert from 'node:assert/strict';
import { builtinModules } from 'node:module';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { ESLint, Linter } from 'eslint';
import { globSync } from 'tinyglobby';

// Left to right only; folders of one group do not import each other, save text and number.
const GROUPS = [['text', 'number'], ['syntax', 'schema'], ['model'], ['rules', 'services'], ['server', 'cli']];
const RIM = ['server', 'cli'];
const ENTRIES = ['start', 'node', 'worker', 'cli'];
const SERVER = 'server/src/';
const IMPORT = /(?:\bfrom|\bimport|\brequire\s*\()\s*\(?\s*['"]([^'"\n]+)['"]/g;

const layerOf = (file: string) => (file.startsWith(SERVER) ? /^([^/]+)\//.exec(file.slice(SERVER.length))?.[1] : undefined);
const rankOf = (layer: string) => GROUPS.findIndex((group) => group.includes(layer));
const isNode = (specifier: string) => specifier.startsWith('node:') || builtinModules.includes(specifier.split('/')[0] ?? '');

function mayImport(layer: string, other: string): boolean {
  if (layer === other) return true;
  return rankOf(other) === rankOf(layer) ? rankOf(layer) === 0 : rankOf(other) < rankOf(layer);
}

/** What is wrong with an import, or undefined. */
function objection(file: string, specifier: string): string | undefined {
  const layer = layerOf(file);
  const target = specifier.startsWith('.') ? path.posix.join(path.posix.dirname(file), specifier) : undefined;
  if (file.startsWith('client/')) {
    return target?.startsWith('server/') && target !== `${SERVER}protocol` ? 'the client shares only protocol.ts' : undefined;
  }
  if (layer === undefined) return outside(file, target);
  const core = !RIM.includes(layer);
  if (target === undefined) return core && (isNode(specifier) || specifier.startsWith('vscode')) ? 'not in the core' : undefined;
  const other = layerOf(`${target}/`);
  if (ENTRIES.some((entry) => target === SERVER + entry)) return 'nothing imports an entry';
  if (other === 'protocol') return core ? 'the core speaks no protocol' : undefined;
  if (other === undefined || rankOf(other) < 0) return 'outside of the layers';
  return mayImport(layer, other) ? undefined : `${layer} may not import ${other}`;
}

/** Of a file that is in no layer. */
function outside(file: string, target: string | undefined): string | undefined {
  if (!ENTRIES.some((entry) => file === `${SERVER}${entry}.ts`)) return 'what all share builds upon nothing';
  const isRight = target === undefined || target === `${SERVER}version` || RIM.some((layer) => target.startsWith(`${SERVER}${layer}/`));
  return isRight ? undefined : 'an entry starts what is in server/ or cli/';
}

const files = globSync(['server/src/**/*.ts', 'client/src/**/*.ts']);

function importsOf(file: string): string[] {
  return [...readFileSync(file, 'utf8').matchAll(IMPORT)].map(([, specifier = '']) => specifier);
}

/** The files that each file imports. */
function importedFiles(): ReadonlyMap<string, readonly string[]> {
  const known = new Set(files);
  const resolve = (file: string, specifier: string): string[] => {
    const target = path.posix.join(path.posix.dirname(file), specifier);
    return [`${target}.ts`, `${target}/index.ts`].filter((each) => known.has(each));
  };
  return new Map(files.map((file) => [file, importsOf(file).flatMap((specifier) => (specifier.startsWith('.') ? resolve(file, specifier) : []))]));
}

/** All that a file imports, directly or by way of others; itself among them where these lead back to it. */
function reachedFrom(file: string, imported: ReadonlyMap<string, readonly string[]>): ReadonlySet<string> {
  const reached = new Set<string>();
  for (const queue = [...(imported.get(file) ?? [])]; queue.length > 0; ) {
    const next = queue.pop() as string;
    if (reached.has(next)) continue;
    reached.add(next);
    queue.push(...(imported.get(next) ?? []));
  }
  return reached;
}

/** What one rule of lint says of code in a file. */
async function linted(file: string, rule: string, code: string): Promise<Linter.LintMessage[]> {
  const config = (await new ESLint().calculateConfigForFile(file)) as Linter.Config;
  return new Linter().verify(code, { rules: { [rule]: config.rules?.[rule] ?? 'off' } });
}

describe('layers', () => {
  it('every folder of server/src is a layer', () => {
    const unknown = files.map(layerOf).filter((layer) => layer !== undefined && rankOf(layer) < 0);
    assert.deepEqual(unknown, []);
  });

  it('no file imports against the direction of the layers', () => {
    const objections = files.flatMap((file) =>
      importsOf(file).flatMap((specifier) => {
        const wrong = objection(file, specifier);
        return wrong === undefined ? [] : [`${file}: '${specifier}': ${wrong}`];
      }),
    );
    assert.deepEqual(objections, []);
  });

  it('no files import each other in a circle', () => {
    const imported = importedFiles();
    assert.ok([...imported.values()].flat().length > files.length, 'imports are found');
    assert.deepEqual(files.filter((file) => reachedFrom(file, imported).has(file)), []);
  });

  for (const file of ['server/src/services/probe.ts', 'server/src/node.ts', 'client/src/probe.ts']) {
    it(`lint catches an import that is no declaration in ${file}`, async () => {
      const messages = await linted(file, 'no-restricted-syntax', "void import('../rules/check');");
      assert.equal(messages.length, 1);
    });
  }

  const probes: readonly (readonly [file: string, specifier: string, right: boolean])[] = [
    ['server/src/text/probe.ts', '../number/decimal', true],
    ['server/src/text/probe.ts', '../syntax/block', false],
    ['server/src/syntax/table/probe.ts', '../../model/report', false],
    ['server/src/syntax/probe.ts', '../schema/format2021', false],
    ['server/src/model/probe.ts', '../schema/format2021', true],
    ['server/src/model/probe.ts', 'node:fs', false],
    ['server/src/model/probe.ts', 'fs/promises', false],
    ['server/src/rules/probe.ts', '../services/hover', false],
    ['server/src/services/probe.ts', '../rules/engine', false],
    ['server/src/services/probe.ts', 'vscode-languageserver', false],
    ['server/src/rules/probe.ts', '../protocol', false],
    ['server/src/server/probe.ts', '../rules/engine', true],
    ['server/src/server/probe.ts', '../protocol', true],
    ['server/src/server/probe.ts', '../cli/main', false],
    ['server/src/server/probe.ts', '../node', false],
    ['server/src/rules/probe.ts', '../start', false],
    ['server/src/cli/probe.ts', '../cli', false],
    ['server/src/services/probe.ts', '../../../client/src/answers', false],
    ['server/src/rules/total/probe.ts', '../../../../test/support/runs', false],
    ['server/src/cli/probe.ts', 'node:fs', true],
    ['server/src/node.ts', './server/serve', true],
    ['server/src/node.ts', './version', true],
    ['server/src/node.ts', 'node:net', true],
    ['server/src/node.ts', './rules/check', false],
    ['server/src/node.ts', './worker', false],
    ['server/src/worker.ts', '../../client/src/answers', false],
    ['server/src/protocol.ts', './model/report', false],
    ['server/src/version.ts', 'node:fs', false],
    ['client/src/probe.ts', '../../server/src/protocol', true],
    ['client/src/probe.ts', '../../server/src/rules/engine', false],
  ];
  for (const [file, specifier, right] of probes) {
    it(`lint ${right ? 'lets pass' : 'catches'} '${specifier}' in ${path.posix.basename(file) === 'probe.ts' ? path.posix.dirname(file) : file}`, async () => {
      const messages = await linted(file, 'no-restricted-imports', `import '${specifier}';`);
      assert.equal(messages.length === 0, right);
      assert.equal(objection(file, specifier) === undefined, right);
    });
  }
});
