// Reads the ignore file: findings of texts that must not be touched, told by what stands there and never by where it stands.
import type { Block } from '../../syntax/block';
import { lineIn, type LineIn } from '../../syntax/positions';
import { recent } from '../../text/memo';
import type { Finding } from '../finding';
import type { Located } from '../located';
import type { Message } from '../messages/message';

/** The file's name, in the root of a workspace folder or in the directory that the command line is run in. */
export const ignoreFileName = '.gongkaiignore.json';

/** One finding to be silent about. */
export interface IgnoreEntry {
  /** A glob over `/`, relative to the ignore file: 2023/*.txt; `**` crosses folders. */
  readonly file: string;
  readonly rule: string;
  /** See `hashOf`. */
  readonly hash: string;
  readonly reason?: string;
}

/** An ignore file, ready to be asked. */
export interface IgnoreList {
  /** Those that some entry names. */
  readonly rules: ReadonlySet<string>;
  readonly byHash: ReadonlyMap<string, readonly { readonly entry: IgnoreEntry; readonly matches: RegExp }[]>;
  /** What could not be read, one by one. */
  readonly problems: readonly Message[];
}

/** How much of what stands around the line, in its block, goes into the hash. */
const AROUND = 24;

/**
 * What tells a finding again wherever it has moved to: its rule, its line, what it marks in the line, and the nearest words before and after
 * in the same table; white space does not count.
 */
export function hashOf({ rule, origin: { block, from, to } }: Finding): string {
  const { text } = block;
  const line = lineIn(block, from);
  const before = bare(text.slice(Math.max(0, line.from - 8 * AROUND), line.from)).slice(-AROUND);
  const after = bare(text.slice(line.end, line.end + 8 * AROUND)).slice(0, AROUND);
  return digest(hashed(`\n${bare(text.slice(from, to))}\n${before}\n${after}`, lineHash(rule, block, line)));
}

function bare(part: string): string {
  return part.replace(/\s+/gu, '');
}

/** Where a hash has got to. */
interface Hashing {
  readonly high: number;
  readonly low: number;
}

const BEGUN: Hashing = { high: 0xdeadbeef, low: 0x41c6ce57 };

/** The hash of a rule and a line, with which those of its findings begin: worked out once, since a line may be a whole page. */
function lineHash(rule: string, block: Block, { from, to }: LineIn): Hashing {
  const known = lineHashes(block);
  const key = `${rule} ${from}`;
  let hash = known.get(key);
  if (!hash) known.set(key, (hash = hashed(`${rule}\n${bare(block.text.slice(from, to))}`, BEGUN)));
  return hash;
}

const lineHashes: (block: Block) => Map<string, Hashing> = recent(() => new Map<string, Hashing>(), 4);

function hashed(text: string, { high, low }: Hashing): Hashing {
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    high = Math.imul(high ^ code, 2654435761);
    low = Math.imul(low ^ code, 1597334677);
  }
  return { high, low };
}

/** 16 hexadecimal digits; for telling texts apart, not for keeping secrets. */
function digest({ high, low }: Hashing): string {
  const first = Math.imul(high ^ (high >>> 16), 2246822507) ^ Math.imul(low ^ (low >>> 13), 3266489909);
  const second = Math.imul(low ^ (low >>> 16), 2246822507) ^ Math.imul(first ^ (first >>> 13), 3266489909);
  return [first, second].map((part) => (part >>> 0).toString(16).padStart(8, '0')).join('');
}

/** What an entry has to have. */
const NEEDED = ['file', 'rule', 'hash'] as const;

/** Reads an ignore file: `{ "ignore": [ { "file", "rule", "hash", "reason" } ] }`. Never throws; what is wrong is in `problems`. */
export function readIgnoreFile(json: string): IgnoreList {
  const byHash = new Map<string, { entry: IgnoreEntry; matches: RegExp }[]>();
  const rules = new Set<string>();
  const problems: Message[] = [];
  entriesOf(json, problems).forEach((raw, i) => {
    const lacks = NEEDED.filter((key) => typeof (raw as Partial<Record<keyof IgnoreEntry, unknown>> | null)?.[key] !== 'string');
    if (lacks.length > 0) {
      problems.push({ id: 'ignore-file/entry', args: { entry: i + 1, lacks } });
      return;
    }
    const entry = raw as IgnoreEntry;
    rules.add(entry.rule);
    const known = byHash.get(entry.hash) ?? [];
    byHash.set(entry.hash, [...known, { entry, matches: globPattern(entry.file) }]);
  });
  return { rules, byHash, problems };
}

function entriesOf(json: string, problems: Message[]): readonly unknown[] {
  try {
    const { ignore } = (JSON.parse(json) ?? {}) as { ignore?: unknown };
    if (Array.isArray(ignore)) return ignore as unknown[];
    problems.push({ id: 'ignore-file/form', args: {} });
  } catch (error) {
    problems.push({ id: 'ignore-file/json', args: { reason: error instanceof Error ? error.message : String(error) } });
  }
  return [];
}

/** Whether the list names this finding in this file (`/` between folders, relative to the ignore file). One look-up, however long the list. */
export function isIgnored({ rules, byHash }: IgnoreList, file: string, { finding }: Located): boolean {
  if (!rules.has(finding.rule)) return false;
  return byHash.get(hashOf(finding))?.some(({ entry, matches }) => entry.rule === finding.rule && matches.test(file)) ?? false;
}

/** `*` and `?` stay within a folder, `**` does not. */
function globPattern(glob: string): RegExp {
  const parts = glob.replace(/^\.\//u, '').split(/(\*\*\/?|\*|\?)/u);
  const pattern = parts.map((part) =>
    part.startsWith('**') ? (part.endsWith('/') ? '(?:.*/)?' : '.*') : part === '*' ? '[^/]*' : part === '?' ? '[^/]' : part.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&'),
  );
  return new RegExp(`^${pattern.join('')}$`, 'u');
}

/** An ignore file with more entries; the others stay as they are written. Undefined: the file cannot be read, and is left alone. */
export function withEntries(json: string | undefined, added: readonly IgnoreEntry[]): string | undefined {
  if (json === undefined || json.trim() === '') return `${JSON.stringify({ ignore: added }, null, 2)}\n`;
  const problems: Message[] = [];
  const entries = entriesOf(json, problems);
  return problems.length > 0 ? undefined : `${JSON.stringify({ ...(JSON.parse(json) as object), ignore: [...entries, ...added] }, null, 2)}\n`;
}
