/**
 * A page can name form controls, pictures and frames so that they answer in the place of the DOM's own properties, in
 * isolated worlds too (HTML, "named properties"). What is read here is asked of the prototypes.
 */
const getterOf = (prototype: object, name: string): ((this: unknown) => unknown) => {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (get === undefined) throw new TypeError(`no getter for ${name}`);
  return get;
};

/** The elements below `root` that match `selector`. */
export function elementsIn<T extends Element = Element>(
  root: Document | DocumentFragment | Element,
  selector: string,
): T[] {
  if (root instanceof Document) return [...Document.prototype.querySelectorAll.call(root, selector)] as T[];
  const { querySelectorAll } = root instanceof Element ? Element.prototype : DocumentFragment.prototype;
  return [...querySelectorAll.call(root, selector)] as T[];
}

/** The nearest element around, or this one, that matches `selector`. */
export const closestTo = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

/** Whether an element is drawn, as far as styles tell. */
export const isShown = (element: Element): boolean =>
  Element.prototype.checkVisibility.call(element, { visibilityProperty: true });

/** The open shadow root of an element. */
export function shadowRootOf(element: Element): ShadowRoot | undefined {
  const root = getterOf(Element.prototype, 'shadowRoot').call(element);
  return root instanceof ShadowRoot ? root : undefined;
}

/** An attribute as the page's markup has it; empty where there is none. */
export const attributeOf = (element: Element, name: string): string =>
  Element.prototype.getAttribute.call(element, name) ?? '';

/** All text inside a node, shown or not. */
export const textOf = (node: Node): string =>
  String(getterOf(Node.prototype, 'textContent').call(node) ?? '');

/** The text that an element shows. */
export function shownTextOf(element: Element): string {
  const isHtml = element instanceof HTMLElement;
  return isHtml ? String(getterOf(HTMLElement.prototype, 'innerText').call(element) ?? '') : textOf(element);
}

/** What relative addresses in a node's document are relative to. */
export const baseOf = (node: Node): string => String(getterOf(Node.prototype, 'baseURI').call(node));

/** The address of the page that led here, empty where the browser was told not to say. */
export const referrerOf = (page: Document): string =>
  String(getterOf(Document.prototype, 'referrer').call(page));

/** The title that a document shows. */
export const titleOf = (page: Document): string => String(getterOf(Document.prototype, 'title').call(page));

/** Hears an event; what a page has put in the place of `addEventListener` is not asked. */
export function listen<E extends Event>(
  target: EventTarget,
  types: readonly string[],
  hear: (event: E) => void,
  options: AddEventListenerOptions,
): void {
  for (const type of types) {
    EventTarget.prototype.addEventListener.call(target, type, hear as (event: Event) => void, options);
  }
}
