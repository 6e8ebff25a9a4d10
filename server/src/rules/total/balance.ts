// total/balance: 一 plus 二 is （七）总计 plus 四 in each column (the reconciliation printed in the form).
import { balanceOf } from '../../model/equations/equations';
import type { Addend, Imbalance, Instance } from '../../model/equations/instance';
import { rowsToFill } from '../../model/equations/rowsToFill';
import type { WayOut } from '../../model/equations/waysOut';
import { digitsOrigin, type Table, type TableRow, type ValueCell } from '../../model/table/table';
import { sum, toText, type Decimal } from '../../number/decimal';
import { isTransposed } from '../../number/transposed';
import { arithmetic, printed } from '../cellEdits';
import { offer, type Finding, type Fix } from '../finding';
import { LazyFinding, type Told } from '../lazyFinding';
import type { Message } from '../messages/message';
import type { Side } from '../messages/names';
import type { TotalMessages } from '../messages/total';
import { cellName, rewrittenIn, rowName } from '../naming';
import { ofSubject, type TableRule } from '../rule';
import { addendRelated, countedIn, differenceOf, fixRewrite, imbalancesOf, relatedOf, writtenTogether, type SumSubject } from './sums';
import { transposedIn } from './transposed';

export const totalBalance: TableRule<SumSubject> = {
  id: 'total/balance',
  scope: 'table',
  severity: 'error',
  check,
  fixes: ofSubject(balanceFixes),
};

/** One finding for each column; for all together where rows are still to be filled in. */
function check(table: Table): readonly Finding<SumSubject>[] {
  const found = imbalancesOf(table, 'total/balance');
  const [first] = found;
  const blank = first ? rowsToFill(table, first.instance.equation) : [];
  return first && blank.length > 0 ? [unfilledFinding(table, first, blank)] : found.map((imbalance) => balanceFinding(table, imbalance));
}

function balanceFinding(table: Table, imbalance: Imbalance): Finding<SumSubject> {
  return new LazyFinding('total/balance', digitsOrigin(imbalance.instance.target), { table, imbalance }, told);
}

function told({ table, imbalance }: SumSubject): Told {
  const { counterpart, rewrite } = imbalance;
  const cause = { counterpart: counterpart ? columnOf(table, counterpart) : '', transposed: counterpart ? undefined : transposedIn(table, imbalance), blank: [], rewrite: rewrite && rewrittenIn(table, rewrite) };
  return { message: messageOf(table, imbalance, cause), related: relatedOf(table, imbalance) };
}

/** Without repairs, nor a figure under suspicion: what is to be filled in is not known. */
function unfilledFinding(table: Table, imbalance: Imbalance, blank: readonly TableRow[]): Finding<SumSubject> {
  const { ownTerms, target } = imbalance.instance;
  const cells = ownTerms.filter(({ sign }) => sign > 0).map(({ cell }) => cell);
  const message = messageOf(table, imbalance, { counterpart: '', transposed: undefined, blank: blank.map(rowName), rewrite: undefined });
  return { rule: 'total/balance', origin: digitsOrigin(target), message, related: cells.map((cell) => addendRelated(table, cell)) };
}

type Cause = Pick<TotalMessages['total/balance'], 'counterpart' | 'transposed' | 'blank' | 'rewrite'>;

function messageOf(table: Table, imbalance: Imbalance, cause: Cause): Message {
  const { instance } = imbalance;
  const valueOf = (cell: ValueCell): Decimal => countedIn(table, imbalance, cell);
  const side = (sign: 1 | -1): Side => {
    const { named, blank, figures } = sideIn(instance, sign);
    return sideOf(named, blank, valuesOf(figures, valueOf));
  };
  return { id: 'total/balance', args: { table: table.key, column: columnOf(table, instance), left: side(-1), right: side(1), ...differenceOf(imbalance), ...cause } };
}

function columnOf(table: Table, { target }: Instance): string {
  return cellName(table, target).column;
}

/** What stands on one side of the reconciliation. */
interface BalanceSide {
  /** The form's own figures. */
  readonly named: readonly ValueCell[];
  /** Those among them that are blank totals. */
  readonly blank: readonly ValueCell[];
  /** The cells of each figure that counts: one, or all parts of blank totals together. */
  readonly figures: readonly (readonly ValueCell[])[];
}

/** One side: −1 is that of the target. */
function sideIn({ target, ownTerms, terms }: Instance, side: 1 | -1): BalanceSide {
  const onSide = (addends: readonly Addend[]): readonly ValueCell[] => addends.filter(({ sign }) => sign === side).map(({ cell }) => cell);
  const [own, counted] = [onSide(ownTerms), onSide(terms)];
  const first = side < 0 ? [target] : [];
  const parts = counted.filter((cell) => !own.includes(cell));
  const kept = counted.filter((cell) => own.includes(cell));
  return {
    named: [...first, ...own],
    blank: own.filter((cell) => !counted.includes(cell)),
    figures: [...first.map((cell) => [cell]), ...(parts.length > 0 ? [parts] : []), ...kept.map((cell) => [cell])],
  };
}

function valuesOf(figures: BalanceSide['figures'], valueOf: (cell: ValueCell) => Decimal): readonly Decimal[] {
  return figures.map((cells) => sum(cells.map(valueOf)));
}

/** Cells of one column added up, named by the ordinals of their rows: 一加二为 10（9+1）. */
export function sideOf(cells: readonly ValueCell[], blank: readonly ValueCell[], values: readonly Decimal[]): Side {
  const names = (of: readonly ValueCell[]): string[] => of.map((cell) => ordinal(rowName(cell.row)));
  return { names: names(cells), blank: names(blank), value: toText(sum(values)), arithmetic: arithmetic(values.map((value) => ({ sign: 1, value }))) };
}

/** 一、本年新收政府信息公开申请数量 → 一. */
function ordinal(label: string): string {
  return /^([一二三四五六七八九十]+)、/u.exec(label)?.[1] ?? label;
}

/** Each way out with its arithmetic, digits that changed places first; preferred only if it is the only one. */
function balanceFixes({ table, imbalance }: SumSubject): readonly Fix[] {
  if (imbalance.rewrite) return fixRewrite(table, imbalance.rewrite);
  const found = balanceOf(table).waysOut(imbalance);
  const isLikely = ({ changes: [first] }: WayOut): boolean => first !== undefined && isTransposed(printed(first.cell), toText(first.value));
  const ways = [...found.filter(isLikely), ...found.filter((way) => !isLikely(way))];
  return ways.flatMap((way) => {
    const written = writtenTogether(table, way);
    if (!written) return [];
    const args = { changes: written.changes, arithmetic: proof(table, imbalance, way) };
    return [offer({ id: 'total/fix-balance', args }, written.edits, ways.length === 1)];
  });
}

/** 9+1=10+0: the balance of the column as it would then be. */
function proof(table: Table, { instance }: Imbalance, { changes }: WayOut): string {
  const balance = balanceOf(table);
  const valueOf = (cell: ValueCell): Decimal => changes.find((change) => change.cell === cell)?.value ?? balance.settled(cell) ?? 0;
  const side = (sign: 1 | -1): string => valuesOf(sideIn(instance, sign).figures, valueOf).map(toText).join('+');
  return `${side(-1)}=${side(1)}`;
}
