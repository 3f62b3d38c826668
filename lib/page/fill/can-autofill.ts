import { isOnShow } from '../dom/document-getters';
import { focusedIn } from '../dom/focused';
import { matches } from '../dom/getters';

/** What a person types into. */
const EDITABLE =
  'input:not([type=checkbox],[type=radio],[type=button],[type=submit],[type=reset],[type=range],[type=color],[type=file]), textarea, select, [contenteditable]:not([contenteditable=false])';

/** Whether a field may be filled unasked: empty, not filled before, on show, and the caret is in no other field. */
export function isFree(inputs: readonly HTMLInputElement[], filled: WeakSet<HTMLInputElement>): boolean {
  const [first] = inputs;
  if (first === undefined || !isOnShow(first.ownerDocument)) return false;
  if (!inputs.every((input) => isEmpty(input) && !filled.has(input))) return false;
  const focused = focusedIn(first.ownerDocument);
  return !focused || !matches(focused, EDITABLE) || inputs.some((input) => input === focused);
}

/** True for a field without a letter or digit: a mask's blanks are nobody's typing. */
export function isEmpty({ value }: HTMLInputElement): boolean {
  return !/[\p{L}\p{N}]/u.test(value);
}
