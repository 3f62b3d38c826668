import { isDocument, isShadowRoot, rootNodeOf } from './getters';

/** The document or shadow root that an element is in; undefined when it is in none, and so not on the page. */
export function treeRootOf(element: Element): Document | ShadowRoot | undefined {
  const root = rootNodeOf(element);
  return isDocument(root) || isShadowRoot(root) ? root : undefined;
}
