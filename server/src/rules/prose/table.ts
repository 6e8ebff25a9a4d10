// prose/table: what the text says of requests, reviews and documents is what the tables say.
import { textAt } from '../../model/origin';
import { equals, toText } from '../../number/decimal';
import { writeNumber } from '../../number/formatNumber';
import { parseNumber } from '../../number/parseNumber';
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

/** The table's figure in the text, written like the one there, where only one reading is left. */
function fixes({ readings, claim }: Disagreement, { finding: { origin, message } }: FixContext): readonly Fix[] {
  const [reading, ...others] = readings;
  const found = textAt(origin);
  if (!reading || others.some(({ value }) => !equals(value, reading.value)) || claim.scope !== '' || !/^[0-9０-９,，]+$/u.test(found)) return [];
  const like = parseNumber(found);
  if (like.kind !== 'number' || message.id !== 'prose/table') return [];
  const newText = writeNumber(reading.value, like.style);
  return newText === undefined ? [] : [offer({ id: 'prose/table.fix', args: { from: found, to: toText(reading.value) } }, [{ origin, newText }])];
}
