// The address under which a browser gets a workbench: which folder, which file, which extension and which tests.
import { pathToFileURL } from 'node:url';

/** A path of this machine as the workbench names it. @param {{ authority: string }} server @param {string} path */
export function remoteUri({ authority }, path) {
  return `vscode-remote://${authority}${pathToFileURL(path).pathname}`;
}

/**
 * @param {{ authority: string, token: string }} server
 * @param {{ folder: string, payload?: readonly (readonly [string, string])[] }} window
 */
export function workbenchAddress({ authority, token }, { folder, payload = [] }) {
  const address = new URL(`http://${authority}/`);
  if (token) address.searchParams.set('tkn', token);
  address.searchParams.set('folder', decodeURIComponent(pathToFileURL(folder).pathname));
  if (payload.length > 0) address.searchParams.set('payload', JSON.stringify(payload));
  return address.href;
}
