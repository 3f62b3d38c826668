/**
 * What a node has by the DOM, whatever the page calls its fields: a form answers with the field of that name first
 * (`<form><input name=parentNode>`, HTML's `LegacyOverrideBuiltIns`), in an extension's own world, too. Here the getters
 * and methods of the prototypes are asked. Everything that runs in pages goes this way; a rule of the gate sees to it.
 */

/** The browser's own getter; looked up at the first use, since not every world that loads this file has a page. */
export function getter<Owner extends object, Name extends keyof Owner & string>(
  owner: () => Owner,
  name: Name,
): (self: Owner) => Owner[Name] {
  let read: (() => Owner[Name]) | undefined;
  return (self) => {
    read ??= Object.getOwnPropertyDescriptor(owner(), name)?.get;
    if (read === undefined) throw new TypeError(`no getter ${name}`);
    return read.call(self);
  };
}

const node = (): Node => Node.prototype;
const element = (): Element => Element.prototype;

const nodeTypeOf = getter(node, 'nodeType');
export const parentNodeOf = getter(node, 'parentNode');
export const parentElementOf = getter(node, 'parentElement');
export const childNodesOf = getter(node, 'childNodes');
export const firstChildOf = getter(node, 'firstChild');
export const nextSiblingOf = getter(node, 'nextSibling');
export const textContentOf = getter(node, 'textContent');
export const baseUriOf = getter(node, 'baseURI');
export const ownerDocumentOf = getter(node, 'ownerDocument');

export const localNameOf = getter(element, 'localName');
export const namespaceOf = getter(element, 'namespaceURI');
export const slotOf = getter(element, 'assignedSlot');
export const attributesOf = getter(element, 'attributes');
export const childrenOf = getter(element, 'children');
export const childElementCountOf = getter(element, 'childElementCount');
export const scrollWidthOf = getter(element, 'scrollWidth');
export const scrollHeightOf = getter(element, 'scrollHeight');
export const innerTextOf = getter(() => HTMLElement.prototype, 'innerText');

// Told by their numbers: the elements of a frame are not `instanceof` the classes of the window that looks at them.
export const isElement = (one: Node): one is Element => nodeTypeOf(one) === Node.ELEMENT_NODE;
export const isText = (one: Node): one is Text => nodeTypeOf(one) === Node.TEXT_NODE;
export const isDocument = (one: Node): one is Document => nodeTypeOf(one) === Node.DOCUMENT_NODE;
export const isShadowRoot = (one: Node): one is ShadowRoot =>
  nodeTypeOf(one) === Node.DOCUMENT_FRAGMENT_NODE && 'host' in one;

export const rootNodeOf = (one: Node): Node => Node.prototype.getRootNode.call(one);
export const isWithin = (outer: Node, inner: Node): boolean => Node.prototype.contains.call(outer, inner);
export const attributeOf = (one: Element, name: string): string | null =>
  Element.prototype.getAttribute.call(one, name);
export const hasAttribute = (one: Element, name: string): boolean =>
  Element.prototype.hasAttribute.call(one, name);
export const matches = (one: Element, selector: string): boolean =>
  Element.prototype.matches.call(one, selector);
export const rectOf = (one: Element): DOMRect => Element.prototype.getBoundingClientRect.call(one);
export const rectsOf = (one: Element): DOMRectList => Element.prototype.getClientRects.call(one);
export const isVisible = (one: Element, options: CheckVisibilityOptions): boolean =>
  Element.prototype.checkVisibility.call(one, options);
export const everyElementIn = (one: Element): HTMLCollectionOf<Element> =>
  Element.prototype.getElementsByTagName.call(one, '*');

/** All that matches below an element, a document or a shadow root, in document order. */
export function allWithin<Found extends Element = Element>(
  root: Element | Document | ShadowRoot,
  selector: string,
): NodeListOf<Found> {
  if (isElement(root)) return Element.prototype.querySelectorAll.call(root, selector) as NodeListOf<Found>;
  if (isDocument(root)) return Document.prototype.querySelectorAll.call(root, selector) as NodeListOf<Found>;
  return root.querySelectorAll(selector);
}
