// One VS Code server with a browser, and a window in it, in which one report after another is opened: a window takes twenty seconds to come up.
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../../../scripts/lib/temporary.mjs';
import { openWorkbench } from '../../../scripts/workbench/workbench.mjs';
import { ReportWindow } from './reportWindow';

export interface Desk {
  /** Shows this one file in the editor; whatever was opened before is gone from window and folder. */
  open(name: string, content: string | Buffer): Promise<ReportWindow>;
  /** After a failed test: keeps what is on screen, and gives the window up. */
  abandon(title: string): Promise<void>;
  close(): Promise<void>;
}

/** A desk for the tests of the suite that asks for it: opened before them, closed after them; a test that fails is photographed. */
export function suiteDesk(how: () => Parameters<typeof openDesk>[0] = () => ({})): () => Desk {
  let desk: Desk;
  before(async () => {
    desk = await openDesk(how());
  });
  after(() => desk.close());
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await desk.abandon(`failed ${this.currentTest.title}`);
  });
  return () => desk;
}

/** `vsix`: a packed extension, installed first; without it the clone itself is the development extension. */
async function openDesk({ vsix }: { readonly vsix?: string } = {}): Promise<Desk> {
  const temporary = temporaryFolder('desk');
  const workbench = await openWorkbench({ dataFolder: path.join(temporary.folder, 'data'), ...(vsix ? { vsix } : {}) });
  const folder = path.join(temporary.folder, 'folder');
  mkdirSync(folder);
  let page: Page | undefined;
  let current: ReportWindow | undefined;

  async function openWindow(file: string): Promise<Page> {
    const fresh = await workbench.newPage();
    await workbench.open(fresh, {
      folder,
      payload: [
        ['openFile', workbench.uri(file)],
        ...(vsix ? [] : [['extensionDevelopmentPath', workbench.uri(process.cwd())] as const]),
      ],
    });
    return fresh;
  }

  return {
    async open(name, content) {
      await current?.closeEditors();
      if (current) rmSync(current.file);
      const file = path.join(folder, name);
      writeFileSync(file, content);
      const isFresh = page === undefined;
      page ??= await openWindow(file);
      current = new ReportWindow(page, file);
      if (!isFresh) await current.open();
      await current.ready();
      return current;
    },
    async abandon(title) {
      await current?.photograph(title);
      await page?.close();
      if (current) rmSync(current.file);
      page = current = undefined;
    },
    async close() {
      await workbench.close();
      temporary.remove();
    },
  };
}
