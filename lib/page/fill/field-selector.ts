import { allWithin } from '../dom/getters';
import { treeRootOf } from '../dom/tree-root';

/** Names longer than this, or with such numbers in them, were made by a program, and are others the next time. */
const LONGEST = 80;
const MADE_UP = /\d{3}|[:{}]/;

const ATTRIBUTES = [
  'id',
  'name',
  'data-testid',
  'aria-label',
  'placeholder',
  'autocomplete',
  'type',
] as const;

/** A selector that finds a field again on a later visit; undefined when nothing lasting tells it from the others. */
export function selectorOf(input: HTMLInputElement): string | undefined {
  const root = treeRootOf(input);
  return ATTRIBUTES.flatMap((name) => {
    const value = input.getAttribute(name) ?? '';
    const lasts = value !== '' && value.length <= LONGEST && !MADE_UP.test(value);
    return lasts ? `input[${name}="${CSS.escape(value)}"]` : [];
  }).find((selector) => root && allWithin(root, selector).length === 1);
}
