// An open document: its text, kept as blocks, and what is known of it, worked out when it is first asked for.
import { TextDocuments } from 'vscode-languageserver';
import { advance, analyse, type Analysis } from '../model/analysis';
import { check } from '../rules/check';
import type { CheckOptions } from '../rules/checkOptions';
import type { Located } from '../rules/located';
import type { Position, Range } from '../syntax/positions';
import { SourceText, type ContentChange } from '../syntax/sourceText';
import { combine, type BlockChange } from '../syntax/reparse';
import { isIgnoreFile, type IgnoreTarget } from './ignoreFiles';
import { defaultSettings, type Settings } from './settings';

/** An analysis of an earlier version, and how the blocks changed since (undefined: entirely). */
interface Earlier {
  readonly analysis: Analysis;
  readonly change: BlockChange | undefined;
}

/** What is said of a document by what lies around it: last year's reports, ignore files. */
export interface Surroundings {
  readonly previousOf: (document: ReportDocument, analysis: Analysis) => Previous;
  readonly ignoresOf: (uri: string) => CheckOptions['ignores'];
  readonly ignoreTargetOf: (uri: string) => IgnoreTarget | undefined;
}

type Previous = CheckOptions['previous'];

/** An immutable version of an open document, in the form that `TextDocuments` asks for. */
export class ReportDocument {
  #analysis: Analysis | undefined;
  #earlier: Earlier | undefined;
  #checked: { readonly settings: Settings; readonly previous: Previous; readonly ignores: CheckOptions['ignores']; readonly located: readonly Located[] } | undefined;

  private constructor(
    readonly text: SourceText,
    private readonly surroundings: Surroundings,
    earlier?: Earlier,
  ) {
    this.#earlier = earlier;
  }

  /** The first version of a document. */
  static create(uri: string, languageId: string, version: number, content: string, surroundings: Surroundings): ReportDocument {
    return new ReportDocument(SourceText.create(uri, languageId, version, content), surroundings);
  }

  /** The version that the changes of one event make of this one; they are applied one after another. */
  update(changes: readonly ContentChange[], version: number): ReportDocument {
    const { text, change } = this.text.update(changes, version);
    return new ReportDocument(text, this.surroundings, this.#earlierFor(change));
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
    const analysis = this.analysis(settings);
    const previous = this.surroundings.previousOf(this, analysis);
    const ignores = this.surroundings.ignoresOf(this.uri);
    const known = this.#checked;
    if (known?.settings === settings && known.ignores === ignores && areSame(known.previous, previous)) return known.located;
    const markdown = this.languageId === 'markdown';
    const located = check(analysis, { levels: settings.rules, markdown, previous, ignores });
    this.#checked = { settings, previous, ignores, located };
    return located;
  }

  /** The documents in the text as they were last asked for, under whatever settings. */
  latestAnalysis(): Analysis {
    return this.#analysis ?? this.analysis(this.#earlier ? { ...defaultSettings, format: this.#earlier.analysis.options.format } : defaultSettings);
  }

  /** The ignore file that its findings may be written to. */
  ignoreTarget(): IgnoreTarget | undefined {
    return this.surroundings.ignoreTargetOf(this.uri);
  }

  /** Whether the document is one of ours: by its language, or because its content is a report. */
  isServed(settings: Settings): boolean {
    if (isIgnoreFile(this.uri)) return false;
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

function areSame(a: Previous, b: Previous): boolean {
  return a === b || (a !== undefined && b !== undefined && a.length === b.length && a.every((each, i) => each?.report === b[i]?.report && each?.text === b[i]?.text));
}

/** The open documents of a connection. */
export function openDocuments(surroundings: Surroundings): TextDocuments<ReportDocument> {
  return new TextDocuments<ReportDocument>({
    create: (uri, languageId, version, content) => ReportDocument.create(uri, languageId, version, content, surroundings),
    update: (document, changes, version) => document.update(changes, version),
  });
}
