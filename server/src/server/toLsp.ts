// Turns findings, fixes and outlines into what the Language Server Protocol carries.
import {
  DiagnosticSeverity, SymbolKind, type CodeDescription, type Diagnostic, type DiagnosticRelatedInformation, type DocumentSymbol, type Location, type Range, type TextEdit,
} from 'vscode-languageserver';
import type { Origin } from '../model/origin';
import type { PlacedReport } from '../model/workspace';
import type { Edit, Finding } from '../rules/finding';
import type { Located } from '../rules/located';
import { say, type Locale } from '../rules/messages/message';
import type { ReportView } from '../rules/rule';
import type { RuleId } from '../rules/ruleIds';
import type { Severity } from '../schema';
import type { OutlineEntry, OutlineKind } from '../services/outline';
import type { Block } from '../syntax/block';
import { columnOf, rangeIn } from '../syntax/positions';
import type { SourceText } from '../syntax/sourceText';
import { remembering } from '../text/memo';
import type { Place } from '../text/sequence';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The page of a rule: the `/` of its id is a folder. */
function rulePage(id: RuleId): string {
  return `https://github.com/gongkai/gongkai/blob/main/docs/rules/${id}.md`;
}

const descriptionOf = remembering((id: RuleId): CodeDescription => ({ href: rulePage(id) }));

/** The range of an origin in the block at `place`, in one that the report's structure knows, or in one near `place`. @throws Error for any other block. */
export function rangeOf(view: ReportView, origin: Origin, place?: Place<Block>): Range {
  return rangeIn(view.blocks, place?.item === origin.block ? place : placeOf(view, origin, place), origin.from, origin.to);
}

/** Where the block of an origin stands. */
function placeOf({ report, blocks, from }: ReportView, { block }: Origin, near: Place<Block> | undefined): Place<Block> {
  const index = report.indexOf(block);
  if (index !== undefined) return blocks.at(from + index);
  const found = near && around(blocks, near.index, block);
  if (!found) throw new Error('an origin lies in a block that its report does not know');
  return found;
}

/** A block after or before another, as the next line of a broken paragraph or the one before, found by walking on and back. */
function around(blocks: ReportView['blocks'], start: number, block: Block): Place<Block> | undefined {
  for (let distance = 1; distance < NEAR; distance++) {
    for (const index of [start + distance, start - distance]) {
      const near = index >= 0 && index < blocks.count ? blocks.at(index) : undefined;
      if (near?.item === block) return near;
    }
  }
  return undefined;
}

const NEAR = 1000;

/** A diagnostic that was made, and all that it depends on besides its finding. */
interface Made {
  readonly line: number;
  readonly column: number;
  readonly severity: Severity;
  readonly locale: Locale;
  readonly uri: string | undefined;
  readonly diagnostic: Diagnostic;
}

const made = new WeakMap<Finding, Made>();

/**
 * What an editor shows of a finding. One whose every place lies in one block is made anew only when that block moved to another line, or
 * within its line as the paragraphs of web pages do: after most keystrokes none of thousands is. Nobody may change the answer.
 */
export function toDiagnostic(located: Located, locale: Locale, related?: { readonly uri: string }): Diagnostic {
  const { finding, severity, place, view } = located;
  const column = columnOf(view.blocks, place);
  const known = made.get(finding);
  const stands = known?.line === place.line && known.column === column;
  if (stands && known.severity === severity && known.locale === locale && known.uri === related?.uri) return known.diagnostic;
  const diagnostic = makeDiagnostic(located, locale, related);
  if (finding.related.every(({ origin, lastYear }) => origin.block === place.item && !lastYear)) {
    made.set(finding, { line: place.line, column, severity, locale, uri: related?.uri, diagnostic });
  }
  return diagnostic;
}

function makeDiagnostic(located: Located, locale: Locale, related: { readonly uri: string } | undefined): Diagnostic {
  const { finding, severity, place } = located;
  const sentences = sentencesOf(finding, locale);
  const diagnostic: Diagnostic = {
    range: rangeOf(located.view, finding.origin, place),
    severity: severities[severity],
    code: finding.rule,
    codeDescription: descriptionOf(finding.rule),
    source: 'gongkai',
    message: sentences.message,
  };
  if (related && finding.related.length > 0) diagnostic.relatedInformation = relatedOf(located, sentences.related, related.uri);
  return diagnostic;
}

function relatedOf({ finding, view, place, previous }: Located, messages: readonly string[], uri: string): DiagnosticRelatedInformation[] {
  return finding.related.map(({ origin, lastYear }, i) => ({
    location: lastYear && previous ? locationIn(previous, origin) : { uri, range: rangeOf(view, origin, place) },
    message: messages[i] as string,
  }));
}

/** What is said of a finding, and of each place related to it. */
interface Sentences {
  readonly message: string;
  readonly related: readonly string[];
}

const said: Readonly<Record<Locale, WeakMap<Finding, Sentences>>> = { 'zh-cn': new WeakMap(), en: new WeakMap() };

/** Said once per finding: a list is published anew after every change, and most of its findings outlive that. */
function sentencesOf(finding: Finding, locale: Locale): Sentences {
  let sentences = said[locale].get(finding);
  if (!sentences) {
    sentences = { message: say(finding.message, locale), related: finding.related.map(({ message }) => say(message, locale)) };
    said[locale].set(finding, sentences);
  }
  return sentences;
}

/** A place in a report that may stand in another text. */
function locationIn({ text, report, from }: PlacedReport, origin: Origin): Location {
  return { uri: text.uri, range: rangeOf({ report, blocks: text.blocks, from }, origin) };
}

/** Text edits of a fix. */
export function toTextEdits(edits: readonly Edit[], { view, place }: Located): TextEdit[] {
  return edits.map(({ origin, newText }) => ({ range: rangeOf(view, origin, place), newText }));
}

const kinds: Record<OutlineKind, SymbolKind> = {
  report: SymbolKind.File,
  section: SymbolKind.Module,
  item: SymbolKind.String,
  table: SymbolKind.Array,
  part: SymbolKind.Struct,
};

/** Symbols of an outline; `detailOf` may say more urgent things than the entry's own detail. */
export function toSymbols(text: SourceText, entries: readonly OutlineEntry[], detailOf: (entry: OutlineEntry) => string): DocumentSymbol[] {
  return entries.map((entry) => ({
    name: entry.name,
    detail: detailOf(entry),
    kind: kinds[entry.kind],
    range: text.rangeAt(entry.from, Math.max(entry.to, entry.selection.to)),
    selectionRange: text.rangeAt(entry.selection.from, entry.selection.to),
    children: toSymbols(text, entry.children, detailOf),
  }));
}
