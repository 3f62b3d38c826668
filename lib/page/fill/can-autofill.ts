import { isOnShow } from '../dom/document-getters';
import { isEmpty } from '../dom/empty-field';
import { focusedIn } from '../dom/focused';
import { matches } from '../dom/getters';
import { hasOtherPurpose } from '../purpose/other-purpose';

/** What a person types into. */
const EDITABLE =
  'input:not([type=checkbox],[type=radio],[type=button],[type=submit],[type=reset],[type=range],[type=color],[type=file]), textarea, select, [contenteditable]:not([contenteditable=false])';

/**
 * Whether a field may be filled by itself: empty, not filled before, on show, the caret is in no other field, and the page
 * wants the code for nothing else than a log-in.
 */
export function isFree(inputs: readonly HTMLInputElement[], filled: WeakSet<HTMLInputElement>): boolean {
  const [first] = inputs;
  if (first === undefined || !isOnShow(document)) return false;
  if (!inputs.every((input) => isEmpty(input) && !filled.has(input))) return false;
  const focused = focusedIn(document);
  const isInTheWay = focused && matches(focused, EDITABLE) && !inputs.some((input) => input === focused);
  return !isInTheWay && !hasOtherPurpose(document, first);
}
