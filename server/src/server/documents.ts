// An open document: its text, kept as blocks, and what is known of it, worked out when it is first asked for.
import { TextDocuments } from 'vscode-languageserver';
import { advance, analyse, type Analysis } from '../model/analysis';
import { check, type Located } from '../rules/check';
import { combine, type BlockChange } from '../syntax/reparse';
import { SourceText, type ContentChange, type Position, type Range } from '../syntax/document';
import type { Settings } from './settings';

/** An analysis of an earlier version, and how the blocks changed since (undefined: entirely). */
interface Earlier {
  readonly analysis: Analysis;
  readonly change: BlockChange | undefined;
}

/** An immutable version of an open document, in the form that `TextDocuments` asks for. */
export class ReportDocument {
  #analysis: Analysis | undefined;
  #earlier: Earlier | undefined;
  #checked: { readonly settings: Settings; readonly located: readonly Located[] } | undefined;

  private constructor(
    readonly text: SourceText,
    earlier?: Earlier,
  ) {
    this.#earlier = earlier;
  }

  static create(uri: string, languageId: string, version: number, content: string): ReportDocument {
    return new ReportDocument(SourceText.create(uri, languageId, version, content));
  }

  update(changes: readonly ContentChange[], version: number): ReportDocument {
    const { text, change } = this.text.update(changes, version);
    return new ReportDocument(text, this.#earlierFor(change));
  }

  get uri(): string {
    return this.text.uri;
  }
  get languageId(): string {
    return this.text.languageId;
  }
  get version(): number {
    return this.text.version;
  }
  get lineCount(): number {
    return this.text.lineCount;
  }
  getText(range?: Range): string {
    return this.text.getText(range);
  }
  positionAt(offset: number): Position {
    return this.text.positionAt(offset);
  }
  offsetAt(position: Position): number {
    return this.text.offsetAt(position);
  }

  /** The documents in the text. */
  analysis({ format }: Settings): Analysis {
    if (this.#analysis?.options.format !== format) this.#analysis = undefined;
    return (this.#analysis ??= this.#analyse(format));
  }

  /** Everything that the rules found. */
  findings(settings: Settings): readonly Located[] {
    if (this.#checked?.settings !== settings) {
      const markdown = this.languageId === 'markdown';
      this.#checked = { settings, located: check(this.analysis(settings), { levels: settings.rules, markdown }) };
    }
    return this.#checked.located;
  }

  /** Whether the document is one of ours: by its language, or because its content is a report. */
  isServed(settings: Settings): boolean {
    if (this.languageId === 'gongkai') return true;
    const { reports } = this.analysis(settings);
    for (let i = 0; i < reports.count; i++) if (reports.at(i).item.kind === 'annual-report') return true;
    return false;
  }

  #analyse(format: Settings['format']): Analysis {
    const earlier = this.#earlier;
    this.#earlier = undefined;
    const usable = earlier?.change && earlier.analysis.options.format === format;
    return usable ? advance(earlier.analysis, this.text.blocks, earlier.change) : analyse(this.text.blocks, { format });
  }

  #earlierFor(change: BlockChange | undefined): Earlier | undefined {
    if (this.#analysis) return { analysis: this.#analysis, change };
    if (!this.#earlier) return undefined;
    const { analysis, change: before } = this.#earlier;
    return { analysis, change: before && change && combine(before, change) };
  }
}

/** The open documents of a connection. */
export function openDocuments(): TextDocuments<ReportDocument> {
  return new TextDocuments<ReportDocument>({
    create: (uri, languageId, version, content) => ReportDocument.create(uri, languageId, version, content),
    update: (document, changes, version) => document.update(changes, version),
  });
}
