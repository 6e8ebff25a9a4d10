// Our side of the turns: text, analysis and all findings, as the server keeps them.
import { advance, analyse, type Analysis } from '../../../server/src/model/analysis';
import { check } from '../../../server/src/rules/check';
import type { CheckOptions } from '../../../server/src/rules/checkOptions';
import type { Located } from '../../../server/src/rules/located';
import { SourceText } from '../../../server/src/syntax/sourceText';
import type { Edit } from '../script';

const OPTIONS: CheckOptions = { levels: {}, markdown: false };

/** A document that is open. */
export class Ours {
  text: SourceText;
  analysis: Analysis;
  findings: readonly Located[];

  /** The full parse and check. */
  constructor(content: string) {
    this.text = SourceText.of(content);
    this.analysis = analyse(this.text.blocks);
    this.findings = check(this.analysis, OPTIONS);
  }

  /** Makes an edit, and answers how many milliseconds new tree and findings took. */
  edit({ start, end, insert }: Edit): number {
    const changes = [{ range: { start, end }, text: insert }];
    const began = performance.now();
    const { text, change } = this.text.update(changes, this.text.version + 1);
    this.analysis = change ? advance(this.analysis, text.blocks, change) : analyse(text.blocks);
    this.findings = check(this.analysis, OPTIONS);
    this.text = text;
    return performance.now() - began;
  }

  /** Where tree and findings differ from a fresh parse and check of `expected`, which the text should be; empty if nowhere. */
  proof(expected: string): string[] {
    if (this.text.getText() !== expected) return ['the text is not what the edits make of it'];
    const fresh = new Ours(expected);
    return [
      ...difference('blocks', this.#blocks(), fresh.#blocks()),
      ...difference('reports', this.#reports(), fresh.#reports()),
      ...difference('findings', this.#findings(), fresh.#findings()),
    ];
  }

  #blocks(): string[] {
    return this.text.blocks.slice(0).map(({ kind, text, lines }) => `${kind} ${lines} ${text}`);
  }

  #reports(): string[] {
    return this.analysis.reports.slice(0).map(({ length, kind, year, organ, format, sections }) => JSON.stringify([length, kind, year, organ, format, sections.length]));
  }

  #findings(): string[] {
    return this.findings.map(({ finding, severity, place }) => {
      const { rule, origin, message, related } = finding;
      const others = related.map((each) => [each.origin.from, each.origin.to, each.origin.block.text, each.message]);
      return JSON.stringify([rule, severity, place.index, place.offset, origin.from, origin.to, message, others]);
    });
  }
}

function difference(what: string, actual: readonly string[], expected: readonly string[]): string[] {
  if (actual.length !== expected.length) return [`${actual.length} ${what}, a fresh parse has ${expected.length}`];
  const at = actual.findIndex((each, i) => each !== expected[i]);
  return at < 0 ? [] : [`${what} differ at ${at}: ${actual[at]?.slice(0, 200)} instead of ${expected[at]?.slice(0, 200)}`];
}
