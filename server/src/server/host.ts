// What lies outside of the open documents, and how its URIs are read.

/** The files of workspace folders; a server in a browser has none. */
export interface Host {
  /** The URIs of files below a folder that may be reports by their names, at most some thousands. */
  readonly list: (folder: string) => Promise<readonly string[]>;
  /** The text of a file; undefined where it is no text, too long, or not there. */
  readonly read: (uri: string) => Promise<string | undefined>;
}

/** A URI without encoded characters; what cannot be decoded is left as it is. */
export function plainUri(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}
