// What the rules on relations have in common: conditions between the cells of a row of table 2, as the schema states them.
import { addend, cellOrigin, digitsOrigin, type Table, type ValueCell } from '../../model/table/table';
import { absolute, addSigned, compare, isNegative, isZero, toText, type Decimal } from '../../number/decimal';
import { formats, type Relation, type Severity, type Term } from '../../schema';
import { arithmetic, printed } from '../cellEdits';
import type { Finding, Related } from '../finding';
import type { Side } from '../messages/names';
import type { RelationMessages } from '../messages/relation';
import { cellName, placeOf, shortLabel } from '../naming';
import type { TableRule } from '../rule';
import type { RuleId } from '../ruleIds';

type RelationId = Extract<RuleId, `relation/${string}`>;
type AtLeast = Extract<Relation, { kind: 'at-least' }>;
type BothOrNeither = Extract<Relation, { kind: 'both-or-neither' }>;

/** A rule over the relations of the schema with its id, as far as the table alone can answer them. */
export function relationRule(id: RelationId, severity: Severity): TableRule {
  return {
    id,
    scope: 'table',
    severity,
    check: (table) => relationsOf(table, id, 'at-least', 'both-or-neither').flatMap((relation) => checkRelation(table, id, relation)),
  };
}

/** The relations of some kinds that a rule asks of a table in its format. */
export function relationsOf<K extends Relation['kind']>({ format, key }: Table, id: RelationId, ...kinds: readonly K[]): readonly Extract<Relation, { kind: K }>[] {
  const asks = (relation: Relation): relation is Extract<Relation, { kind: K }> => relation.rule === id && relation.table === key && kinds.some((kind) => kind === relation.kind);
  return formats[format].relations.filter(asks);
}

function checkRelation(table: Table, id: RelationId, relation: AtLeast | BothOrNeither): Finding[] {
  return relation.rows.flatMap((row) => {
    switch (relation.kind) {
      case 'at-least':
        return checkAtLeast(table, id, relation, row) ?? [];
      case 'both-or-neither':
        return checkBoth(table, id, relation.columns, row) ?? [];
    }
  });
}

/** A blank says nothing, and relations are not asked of it; in 本年增/减 it says that nothing changed. */
export function figureOf(cell: ValueCell | undefined): Decimal | undefined {
  if (!cell || (cell.number.kind !== 'number' && cell.column?.kind !== 'change')) return undefined;
  return addend(cell);
}

/** Cells of a row, and what they come to with their signs. */
interface Figures {
  readonly cells: readonly ValueCell[];
  readonly value: Decimal;
}

function figuresOf(table: Table, row: string, terms: readonly Term[]): Figures | undefined {
  const cells: ValueCell[] = [];
  let value: Decimal = 0;
  for (const { sign, key } of terms) {
    const cell = table.cell(row, key);
    const figure = figureOf(cell);
    if (!cell || figure === undefined) return undefined;
    cells.push(cell);
    value = addSigned(value, sign, figure);
  }
  return { cells, value };
}

/** At the last cell of the left side: the one that makes it too small. */
function checkAtLeast(table: Table, rule: RelationId, relation: AtLeast, row: string): Finding | undefined {
  const { onlyIfZero, onlyIfPositive } = relation;
  const given = onlyIfZero ?? onlyIfPositive;
  const condition = given === undefined ? undefined : figureOf(table.cell(row, given));
  if (given !== undefined && (condition === undefined || isZero(condition) === (onlyIfZero === undefined))) return undefined;
  const left = figuresOf(table, row, relation.left);
  const right = figuresOf(table, row, relation.right);
  const at = left?.cells[left.cells.length - 1];
  if (!left || !right || !at || compare(left.value, right.value) >= 0) return undefined;
  const givenLabel = shortLabel(table.cell(row, given ?? '')?.column?.label.official ?? '');
  const explained = relation.severityWithRemark !== undefined && table.remarks.length > 0;
  return {
    rule,
    origin: digitsOrigin(at),
    message: messageOf(table, at, left, right, onlyIfZero === undefined ? '' : `${givenLabel} 0`),
    related: [...partsOf([...left.cells, ...right.cells]), ...(explained ? remarksOf(table) : [])],
    severity: (explained ? relation.severityWithRemark : undefined) ?? relation.severity,
  };
}

function messageOf(table: Table, at: ValueCell, left: Figures, right: Figures, given: string): Finding['message'] {
  const place = placeOf(table, at);
  if (right.cells.length === 0) return { id: 'relation/negative', args: { ...place, left: sideOf(left) } };
  return { id: 'relation/at-least', args: { ...place, left: sideOf(left), right: sideOf(right), given } };
}

function sideOf({ cells, value }: Figures): Side {
  const figures = cells.map((cell) => figureOf(cell) ?? 0);
  const terms = figures.map((figure) => ({ sign: isNegative(figure) ? (-1 as const) : (1 as const), value: absolute(figure) }));
  return { names: cells.map((cell) => shortLabel(cell.column?.label.official ?? '')), blank: [], value: toText(value), arithmetic: arithmetic(terms) };
}

function partsOf(cells: readonly ValueCell[]): Related[] {
  return cells.map((cell) => ({
    origin: cellOrigin(cell),
    message: { id: 'relation/part', args: { column: shortLabel(cell.column?.label.official ?? ''), value: printed(cell) } },
  }));
}

function remarksOf({ remarks }: Table): Related[] {
  return remarks.map((origin) => ({ origin, message: { id: 'relation/remark', args: {} } }));
}

/** At the figure that is zero while the other is not. */
function checkBoth(table: Table, rule: RelationId, columns: readonly [string, string], row: string): Finding | undefined {
  const [first, second] = columns.map((column) => table.cell(row, column));
  const [one, two] = [figureOf(first), figureOf(second)];
  if (!first || !second || one === undefined || two === undefined || isZero(one) === isZero(two)) return undefined;
  const [zero, other] = isZero(one) ? [first, second] : [second, first];
  const args: RelationMessages['relation/one-zero'] = {
    ...placeOf(table, zero),
    value: printed(zero),
    other: cellName(table, other).column,
    otherValue: printed(other),
  };
  return { rule, origin: digitsOrigin(zero), message: { id: 'relation/one-zero', args }, related: partsOf([first, second]) };
}
