// The outline as document symbols, with the number of problems where there are any.
import type { DocumentSymbol } from 'vscode-languageserver';
import type { Locale } from '../rules/messages/message';
import { outline } from '../services/outline';
import { firstAtLeast } from '../text/ascending';
import type { ReportDocument } from './documents';
import type { Settings } from './settings';
import { toSymbols } from './toLsp';
import { words } from './words';

/** The symbols of a document; empty for one that is not served. */
export function symbolsOf(document: ReportDocument, settings: Settings, locale: Locale): DocumentSymbol[] {
  if (!document.isServed(settings)) return [];
  const problems = document
    .findings(settings)
    .filter(({ severity }) => severity !== 'hint')
    .map(({ place, finding }) => place.offset + finding.origin.from);
  const entries = outline(document.text, document.analysis(settings), words[locale]);
  return toSymbols(document.text, entries, ({ from, to, detail }) => {
    const count = countBetween(problems, from, to);
    return count > 0 ? words[locale].problems(count) : detail;
  });
}

/** How many of the ascending offsets lie from `from` to `to`. */
function countBetween(offsets: readonly number[], from: number, to: number): number {
  return firstAtLeast(offsets, to + 1) - firstAtLeast(offsets, from);
}
