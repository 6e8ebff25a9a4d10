// The texts that the paths of a command line mean, read one after another.
import { analyse, type Analysis } from '../model/analysis';
import { SourceText } from '../syntax/sourceText';
import { sourcesOf, type Problem, type Source } from './files';
import { inOneLine, messageOf, type Streams } from './streams';

/** A text and what it consists of. */
export interface ReadText {
  readonly file: string;
  readonly text: SourceText;
  readonly analysis: Analysis;
}

/** Reads what the paths mean, but of folders and globs only reports and plans. What cannot be read is added to `problems`. */
export async function* textsOf(paths: readonly string[], streams: Streams, problems: Problem[]): AsyncGenerator<ReadText> {
  for (const source of await sourcesOf(paths, streams, problems)) {
    const read = await readText(source).catch((error: unknown) => {
      problems.push({ file: source.file, reason: messageOf(error) });
    });
    if (read && (source.named || isReport(read))) yield read;
  }
}

async function readText({ file, read }: Source): Promise<ReadText> {
  const text = SourceText.of(await read(), file);
  return { file, text, analysis: analyse(text.blocks) };
}

/** Whether a text holds a report or a plan. */
export function isReport({ analysis }: ReadText): boolean {
  return analysis.reports.slice(0).some(({ kind }) => kind !== 'other');
}

/** Says what could not be read, a line each. */
export function tellProblems(problems: readonly Problem[], { err }: Streams): void {
  for (const { file, reason } of problems) err(`gongkai: ${file}: ${inOneLine(reason)}\n`);
}
