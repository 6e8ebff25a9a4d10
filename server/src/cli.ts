// The program gongkai as a process of its own.
import { fstatSync } from 'node:fs';
import pc from 'picocolors';
import { run } from './cli/main';
import { version } from './version';

/** @throws Error where it is a folder, which a stream reads as if nothing stood in it. */
async function input(): Promise<Uint8Array> {
  if (fstatSync(process.stdin.fd).isDirectory()) throw new Error('是文件夹 · a folder');
  const chunks: Uint8Array[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Uint8Array);
  return Buffer.concat(chunks);
}

// Whoever reads may stop reading (`| head`): what is left is for nobody, and no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') return;
  process.stderr.write(`gongkai: ${error.message}\n`);
  process.exit(2);
});
process.stderr.on('error', () => undefined);

void run(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  input,
  env: process.env,
  version,
  colors: pc.isColorSupported && process.stdout.isTTY === true,
}).then((code) => {
  process.exitCode = code;
});
