// Writes samples/ anew from test/support/reports/samples.ts; a unit test says when that is due.
import * as esbuild from 'esbuild';
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';

const outfile = 'dist/make-samples.mjs';
await esbuild.build({ entryPoints: ['test/support/reports/samples.ts'], bundle: true, format: 'esm', outfile });
const { samples } = await import(pathToFileURL(outfile).href);
for (const [name, text] of samples()) writeFileSync(`samples/${name}`, text);
