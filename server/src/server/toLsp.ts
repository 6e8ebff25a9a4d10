// Turns findings, fixes and outlines into what the Language Server Protocol carries; the only place that makes ranges and sentences of them.
import {
  DiagnosticSeverity, SymbolKind, type Diagnostic, type DiagnosticRelatedInformation, type DocumentSymbol, type FoldingRange, type Location, type Range, type TextEdit,
} from 'vscode-languageserver';
import type { Origin } from '../model/origin';
import type { PlacedReport } from '../model/workspace';
import type { Severity } from '../schema';
import type { Located } from '../rules/check';
import type { Edit } from '../rules/finding';
import { say, type Locale } from '../rules/messages/message';
import type { ReportView } from '../rules/rule';
import type { RuleId } from '../rules/ruleIds';
import type { Fold } from '../services/folding';
import type { OutlineEntry, OutlineKind } from '../services/outline';
import type { SourceText } from '../syntax/document';

const severities: Record<Severity, DiagnosticSeverity> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  info: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The page of a rule: the `/` of its id is a folder. */
export function rulePage(id: RuleId): string {
  return `https://github.com/gongkai/gongkai/blob/main/docs/rules/${id}.md`;
}

export function toRange(text: SourceText, from: number, to: number): Range {
  return { start: text.positionAt(from), end: text.positionAt(to) };
}

/** The range of an origin whose block the report's structure knows. @throws Error for any other block. */
export function rangeOf(text: SourceText, view: ReportView, origin: Origin, offset?: number): Range {
  const start = offset ?? offsetOf(view, origin);
  return toRange(text, start + origin.from, start + origin.to);
}

/** Where the block of an origin begins. */
function offsetOf({ report, blocks, from }: ReportView, { block }: Origin): number {
  const index = report.indexOf(block);
  if (index === undefined) throw new Error('an origin lies in a block that its report does not know');
  return blocks.at(from + index).offset;
}

export function toDiagnostic(text: SourceText, located: Located, locale: Locale, related?: { readonly uri: string }): Diagnostic {
  const { finding, severity, place } = located;
  const diagnostic: Diagnostic = {
    range: rangeOf(text, located.view, finding.origin, place.offset),
    severity: severities[severity],
    code: finding.rule,
    codeDescription: { href: rulePage(finding.rule) },
    source: 'gongkai',
    message: say(finding.message, locale),
  };
  if (related && finding.related.length > 0) diagnostic.relatedInformation = relatedOf(text, located, locale, related.uri);
  return diagnostic;
}

function relatedOf(text: SourceText, { finding, view, place, previous }: Located, locale: Locale, uri: string): DiagnosticRelatedInformation[] {
  return finding.related.map(({ origin, message, lastYear }) => ({
    location: lastYear && previous ? locationIn(previous, origin) : { uri, range: rangeOf(text, view, origin, origin.block === place.item ? place.offset : undefined) },
    message: say(message, locale),
  }));
}

/** A place in a report that may stand in another text. */
function locationIn({ text, report, from }: PlacedReport, origin: Origin): Location {
  return { uri: text.uri, range: rangeOf(text, { report, blocks: text.blocks, from }, origin) };
}

/** Text edits of a fix; `place` locates the block of its finding, which need not belong to the report's structure. */
export function toTextEdits(text: SourceText, edits: readonly Edit[], { view, place }: Located): TextEdit[] {
  return edits.map(({ origin, newText }) => ({
    range: rangeOf(text, view, origin, origin.block === place.item ? place.offset : nextTo(view, place, origin)),
    newText,
  }));
}

/** A block near a finding's (the next line of a broken paragraph) is found by walking on; undefined leaves it to the report. */
function nextTo(view: ReportView, place: Located['place'], { block }: Origin): number | undefined {
  for (let index = place.index + 1; index < Math.min(view.blocks.count, place.index + NEAR); index++) {
    const near = view.blocks.at(index);
    if (near.item === block) return near.offset;
  }
  return undefined;
}

const NEAR = 1000;

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
    range: toRange(text, entry.from, Math.max(entry.to, entry.selection.to)),
    selectionRange: toRange(text, entry.selection.from, entry.selection.to),
    children: toSymbols(text, entry.children, detailOf),
  }));
}

export function toFoldingRanges(folds: readonly Fold[]): FoldingRange[] {
  return folds.map(({ startLine, endLine }) => ({ startLine, endLine }));
}
