// What documents are told of last year's report as files change: the last one read, once, and nothing where it says what it said.
import assert from 'node:assert/strict';
import { ReportDocument } from '../../../server/src/server/documents';
import { defaultSettings } from '../../../server/src/server/settings';
import { WorkspaceReports } from '../../../server/src/server/workspaceReports';

const folder = 'file:///w/';
const now = `${folder}now.gongkai`;
const last = `${folder}last.txt`;

const report = (year: number, said: string): string => `青禾市水务局${year}年政府信息公开工作年度报告\n\n一、总体情况\n\n${said}\n`;

/** A workspace of one folder. Reads are answered when a test says so; `log` says what is told to be looked at again. */
class Workspace {
  readonly files = new Map<string, string>();
  readonly log: string[] = [];
  readonly read: string[] = [];
  readonly #open = new Map<string, ReportDocument>();
  readonly #waiting: (() => void)[] = [];
  readonly reports = new WorkspaceReports((uri) => this.#open.get(uri), (uris) => this.log.push(...uris));

  constructor(files: Readonly<Record<string, string>> = {}) {
    for (const [uri, text] of Object.entries(files)) this.files.set(uri, text);
    this.reports.begin([folder], {
      list: (below) => Promise.resolve([...this.files.keys()].filter((uri) => uri.startsWith(below))),
      read: (uri) => {
        this.read.push(uri);
        const text = this.files.get(uri);
        return new Promise((resolve) => this.#waiting.push(() => resolve(text)));
      },
    });
  }

  open(uri: string, text: string): ReportDocument {
    const document = ReportDocument.create(uri, 'gongkai', 1, text, {
      previousOf: (each, analysis) => this.reports.previousOf(each, analysis),
      ignoresOf: () => undefined,
      ignoreTargetOf: () => undefined,
    });
    this.#open.set(uri, document);
    this.reports.note(document);
    return document;
  }

  close(document: ReportDocument): void {
    this.#open.delete(document.uri);
    this.reports.close(document);
  }

  /** Answers all reads that wait, those that come of it, too. */
  async answer(): Promise<void> {
    await new Promise(setImmediate);
    while (this.#waiting.length > 0) {
      for (const answer of this.#waiting.splice(0)) answer();
      await new Promise(setImmediate);
    }
  }

  /** The last line of last year's report, as the document sees it. */
  seenBy(document: ReportDocument): string | undefined {
    const placed = this.reports.previousOf(document, document.analysis(defaultSettings))?.[0];
    return placed?.text.getText().trimEnd().split('\n').at(-1);
  }

  change(uri: string, text: string): void {
    this.files.set(uri, text);
    this.reports.filesChanged([uri]);
  }
}

/** A workspace in which last year's report was read, and what was told by then forgotten. */
async function settled(files: Readonly<Record<string, string>> = { [last]: report(2022, '旧') }): Promise<{ workspace: Workspace; document: ReportDocument }> {
  const workspace = new Workspace(files);
  const document = workspace.open(now, report(2023, '新'));
  await workspace.answer();
  assert.ok(workspace.seenBy(document));
  workspace.log.length = 0;
  workspace.read.length = 0;
  return { workspace, document };
}

describe('reports of the workspace', () => {
  it('are read once, and told once', async () => {
    const workspace = new Workspace({ [last]: report(2022, '旧'), [`${folder}other.txt`]: '会议纪要\n' });
    const document = workspace.open(now, report(2023, '新'));
    await workspace.answer();
    assert.equal(workspace.seenBy(document), '旧');
    assert.deepEqual([workspace.read, workspace.log], [[last, `${folder}other.txt`], [now]]);
  });

  it('are what they were until they are read again', async () => {
    const { workspace, document } = await settled();
    workspace.change(last, report(2022, '改'));
    assert.equal(workspace.seenBy(document), '旧');
    assert.deepEqual(workspace.log, []);
    await workspace.answer();
    assert.equal(workspace.seenBy(document), '改');
    assert.deepEqual([workspace.read.length, workspace.log], [1, [now]]);
  });

  it('are what was read last, in as few reads as that needs', async () => {
    const { workspace, document } = await settled();
    for (let i = 0; i < 100; i++) workspace.change(last, report(2022, `改${i}`));
    await workspace.answer();
    assert.equal(workspace.seenBy(document), '改99');
    assert.deepEqual([workspace.read.length, workspace.log], [2, [now]]);
  });

  it('are told to nobody where a file is touched', async () => {
    const { workspace } = await settled();
    workspace.reports.filesChanged([last]);
    await workspace.answer();
    assert.deepEqual([workspace.read.length, workspace.log], [1, []]);
  });

  it('are gone once their file is, or says something else', async () => {
    for (const content of [undefined, '会议纪要\n', report(2021, '旧')]) {
      const { workspace, document } = await settled();
      if (content === undefined) workspace.files.delete(last);
      else workspace.files.set(last, content);
      workspace.reports.filesChanged([last]);
      await workspace.answer();
      assert.equal(workspace.seenBy(document), undefined);
      assert.deepEqual(workspace.log, [now]);
    }
  });

  it('stay where their editor is closed, and the file says the same', async () => {
    const { workspace, document } = await settled();
    const opened = workspace.open(last, report(2022, '旧'));
    workspace.log.length = 0;
    workspace.close(opened);
    assert.equal(workspace.seenBy(document), '旧');
    await workspace.answer();
    assert.equal(workspace.seenBy(document), '旧');
    assert.deepEqual(workspace.log, []);
  });

  it('are those of the file where their editor is closed without saving', async () => {
    const { workspace, document } = await settled();
    const opened = workspace.open(last, report(2022, '草稿'));
    assert.equal(workspace.seenBy(document), '草稿');
    workspace.close(opened);
    await workspace.answer();
    assert.equal(workspace.seenBy(document), '旧');
  });

  it('are read again before the wish to read them is answered, the copy, too, that stands in for one that is gone', async () => {
    const { workspace, document } = await settled({ [`${folder}in/copy.txt`]: report(2022, '副本'), [last]: report(2022, '旧') });
    assert.equal(workspace.seenBy(document), '旧');
    workspace.files.delete(last);
    let isDone = false;
    const done = workspace.reports.readAgain().then(() => (isDone = true));
    await new Promise(setImmediate);
    assert.equal(isDone, false);
    await workspace.answer();
    await done;
    workspace.read.length = 0;
    assert.equal(workspace.seenBy(document), '副本');
    assert.deepEqual(workspace.read, []);
  });

  it('go and come with their folder', async () => {
    const { workspace, document } = await settled({ [`${folder}a/last.txt`]: report(2022, '旧') });
    workspace.files.clear();
    workspace.reports.filesChanged([`${folder}a`]);
    await workspace.answer();
    assert.equal(workspace.seenBy(document), undefined);
    workspace.files.set(`${folder}b/c/last.txt`, report(2022, '旧'));
    workspace.reports.filesChanged([`${folder}b`]);
    await workspace.answer();
    assert.equal(workspace.seenBy(document), '旧');
  });

  it('are not looked for in hidden folders, whoever tells of these', async () => {
    const { workspace } = await settled();
    for (const name of ['.git', 'node_modules', 'node_modules/a/README.md', '.git/refs', 'a/.b/c.txt']) workspace.files.set(`${folder}${name}`, report(2022, '藏'));
    workspace.reports.filesChanged([...workspace.files.keys()].filter((uri) => uri !== last));
    await workspace.answer();
    assert.deepEqual(workspace.read, []);
  });

  it('are no more than one of many copies, of which the nearest is read', async () => {
    const copies = Object.fromEntries(Array.from({ length: 200 }, (_, i) => [`${folder}in/${i}.txt`, report(2022, `副本${i}`)]));
    const { workspace, document } = await settled({ ...copies, [last]: report(2022, '旧') });
    assert.equal(workspace.seenBy(document), '旧');
    await workspace.answer();
    assert.deepEqual([workspace.read, workspace.log], [[], []]);
  });
});
