// Knows which reports stand where: in open documents, and, read lazily and in small slices, in the files of the workspace folders.
import { analyse, type Analysis } from '../model/analysis';
import type { Structure } from '../model/report';
import { chosen, keyOf, reportsIn, type PlacedReport } from '../model/workspace';
import { SourceText } from '../syntax/document';
import { haveSameItems } from '../text/sameItems';
import type { ReportDocument } from './documents';
import { plainUri, type Host } from './host';

/** A title and its organ stand in the first lines. */
const HEAD = 16_384;
const MOST_LOADED = 64;

/** Last year's reports of the open documents. */
export class WorkspaceReports {
  /** Which texts have the report of an organ and year. */
  readonly #uris = new Map<string, Set<string>>();
  readonly #keys = new Map<string, readonly string[]>();
  /** How the URI of a file is written here: as the editor does, once it has opened it. */
  readonly #spellings = new Map<string, string>();
  /** What the reports of each open document consisted of when they were filed; typing in paragraphs changes nothing of it. */
  readonly #noted = new Map<string, readonly Structure[]>();
  readonly #loaded = new Map<string, readonly PlacedReport[] | undefined>();
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

  #chosen(key: string, uris: ReadonlySet<string>, document: ReportDocument, analysis: Analysis): PlacedReport | undefined {
    const placed = [...uris].flatMap((uri) => (uri === document.uri ? reportsIn(document.text, analysis) : this.#reportsAt(uri)).filter(({ report }) => keyOf(report) === key).slice(0, 1));
    return chosen(placed, document.uri);
  }

  /** The open buffer wins over the disk. A file that is not loaded yet is, and its readers are told when it is. */
  #reportsAt(uri: string): readonly PlacedReport[] {
    const open = this.documentAt(uri);
    if (open) return reportsIn(open.text, open.latestAnalysis());
    if (!this.#loaded.has(uri)) void this.#load(uri);
    return this.#loaded.get(uri) ?? [];
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

  /** A document was closed: what its file says counts again. */
  close(uri: string): void {
    this.#noted.delete(uri);
    this.#file(uri, []);
    if (this.#isInFolder(uri)) void this.#readHead(uri);
  }

  /** Files changed on the disk. */
  filesChanged(uris: readonly string[]): void {
    if (!this.#scanned) return;
    for (const uri of uris) {
      if (this.documentAt(uri)) continue;
      this.#loaded.delete(this.#spelled(uri));
      void this.#readHead(uri);
    }
  }

  /** Looks through the folders again, whatever was told of their files. */
  async readAgain(): Promise<void> {
    if (!this.#scanned) return;
    const known = [...this.#keys.keys()];
    this.#loaded.clear();
    const found = await this.#scan(this.#folders);
    for (const uri of known) if (!found.has(uri) && !this.documentAt(uri)) this.#file(uri, []);
  }

  #file(uri: string, keys: readonly string[]): void {
    const old = this.#keys.get(uri) ?? [];
    if (old.join() !== keys.join()) {
      for (const key of old) this.#uris.get(key)?.delete(uri);
      for (const key of keys) this.#uris.set(key, (this.#uris.get(key) ?? new Set()).add(uri));
      if (keys.length > 0) this.#keys.set(uri, keys);
      else this.#keys.delete(uri);
    }
    this.#tellNextYears(uri, [...new Set([...old, ...keys])]);
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

  /** Tells the open documents that have the next year's report. */
  #tellNextYears(uri: string, keys: readonly string[]): void {
    const readers = keys.flatMap((key) => [...(this.#uris.get(nextYear(key)) ?? [])]).filter((reader) => reader !== uri && this.documentAt(reader));
    if (readers.length > 0) this.changed(new Set(readers));
  }

  /** Looks through folders, one file at a time, once the first report is open. Answers which files there are. */
  async #scan(folders: readonly string[]): Promise<ReadonlySet<string>> {
    const found = new Set<string>();
    for (const folder of folders) {
      for (const listed of (await this.#host?.list(folder).catch(() => [])) ?? []) {
        const uri = this.#spelled(listed);
        found.add(uri);
        if (!this.documentAt(uri)) await this.#readHead(uri);
      }
    }
    return found;
  }

  async #readHead(found: string): Promise<void> {
    const content = await this.#host?.read(found).catch(() => undefined);
    const uri = this.#spelled(found);
    if (this.documentAt(uri)) return;
    const head = content?.slice(0, HEAD) ?? '';
    const text = SourceText.of(/信息公开/u.test(head) ? head : '', uri);
    this.#file(uri, reportsIn(text, analyse(text.blocks)).flatMap(({ report }) => keyOf(report) ?? []));
  }

  async #load(uri: string): Promise<void> {
    this.#loaded.set(uri, undefined);
    const content = await this.#host?.read(uri).catch(() => undefined);
    if (content === undefined || this.documentAt(uri)) return;
    for (const [oldest] of this.#loaded) if (this.#loaded.size > MOST_LOADED) this.#loaded.delete(oldest);
    const text = SourceText.of(content, uri);
    this.#loaded.set(uri, reportsIn(text, analyse(text.blocks)));
    this.#tellNextYears(uri, this.#keys.get(uri) ?? []);
  }

  #isInFolder(uri: string): boolean {
    return this.#scanned && this.#folders.some((folder) => uri.startsWith(folder));
  }
}

function nextYear(key: string): string {
  const at = key.indexOf(' ');
  return `${Number(key.slice(0, at)) + 1}${key.slice(at)}`;
}
