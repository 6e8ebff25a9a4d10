// relation/regulations: a body that can issue no 规章 reports some; asked only where the title names the body.
import { addend, digitsOrigin, type Table, type ValueCell } from '../../model/table/table';
import { compare } from '../../number/decimal';
import type { Relation } from '../../schema';
import { printed } from '../cellEdits';
import type { Finding } from '../finding';
import { placeOf } from '../naming';
import type { ReportRule } from '../rule';
import { relationsOf } from './relation';

const id = 'relation/regulations';

type Unusual = Extract<Relation, { kind: 'unusual-when-positive' }>;

export const relationRegulations: ReportRule = {
  id,
  scope: 'report',
  reads: 'tables',
  documents: 'report',
  severity: 'info',
  check: ({ report: { organ, tables } }) => {
    const table = tables.disclosure;
    return organ === null || !table ? [] : relationsOf(table, id, 'unusual-when-positive').flatMap((relation) => findingsIn(table, organ, relation));
  },
};

function findingsIn(table: Table, organ: string, relation: Unusual): Finding[] {
  if (!relation.organs.test(organ) || relation.exempt.test(organ)) return [];
  return relation.rows.flatMap((row) => {
    const cell = relation.columns.map((column) => table.cell(row, column)).find(isPositive);
    if (!cell) return [];
    const args = { ...placeOf(table, cell), organ, value: printed(cell) };
    return [{ rule: id, origin: digitsOrigin(cell), message: { id: 'relation/unusual', args }, related: [] }];
  });
}

function isPositive(cell: ValueCell | undefined): boolean {
  return cell?.number.kind === 'number' && compare(addend(cell) ?? 0, 0) > 0;
}
