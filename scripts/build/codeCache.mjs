// Leaves V8's code for the server beside its bundle: that of everything that a first report makes it run.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import Module, { createRequire } from 'node:module';
import * as path from 'node:path';
import { fileURLToPath } from 'node:url';
import { Script } from 'node:vm';
import { inRoot } from '../lib/root.mjs';

const BUNDLE = inRoot('dist', 'server-main.js');
const CACHE = inRoot('dist', 'server-main.cache');
const SAMPLES = ['青禾市2023年政府信息公开工作年度报告.txt', '云岭县2022年政府信息公开工作年度报告-合计有误.gongkai'];

/** A cache that is older than its bundle would be taken for its code: V8 compares no more than the length. */
export function removeCodeCache() {
  rmSync(CACHE, { force: true });
}

/** Has a child serve a short session with a bundle of bytes, and write what V8 has compiled by its end. */
export async function writeCodeCache() {
  writeFileSync(BUNDLE, escaped(readFileSync(BUNDLE, 'utf8')));
  const child = spawn(process.execPath, [fileURLToPath(import.meta.url), '--stdio'], { stdio: ['pipe', 'ignore', 'inherit'] });
  for (const message of session()) {
    const body = JSON.stringify({ jsonrpc: '2.0', ...message });
    child.stdin.write(`Content-Length: ${Buffer.byteLength(body)}\r\n\r\n${body}`);
  }
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`the session for the code cache ended with ${String(code)}`);
}

/** Code in ASCII alone takes half of the memory, and none of the time that decoding takes. Strings, and the patterns that stay, say it with escapes. */
function escaped(/** @type {string} */ code) {
  return code.replace(/[^\0-\x7f]/g, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

function* session() {
  const capabilities = { textDocument: { publishDiagnostics: { relatedInformation: true } } };
  yield { id: 0, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities } };
  yield { method: 'initialized', params: {} };
  for (const [i, name] of SAMPLES.entries()) {
    const textDocument = { uri: `file:///${i}.gongkai`, languageId: 'gongkai', version: 1, text: readFileSync(inRoot('samples', name), 'utf8') };
    yield { method: 'textDocument/didOpen', params: { textDocument } };
    const start = { line: 0, character: 0 };
    yield { method: 'textDocument/didChange', params: { textDocument: { uri: textDocument.uri, version: 2 }, contentChanges: [{ range: { start, end: start }, text: ' ' }] } };
    yield { id: i + 1, method: 'textDocument/documentSymbol', params: { textDocument: { uri: textDocument.uri } } };
  }
  yield { id: SAMPLES.length + 1, method: 'shutdown' };
  yield { method: 'exit' };
}

function serveAndRecord() {
  const script = new Script(Module.wrap(readFileSync(BUNDLE, 'latin1')), { filename: BUNDLE });
  process.on('exit', () => writeFileSync(CACHE, script.createCachedData()));
  script.runInThisContext()({}, createRequire(BUNDLE), { exports: {} }, BUNDLE, path.dirname(BUNDLE));
}

if (process.argv[1] === fileURLToPath(import.meta.url)) serveAndRecord();
