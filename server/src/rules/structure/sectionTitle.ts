// Decides whether a section's title is worded as prescribed.
import { bareTitle, knownSections, titleOrigin, type KnownSection } from '../../model/headings';
import { textAt } from '../../model/origin';
import { noFindings, offer, type Finding, type Fix } from '../finding';
import { ofSubject, type FixContext, type ReportRule, type ReportView } from '../rule';

/** The wording of 〔2019〕60号 and 〔2021〕30号, and the variants of it that the schema tolerates. */
export const sectionTitle: ReportRule<KnownSection> = { id: 'section/title', severity: 'info', scope: 'report', reads: 'outline', documents: 'report', ofForm: true, check, fixes: ofSubject(fixes) };

function check({ report }: ReportView): readonly Finding<KnownSection>[] {
  let found: Finding<KnownSection>[] | undefined;
  for (const known of knownSections(report)) {
    if (known.section.match?.quality === 'variant') (found ??= []).push(findingOf(known));
  }
  return found ?? noFindings;
}

function findingOf(known: KnownSection): Finding<KnownSection> {
  const origin = titleOrigin(known.section.heading.block);
  const message = { id: 'section/title', args: { found: textAt(origin), title: bareTitle(known.spec) } } as const;
  return { rule: 'section/title', origin, message, related: [], subject: known };
}

/** The ordinal, `#` and `**` stay. */
function fixes({ spec }: KnownSection, { finding: { origin } }: FixContext): readonly Fix[] {
  const newText = bareTitle(spec);
  return [offer({ id: 'section/title.fix', args: { title: newText } }, [{ origin, newText }])];
}
