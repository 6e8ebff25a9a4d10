// prose/table: what the text says of requests, reviews and documents is what the tables say.
import { textAt } from '../../model/origin';
import { widenLike } from '../../number/characters';
import { isNegative, toText } from '../../number/decimal';
import { offer, type Fix } from '../finding';
import { ofSubject, type FixContext, type ProseRule } from '../rule';
import { factFindings, type Disagreement } from './disagreements';

/** At the figure, when no plausible reading of it agrees; information where words such as 全市 or 本级 may mean another whole. */
export const proseTable: ProseRule<Disagreement> = {
  id: 'prose/table',
  severity: 'warning',
  scope: 'prose',
  check: (view) => factFindings('prose/table', view),
  fixes: ofSubject(fixes),
};

/** The table's figure in the text, where only one reading is left. */
function fixes({ readings, claim }: Disagreement, { finding: { origin, message } }: FixContext): readonly Fix[] {
  const [value, ...others] = [...new Set(readings.map((reading) => toText(reading.value)))];
  const found = textAt(origin);
  if (value === undefined || others.length > 0 || claim.scope !== '' || !/^[0-9０-９,，]+$/u.test(found)) return [];
  if (readings.some((reading) => isNegative(reading.value)) || message.id !== 'prose/table') return [];
  return [offer({ id: 'prose/table.fix', args: { from: found, to: value } }, [{ origin, newText: written(value, found) }])];
}

/** A figure in the form of another: full-width digits, thousands separators. */
function written(value: string, like: string): string {
  const separator = /[,，]/u.exec(like)?.[0];
  const grouped = separator === undefined ? value : value.replace(/\B(?=(?:\d{3})+$)/gu, separator);
  return widenLike(grouped, like);
}
