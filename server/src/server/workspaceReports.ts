// Knows which reports stand where: in open documents, and, read lazily and in small slices, in the files of the workspace folders.
import { analyse, type Analysis } from '../model/analysis';
import type { Structure } from '../model/report';
import { keyOf, nearestTo, reportsIn, type PlacedReport } from '../model/workspace';
import { SourceText } from '../syntax/sourceText';
import { haveSameItems } from '../text/sameItems';
import type { ReportDocument } from './documents';
import { FileReads } from './fileReads';
import { isPassedOver, mayBeReport, plainUri, type Host } from './host';

/** A title and its organ stand in the first lines. */
const HEAD = 16_384;

/** A file whose reports were read. */
interface Loaded {
  readonly text: SourceText;
  readonly reports: readonly PlacedReport[];
}

/** Last year's reports of the open documents. */
export class WorkspaceReports {
  /** Which texts have the report of an organ and year. */
  readonly #uris = new Map<string, Set<string>>();
  readonly #keys = new Map<string, readonly string[]>();
  /** How the URI of a file is written here: as the editor does, once it has opened it. */
  readonly #spellings = new Map<string, string>();
  /** What the reports of each open document consisted of when they were filed; typing in paragraphs changes nothing of it. */
  readonly #noted = new Map<string, readonly Structure[]>();
  /** The files that open documents ask for, as they were when they were read last; undefined before the first time. */
  readonly #loaded = new Map<string, Loaded | undefined>();
  readonly #reads = new FileReads((uri) => Promise.resolve(this.#host?.read(uri)), (uri, content) => this.#take(this.#spelled(uri), content));
  #folders: readonly string[] = [];
  #host: Host | undefined;
  #scanned = false;

  /** `changed` is told the open documents whose findings may be others now. */
  constructor(
    private readonly documentAt: (uri: string) => ReportDocument | undefined,
    private readonly changed: (uris: ReadonlySet<string>) => void,
  ) {}

  /** Folders, their URIs with a `/` behind, and the means to read them, known after `initialize`. Nothing is read now. */
  begin(folders: readonly string[], host: Host | undefined): void {
    this.#folders = folders;
    this.#host = host;
  }

  /** Folders were added to the workspace, others taken from it. */
  foldersChanged(added: readonly string[], removed: readonly string[]): void {
    this.#folders = [...this.#folders.filter((folder) => !removed.includes(folder)), ...added];
    for (const uri of [...this.#keys.keys()]) {
      if (this.documentAt(uri) || this.#isInFolder(uri)) continue;
      this.#loaded.delete(uri);
      this.#file(uri, []);
    }
    if (this.#scanned) void this.#scan(added);
  }

  /** Last year's reports of a document's reports; undefined where there are none, which one look-up a report tells. */
  previousOf(document: ReportDocument, analysis: Analysis): readonly (PlacedReport | undefined)[] | undefined {
    if (this.#uris.size === 0) return undefined;
    const found = reportsIn(document.text, analysis).map(({ report }) => {
      const key = keyOf(report, 1);
      const uris = key === undefined ? undefined : this.#uris.get(key);
      return key !== undefined && uris ? this.#chosen(key, uris, document, analysis) : undefined;
    });
    return found.some((each) => each !== undefined) ? found : undefined;
  }

  /** The nearest copy; until that is read, the nearest one that is. */
  #chosen(key: string, uris: ReadonlySet<string>, document: ReportDocument, analysis: Analysis): PlacedReport | undefined {
    const nearest = nearestTo(document.uri, uris);
    if (nearest === undefined) return undefined;
    if (!this.documentAt(nearest) && !this.#loaded.has(nearest)) {
      this.#loaded.set(nearest, undefined);
      void this.#reads.read(nearest);
    }
    const isAtHand = (uri: string): boolean => this.documentAt(uri) !== undefined || this.#loaded.get(uri) !== undefined;
    const uri = isAtHand(nearest) ? nearest : nearestTo(document.uri, [...uris].filter(isAtHand));
    if (uri === undefined) return undefined;
    const reports = uri === document.uri ? reportsIn(document.text, analysis) : this.#reportsAt(uri);
    return reports.find(({ report }) => keyOf(report) === key);
  }

  /** The open buffer wins over the disk. */
  #reportsAt(uri: string): readonly PlacedReport[] {
    const open = this.documentAt(uri);
    return open ? reportsIn(open.text, open.latestAnalysis()) : (this.#loaded.get(uri)?.reports ?? []);
  }

  /** A version of an open document is known: files its reports, and tells the documents for which they are last year's. */
  note(document: ReportDocument): void {
    const reports = reportsIn(document.text, document.latestAnalysis());
    const structures = reports.map(({ report }) => report.structure);
    const noted = this.#noted.get(document.uri);
    if (haveSameItems(noted, structures)) return;
    this.#noted.set(document.uri, structures);
    this.#respell(document.uri);
    const keys = reports.flatMap(({ report }) => keyOf(report) ?? []);
    this.#loaded.delete(document.uri);
    this.#file(document.uri, keys);
    if (keys.length === 0 || this.#scanned) return;
    this.#scanned = true;
    void this.#scan(this.#folders);
  }

  /** A document was closed: what its file says counts again, once it is read. */
  close(document: ReportDocument): void {
    const { uri, text } = document;
    this.#noted.delete(uri);
    if (!this.#isInFolder(uri)) this.#file(uri, []);
    else {
      if (this.#isRead(uri)) this.#loaded.set(uri, { text, reports: reportsIn(text, document.latestAnalysis()) });
      void this.#reads.read(uri);
    }
    for (const loaded of [...this.#loaded.keys()]) if (!this.#isRead(loaded)) this.#loaded.delete(loaded);
  }

  /** Files came to be on the disk, changed or went, or folders with all that is in them. */
  filesChanged(uris: readonly string[]): void {
    if (!this.#scanned) return;
    const lookedAt = uris.filter((uri) => this.#isLookedAt(uri));
    for (const uri of lookedAt) if (mayBeReport(uri) && !this.documentAt(uri)) void this.#reads.read(uri);
    void this.#scan(lookedAt.filter((uri) => !mayBeReport(uri)).map((uri) => `${uri}/`));
  }

  /** Looks through the folders again, whatever was told of their files; resolves once all that open documents ask for is read. */
  async readAgain(): Promise<void> {
    if (this.#scanned) await this.#scan(this.#folders);
    await this.#reads.settled();
  }

  /** Files what a text has, and tells those who have to do with it. */
  #file(uri: string, keys: readonly string[]): void {
    const old = this.#index(uri, keys);
    this.#tellNextYears(uri, [...old, ...keys]);
  }

  /** Files what a text has; answers what it had. */
  #index(uri: string, keys: readonly string[]): readonly string[] {
    const old = this.#keys.get(uri) ?? [];
    if (old.join() === keys.join()) return old;
    for (const key of old) this.#uris.get(key)?.delete(uri);
    for (const key of keys) this.#uris.set(key, (this.#uris.get(key) ?? new Set()).add(uri));
    if (keys.length > 0) this.#keys.set(uri, keys);
    else this.#keys.delete(uri);
    return old;
  }

  /** A file is one file, whichever characters its URI encodes: what is known of it is kept under the first spelling, or the editor’s. */
  #spelled(uri: string): string {
    const plain = plainUri(uri);
    const known = this.#spellings.get(plain) ?? uri;
    this.#spellings.set(plain, known);
    return known;
  }

  #respell(uri: string): void {
    const known = this.#spelled(uri);
    if (known === uri) return;
    this.#spellings.set(plainUri(uri), uri);
    this.#loaded.delete(known);
    this.#file(known, []);
  }

  /** Tells the open documents that have the next year's report, and begins to read what they ask for now. */
  #tellNextYears(uri: string, keys: readonly string[]): void {
    const readers = this.#readersOf(uri, keys);
    for (const reader of readers) this.previousOf(reader, reader.latestAnalysis());
    if (readers.length > 0) this.changed(new Set(readers.map((reader) => reader.uri)));
  }

  /** The open documents that have the next year's report. */
  #readersOf(uri: string, keys: readonly string[]): readonly ReportDocument[] {
    const readers = new Set(keys.flatMap((key) => [...(this.#uris.get(nextYear(key)) ?? [])]));
    readers.delete(uri);
    return [...readers].flatMap((reader) => this.documentAt(reader) ?? []);
  }

  #isRead(uri: string): boolean {
    return this.#readersOf(uri, this.#keys.get(uri) ?? []).length > 0;
  }

  /** Looks through folders, one file at a time, once the first report is open: what is known there, as it may be gone, and what is found. */
  async #scan(folders: readonly string[]): Promise<void> {
    if (folders.length === 0) return;
    const plain = new Set(folders.map(plainUri));
    const uris = new Set<string>();
    for (const [file, uri] of this.#spellings) if (this.#keys.has(uri) && isBelow(file, plain)) uris.add(uri);
    for (const folder of folders) {
      for (const uri of (await this.#host?.list(folder).catch(() => [])) ?? []) uris.add(this.#spelled(uri));
    }
    for (const uri of uris) if (!this.documentAt(uri)) await this.#reads.read(uri);
  }

  /** What was read of a file; readers are told of what differs. */
  #take(uri: string, content: string | undefined): void {
    if (this.documentAt(uri)) return;
    const old = this.#loaded.get(uri);
    if (old && old.text.getText() === content) return;
    const before = this.#index(uri, keysIn(content?.slice(0, HEAD) ?? ''));
    if (content !== undefined && this.#isAskedFor(uri)) this.#load(uri, content);
    else this.#loaded.delete(uri);
    const keys = this.#keys.get(uri) ?? [];
    if (old !== this.#loaded.get(uri) || before.join() !== keys.join()) this.#tellNextYears(uri, [...before, ...keys]);
  }

  /** Whether an open document asked for a file, or will once it is told of it. */
  #isAskedFor(uri: string): boolean {
    const keys = this.#keys.get(uri) ?? [];
    return keys.some((key) => this.#loaded.has(uri) || this.#readersOf(uri, [key]).some((reader) => nearestTo(reader.uri, this.#uris.get(key) ?? []) === uri));
  }

  /** Reads the reports of a file. The beginning of a collection has some, which the whole has not. */
  #load(uri: string, content: string): void {
    const text = SourceText.of(content, uri);
    const reports = reportsIn(text, analyse(text.blocks));
    const keys = new Set(reports.map(({ report }) => keyOf(report)));
    this.#loaded.set(uri, { text, reports });
    this.#index(uri, (this.#keys.get(uri) ?? []).filter((key) => keys.has(key)));
  }

  #isInFolder(uri: string): boolean {
    return this.#scanned && this.#folders.some((folder) => uri.startsWith(folder));
  }

  /** Whether a file or folder would be found by looking through the folders. */
  #isLookedAt(uri: string): boolean {
    const folder = this.#folders.find((each) => uri.startsWith(each)) ?? uri;
    const names = uri.slice(folder.length).split('/');
    if (mayBeReport(uri)) names.pop();
    return !names.some(isPassedOver);
  }
}

/** What the reports are looked up by whose titles stand in the beginning of a file. */
function keysIn(head: string): readonly string[] {
  const text = SourceText.of(/信息公开/u.test(head) ? head : '');
  return reportsIn(text, analyse(text.blocks)).flatMap(({ report }) => keyOf(report) ?? []);
}

/** Whether a file lies in one of some folders, or in a folder in one. */
function isBelow(uri: string, folders: ReadonlySet<string>): boolean {
  for (let at = uri.lastIndexOf('/'); at > 0; at = uri.lastIndexOf('/', at - 1)) if (folders.has(uri.slice(0, at + 1))) return true;
  return false;
}

function nextYear(key: string): string {
  const at = key.indexOf(' ');
  return `${Number(key.slice(0, at)) + 1}${key.slice(at)}`;
}
