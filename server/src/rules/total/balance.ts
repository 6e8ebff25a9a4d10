// total/balance: 一 plus 二 is （七）总计 plus 四 in each column (the reconciliation printed in the form).
import { balanceOf } from '../../model/equations/equations';
import type { Addend, Imbalance, Instance } from '../../model/equations/instance';
import { rowsToFill } from '../../model/equations/rowsToFill';
import type { WayOut } from '../../model/equations/waysOut';
import { digitsOrigin, type Table, type TableRow, type ValueCell } from '../../model/table/table';
import { sum, toText, type Decimal } from '../../number/decimal';
import { arithmetic, changeOf, editTo, printed } from '../cellEdits';
import type { Finding, Fix } from '../finding';
import type { Side } from '../messages/names';
import { cellName, rowName } from '../naming';
import type { TableRule } from '../rule';
import { addendRelated, countedIn, differenceOf, imbalancesOf, relatedOf, type SumSubject } from './sums';
import { isTransposed, transposedIn } from './transposed';

export const totalBalance: TableRule = {
  id: 'total/balance',
  scope: 'table',
  severity: 'error',
  check,
  fixes: ({ finding }) => balanceFixes(finding.subject as SumSubject | undefined),
};

/** One finding for each column; for all together where rows are still to be filled in. */
function check(table: Table): readonly Finding[] {
  const found = imbalancesOf(table, 'total/balance');
  const [first] = found;
  const blank = first ? rowsToFill(table, first.instance.equation) : [];
  return first && blank.length > 0 ? [unfilledFinding(table, first, blank)] : found.map((imbalance) => balanceFinding(table, imbalance, []));
}

/** Without repairs, nor a figure under suspicion: what is to be filled in is not known. */
function unfilledFinding(table: Table, imbalance: Imbalance, blank: readonly TableRow[]): Finding {
  const cells = imbalance.instance.ownTerms.filter(({ sign }) => sign > 0).map(({ cell }) => cell);
  return { ...balanceFinding(table, imbalance, blank), related: cells.map((cell) => addendRelated(table, cell)), subject: undefined };
}

function balanceFinding(table: Table, imbalance: Imbalance, blank: readonly TableRow[]): Finding {
  const { instance, counterpart } = imbalance;
  const column = (cell: ValueCell): string => cellName(table, cell).column;
  const isToBeFilled = blank.length > 0;
  return {
    rule: 'total/balance',
    origin: digitsOrigin(instance.target),
    message: {
      id: 'total/balance',
      args: {
        table: table.key,
        column: column(instance.target),
        left: balanceSide(table, imbalance, -1),
        right: balanceSide(table, imbalance, 1),
        ...differenceOf(imbalance),
        counterpart: counterpart && !isToBeFilled ? column(counterpart.target) : '',
        transposed: counterpart || isToBeFilled ? undefined : transposedIn(table, imbalance),
        blank: blank.map(rowName),
      },
    },
    related: relatedOf(table, imbalance),
    subject: { table, imbalance } satisfies SumSubject,
  };
}

/** One side of the reconciliation: 一加二为 10（9+1）; −1 is the side of the target. Of a blank total its parts count, as one figure. */
function balanceSide(table: Table, imbalance: Imbalance, side: 1 | -1): Side {
  const { instance } = imbalance;
  const onSide = (terms: readonly Addend[]): readonly ValueCell[] => terms.filter(({ sign }) => sign === side).map(({ cell }) => cell);
  const named = [...(side < 0 ? [instance.target] : []), ...onSide(instance.ownTerms)];
  const values = summands(instance, side, (cell) => countedIn(table, imbalance, cell));
  const blank = onSide(instance.ownTerms).filter((cell) => !instance.terms.some((term) => term.cell === cell));
  return sideOf(named, blank, values);
}

/** What is added up on one side: the form's own figures, and all parts of blank totals as one. */
function summands(instance: Instance, side: 1 | -1, valueOf: (cell: ValueCell) => Decimal): readonly Decimal[] {
  const own = instance.ownTerms.map(({ cell }) => cell);
  const counted = instance.terms.filter(({ sign }) => sign === side).map(({ cell }) => cell);
  const [kept, parts] = [counted.filter((cell) => own.includes(cell)), counted.filter((cell) => !own.includes(cell))];
  return [...(side < 0 ? [valueOf(instance.target)] : []), ...(parts.length > 0 ? [sum(parts.map(valueOf))] : []), ...kept.map(valueOf)];
}

/** Cells of one column added up, named by the ordinals of their rows. */
export function sideOf(cells: readonly ValueCell[], blank: readonly ValueCell[], values: readonly Decimal[]): Side {
  const names = (of: readonly ValueCell[]): string[] => of.map((cell) => ordinal(rowName(cell.row)));
  return { names: names(cells), blank: names(blank), value: toText(sum(values)), arithmetic: arithmetic(values.map((value) => ({ sign: 1, value }))) };
}

/** 一、本年新收政府信息公开申请数量 → 一. */
function ordinal(label: string): string {
  return /^([一二三四五六七八九十]+)、/u.exec(label)?.[1] ?? label;
}

/** Each way out with its arithmetic, digits that changed places first; preferred only if it is the only one. */
function balanceFixes(subject: SumSubject | undefined): readonly Fix[] {
  if (!subject) return [];
  const { table, imbalance } = subject;
  const found = balanceOf(table).waysOut(imbalance);
  const isLikely = ({ changes: [first] }: WayOut): boolean => first !== undefined && isTransposed(printed(first.cell), toText(first.value));
  const ways = [...found.filter(isLikely), ...found.filter((way) => !isLikely(way))];
  return ways.flatMap((way) => {
    const edits = way.changes.map(({ cell, value }) => editTo(cell, value));
    if (!edits.every((edit) => edit !== undefined)) return [];
    const changes = way.changes.map(({ cell, value }) => changeOf(cell, value, cellName(table, cell)));
    const title = { id: 'total/fix-balance' as const, args: { changes, arithmetic: proof(table, imbalance, way) } };
    return [{ title, edits, safe: false, preferred: ways.length === 1 }];
  });
}

/** 9+1=10+0: the balance of the column as it would then be. */
function proof(table: Table, { instance }: Imbalance, { changes }: WayOut): string {
  const balance = balanceOf(table);
  const valueOf = (cell: ValueCell): Decimal => changes.find((change) => change.cell === cell)?.value ?? balance.settled(cell) ?? 0;
  const side = (sign: 1 | -1): string => summands(instance, sign, valueOf).map(toText).join('+');
  return `${side(-1)}=${side(1)}`;
}
