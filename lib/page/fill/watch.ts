import { isOnShow } from '../dom/document-getters';
import { isEmpty } from '../dom/empty-field';
import { elementsIn, listen } from '../dom/reads';
import { shadowRootOf } from '../dom/shadow-root';
import { isFillable } from '../dom/visible';

/** The page is looked at this long after a change, and not again before. */
const PAUSE_MS = 150;
/** A page that makes new fields without an end is not told of for ever. */
const MOST_TELLS = 40;

/** Attributes that show a field, or make it one to type into. */
const TELLING = ['class', 'style', 'hidden', 'type', 'disabled', 'readonly', 'open', 'inert'];

/**
 * Calls `tell` when there is something to type into that was not there before, and when the caret comes into an empty
 * field or leaves another, while the page is on show. Open shadow roots are watched too. Ends with `signal`.
 */
export function watchForFields(page: Document, tell: () => void, signal: AbortSignal): void {
  const watched = new WeakSet<Node>();
  const known = new WeakSet<HTMLInputElement>();
  let tells = 0;
  let isDue = false;
  let isWaiting = false;
  const observer = new MutationObserver(lookSoon);

  function lookSoon(): void {
    if (!isDue) setTimeout(look, PAUSE_MS);
    isDue = true;
  }
  function look(): void {
    isDue = false;
    if (signal.aborted || !isOnShow(page)) return;
    const inputs = [...rootsOf(page)].flatMap(watch).filter(isFillable);
    const fresh = inputs.filter((input) => !known.has(input));
    for (const input of fresh) known.add(input);
    const told = isWaiting ? inputs : fresh;
    isWaiting = false;
    if (told.some(isEmpty)) tellOnce();
  }
  function watch(root: Document | ShadowRoot): HTMLInputElement[] {
    if (!watched.has(root))
      observer.observe(root, { subtree: true, childList: true, attributeFilter: TELLING });
    watched.add(root);
    return elementsIn<HTMLInputElement>(root, 'input');
  }
  function tellOnce(): void {
    tells += 1;
    if (tells <= MOST_TELLS) tell();
  }
  const enter = (event: Event) => {
    const [target] = event.composedPath();
    if (target instanceof HTMLInputElement && known.has(target) && isEmpty(target)) tellOnce();
    lookSoon();
  };
  // The caret may have been in the way of a field that was told of before.
  const leave = () => {
    isWaiting = true;
    lookSoon();
  };
  const show = () => {
    if (!isOnShow(page)) return;
    tellOnce();
    lookSoon();
  };
  listen(page, ['focusin'], enter, { capture: true, signal });
  listen(page, ['focusout'], leave, { capture: true, signal });
  listen(page, ['DOMContentLoaded'], lookSoon, { signal });
  listen(page, ['visibilitychange'], show, { signal });
  listen(window, ['load'], lookSoon, { signal });
  listen(signal, ['abort'], () => observer.disconnect(), {});
  look();
}

/** The page, and every open shadow root in it. */
function* rootsOf(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const element of elementsIn(root, '*')) {
    const inner = shadowRootOf(element);
    if (inner) yield* rootsOf(inner);
  }
}
