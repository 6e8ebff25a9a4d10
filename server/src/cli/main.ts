// The program `gongkai`: checks and extracts reports from a shell.
import { Command, CommanderError, Option } from 'commander';
import { localeOf, type Locale } from '../rules/messages/message';
import { runCheck, type CheckFlags } from './check';
import { toldSeverities } from './checked';
import type { ExitCode } from './exitCode';
import { runExtract, type ExtractFlags } from './extract';
import { inOneLine, messageOf, type Streams } from './streams';

/** Runs the program with its arguments (without node and script). Never throws. */
export async function run(args: readonly string[], streams: Streams): Promise<ExitCode> {
  let code: ExitCode = 0;
  const program = new Command('gongkai')
    .description('检查政府信息公开工作年度报告：勾稽关系、格式、文字。\nChecks annual reports on government information disclosure.')
    .version(streams.version, '-V, --version', '显示版本 · print the version')
    .helpOption('-h, --help', '显示帮助 · print this help')
    .helpCommand(false)
    .exitOverride()
    .configureOutput({ writeOut: (text) => streams.out(text), writeErr: () => undefined });

  program
    .command('check')
    .description('检查文件、文件夹或通配符；- 为标准输入 · check files, folders or globs; - is standard input')
    .argument('<path...>')
    .addOption(new Option('--format <format>', '输出格式 · output').choices(['pretty', 'json']).default('pretty'))
    .addOption(new Option('--fail-on <severity>', '何种程度以上退出码为 1 · exit with 1 at or above').choices(toldSeverities).default('error'))
    .action(async (paths: string[], flags: CheckFlags) => {
      code = await runCheck(paths, flags, localeIn(streams.env), streams);
    });

  program
    .command('extract')
    .description('把报告转为数据 · print reports as data')
    .argument('<path...>')
    .addOption(new Option('--format <format>', '输出格式 · output').choices(['json', 'csv']).default('json'))
    .action(async (paths: string[], flags: ExtractFlags) => {
      code = await runExtract(paths, flags, streams);
    });

  try {
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return failed(error, streams);
  }
}

/** The language that an environment asks for; a variable that is set to nothing does not count. */
function localeIn(env: Streams['env']): Locale {
  return localeOf(env['LC_ALL'] || env['LC_MESSAGES'] || env['LANG']);
}

/** What Commander says in English alone, in Chinese. */
const mistakes: Readonly<Record<string, string>> = {
  'commander.unknownOption': '没有这个选项',
  'commander.unknownCommand': '没有这个命令',
  'commander.missingArgument': '请给出文件、文件夹或通配符',
  'commander.optionMissingArgument': '选项缺少取值',
  'commander.invalidArgument': '选项没有这个取值',
};

function failed(error: unknown, streams: Streams): ExitCode {
  if (error instanceof CommanderError && error.exitCode === 0) return 0;
  const message = error instanceof CommanderError ? mistakeOf(error) : messageOf(error);
  streams.err(`gongkai: ${inOneLine(message)}\n`);
  return 2;
}

function mistakeOf({ code, message }: CommanderError): string {
  if (code === 'commander.help') return '请给出命令 check 或 extract · say check or extract';
  const chinese = mistakes[code];
  const english = message.replace(/^error: /u, '');
  return chinese === undefined ? english : `${chinese} · ${english}`;
}
