// What lies outside of the open documents, which of it is looked at, and how its URIs are read.
import { reportExtensions } from '../model/workspace';

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

const REPORT = new RegExp(`\\.(?:${reportExtensions.join('|')})$`, 'iu');

/** Whether a file, by its name, path or URI, may be a report. */
export function mayBeReport(file: string): boolean {
  return REPORT.test(file);
}

/** Whether a folder of this name is none of the user’s, and not looked into. */
export function isPassedOver(folder: string): boolean {
  return folder.startsWith('.') || folder === 'node_modules';
}
