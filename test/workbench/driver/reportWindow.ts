// A workbench window with one report open, driven as a user does: keys, menus, panes, and the file on the disk.
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { eventually } from './eventually';

const SHOTS = '.shots';
const LIMIT = 20_000;

export type SquigglyKind = 'error' | 'warning' | 'info';

export class ReportWindow {
  private readonly editor: Locator;

  constructor(
    private readonly page: Page,
    /** Its path. */
    readonly file: string,
  ) {
    page.setDefaultTimeout(LIMIT);
    this.editor = page.locator('.editor-instance .monaco-editor').first();
  }

  /** Waits until the text is on the screen. */
  async ready(): Promise<void> {
    await this.editor.locator('.view-line').first().waitFor({ timeout: 2 * LIMIT });
  }

  /** Opens the file. */
  async open(): Promise<void> {
    await this.command('File: Open File...');
    const input = this.page.locator('.quick-input-widget input');
    // Until the dialog has looked through the folder, it puts the folder's path over what was typed.
    await eventually(`${this.file} to be opened`, async () => {
      await input.fill(this.file, { timeout: 2_000 });
      await input.press('Enter', { timeout: 2_000 });
      return (await succeeds(input.waitFor({ state: 'hidden', timeout: 2_000 }))) ? true : undefined;
    });
  }

  /** Closes everything that is open, and waits until no problem of it is listed. */
  async closeEditors(): Promise<void> {
    await this.command('View: Close All Editors');
    await this.page.locator('.editor-instance').first().waitFor({ state: 'detached' });
    await this.page.locator('.markers-panel .monaco-list-row').first().waitFor({ state: 'detached' });
  }

  /** Puts the cursor somewhere; line and character from 1. */
  async goTo(line: number, character: number): Promise<void> {
    await this.focus();
    await this.page.keyboard.press('Control+g');
    const input = this.page.locator('.quick-input-widget input');
    await input.waitFor();
    await input.fill(`:${line}:1`);
    await input.press('Enter');
    await input.waitFor({ state: 'hidden' });
    await this.page.locator('.editor-instance .monaco-editor.focused').waitFor();
    await this.page.getByText(new RegExp(`^Ln ${line}, Col 1$`)).waitFor();
    // Newer versions take the column for one on the screen, where tabs and Chinese characters are wide.
    for (let i = 1; i < character; i += 1) await this.page.keyboard.press('ArrowRight');
  }

  /** Types over what stands from the cursor on. */
  async replace(length: number, text: string): Promise<void> {
    for (let i = 0; i < length; i += 1) await this.page.keyboard.press('Shift+ArrowRight');
    await this.page.keyboard.type(text);
  }

  async focus(): Promise<void> {
    await this.page.keyboard.press('Control+1');
    await this.editor.locator('textarea, .native-edit-context').first().focus();
  }

  async undo(): Promise<void> {
    await this.focus();
    await this.page.keyboard.press('Control+z');
  }

  /** Saves, and waits until the file on the disk is as it should be. */
  async save(isRight: (text: string) => boolean): Promise<string> {
    await this.focus();
    await this.page.keyboard.press('Control+s');
    return eventually('the saved file is as it should be', () => {
      const text = readFileSync(this.file, 'utf8');
      return isRight(text) ? text : undefined;
    });
  }

  /** Saves, and waits until the file holds exactly this. */
  async saveAs(expected: string): Promise<void> {
    await this.save((text) => text === expected).catch((error: unknown) => {
      throw new Error(`${String(error)}\n${firstDifference(readFileSync(this.file, 'utf8'), expected)}`);
    });
  }

  /** Runs a command by its title in the palette. */
  async command(title: string): Promise<void> {
    await this.page.keyboard.press('F1');
    await this.page.locator('.quick-input-widget input').fill(`>${title}`);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: title }).first().click();
  }

  /** Takes the document for one in another language. */
  async changeLanguage(name: string): Promise<void> {
    await this.command('Change Language Mode');
    const input = this.page.locator('.quick-input-widget input');
    await input.fill(name);
    await this.page.locator('.quick-input-list .monaco-list-row', { hasText: name }).first().click();
    await input.waitFor({ state: 'hidden' });
    await this.focus();
  }

  /** Opens the page of the rule at the cursor, which has the focus then. */
  async showRule(): Promise<void> {
    await this.command('查看光标处规则的说明');
    await this.page.locator('.tab.active', { hasText: /^Preview/ }).waitFor();
  }

  /** Opens the menu of fixes at the cursor and takes the first whose title matches. */
  async quickFix(title: RegExp): Promise<void> {
    const menu = this.page.locator('.action-widget .monaco-list');
    const entry = menu.locator('.monaco-list-row.action', { hasText: title }).first();
    // The menu may open before the server has answered for the newest version, or close when the answer comes.
    await eventually(`a fix whose title matches ${String(title)}`, async () => {
      if (!(await entry.isVisible())) {
        await this.page.keyboard.press('Escape');
        await this.focus();
        await this.page.keyboard.press('Control+.');
        if (!(await succeeds(entry.waitFor({ timeout: 2_000 })))) return undefined;
        await this.photograph(`quick fix ${path.basename(this.file)}`);
      }
      // A layer above the menu takes the clicks of a driver, so keys it is, and to the menu alone:
      // once it has closed they would move the cursor and type into the text.
      const focused = await menu.locator('.monaco-list-row.focused', { hasText: title }).count();
      const taken = await succeeds(menu.press(focused > 0 ? 'Enter' : 'ArrowDown', { timeout: 2_000 }));
      return taken && focused > 0 ? true : undefined;
    });
    await entry.waitFor({ state: 'detached' });
  }

  /** Waits for a squiggle. */
  async squiggle(kind: SquigglyKind): Promise<void> {
    await this.editor.locator(`.squiggly-${kind}`).first().waitFor();
  }

  /** The rows of the Problems panel that hold this text. */
  async problems(text: string | RegExp): Promise<Locator> {
    const panel = this.page.locator('.markers-panel');
    if (!(await panel.isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await panel.waitFor();
    return panel.locator('.monaco-list-row', { hasText: text });
  }

  /** Leads to the place of a problem, as a double click on its row does; the row may be drawn anew in between. */
  async goToProblem(problem: Locator): Promise<void> {
    const line = /\[(Ln \d+), /.exec(await problem.innerText())?.[1] ?? 'a line';
    const status = this.page.getByText(new RegExp(`^${line}, Col `));
    await eventually(`the cursor at ${line}`, async () => {
      await problem.dblclick();
      return (await succeeds(status.waitFor({ timeout: 2_000 }))) ? true : undefined;
    });
  }

  /** A section of the side bar by its header, opened. */
  async pane(header: RegExp): Promise<Locator> {
    const title = this.page.locator('.pane-header', { hasText: header }).first();
    await title.waitFor();
    if ((await title.getAttribute('aria-expanded')) !== 'true') await title.click();
    return this.page.locator('.pane', { has: this.page.locator('.pane-header', { hasText: header }) });
  }

  outline(): Promise<Locator> {
    return this.pane(/^Outline/i);
  }

  checkView(): Promise<Locator> {
    return this.pane(/^报告检查/);
  }

  /** Walks down a list until the row is there; rows out of sight, or folded away, do not exist. */
  async findRow(pane: Locator, text: string | RegExp): Promise<void> {
    const row = pane.locator('.monaco-list-row', { hasText: text }).first();
    const list = pane.locator('.monaco-list');
    await eventually(`a row with ${String(text)}`, async () => {
      if (await row.isVisible()) return true;
      await list.focus();
      const before = await focusedRow(list);
      // Unfolds the row where it is folded.
      await this.page.keyboard.press('ArrowRight');
      await this.page.keyboard.press('ArrowDown');
      // At the end, or before there is anything: from the top again.
      if ((await focusedRow(list)) === before) await this.page.keyboard.press('Home');
      return undefined;
    });
  }

  /** Waits until a list is empty. */
  async emptied(pane: Locator): Promise<void> {
    await pane.locator('.monaco-list-row').first().waitFor({ state: 'detached' });
  }

  async photograph(title: string): Promise<void> {
    await this.page.screenshot({ path: path.join(SHOTS, `${title.replace(/[^\p{L}\p{N}]+/gu, '-')}.png`) });
  }
}

function succeeds(action: Promise<unknown>): Promise<boolean> {
  return action.then(
    () => true,
    () => false,
  );
}

/** What the focused row says, if there is one now: a list that is drawn anew has none for a moment. */
function focusedRow(list: Locator): Promise<string | undefined> {
  return list.locator('.monaco-list-row.focused').allInnerTexts().then(([text]) => text);
}

function firstDifference(actual: string, expected: string): string {
  const lines = expected.split('\n');
  const at = actual.split('\n').findIndex((line, i) => line !== lines[i]);
  const shown = (text: string) => JSON.stringify(text.split('\n')[at]);
  return at < 0 ? 'the file is a beginning of what it should be' : `line ${at + 1}: ${shown(actual)} instead of ${shown(expected)}`;
}
