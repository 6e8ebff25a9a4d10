// A text in pages of whole lines: an edit copies one page, not 20 MB, so that neither side's time holds the building of a string.
import type { Input } from '@lezer/common';
import { copyOf } from '../../server/src/text/copy';
import type { Edit } from './script';

const PAGE = 32_768;

interface Page {
  text: string;
  from: number;
}

/** A mutable text; reads as the input of a lezer parser. */
export class Pages implements Input {
  readonly lineChunks = false;
  readonly #pages: Page[] = [];
  #last = 0;
  #length: number;

  constructor(text: string) {
    this.#length = text.length;
    for (let from = 0; from < text.length; ) {
      const end = text.indexOf('\n', from + PAGE);
      const to = end < 0 ? text.length : end + 1;
      this.#pages.push({ text: copyOf(text.slice(from, to)), from });
      from = to;
    }
    if (this.#pages.length === 0) this.#pages.push({ text: '', from: 0 });
  }

  get length(): number {
    return this.#length;
  }

  /** Makes an edit that leaves the line breaks between pages in place. */
  edit({ from, to, insert }: Edit): void {
    const index = this.#indexAt(from);
    const page = this.#pages[index] as Page;
    page.text = copyOf(page.text.slice(0, from - page.from) + insert + page.text.slice(to - page.from));
    const growth = insert.length - (to - from);
    for (let i = index + 1; i < this.#pages.length; i++) (this.#pages[i] as Page).from += growth;
    this.#length += growth;
  }

  chunk(from: number): string {
    const page = this.#pages[this.#indexAt(from)] as Page;
    return page.text.slice(from - page.from);
  }

  read(from: number, to: number): string {
    let text = '';
    for (let at = from; at < to; ) {
      const chunk = this.chunk(at).slice(0, to - at);
      if (chunk === '') break;
      text += chunk;
      at += chunk.length;
    }
    return text;
  }

  toString(): string {
    return copyOf(this.#pages.map(({ text }) => text).join(''));
  }

  /** Mostly the page that was read last. */
  #indexAt(offset: number): number {
    if (this.#holds(this.#last, offset)) return this.#last;
    if (this.#holds(this.#last + 1, offset)) return ++this.#last;
    let [low, high] = [0, this.#pages.length - 1];
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#pages[middle] as Page).from <= offset) low = middle;
      else high = middle - 1;
    }
    return (this.#last = low);
  }

  #holds(index: number, offset: number): boolean {
    const page = this.#pages[index];
    return page !== undefined && page.from <= offset && offset < page.from + page.text.length;
  }
}
