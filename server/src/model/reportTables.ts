// Which tables of a report are its own: the first of each kind, put together from their pieces.
import { expectedFormat, tableKeys, type FormatId, type TableKey } from '../schema';
import type { Block } from '../syntax/block';
import { append } from '../text/append';
import { Sequence } from '../text/sequence';
import { keepShape } from '../text/shapes';
import { flags, nextWith } from './mark';
import type { PlacedBlock, Section } from './outline';
import { piecesOf, type Piece } from './table/piece';
import type { Table } from './table/table';
import { areSeveral, tablesOf } from './table/tablesOf';

/** The blocks `from` to `to` of a text, and the sections among them. */
export interface TableSource {
  readonly blocks: Sequence<Block>;
  readonly from: number;
  readonly to: number;
  readonly sections: readonly Section[];
  /** The format that the user chose. */
  readonly forced: FormatId | undefined;
  readonly year: number | null;
}

export interface FoundTables {
  readonly tables: Partial<Record<TableKey, Table>>;
  /** Further tables that stand in a block of a first one. */
  readonly extras: readonly Table[];
  /** The blocks of all of them. */
  readonly placed: readonly PlacedBlock[];
  /** What they were put together from. */
  readonly pieces: ReadonlyMap<TableKey, readonly Piece[]>;
  /** The piece in which a second table of a kind begins (or the first is none any more), if one was met: none from there on was taken. */
  readonly beyond: ReadonlyMap<TableKey, Piece>;
  /** The table blocks that were looked at: what stands in any other makes no difference to all this, as long as it stays one of the same kind. */
  readonly seen: ReadonlySet<Block>;
}

/** The tables of a report: those in the sections of their names, else wherever they stand. */
export function readTables(source: TableSource): FoundTables {
  const gatherer = new Gatherer(source);
  for (const { match, heading, end } of source.sections) {
    const key = tableKeys.find((each) => each === match?.key);
    if (key) gatherer.gather(heading.index, end, [key]);
  }
  const found = gatherer.keys();
  const starts = [0, ...source.sections.map(({ heading }) => heading.index), source.to - source.from];
  const others = tableKeys.filter((key) => !found.has(key));
  if (others.length > 0) {
    for (let i = 0; i + 1 < starts.length; i++) gatherer.gather(starts[i] as number, starts[i + 1] as number, others);
  }
  return gatherer.tables();
}

/**
 * The tables of a report in which one block took another's place: what `readTables` would find, with no other block looked at. Undefined
 * where that is not certain: the block held something else than pieces of first tables, or its pieces are no longer the same ones.
 */
export function replaceTable(found: FoundTables, before: Block, after: Block, source: Formats): FoundTables | undefined {
  const [old, fresh] = [piecesOf(before), piecesOf(after)];
  const isSame = old.length === fresh.length && old.every((piece, i) => piece.table === fresh[i]?.table && found.pieces.get(piece.table)?.includes(piece));
  if (!isSame) return undefined;
  const pieces = new Map(found.pieces);
  for (const key of new Set(old.map(({ table }) => table))) {
    const all = pieces.get(key) ?? [];
    const replaced = all.map((piece) => fresh[old.indexOf(piece)] ?? piece);
    const next = found.beyond.get(key);
    if (areSeveral(replaced) || (next && (all.includes(next) || !areSeveral([...replaced, next])))) return undefined;
    pieces.set(key, replaced);
  }
  piecesOf.keep(after);
  const replace = (block: Block): Block => (block === before ? after : block);
  const placed = found.placed.map((place) => ({ ...place, block: replace(place.block) }));
  return putTogether({ pieces, placed, beyond: found.beyond, seen: new Set([...found.seen].map(replace)) }, source);
}

/** What decides the format of tables that fit both. */
type Formats = Pick<TableSource, 'forced' | 'year'>;

function putTogether(gathered: Omit<FoundTables, 'tables' | 'extras'>, { forced, year }: Formats): FoundTables {
  const { pieces } = gathered;
  const fallback = forced ?? expectedFormat(year);
  const bind = (format: FormatId): (readonly [TableKey, readonly Table[]])[] =>
    tableKeys.map((key) => [key, tablesOf(pieces.get(key) ?? [], format, forced)] as const);
  const found = bind(fallback);
  const evidence = forced ?? found.map(([, tables]) => tables[0]?.evidence).find((format) => format !== undefined);
  const settled = evidence === undefined || evidence === fallback ? found : bind(evidence);
  const tables: Partial<Record<TableKey, Table>> = {};
  const extras: Table[] = [];
  for (const [key, [first, ...others]] of settled) {
    if (first && isTable(first)) tables[key] = first;
    append(extras, others);
  }
  return { tables, extras, ...gathered };
}

/** A table is in no more pieces: of those that have a row each, table 3 is in some thirty. */
const MOST_PIECES = 100;

class Gatherer {
  readonly #pieces = new Map<TableKey, Piece[]>();
  readonly #beyond = new Map<TableKey, Piece>();
  readonly #placed = new Map<number, Block>();
  readonly #seen = new Set<Block>();

  constructor(readonly source: TableSource) {}

  keys(): ReadonlySet<TableKey> {
    return new Set(this.#pieces.keys());
  }

  /**
   * Takes the pieces of some tables among the report's blocks `start` to `end`, until a second table of their kind begins, or theirs
   * is in too many pieces: a section of a thousand tables costs no more than one of two.
   */
  gather(start: number, end: number, keys: readonly TableKey[]): void {
    const { blocks, from } = this.source;
    const wanted = keys.reduce((sum, key) => sum | flags[key], 0);
    for (let at = from + start; at < from + end; ) {
      const place = nextWith(blocks, at, wanted);
      if (!place || place.index >= from + end) return;
      at = place.index + 1;
      this.#seen.add(place.item);
      const pieces = piecesOf(place.item).filter(({ table }) => keys.includes(table));
      const taken = pieces.filter((piece) => this.#take(piece));
      if (taken.length > 0) {
        piecesOf.keep(place.item);
        this.#placed.set(place.index - from, place.item);
      }
      else if (pieces.length > 0) return;
    }
  }

  /** Whether a piece goes on with the first table of its kind (or begins it). */
  #take(piece: Piece): boolean {
    if (this.#beyond.has(piece.table)) return false;
    const known = this.#pieces.get(piece.table) ?? [];
    const grown = [...known, piece];
    if (grown.length > MOST_PIECES || areSeveral(grown)) {
      this.#beyond.set(piece.table, piece);
      if (known.length > 0) return false;
    }
    this.#pieces.set(piece.table, grown);
    return true;
  }

  tables(): FoundTables {
    const placed = [...this.#placed].map(([index, block]) => ({ index, block })).sort((a, b) => a.index - b.index);
    return putTogether({ pieces: this.#pieces, placed, beyond: this.#beyond, seen: this.#seen }, this.source);
  }
}

/** A table has rows, or at least a header above the place for them; captions alone are what a lost table left behind. */
function isTable({ rows, lines }: Table): boolean {
  return rows.length > 0 || lines.some(({ reading }) => reading.kind === 'header');
}

keepShape(new Gatherer({ blocks: Sequence.of<Block>([]), from: 0, to: 0, sections: [], forced: undefined, year: null }));
