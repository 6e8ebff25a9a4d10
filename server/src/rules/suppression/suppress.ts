// Takes away the findings that comments in the text ask to be silent about, and says which comments silence nothing.
import { flags, flagSummary, nextWith } from '../../model/mark';
import type { Block } from '../../syntax/block';
import { withoutComments } from '../../syntax/comment';
import { lineIn } from '../../syntax/positions';
import { countLineBreaks, nextLineBreak } from '../../text/lineBreak';
import type { Place, Sequence } from '../../text/sequence';
import type { CheckOptions } from '../checkOptions';
import type { Finding } from '../finding';
import type { Located } from '../located';
import { ruleIds } from '../ruleIds';
import { directivesOf, type Directive } from './directives';
import type { IdleDirective } from './unused';

/** A directive in its text, and which of its rules it has silenced so far (all that there is for one that names none: '*'). */
interface Standing {
  readonly directive: Directive;
  readonly place: Place<Block>;
  readonly used: Set<string>;
}

interface Standings {
  readonly all: Standing[];
  readonly files: Standing[];
  /** By the line that they speak of. */
  readonly lines: Map<number, Standing[]>;
}

/** A finding about a directive, and where it stands. */
export interface Unused {
  readonly finding: Finding<IdleDirective>;
  readonly place: Place<Block>;
}

/** What is left of the findings, and what is to be said of the directives. */
export interface Suppressed {
  readonly left: Located[];
  readonly unused: readonly Unused[];
}

/** Whether there is a comment at all: one look at the root. */
export function hasComments(blocks: Sequence<Block>): boolean {
  return (flagSummary.whole(blocks) & flags.comment) !== 0;
}

/** Applies the directives of a text to its findings. */
export function suppress(located: readonly Located[], blocks: Sequence<Block>, { levels }: CheckOptions): Suppressed {
  const standings = standingsIn(blocks);
  const left = located.filter((each) => !isSuppressed(each, standings));
  const isOff = (rule: string): boolean => needsOtherYears(rule) || (levels as Readonly<Record<string, unknown>>)[rule] === 'off';
  const isSilent = standings.files.some(({ directive }) => covers(directive, 'suppression/unused'));
  return { left, unused: isSilent ? [] : standings.all.flatMap((standing) => unusedOf(standing, isOff)) };
}

/** Without last year's report these find nothing, and their suppressions are not idle for it. */
function needsOtherYears(rule: string): boolean {
  return rule.startsWith('cross-year/');
}

function standingsIn(blocks: Sequence<Block>): Standings {
  const standings: Standings = { all: [], files: [], lines: new Map() };
  for (let place = nextWith(blocks, 0, flags.comment); place; place = nextWith(blocks, place.index + 1, flags.comment)) {
    for (const directive of directivesOf(place.item)) {
      const standing: Standing = { directive, place, used: new Set() };
      standings.all.push(standing);
      if (directive.form === 'file') standings.files.push(standing);
      const line = lineOf(directive, place, blocks);
      if (line !== undefined) standings.lines.set(line, [...(standings.lines.get(line) ?? []), standing]);
    }
  }
  return standings;
}

/** The line that a directive speaks of. */
function lineOf({ form, from, to }: Directive, place: Place<Block>, blocks: Sequence<Block>): number | undefined {
  if (form === 'line') return place.line + lineIn(place.item, from).index;
  return form === 'next-line' ? nextLine(to, place, blocks) : undefined;
}

/** The next line that says something: further directives and blank lines are passed over. */
function nextLine(to: number, { item, index, line }: Place<Block>, blocks: Sequence<Block>): number | undefined {
  const rest = withoutComments(item.text);
  const end = nextLineBreak(rest, to);
  const found = /\S/u.exec(rest.slice(end));
  if (found) return line + countLineBreaks(rest.slice(0, end + found.index));
  return nextWith(blocks, index + 1, flags.visible)?.line;
}

function covers({ rules }: Directive, rule: string): boolean {
  return rules.length === 0 || rules.includes(rule);
}

function isSuppressed({ finding, place }: Located, { files, lines }: Standings): boolean {
  const { rule, origin } = finding;
  const line = lines.size > 0 ? place.line + lineIn(origin.block, origin.from).index : -1;
  const hit = lines.get(line)?.find(({ directive }) => covers(directive, rule)) ?? files.find(({ directive }) => covers(directive, rule));
  hit?.used.add(hit.directive.rules.length === 0 ? '*' : rule);
  return hit !== undefined || directivesOf(place.item).some(({ from, to }) => from <= origin.from && origin.to <= to);
}

/** What a directive did not do: it names a rule that does not exist, or that finds nothing there; or it is none. */
function unusedOf({ directive, place, used }: Standing, isOff: (rule: string) => boolean): Unused[] {
  const { form, name, rules, from, to } = directive;
  const say = (finding: Pick<Finding<IdleDirective>, 'message' | 'severity'>, rest: readonly string[]): Unused[] => [
    { place, finding: { rule: 'suppression/unused', origin: { block: place.item, from, to }, related: [], subject: { directive, rest }, ...finding } },
  ];
  if (form === 'unknown') return say({ message: { id: 'suppression/form', args: { name } }, severity: 'warning' }, []);
  if (rules.length === 0) return used.size > 0 ? [] : say({ message: { id: 'suppression/unused', args: { rules: [], form } } }, []);
  const strange = rules.filter((rule) => !(ruleIds as readonly string[]).includes(rule));
  if (strange.length > 0) return say({ message: { id: 'suppression/rule', args: { rules: strange } }, severity: 'warning' }, rules.filter((rule) => !strange.includes(rule)));
  const idle = rules.filter((rule) => !used.has(rule) && rule !== 'suppression/unused' && !isOff(rule));
  if (idle.length === 0) return [];
  return say({ message: { id: 'suppression/unused', args: { rules: idle, form } } }, rules.filter((rule) => !idle.includes(rule)));
}
