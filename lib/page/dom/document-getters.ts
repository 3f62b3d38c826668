import { getter, ownerDocumentOf } from './getters';

// As for forms: a document answers with its own pictures, forms and frames first (`<img name=body>`).

const document = (): Document => Document.prototype;

export const bodyOf = getter(document, 'body');
export const titleOf = getter(document, 'title');
export const viewOf = getter(document, 'defaultView');
export const documentElementOf = getter(document, 'documentElement');
export const activeElementOf = getter(document, 'activeElement');
export const referrerOf = getter(document, 'referrer');
const visibilityStateOf = getter(document, 'visibilityState');

/** Whether a person could be looking at the page: it is in a tab in front. */
export const isOnShow = (page: Document): boolean => visibilityStateOf(page) === 'visible';

/** Whether the page has the focus of the system's keyboard. */
export const hasFocus = (page: Document): boolean => Document.prototype.hasFocus.call(page);

/** Inserts text at the caret as an editing command; false where the browser refuses it. */
export const commandInsert = (page: Document, text: string): boolean =>
  Document.prototype.execCommand.call(page, 'insertText', false, text);

export const elementWithId = (page: Document, id: string): Element | null =>
  Document.prototype.getElementById.call(page, id);

/** Walks the nodes below `root`, which may be a document itself. */
export function walkerOf(root: Document | ShadowRoot, shown: number, filter: NodeFilter): TreeWalker {
  const page = ownerDocumentOf(root) ?? (root as Document);
  return Document.prototype.createTreeWalker.call(page, root, shown, filter);
}
