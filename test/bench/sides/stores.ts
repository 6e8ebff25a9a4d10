// Document stores alone, without a tree: CodeMirror's persistent text and the flat string of vscode-languageserver-textdocument.
import { Text } from '@codemirror/state';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { SourceText } from '../../../server/src/syntax/sourceText';
import type { Edit } from '../script';

/** A text that is edited; `edit` answers how many milliseconds the change took. */
export interface Store {
  edit(edit: Edit): number;
}

/** Ours cuts the text into blocks as well, and finds the line that a position names. */
export class OurStore implements Store {
  #text: SourceText;

  constructor(content: string) {
    this.#text = SourceText.of(content);
  }

  edit({ start, end, insert }: Edit): number {
    const changes = [{ range: { start, end }, text: insert }];
    const began = performance.now();
    this.#text = this.#text.update(changes, this.#text.version + 1).text;
    return performance.now() - began;
  }
}

export class CodeMirrorStore implements Store {
  #text: Text;

  constructor(content: string) {
    this.#text = Text.of(content.split('\n'));
  }

  edit({ from, to, insert }: Edit): number {
    const inserted = Text.of([insert]);
    const began = performance.now();
    this.#text = this.#text.replace(from, to, inserted);
    return performance.now() - began;
  }
}

export class TextDocumentStore implements Store {
  readonly #document: TextDocument;

  constructor(content: string) {
    this.#document = TextDocument.create('bench', 'gongkai', 0, content);
  }

  edit({ start, end, insert }: Edit): number {
    const changes = [{ range: { start, end }, text: insert }];
    const began = performance.now();
    TextDocument.update(this.#document, changes, this.#document.version + 1);
    return performance.now() - began;
  }
}
