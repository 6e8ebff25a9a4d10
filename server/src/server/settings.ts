// The user's settings for a document: `gongkai.rules` and `gongkai.format`, checked, and cached until they change.
import type { Connection } from 'vscode-languageserver';
import type { Level } from '../rules/checkOptions';
import { ruleIds, type RuleId } from '../rules/ruleIds';
import { formatIds, severities, type FormatId } from '../schema';

export interface Settings {
  /** Undefined: by content. */
  readonly format: FormatId | undefined;
  readonly rules: Readonly<Partial<Record<RuleId, Level>>>;
}

export const defaultSettings: Settings = { format: undefined, rules: {} };

const levels: readonly string[] = ['off', ...severities] satisfies Level[];

/** Reads a `gongkai` settings object; what is not understood is named to `report` and left at its default. */
function readSettings(raw: unknown, report: (problem: string) => void): Settings {
  if (!isObject(raw, 'gongkai', report)) return defaultSettings;
  const { format, rules } = raw as { format?: unknown; rules?: unknown };
  return { format: readFormat(format, report), rules: readRules(rules, report) };
}

/** Whether a setting is an object; where it is something else, and not left out, that is reported. */
function isObject(raw: unknown, name: string, report: (problem: string) => void): raw is object {
  if (typeof raw === 'object' && raw !== null && !Array.isArray(raw)) return true;
  if (raw !== undefined && raw !== null) report(`${name} has to be an object, not ${JSON.stringify(raw)}`);
  return false;
}

function readFormat(raw: unknown, report: (problem: string) => void): Settings['format'] {
  if (raw === undefined || raw === null || raw === 'auto') return undefined;
  const format = formatIds.find((id) => id === raw);
  if (!format) report(`gongkai.format may be auto, ${formatIds.map((id) => `"${id}"`).join(', ')}, not ${JSON.stringify(raw)}`);
  return format;
}

function readRules(raw: unknown, report: (problem: string) => void): Settings['rules'] {
  if (!isObject(raw, 'gongkai.rules', report)) return {};
  const rules: Partial<Record<RuleId, Level>> = {};
  for (const [id, level] of Object.entries(raw)) {
    if (!(ruleIds as readonly string[]).includes(id)) report(`gongkai.rules: no rule is called ${id}`);
    else if (!levels.includes(level as string)) report(`gongkai.rules: ${id} may be ${levels.join(', ')}, not ${String(level)}`);
    else rules[id as RuleId] = level as Level;
  }
  return rules;
}

/** Where settings come from: asked per document where the client can be asked, else what it sent. */
export class SettingsSource {
  #shared = defaultSettings;
  readonly #byUri = new Map<string, Settings | Promise<Settings>>();

  constructor(
    private readonly connection: Connection,
    private readonly canAsk: () => boolean,
  ) {}

  /** Settings that a client sends without being asked: initializationOptions, didChangeConfiguration. */
  accept(raw: unknown): void {
    this.#byUri.clear();
    if (raw !== undefined && raw !== null) this.#shared = this.#read(raw);
  }

  /** The settings of a document; at once when they are known. Of several questions only the last one's answer counts. */
  of(uri: string): Settings | Promise<Settings> {
    if (!this.canAsk()) return this.#shared;
    const known = this.#byUri.get(uri);
    if (known) return known;
    const asked: Promise<Settings> = this.#ask(uri).then((settings) => {
      const latest = this.#byUri.get(uri);
      if (latest !== undefined && latest !== asked) return latest;
      if (latest === asked) this.#byUri.set(uri, settings);
      return settings;
    });
    this.#byUri.set(uri, asked);
    return asked;
  }

  /** A document was closed. */
  forget(uri: string): void {
    this.#byUri.delete(uri);
  }

  #read(raw: unknown): Settings {
    return readSettings(raw, (problem) => this.connection.console.warn(problem));
  }

  #ask(uri: string): Promise<Settings> {
    return this.connection.workspace.getConfiguration({ scopeUri: uri, section: 'gongkai' }).then(
      (raw: unknown) => (raw === undefined || raw === null ? this.#shared : this.#read(raw)),
      () => this.#shared,
    );
  }
}
