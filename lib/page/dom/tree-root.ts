/** The document or shadow root that an element is in; undefined when it is in none, and so not on the page. */
export function treeRootOf(element: Element): Document | ShadowRoot | undefined {
  const root = element.getRootNode();
  return root instanceof Document || root instanceof ShadowRoot ? root : undefined;
}
