// Starts the server with the code that its build has compiled already, if this Node's V8 can take it: a third of a cold start is compiling.
import { readFileSync } from 'node:fs';
import Module from 'node:module';
import * as path from 'node:path';
import { Script } from 'node:vm';

/** What Node makes of a module's code. */
type Wrapped = (exports: object, require: NodeJS.Require, module: object, filename: string, dirname: string) => void;

const bundle = path.join(__dirname, 'server-main.js');
const require = Module.createRequire(bundle);
const compiled = compiledCode();
if (compiled) {
  const script = new Script(Module.wrap(readFileSync(bundle, 'latin1')), { filename: bundle, cachedData: compiled });
  (script.runInThisContext() as Wrapped)({}, require, { exports: {} }, bundle, __dirname);
} else {
  (Module as { enableCompileCache?: () => void }).enableCompileCache?.();
  require(bundle);
}

/** V8's code for the bundle, that the build leaves beside it (scripts/build/codeCache.mjs); V8 itself refuses what another version has made. */
function compiledCode(): Buffer | undefined {
  try {
    return readFileSync(path.join(__dirname, 'server-main.cache'));
  } catch {
    return undefined;
  }
}
