import { firstChildOf, getter, localNameOf } from './getters';

const openRootOf = getter(() => Element.prototype, 'shadowRoot');

/** Elements that may have a shadow root besides custom ones (DOM, section 4.9). */
const ATTACHABLE = /^(article|aside|blockquote|body|div|footer|h[1-6]|header|main|nav|p|section|span)$/;
type AnyRootOf = (element: Element) => ShadowRoot | null;
let anyRootOf: AnyRootOf | undefined;

/** The shadow root of an element, a closed one too where the browser lets an extension see it. */
export function shadowRootOf(element: Element): ShadowRoot | null {
  const open = openRootOf(element);
  if (open !== null || !mayHideRoot(element)) return open;
  anyRootOf ??= findAnyRootOf();
  return anyRootOf(element);
}

/** The question costs some microseconds: it is put to custom elements, and to others that would be empty without a root. */
const mayHideRoot = (element: Element): boolean => {
  const name = localNameOf(element);
  return name.includes('-') || (firstChildOf(element) === null && ATTACHABLE.test(name));
};

/** What browsers give the worlds of extensions: Chromium a function, Firefox a property. A page's own world has neither. */
function findAnyRootOf(): AnyRootOf {
  const { chrome: api } = globalThis as { chrome?: Partial<typeof chrome> };
  const read = Object.getOwnPropertyDescriptor(Element.prototype, 'openOrClosedShadowRoot')?.get;
  // Asked of something else than an element of HTML, Chromium's throws.
  // Firefox's linter knows no such function, and its build has none.
  if (!import.meta.env.FIREFOX && api?.dom)
    return (element) => (element instanceof HTMLElement ? chrome.dom.openOrClosedShadowRoot(element) : null);
  return (element) => (read?.call(element) as ShadowRoot | null | undefined) ?? null;
}
