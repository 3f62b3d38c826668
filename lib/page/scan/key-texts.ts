import { attributeOf, childElementCountOf, localNameOf, textContentOf } from '../dom/getters';
import { keysIn, saysKey } from '../dom/key-text';
import { isShown, parentOf } from './elements';

const MOST_KEYS = 5;
const GROUP = /^\s*[A-Z2-7]{2,8}\s*$/i;
/** How far round a key its words are looked for: elements up, and letters. */
const DEEPEST = 4;
const NEARBY = 600;

/** Gathers the set-up keys that a page shows for typing: letters and digits of base32 near a word for a key. */
export class KeyTexts {
  private readonly found = new Set<string>();
  private lastLine: Element | undefined;

  /** Called for every text, and of the element that it stands in. */
  noteText(text: string, parent: Element): void {
    if (GROUP.test(text)) this.noteGroup(parent);
    else this.noteLine(text, parent);
  }

  /** Called for every element: a key may stand in a field that is there to be copied from. */
  noteElement(element: Element): void {
    const localName = localNameOf(element);
    if (localName !== 'input' && localName !== 'textarea') return;
    const { readOnly, disabled, type, value } = element as HTMLInputElement;
    if ((readOnly || disabled) && type !== 'hidden' && type !== 'password') this.noteLine(value, element);
  }

  list(): string[] {
    return [...this.found];
  }

  /** Each group may be an element of its own. */
  private noteGroup(parent: Element): void {
    const line = parentOf(parent);
    if (line === undefined || line === this.lastLine || childElementCountOf(line) < 3) return;
    this.lastLine = line;
    const textContent = textContentOf(line) ?? '';
    if (textContent.length <= NEARBY) this.noteLine(textContent.trim(), line);
  }

  private noteLine(line: string, element: Element): void {
    const keys = keysIn(line);
    if (keys.length === 0 || !isShown(element) || !isNearItsWord(element, line)) return;
    for (const key of keys) if (this.found.size < MOST_KEYS) this.found.add(key);
  }
}

function isNearItsWord(element: Element, line: string): boolean {
  if (saysKey(line)) return true;
  let ancestor: Element | undefined = element;
  for (let depth = 0; ancestor && depth < DEEPEST; depth++, ancestor = parentOf(ancestor)) {
    const textContent = textContentOf(ancestor) ?? '';
    if (textContent.length > NEARBY) return false;
    if (
      saysKey(
        `${attributeOf(ancestor, 'id') ?? ''} ${attributeOf(ancestor, 'aria-label') ?? ''} ${textContent}`,
      )
    )
      return true;
  }
  return false;
}
