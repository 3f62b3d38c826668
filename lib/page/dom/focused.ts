import { activeElementOf } from './document-getters';

import { shadowRootOf } from './shadow-root';

/** The element that has the focus, inside shadow roots too. */
export function focusedIn(root: Document): Element | null {
  let focused = activeElementOf(root);
  for (let inner = focused; inner; inner = shadowRootOf(inner)?.activeElement ?? null) focused = inner;
  return focused;
}
