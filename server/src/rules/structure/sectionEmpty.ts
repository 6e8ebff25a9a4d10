// Decides whether a section of prose says anything.
import { knownSections, titleOrigin, type KnownSection } from '../../model/headings';
import { lineOrigin } from '../../model/lineOrigins';
import { lineOf, sizeSummary } from '../../model/mark';
import { fold, type SectionKey, type Severity } from '../../schema';
import type { Block } from '../../syntax/block';
import { noFindings, type Finding } from '../finding';
import type { ReportRule, ReportView } from '../rule';

/**
 * 一 and 五 have content, and 五 says something: not 无, not less than ten characters; 六 has content (条例 第五十条第四项). 二三四 are
 * covered by table/missing.
 */
export const sectionEmpty: ReportRule = { id: 'section/empty', severity: 'warning', scope: 'report', reads: 'tables', documents: 'report', ofForm: true, check };

/** How many characters a section needs, and how grave it is when it has fewer. */
const NEEDS: Readonly<Partial<Record<SectionKey, { readonly least: number; readonly severity: Severity }>>> = {
  overview: { least: 1, severity: 'warning' },
  problems: { least: 10, severity: 'warning' },
  other: { least: 1, severity: 'info' },
};

function check(view: ReportView): readonly Finding[] {
  const known = knownSections(view.report);
  let found: Finding[] | undefined;
  known.forEach((each, i) => {
    const need = NEEDS[each.spec.key];
    if (!need) return;
    const from = view.from + each.section.heading.index + 1;
    const to = view.from + (known[i + 1]?.section.heading.index ?? view.report.length);
    if (sizeSummary.range(view.blocks, from, to) >= need.least + PUNCTUATION) return;
    const text = textOf(each.section.heading.block, view.blocks.slice(from, to));
    if (fold(text).length < need.least) (found ??= []).push(findingOf(each, text, need.severity));
  });
  return found ?? noFindings;
}

/** Full stops do not count, so that a few characters more have to be looked at. */
const PUNCTUATION = 4;

/** What a section says, on its heading's line too: 六、其他需要报告的事项：无。 */
function textOf(heading: Block, blocks: readonly Block[]): string {
  const rest = lineOf(heading).slice(titleOrigin(heading).to).replace(/^[\s*：:。；]+/u, '');
  return rest + blocks.map(({ kind, text }) => (kind === 'hidden' ? '' : text.trim())).join('');
}

function findingOf({ section, spec }: KnownSection, text: string, severity: Severity): Finding {
  const message = { id: 'section/empty', args: { title: spec.title, text } } as const;
  return { rule: 'section/empty', origin: lineOrigin(section.heading.block), message, related: [], severity };
}
