// What readers see of a line.
import { withoutDirective } from './comment';
import { withoutQuoteMarks } from './quoteMarks';
import { withoutTags } from './tags';

/** A line without the directive behind it, and with spaces in place of quote marks and of the tags of a web page. */
export function visibleIn(line: string): string {
  return withoutTags(withoutQuoteMarks(withoutDirective(line)));
}
