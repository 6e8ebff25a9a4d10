// Gathers what the processes of all rounds measured.
import type { Outcome, Side, Size, Task, TextKind } from './plan';
import { median, summarize, type Rounds, type Summary } from './statistics';

/** Which measure of which task. */
export interface Key {
  readonly group: Task['group'];
  readonly side: Side;
  readonly size: Size;
  readonly text: TextKind;
  readonly measure: string;
  /** The text with a thousand findings and more. */
  readonly many?: boolean;
}

export class Results {
  readonly #samples = new Map<string, number[][]>();
  readonly failures: string[] = [];

  add(task: Task, { samples, failures }: Outcome): void {
    for (const [measure, values] of Object.entries(samples)) {
      const name = keyOf({ ...task, measure, many: task.defects >= 1000 });
      this.#samples.set(name, [...(this.#samples.get(name) ?? []), [...values]]);
    }
    this.failures.push(...failures.map((failure) => `${task.group}, ${task.text}, ${task.size}: ${failure}`));
  }

  /** The samples of a measure, a list a round; empty where it was not measured. */
  rounds(key: Key): Rounds {
    return this.#samples.get(keyOf(key)) ?? [];
  }

  summary(key: Key): Summary | undefined {
    const rounds = this.rounds(key);
    return rounds.length === 0 ? undefined : summarize(rounds);
  }

  median(key: Key): number | undefined {
    const rounds = this.rounds(key);
    return rounds.length === 0 ? undefined : median(rounds.flat());
  }
}

function keyOf({ group, side, size, text, measure, many = false }: Key): string {
  return [group, side, size, text, measure, many].join('|');
}
