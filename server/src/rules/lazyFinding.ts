// A finding that says what is wrong only when somebody asks: of most states of a table that is being typed into nobody does.
import type { Origin } from '../model/origin';
import type { Finding, Related } from './finding';
import type { Message } from './messages/message';
import type { RuleId } from './ruleIds';

/** What a finding tells. */
export interface Told {
  readonly message: Message;
  readonly related: readonly Related[];
}

/** `tell` works out, once, what is told of the subject; it must depend on nothing else. */
export class LazyFinding<S> implements Finding<S> {
  #told: Told | undefined;

  constructor(
    readonly rule: RuleId,
    readonly origin: Origin,
    readonly subject: S,
    private readonly tell: (subject: S) => Told,
  ) {}

  get message(): Message {
    return this.#tell().message;
  }

  get related(): readonly Related[] {
    return this.#tell().related;
  }

  #tell(): Told {
    return (this.#told ??= this.tell(this.subject));
  }
}
