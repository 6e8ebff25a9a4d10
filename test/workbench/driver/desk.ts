// One VS Code server with a browser, and the windows opened in it: a folder of its own for each report.
import { mkdirSync, writeFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Page } from 'playwright-core';
import { temporaryFolder } from '../../../scripts/lib/temporary.mjs';
import { openWorkbench } from '../../../scripts/workbench/workbench.mjs';
import { ReportWindow } from './reportWindow';

export interface Desk {
  /** Opens a window on a folder that holds this one file, the file in the editor. */
  open(name: string, content: string | Buffer): Promise<ReportWindow>;
  /** What is on screen, for a failed test. */
  photograph(title: string): Promise<void>;
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
    if (this.currentTest?.state === 'failed') await desk.photograph(`failed ${this.currentTest.title}`);
  });
  return () => desk;
}

/** `vsix`: a packed extension, installed first; without it the clone itself is the development extension. */
async function openDesk({ vsix }: { readonly vsix?: string } = {}): Promise<Desk> {
  const temporary = temporaryFolder('desk');
  const workbench = await openWorkbench({ dataFolder: path.join(temporary.folder, 'data'), ...(vsix ? { vsix } : {}) });
  let current: ReportWindow | undefined;
  let count = 0;
  return {
    async open(name, content) {
      await current?.close();
      const folder = path.join(temporary.folder, `folder-${(count += 1)}`);
      const file = path.join(folder, name);
      mkdirSync(folder);
      writeFileSync(file, content);
      const page: Page = await workbench.newPage();
      await workbench.open(page, {
        folder,
        payload: [
          ['openFile', workbench.uri(file)],
          ...(vsix ? [] : [['extensionDevelopmentPath', workbench.uri(process.cwd())] as const]),
        ],
      });
      current = new ReportWindow(page, file);
      await current.ready();
      return current;
    },
    async photograph(title) {
      await current?.photograph(title);
    },
    async close() {
      await workbench.close();
      temporary.remove();
    },
  };
}
