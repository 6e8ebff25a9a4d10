// `npm run bench`: builds the benchmark and what it measures, and runs it with the options given.
import { spawn } from 'node:child_process';
import { ensureDependencies } from './setup/dependencies.mjs';

await ensureDependencies();
const { buildBench, buildProduct } = await import('../esbuild.mjs');
await buildProduct({ production: true });
const bench = spawn(process.execPath, ['--expose-gc', await buildBench(), ...process.argv.slice(2)], { stdio: 'inherit' });
bench.once('exit', (code) => (process.exitCode = code ?? 1));
