// Decides what the command line of the benchmark can ask for.
import { parseArgs } from 'node:util';
import { groups, sizes, textKinds, type Options } from './plan';

export const usage = `npm run bench -- [options]
  --json            the figures as JSON, and nothing else
  --write           write the tables into docs/performance.md
  --quick           two short rounds, for a first look
  --rounds N        rounds (5)
  --only a,b        of: ${groups.join(', ')}
  --sizes 20KB,2MB  of: ${sizes.map(bare).join(', ')}
  --texts one,many  which texts`;

/** @throws Error for an option that does not exist, or a value that it cannot have. */
export function readOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      json: { type: 'boolean', default: false },
      write: { type: 'boolean', default: false },
      quick: { type: 'boolean', default: false },
      rounds: { type: 'string' },
      only: { type: 'string' },
      sizes: { type: 'string' },
      texts: { type: 'string' },
    },
  });
  const { json, write, quick } = values;
  return {
    json,
    write,
    rounds: values.rounds === undefined ? (quick ? 2 : 5) : roundsIn(values.rounds),
    effort: quick ? 0.4 : 1,
    groups: chosen(values.only, groups),
    sizes: chosen(values.sizes, sizes),
    texts: chosen(values.texts, textKinds),
  };
}

function roundsIn(asked: string): number {
  if (!/^[1-9]\d*$/.test(asked)) throw new Error(`--rounds ${asked}: a whole number from 1 on`);
  return Number(asked);
}

function chosen<T extends string>(asked: string | undefined, all: readonly T[]): readonly T[] {
  if (asked === undefined) return all;
  const names = asked.split(',').map(bare);
  const found = all.filter((each) => names.includes(bare(each)));
  if (found.length !== names.length) throw new Error(`${asked}: choose of ${all.map(bare).join(', ')}`);
  return found;
}

function bare(name: string): string {
  return name.replace(/\s/g, '');
}
