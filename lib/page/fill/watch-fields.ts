import { isOnShow } from '../dom/document-getters';
import { isEmpty } from '../dom/empty-field';
import { focusedIn } from '../dom/focused';
import { elementsIn, listen } from '../dom/reads';
import { shadowRootOf } from '../dom/shadow-root';
import { isFillable } from '../dom/visible';
import { limited, paced } from './pace';

/** Any attribute may show a field, or make it one to type into: a style sheet can ask for each. */
const CHANGES = { subtree: true, childList: true, attributes: true };
/** What shows something without changing the tree, by itself or by what a person does. */
const SHOWING = [
  'animationend',
  'animationcancel',
  'transitionend',
  'transitioncancel',
  'toggle',
  'load',
  'change',
  'click',
];

/**
 * Calls `tell` when there is something to type into that was not there just before, and when the caret comes into an empty
 * field or leaves another, while the page is on show. Shadow roots are watched too. Ends with `signal`.
 */
export function watchForFields(page: Document, tell: () => void, signal: AbortSignal): void {
  const watched = new WeakSet<Document | ShadowRoot>();
  let known: ReadonlySet<Element> = new Set();
  let isWaiting = false;
  const tellOnce = limited(tell, signal);
  const isShown = () => isOnShow(page);
  const pace = paced(look, isShown, signal);
  const observer = new MutationObserver(() => {
    // One change is enough to look; until then, a page that changes all the time costs nothing.
    observer.disconnect();
    pace.soon();
  });

  function look(): void {
    if (!isShown()) return;
    observer.disconnect();
    const inputs = [...rootsOf(page)].flatMap(watch).filter(isFillable);
    const told = isWaiting ? inputs : inputs.filter((input) => !known.has(input));
    known = new Set(inputs);
    isWaiting = false;
    if (told.some(isEmpty)) tellOnce();
  }
  function watch(root: Document | ShadowRoot): HTMLInputElement[] {
    observer.observe(root, CHANGES);
    // Not all of these events come out of a shadow root.
    if (!watched.has(root)) listen(root, SHOWING, pace.soon, { capture: true, passive: true, signal });
    watched.add(root);
    return elementsIn<HTMLInputElement>(root, 'input');
  }
  const enter = () => {
    const target = focusedIn(page);
    if (target instanceof HTMLInputElement && known.has(target) && isEmpty(target)) tellOnce();
    pace.soon();
  };
  // The caret may have been in the way of a field that was reported before.
  const leave = () => {
    isWaiting = true;
    pace.soon();
  };
  const show = () => {
    if (!isShown()) return;
    tellOnce();
    pace.soon();
  };
  listen(page, ['focusin'], enter, { capture: true, signal });
  listen(page, ['focusout'], leave, { capture: true, signal });
  listen(page, ['DOMContentLoaded', 'fullscreenchange'], pace.soon, { signal });
  listen(page, ['visibilitychange'], show, { signal });
  listen(window, ['load', 'resize'], pace.soon, { signal });
  listen(signal, ['abort'], () => observer.disconnect(), {});
  pace.now();
}

/** The page, and every shadow root in it. */
function* rootsOf(root: Document | ShadowRoot): Generator<Document | ShadowRoot> {
  yield root;
  for (const element of elementsIn(root, '*')) {
    const inner = shadowRootOf(element);
    if (inner) yield* rootsOf(inner);
  }
}
