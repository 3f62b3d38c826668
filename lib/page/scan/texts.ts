import { attributeOf, baseUriOf } from '../dom/getters';
import { parametersOf } from '../dom/parameters';

/** More accounts than a set-up page has. */
const MOST_TEXTS = 20;
/** As long as the longest key URI that is read, and a batch of ten accounts with room to spare. */
const LONGEST_TEXT = 8_192;
const SCHEME = /otpauth(?:-migration)?:\/\//i;
const URI = /otpauth(?:-migration)?:\/\/[^\s"'<>`\\]+/gi;
/** Where pages keep the text of their code besides drawing it. */
const ATTRIBUTES = ['href', 'title', 'alt', 'data-clipboard-text'] as const;

/** Gathers the key URIs that a page shows as a link, a text, or in the address of a picture that another service draws. */
export class SetupTexts {
  private readonly found = new Set<string>();

  /** Called for every text. */
  noteText(text: string): void {
    if (!SCHEME.test(text)) return;
    for (const [uri] of text.matchAll(URI)) this.add(uri);
  }

  /** Called for every element. */
  noteElement(element: Element): void {
    for (const name of ATTRIBUTES) this.noteText(attributeOf(element, name) ?? '');
    const src = attributeOf(element, 'src');
    if (src?.includes('otpauth') && !src.startsWith('data:')) this.noteAddress(src, baseUriOf(element));
  }

  list(): string[] {
    return [...this.found];
  }

  private noteAddress(src: string, base: string): void {
    if (!URL.canParse(src, base)) return;
    for (const [, value] of parametersOf(new URL(src, base).search)) {
      if (SCHEME.test(value)) this.add(value.trim());
    }
  }

  private add(uri: string): void {
    if (uri.length <= LONGEST_TEXT && this.found.size < MOST_TEXTS) this.found.add(uri);
  }
}
