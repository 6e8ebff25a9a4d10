// text/brackets: brackets and quotation marks of a paragraph that have no partner.
import { bracketPairs, roundBrackets, type Bracket } from '../../model/paragraphs/brackets';
import { textAt } from '../../model/origin';
import { offer, type Finding, type Fix } from '../finding';
import type { PlacedFinding } from '../placedFinding';
import { ofSubject, type FixContext, type FlowRule } from '../rule';

const QUOTES = 1;
/** More than these in one paragraph are not a text with slips in it. */
const MOST = 100;
/** How much of the text beside a bracket a message quotes. */
const CONTEXT = 6;

/** What stands in the place of a mark that points the wrong way. */
interface BracketSubject {
  readonly wanted: string;
}

/** Balanced 《》 “” 〔〕 （）. */
export const textBrackets: FlowRule<BracketSubject> = {
  id: 'text/brackets',
  severity: 'warning',
  scope: 'flow',
  documents: 'any',
  fixes: ofSubject(fixes),
};

/** The findings for brackets that no partner can follow (`opens`) or precede any more. */
export function bracketFindings(list: readonly Bracket[], opens: boolean): readonly PlacedFinding[] {
  const found: PlacedFinding[] = [];
  const taken = new Set<number>();
  list.slice(0, MOST).forEach((bracket, i) => {
    if (taken.has(i)) return;
    const twin = bracket.kind === QUOTES ? twinAfter(list, i) : -1;
    taken.add(twin);
    const reversed = twin < 0 ? undefined : opens ? (list[twin] as Bracket) : bracket;
    found.push({ index: bracket.index, finding: reversed ? reversedFinding(reversed, opens) : lonely(bracket, opens) });
  });
  return found;
}

/** The next quotation mark without a partner in the same block: of two “ the second should be ”. */
function twinAfter(list: readonly Bracket[], at: number): number {
  const { block } = list[at] as Bracket;
  for (let i = at + 1; i < list.length && (list[i] as Bracket).block === block; i++) if ((list[i] as Bracket).kind === QUOTES) return i;
  return -1;
}

function finding({ block, at, kind }: Bracket, message: Finding['message'], subject?: BracketSubject): Finding<BracketSubject> {
  const base: Finding<BracketSubject> = { rule: 'text/brackets', origin: { block, from: at, to: at + 1 }, message, related: [] };
  const graded: Finding<BracketSubject> = kind === roundBrackets ? { ...base, severity: 'info' } : base;
  return subject ? { ...graded, subject } : graded;
}

function lonely(bracket: Bracket, opens: boolean): Finding {
  const { block, at, kind } = bracket;
  const pair = bracketPairs[kind] as string;
  const is = block.text.charAt(at);
  if (opens) {
    const after = onOneLine(block.text.slice(at + 1, at + 1 + CONTEXT)).trimEnd();
    return finding(bracket, { id: 'text/brackets.open', args: { open: is, close: pair.charAt(1), after } });
  }
  const before = onOneLine(block.text.slice(Math.max(0, at - CONTEXT), at)).trimStart();
  return finding(bracket, { id: 'text/brackets.close', args: { open: pair.charAt(0), close: is, before } });
}

function onOneLine(text: string): string {
  return text.replace(/\s*[\r\n]\s*/gu, '');
}

function reversedFinding(bracket: Bracket, opens: boolean): Finding<BracketSubject> {
  const [is, wanted] = opens ? ['“', '”'] : ['”', '“'];
  return finding(bracket, { id: 'text/brackets.reversed', args: { is, wanted } }, { wanted });
}

function fixes({ wanted }: BracketSubject, { finding: { origin } }: FixContext): readonly Fix[] {
  const title = { id: 'text/brackets.fix', args: { is: textAt(origin), wanted } } as const;
  return [offer(title, [{ origin, newText: wanted }])];
}
