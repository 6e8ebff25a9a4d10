// A report as a page that a formatter or a template sets: each element over three lines, its words indented.

/** The page of a report in the layout `web-page`, each level indented by `indent`. */
export function formattedPage(page: string, indent: string): string {
  return page.replace(/^[^\S\n]*<(p|h1|td)([^>]*)>(.*)<\/\1>$/gmu, (_, name: string, attributes: string, words: string) =>
    [`${indent}<${name}${attributes}>`, `${indent}${indent}${words}`, `${indent}</${name}>`].join('\n'),
  );
}
