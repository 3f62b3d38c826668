/** The element that has the focus, inside open shadow roots too. */
export function focusedIn(root: Document): Element | null {
  let focused = root.activeElement;
  while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
  return focused;
}
