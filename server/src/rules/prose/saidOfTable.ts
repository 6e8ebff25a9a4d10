// Decides which findings on figures say once more what prose/table says: one wrong figure, one finding.
import { add, equals, subtract } from '../../number/decimal';
import type { Origin } from '../../model/origin';
import type { Severity } from '../../schema';
import type { Finding } from '../finding';
import type { Disagreement } from './facts';
import type { ListSubject } from './shared';

interface Told {
  readonly finding: Finding;
  readonly severity: Severity;
}

/**
 * The findings without those on lists that add up, and on more answered than received where there is no more, once a figure is what its table
 * says; where prose/table is graver or as grave.
 */
export function withoutSaidOfTable<T extends Told>(all: readonly T[]): readonly T[] {
  const ofTables = all.filter(({ finding }) => finding.rule === 'prose/table');
  if (ofTables.length === 0) return all;
  return all.filter(({ finding, severity }) => {
    const isSaid = finding.rule === 'prose/answered' ? speaksOf : finding.rule === 'prose/sum' || finding.rule === 'prose/addition' ? putsRight : undefined;
    return !isSaid || !ofTables.some((each) => rank[each.severity] <= rank[severity] && isSaid(each.finding, finding));
  });
}

const rank: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2, hint: 3 };

/** Whether the figure that the table contradicts is one of those that a finding compares. */
function speaksOf(ofTable: Finding, { origin, related }: Finding): boolean {
  return [{ origin }, ...related].some((each) => samePlace(ofTable.origin, each.origin));
}

/** Whether a figure as the table has it makes the list add up. */
function putsRight(ofTable: Finding, ofList: Finding): boolean {
  const { claim, readings } = ofTable.subject as Disagreement;
  const { difference } = (ofList.subject ?? {}) as Partial<ListSubject>;
  if (difference === undefined) return false;
  const isWhole = samePlace(ofTable.origin, ofList.message.id === 'prose/sum.part' ? ofList.related[0]?.origin : ofList.origin);
  const isPart = !isWhole && speaksOf(ofTable, ofList);
  const wanted = isWhole ? add(claim.value, difference) : subtract(claim.value, difference);
  return (isWhole || isPart) && readings.some(({ value }) => equals(value, wanted));
}

function samePlace(a: Origin, b: Origin | undefined): boolean {
  return b !== undefined && a.block === b.block && a.from === b.from;
}
