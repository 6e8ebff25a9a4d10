// The least client that can drive a language server over stdio: it frames messages, and reads no more of the answers than it must.
import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { Readable, Writable } from 'node:stream';

/** A message as it came: how much it takes to tell what it is, and all of it. */
interface Message {
  readonly head: string;
  readonly at: number;
  readonly body: () => string;
}

const HEAD = 400;
const LIMIT_MS = 120_000;

/** A server process that publishes diagnostics by itself. */
export class Client {
  readonly #server: ChildProcessByStdio<Writable, Readable, null>;
  #chunks: Buffer[] = [];
  #have = 0;
  #need = -1;
  #wanted: { readonly test: (head: string) => boolean; readonly take: (message: Message) => void; readonly fail: (error: Error) => void } | undefined;

  constructor(program: string) {
    this.#server = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#server.stdout.on('data', (chunk: Buffer) => this.#read(chunk));
    this.#server.once('exit', (code) => this.#wanted?.fail(new Error(`${program} ended with ${code}`)));
  }

  /** The handshake of a client that neither pulls diagnostics nor answers for settings. */
  async start(): Promise<void> {
    const answered = this.#next((head) => head.includes('"id":1'));
    const textDocument = { publishDiagnostics: { relatedInformation: true, versionSupport: true } };
    this.write(frame({ id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: { textDocument } } }));
    await answered;
    this.write(frame({ method: 'initialized', params: {} }));
  }

  write(framed: Buffer): void {
    this.#server.stdin.write(framed);
  }

  /** The diagnostics of a version, once they come. */
  published(uri: string, version: number): Promise<Message> {
    return this.#next((head) => head.includes('publishDiagnostics') && head.includes(`"${uri}"`) && head.includes(`"version":${version},`));
  }

  /** Milliseconds from a message to the diagnostics that answer it. */
  async roundTrip(framed: Buffer, uri: string, version: number): Promise<number> {
    const published = this.published(uri, version);
    const began = performance.now();
    this.write(framed);
    return (await published).at - began;
  }

  /** The server's resident memory in MB; undefined where the system does not tell. */
  residentMemory(): number | undefined {
    try {
      const kb = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${this.#server.pid}/status`, 'utf8'))?.[1];
      return kb === undefined ? undefined : Number(kb) / 1024;
    } catch {
      return undefined;
    }
  }

  async stop(): Promise<void> {
    const gone = new Promise((resolve) => this.#server.once('exit', resolve));
    this.#wanted = undefined;
    this.#server.kill('SIGKILL');
    await gone;
  }

  #next(test: (head: string) => boolean): Promise<Message> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => reject(new Error('the server does not answer')), LIMIT_MS);
      const take = (message: Message): void => {
        clearTimeout(timer);
        resolve(message);
      };
      this.#wanted = { test, take, fail: reject };
    });
  }

  #read(chunk: Buffer): void {
    this.#chunks.push(chunk);
    this.#have += chunk.length;
    for (;;) {
      if (this.#need < 0 && !this.#readHeader()) return;
      if (this.#have < this.#need) return;
      this.#readBody();
    }
  }

  /** Whether a header was there to read. */
  #readHeader(): boolean {
    if (this.#have === 0) return false;
    const all = Buffer.concat(this.#chunks);
    const end = all.indexOf('\r\n\r\n');
    if (end < 0) return false;
    this.#need = Number(/Content-Length: (\d+)/i.exec(all.toString('latin1', 0, end))?.[1]);
    this.#keep(all.subarray(end + 4));
    return true;
  }

  #readBody(): void {
    const at = performance.now();
    const need = this.#need;
    const chunks = this.#chunks;
    const last = chunks[chunks.length - 1] as Buffer;
    const rest = this.#have - need;
    const head = (chunks[0] as Buffer).length >= Math.min(HEAD, need) ? (chunks[0] as Buffer) : Buffer.concat(chunks);
    this.#need = -1;
    this.#keep(last.subarray(last.length - rest));
    const text = head.toString('latin1', 0, Math.min(HEAD, need));
    const wanted = this.#wanted;
    if (!wanted?.test(text)) return;
    this.#wanted = undefined;
    wanted.take({ head: text, at, body: () => Buffer.concat(chunks).toString('utf8', 0, need) });
  }

  #keep(rest: Buffer): void {
    this.#chunks = rest.length > 0 ? [rest] : [];
    this.#have = rest.length;
  }
}

/** A message in the protocol's frame. */
export function frame(message: object): Buffer {
  const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

export function didOpen(uri: string, text: string): Buffer {
  return frame({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'gongkai', version: 0, text } } });
}
