// Decides whether words speak of applicants of one kind: of people, or of organisations.
import { NATURAL, ORGANISATIONS } from './vocabulary';

const PERSON = new RegExp(NATURAL);
const ORGANISATION = new RegExp(ORGANISATIONS);

/** Whether words name people. */
export function namesPeople(words: string): boolean {
  return PERSON.test(words);
}

/** Whether words name people, or organisations, and not both. */
export function namesOneKind(words: string): boolean {
  return PERSON.test(words) !== ORGANISATION.test(words);
}
