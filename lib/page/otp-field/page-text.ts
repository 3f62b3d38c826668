import { bodyOf } from '../dom/document-getters';
import { allWithin, childNodesOf, localNameOf, matches } from '../dom/getters';
import { shadowRootOf } from '../dom/shadow-root';
import { isFillable, mayOpen } from '../dom/visible';

/**
 * One stretch of the page in reading order: a heading, running text, something to press, a field, one
 * that is shut, or one of another type.
 */
export interface Piece {
  readonly kind: 'heading' | 'text' | 'label' | 'action' | 'field' | 'shut' | 'other';
  readonly text: string;
  readonly element: Element;
}

/** Enough for any log-in page; a page of a hundred thousand elements must not hold up the fill. */
const MAX_ELEMENTS = 60_000;
const MAX_TEXT = 600;

/** A site's navigation says nothing of the field, nor does its footer. */
const SKIPPED = /^(script|style|noscript|template|select|textarea|object|iframe|nav)$/;
/** Typed into, and never a code. */
const OTHER_TYPES = /^(email|search|url|date|month|week|time)$/;
const isPageFooter = (element: Element): boolean =>
  localNameOf(element) === 'footer' && allWithin(element, 'button,input').length === 0;
const KIND_OF: readonly (readonly [Piece['kind'], string])[] = [
  ['heading', 'h1,h2,h3,h4,h5,h6,legend,[role=heading]'],
  ['action', 'button,a,summary,[role=button],[role=link],[role=tab]'],
  ['label', 'label'],
];

/** Reads what `root` shows, open shadow roots and slots included, in the order in which it is drawn. */
export function readPage(root: Document): Piece[] {
  const pieces: Piece[] = [];
  let left = MAX_ELEMENTS;
  let open: { kind: Piece['kind']; text: string; element: Element } | undefined;

  function flush(): void {
    if (open?.text.trim())
      pieces.push({ ...open, text: open.text.replace(/\s+/g, ' ').trim().slice(0, MAX_TEXT) });
    open = undefined;
  }
  function readElement(element: Element, kind: Piece['kind']): void {
    if (--left < 0 || SKIPPED.test(localNameOf(element)) || isPageFooter(element)) return;
    const { display } = getComputedStyle(element);
    if (display === 'none') return;
    const own = KIND_OF.find(([, selector]) => matches(element, selector))?.[0] ?? kind;
    const inline = own === kind && /^(inline|contents)/.test(display);
    if (!inline) flush();
    if (element instanceof HTMLInputElement) readInput(element);
    else for (const child of drawnChildren(element)) readNode(child, element, own);
    if (!inline) flush();
  }
  function readNode(node: Node, parent: Element, kind: Piece['kind']): void {
    if (node instanceof Element) readElement(node, kind);
    if (!(node instanceof Text)) return;
    open ??= { kind, text: '', element: parent };
    open.text += node.data;
  }
  function readInput(input: HTMLInputElement): void {
    flush();
    if (/^(submit|button|image)$/.test(input.type))
      pieces.push({ kind: 'action', text: input.value, element: input });
    else if (isFillable(input)) pieces.push({ kind: 'field', text: '', element: input });
    else if (mayOpen(input)) pieces.push({ kind: 'shut', text: '', element: input });
    else if (OTHER_TYPES.test(input.type) && input.checkVisibility())
      pieces.push({ kind: 'other', text: '', element: input });
  }
  const body = bodyOf(root);
  if (body) readElement(body, 'text');
  flush();
  return pieces;
}

function drawnChildren(element: Element): Iterable<Node> {
  const shadowRoot = shadowRootOf(element);
  if (shadowRoot) return shadowRoot.childNodes;
  if (!(element instanceof HTMLSlotElement)) return childNodesOf(element);
  const assigned = element.assignedNodes();
  return assigned.length > 0 ? assigned : element.childNodes;
}
