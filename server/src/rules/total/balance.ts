// total/balance: 一 plus 二 is （七）总计 plus 四 in each column (the reconciliation printed in the form).
import { balanceOf } from '../../model/equations/equations';
import type { Imbalance } from '../../model/equations/instance';
import type { WayOut } from '../../model/equations/waysOut';
import { digitsOrigin, type Table, type ValueCell } from '../../model/table/table';
import { sum, toText, type Decimal } from '../../number/decimal';
import { arithmetic, changeOf, editTo, printed } from '../cellEdits';
import type { Finding, Fix } from '../finding';
import type { Side } from '../messages/names';
import { cellName, rowName } from '../naming';
import type { TableRule } from '../rule';
import { differenceOf, imbalancesOf, relatedOf, type SumSubject } from './sums';
import { isTransposed, transposedIn } from './transposed';

export const totalBalance: TableRule = {
  id: 'total/balance',
  scope: 'table',
  severity: 'error',
  check: (table) => imbalancesOf(table, 'total/balance').map((imbalance) => balanceFinding(table, imbalance)),
  fixes: ({ finding }) => balanceFixes(finding.subject as SumSubject),
};

function balanceFinding(table: Table, imbalance: Imbalance): Finding {
  const { instance, counterpart } = imbalance;
  const { target, terms } = instance;
  const column = (cell: ValueCell): string => cellName(table, cell).column;
  return {
    rule: 'total/balance',
    origin: digitsOrigin(target),
    message: {
      id: 'total/balance',
      args: {
        table: table.key,
        column: column(target),
        left: sideOf(table, [target, ...terms.filter(({ sign }) => sign < 0).map(({ cell }) => cell)]),
        right: sideOf(table, terms.filter(({ sign }) => sign > 0).map(({ cell }) => cell)),
        ...differenceOf(imbalance),
        counterpart: counterpart ? column(counterpart.target) : '',
        transposed: counterpart ? undefined : transposedIn(table, imbalance),
      },
    },
    related: relatedOf(table, imbalance),
    subject: { table, imbalance } satisfies SumSubject,
  };
}

/** One side of the reconciliation: 一加二为 10（9+1）. */
export function sideOf(table: Table, cells: readonly ValueCell[]): Side {
  const balance = balanceOf(table);
  const terms = cells.map((cell) => ({ sign: 1 as const, value: balance.settled(cell) ?? 0 }));
  return { names: [...new Set(cells.map((cell) => ordinal(rowName(cell.row))))], value: toText(sum(terms.map(({ value }) => value))), arithmetic: arithmetic(terms) };
}

/** 一、本年新收政府信息公开申请数量 → 一. */
function ordinal(label: string): string {
  return /^([一二三四五六七八九十]+)、/u.exec(label)?.[1] ?? label;
}

/** Each way out with its arithmetic, digits that changed places first; preferred only if it is the only one. */
function balanceFixes({ table, imbalance }: SumSubject): readonly Fix[] {
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
function proof(table: Table, { instance: { target, terms } }: Imbalance, { changes }: WayOut): string {
  const balance = balanceOf(table);
  const valueOf = (cell: ValueCell): Decimal => changes.find((change) => change.cell === cell)?.value ?? balance.settled(cell) ?? 0;
  const side = (cells: readonly ValueCell[]): string => cells.map((cell) => toText(valueOf(cell))).join('+');
  const minus = terms.filter(({ sign }) => sign < 0).map(({ cell }) => cell);
  return `${side([target, ...minus])}=${side(terms.filter(({ sign }) => sign > 0).map(({ cell }) => cell))}`;
}
