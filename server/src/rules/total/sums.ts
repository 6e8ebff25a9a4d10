// What the rules on totals have in common: a finding for each sum that is broken, at the total, with its arithmetic and its fixes.
import { balanceOf } from '../../model/equations/equations';
import { printedSum, type Imbalance, type Instance, type Rewrite } from '../../model/equations/instance';
import { comesOfSplit } from '../../model/equations/splits';
import type { WayOut } from '../../model/equations/waysOut';
import { bearsOut } from '../../model/prose/facts/reportClaims';
import type { Report } from '../../model/report';
import { addend, cellOrigin, digitsOrigin, type Table, type ValueCell } from '../../model/table/table';
import { absolute, compare, equals, subtract, toText, type Decimal } from '../../number/decimal';
import type { Equation, Severity } from '../../schema';
import { append } from '../../text/append';
import { arithmetic, changeOf, editTo, isAnnotated, printed } from '../cellEdits';
import { offer, type Edit, type Finding, type Fix, type Related } from '../finding';
import { LazyFinding, type Told } from '../lazyFinding';
import type { Change, EquationName } from '../messages/total';
import { causeOf, cellName, equationName, rewrittenIn } from '../naming';
import { ofSubject, type TableRule } from '../rule';
import { recompute } from './recompute';
import { transposedIn } from './transposed';

type SumRuleId = Exclude<Equation['rule'], 'total/balance'>;

/** What a finding of a sum knows for its fixes. */
export interface SumSubject {
  readonly table: Table;
  readonly imbalance: Imbalance;
}

/** A rule over the broken equations with its id. */
export function sumRule(id: SumRuleId, severity: Severity): TableRule<SumSubject> {
  return {
    id,
    scope: 'table',
    severity,
    check: (table) => imbalancesOf(table, id).map((imbalance) => sumFinding(id, table, imbalance)),
    fixes: ofSubject((subject, { report }) => sumFixes(subject, report)),
  };
}

/** The broken equations of a table that a rule reports. */
export function imbalancesOf(table: Table, id: Equation['rule']): readonly Imbalance[] {
  const { imbalances } = balanceOf(table);
  return imbalances.length === 0 ? imbalances : imbalances.filter((each) => each.instance.equation.rule === id && !comesOfSplit(table, each));
}

function sumFinding(rule: SumRuleId, table: Table, imbalance: Imbalance): Finding<SumSubject> {
  return new LazyFinding(rule, digitsOrigin(imbalance.instance.target), { table, imbalance }, told);
}

function told({ table, imbalance }: SumSubject): Told {
  const { instance, counterpart } = imbalance;
  const args = {
    table: table.key,
    at: cellName(table, instance.target),
    along: instance.equation.along,
    sum: toText(imbalance.sum),
    arithmetic: arithmetic(addends(table, imbalance)),
    found: instance.target.number.kind === 'blank' ? '' : toText(imbalance.found),
    putRight: putRightIn(table, imbalance),
    ...differenceOf(imbalance),
    cause: causeOf(table, imbalance),
    also: alsoOf(table, imbalance),
    counterpart: counterpart ? cellName(table, counterpart.target).column : '',
    transposed: counterpart ? undefined : transposedIn(table, imbalance),
  };
  return { message: { id: 'total/sum', args }, related: relatedOf(table, imbalance) };
}

/** By how much a total is off, and whether it is too great. */
export function differenceOf({ sum, found }: Imbalance): { difference: string; over: boolean } {
  return { difference: toText(absolute(subtract(found, sum))), over: compare(found, sum) > 0 };
}

/** The addends as the sum of the finding counts them. */
function addends(table: Table, imbalance: Imbalance): { sign: 1 | -1; value: Decimal }[] {
  return imbalance.instance.terms.map(({ sign, cell }) => ({ sign, value: countedIn(table, imbalance, cell) }));
}

/** What a cell counts for in the finding of a sum: other wrong figures are put right. */
export function countedIn(table: Table, { repair }: Imbalance, cell: ValueCell): Decimal {
  return (cell === repair?.cell ? addend(cell) : balanceOf(table).settled(cell)) ?? 0;
}

/** The parts that count for another figure than stands there. */
function putRightIn(table: Table, imbalance: Imbalance): Change[] {
  return imbalance.instance.terms.flatMap(({ cell }) => {
    const counted = countedIn(table, imbalance, cell);
    return equals(counted, addend(cell) ?? 0) ? [] : [changeOf(cell, counted, cellName(table, cell))];
  });
}

function alsoOf(table: Table, { instance, repair }: Imbalance): EquationName[] {
  return (repair?.explains ?? []).filter((each) => each !== instance).map((each) => equationName(table, each));
}

/** Every cell of the sum, the cell under suspicion, and the totals that are off for the same reason. */
export function relatedOf(table: Table, { instance, repair, counterpart, rewrite }: Imbalance): readonly Related[] {
  const suspect = repair && repair.cell !== instance.target ? repair.cell : undefined;
  const of = (cell: ValueCell): Related =>
    cell === suspect && repair
      ? { origin: cellOrigin(cell), message: { id: 'total/suspect', args: { at: cellName(table, cell), value: printed(cell), to: toText(repair.value) } } }
      : addendRelated(table, cell);
  const others = (repair?.explains ?? rewrite?.explains ?? []).filter(({ target }) => target !== instance.target);
  return [...instance.terms.map(({ cell }) => of(cell)), ...others.map((each) => alsoRelated(table, each)), ...(counterpart ? [of(counterpart.target)] : [])];
}

/** A cell that is added up, and what stands there. */
export function addendRelated(table: Table, cell: ValueCell): Related {
  return { origin: cellOrigin(cell), message: { id: 'total/addend', args: { at: cellName(table, cell), value: printed(cell) } } };
}

function alsoRelated(table: Table, other: Instance): Related {
  return {
    origin: cellOrigin(other.target),
    message: { id: 'total/also', args: { equation: equationName(table, other), value: printed(other.target) } },
  };
}

/**
 * First the figure under suspicion, or those that may stand under the wrong column, then the total, then all totals of the table. Safe is only what nothing else explains as well, and not to
 * change a total that is what the text says.
 */
function sumFixes({ table, imbalance }: SumSubject, report: Report): readonly Fix[] {
  const { instance, repair, sum, certain, rewrite, counterpart } = imbalance;
  if (rewrite) return fixRewrite(table, rewrite);
  const fixes: Fix[] = [];
  if (counterpart) append(fixes, fixShifts(table, imbalance));
  if (repair && repair.cell !== instance.target) append(fixes, fixFigure(table, repair.cell, repair.value));
  const edit = instance.equation.derives ? editTo(instance.target, sum) : undefined;
  if (instance.equation.rule === 'total/group') append(fixes, fixGroup(table, imbalance));
  if (edit) {
    const isBorneOut = bearsOut(report, table, instance.target, sum);
    const safe = certain && !isAnnotated(instance.target) && !isBorneOut;
    const change = changeOf(instance.target, sum, cellName(table, instance.target));
    fixes.push({ title: { id: 'total/fix-one', args: { change, isBorneOut } }, edits: [edit], safe, preferred: safe });
  }
  const { edits } = recompute(table);
  if (edits.length > 1) {
    fixes.push(offer({ id: 'total/fix-table', args: { table: table.key, count: edits.length } }, edits));
  }
  return fixes;
}

/** More rows than these are no suggestion. */
const MOST_SHIFTS = 3;

/** Each row in which so many may stand under the wrong column; preferred where it is the only one. */
function fixShifts(table: Table, imbalance: Imbalance): readonly Fix[] {
  const ways = balanceOf(table).waysOut(imbalance).flatMap((way) => writtenTogether(table, way) ?? []);
  if (ways.length > MOST_SHIFTS) return [];
  return ways.map(({ changes, edits }) => offer({ id: 'total/fix-group', args: { changes } }, edits, ways.length === 1));
}

/** The figures of a way out as they are named and written; undefined where one of them cannot be written. */
export function writtenTogether(table: Table, way: WayOut): { readonly changes: readonly Change[]; readonly edits: readonly Edit[] } | undefined {
  const edits = way.changes.map(({ cell, value }) => editTo(cell, value));
  if (!edits.every((edit) => edit !== undefined)) return undefined;
  return { changes: way.changes.map(({ cell, value }) => changeOf(cell, value, cellName(table, cell))), edits };
}

/** A group's total, with the others of its row that are off: 总计 follows from the applicants' columns, and goes with them. */
function fixGroup(table: Table, { instance, sum }: Imbalance): Fix[] {
  const others = balanceOf(table).instances.filter((each) => each !== instance && each.equation === instance.equation && each.target.row === instance.target.row);
  const wrong = others.map(({ target, terms }) => ({ cell: target, value: printedSum(terms) })).filter(({ cell, value }) => !equals(addend(cell) ?? 0, value));
  const writes = [{ cell: instance.target, value: sum }, ...wrong].flatMap(({ cell, value }) => {
    const edit = editTo(cell, value);
    return edit ? [{ edit, change: changeOf(cell, value, cellName(table, cell)) }] : [];
  });
  if (writes.length === 0) return [];
  const changes = writes.map(({ change }) => change);
  return [offer({ id: 'total/fix-group', args: { changes } }, writes.map(({ edit }) => edit))];
}

/** Every figure goes where it belongs, in the form of what stands there. */
export function fixRewrite(table: Table, rewrite: Rewrite): Fix[] {
  const edits = rewrite.writes.map(({ cell, value }) => editTo(cell, value));
  const isWhole = edits.every((edit) => edit !== undefined) && !rewrite.writes.some(({ cell }) => isAnnotated(cell));
  return isWhole ? [offer({ id: 'total/fix-rewrite', args: { rewrite: rewrittenIn(table, rewrite) } }, edits)] : [];
}

function fixFigure(table: Table, cell: ValueCell, value: Decimal): Fix[] {
  const edit = editTo(cell, value);
  const change = changeOf(cell, value, cellName(table, cell));
  return edit ? [offer({ id: 'total/fix-figure', args: { change } }, [edit])] : [];
}
