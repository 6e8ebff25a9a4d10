// The command `check`: findings of files, for people or programs.
import { reportsIn, Workspace } from '../model/workspace';
import { check, fixesOf } from '../rules/check';
import type { Located } from '../rules/located';
import { say, type Locale } from '../rules/messages/message';
import { isIgnored, type IgnoreList } from '../rules/suppression/ignoreFile';
import { isAsGrave, type Severity } from '../schema';
import type { SourceText } from '../syntax/sourceText';
import type { CheckedFile, CheckedFinding, ToldSeverity } from './checked';
import type { ExitCode } from './exitCode';
import type { Problem } from './files';
import { pathFromHere, readIgnored } from './ignored';
import { printPretty } from './pretty';
import type { Streams } from './streams';
import { isReport, tellProblems, textsOf, type ReadText } from './texts';

export interface CheckFlags {
  readonly format: 'pretty' | 'json';
  readonly failOn: ToldSeverity;
}

/** Checks what the paths mean and prints it. 2 wins over 1. */
export async function runCheck(paths: readonly string[], flags: CheckFlags, locale: Locale, streams: Streams): Promise<ExitCode> {
  const problems: Problem[] = [];
  const ignored = await readIgnored(problems, locale);
  const read: ReadText[] = [];
  for await (const text of textsOf(paths, streams, problems)) read.push(text);
  const workspace = new Workspace(read.flatMap(({ text, analysis }) => reportsIn(text, analysis)));
  const files = read.map((text) => checkFile(text, workspace, ignored, locale));
  const findings = files.flatMap((file) => file.findings);
  if (flags.format === 'json') streams.out(`${JSON.stringify(findings, null, 2)}\n`);
  else if (files.length > 0 || problems.length === 0) streams.out(printPretty(files, locale, streams.colors));
  tellProblems(problems, streams);
  if (problems.length > 0) return 2;
  return findings.some(({ severity }) => isAsGrave(severity, flags.failOn)) ? 1 : 0;
}

/** The files of one call are each other's years. */
function checkFile(read: ReadText, workspace: Workspace, ignored: IgnoreList | undefined, locale: Locale): CheckedFile {
  const { file, text, analysis } = read;
  const ignores = ignored && ((each: Located): boolean => isIgnored(ignored, pathFromHere(file), each));
  const located = check(analysis, { levels: {}, markdown: /\.md$/iu.test(file), ignores, previous: workspace.previousOf(reportsIn(text, analysis)) });
  return { file, text, isReport: isReport(read), findings: located.map((each) => findingOf(file, text, each, locale)) };
}

function findingOf(file: string, text: SourceText, located: Located, locale: Locale): CheckedFinding {
  const { finding, severity, place } = located;
  const { start, end } = text.rangeAt(place.offset + finding.origin.from, place.offset + finding.origin.to);
  return {
    file,
    code: finding.rule,
    severity: shown(severity),
    line: start.line + 1,
    column: start.character + 1,
    endLine: end.line + 1,
    endColumn: end.character + 1,
    message: say(finding.message, locale),
    fixable: fixesOf(located).length > 0,
  };
}

/** Hints are printed as info. */
function shown(severity: Severity): ToldSeverity {
  return severity === 'hint' ? 'info' : severity;
}
