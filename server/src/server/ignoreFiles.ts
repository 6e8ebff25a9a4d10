// Knows what the ignore files at the roots of the workspace folders say.
import type { Located } from '../rules/located';
import type { Message } from '../rules/messages/message';
import { ignoreFileName, isIgnored, readIgnoreFile, type IgnoreList } from '../rules/suppression/ignoreFile';
import { FileReads } from './fileReads';
import { plainUri, type Host } from './host';

/** The ignore file that findings of a document may be written to. */
export interface IgnoreTarget {
  readonly uri: string;
  /** The document's path, relative to it. */
  readonly file: string;
  /** What stands in it; undefined: it does not exist. */
  readonly json: string | undefined;
  /** The version in which an editor shows that; null: that is what stands on the disk. */
  readonly version: number | null;
}

/** Whether a document is an ignore file, and no report. */
export function isIgnoreFile(uri: string): boolean {
  return uri.endsWith(`/${ignoreFileName}`);
}

interface Ignores {
  readonly json: string | undefined;
  readonly list: IgnoreList | undefined;
  /** The clerk was told that part of it cannot be read. */
  readonly isTold: boolean;
}

/** What the ignore files have to ask and to tell. */
export interface IgnoreFilesContext {
  /** What an editor shows of the file at a URI, as far as it tells. */
  readonly open: (uri: string) => { readonly version: number; readonly getText: () => string } | undefined;
  /** One of them says something else. */
  readonly changed: () => void;
  /** Part of one, as it is saved, cannot be read. */
  readonly unreadable: (uri: string, problems: readonly Message[]) => void;
}

/** The ignore files of a workspace; of one that is open its editor shows what it says. */
export class IgnoreFiles {
  readonly #ignores = new Map<string, Ignores>();
  readonly #asked = new Map<string, (located: Located) => boolean>();
  readonly #reads = new FileReads((uri) => Promise.resolve(this.#host?.read(uri)), (uri, saved) => this.#takeSaved(uri, saved));
  /** The innermost first: of several that hold a document, the nearest is its own. */
  #folders: readonly string[] = [];
  #host: Host | undefined;

  constructor(private readonly context: IgnoreFilesContext) {}

  /** Folders, their URIs with a `/` behind, and the means to read them, known after `initialize`. */
  begin(folders: readonly string[], host: Host | undefined): void {
    this.#folders = innermostFirst(folders);
    this.#host = host;
    for (const folder of folders) void this.#read(folder);
  }

  /** Folders were added to the workspace, others taken from it. */
  foldersChanged(added: readonly string[], removed: readonly string[]): void {
    this.#folders = innermostFirst([...this.#folders.filter((folder) => !removed.includes(folder)), ...added]);
    this.#asked.clear();
    // A folder may come between a document and the ignore file that was its own, or make way for one.
    const mayDiffer = [...this.#ignores.values()].some(({ json }) => json !== undefined);
    for (const folder of removed) this.#ignores.delete(folder);
    if (mayDiffer) this.context.changed();
    for (const folder of added) void this.#read(folder);
  }

  /** Files changed on the disk, or their editors were closed. */
  filesChanged(uris: readonly string[]): void {
    for (const folder of this.#folders) if (uris.includes(folder + ignoreFileName)) void this.#read(folder);
  }

  /** Reads all of them again, whatever was told of them. */
  async readAgain(): Promise<void> {
    await Promise.all(this.#folders.map((folder) => this.#read(folder)));
  }

  /** An editor shows something else of a file. */
  edited(uri: string): void {
    const folder = this.#folderWith(uri);
    const text = this.context.open(uri)?.getText();
    if (folder !== undefined && text !== undefined) this.#take(folder, text, false);
  }

  /** What the ignore file says of a document's findings; the same function as long as the file is the same. */
  ignoresOf(uri: string): ((located: Located) => boolean) | undefined {
    const folder = this.#folderOf(uri);
    const list = folder === undefined ? undefined : this.#ignores.get(folder)?.list;
    if (folder === undefined || !list || list.byHash.size === 0) return undefined;
    const known = this.#asked.get(uri);
    if (known) return known;
    const file = plainUri(uri.slice(folder.length));
    const ignores = (located: Located): boolean => isIgnored(list, file, located);
    this.#asked.set(uri, ignores);
    return ignores;
  }

  /** Where findings of a document may be written down as ignored; nowhere before it is known what stands there. */
  targetOf(uri: string): IgnoreTarget | undefined {
    const folder = this.#folderOf(uri);
    const known = folder === undefined ? undefined : this.#ignores.get(folder);
    if (folder === undefined || !known || !this.#host) return undefined;
    const target = folder + ignoreFileName;
    return { uri: target, file: plainUri(uri.slice(folder.length)), json: known.json, version: this.context.open(target)?.version ?? null };
  }

  /** A document was closed. */
  close(uri: string): void {
    this.#asked.delete(uri);
  }

  #read(folder: string): Promise<void> {
    return this.#reads.read(folder + ignoreFileName);
  }

  /** What is saved; where an editor shows the file, what that shows counts. */
  #takeSaved(uri: string, saved: string | undefined): void {
    const folder = this.#folderWith(uri);
    if (folder === undefined) return;
    const json = this.context.open(uri)?.getText() ?? saved;
    this.#take(folder, json, json === saved);
  }

  #take(folder: string, json: string | undefined, isSaved: boolean): void {
    const known = this.#ignores.get(folder);
    const isSame = known !== undefined && known.json === json;
    const list = isSame ? known.list : json === undefined ? undefined : readIgnoreFile(json);
    const wasTold = isSame && known.isTold;
    const tells = isSaved && !wasTold && list !== undefined && list.problems.length > 0 && json?.trim() !== '';
    this.#ignores.set(folder, { json, list, isTold: wasTold || tells });
    if (tells) this.context.unreadable(folder + ignoreFileName, list.problems);
    if (isSame) return;
    this.#asked.clear();
    if (json !== undefined || known?.json !== undefined) this.context.changed();
  }

  /** The folder whose ignore file a URI is. */
  #folderWith(uri: string): string | undefined {
    return this.#folders.find((folder) => uri === folder + ignoreFileName);
  }

  #folderOf(uri: string): string | undefined {
    return this.#folders.find((folder) => uri.startsWith(folder));
  }
}

function innermostFirst(folders: readonly string[]): readonly string[] {
  return [...folders].sort((a, b) => b.length - a.length);
}
