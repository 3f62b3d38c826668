import { walkerOf } from '../dom/document-getters';
import { isElement, isText, localNameOf, parentNodeOf } from '../dom/getters';
import { shadowRootOf } from '../dom/shadow-root';
import { isSvg } from './elements';
import { type Placement, placementInside } from './page-rect';

/** An element or a text of a page, and where its document lies. */
export interface Seen {
  node: Element | Text;
  placement: Placement;
}

const SHOWN = NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT;
const DEEPEST = 8;

/**
 * Every element and text below `root` in document order, through open shadow roots and the documents of frames that
 * the page itself may read. What is inside a drawing is left to the drawing.
 */
export function* everyNode(root: Document | ShadowRoot, placement: Placement, depth = 0): Generator<Seen> {
  const walker = walkerOf(root, SHOWN, skipDrawings);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (isText(node)) yield { node, placement };
    else if (isElement(node)) yield* elementAndInside(node, placement, depth);
  }
}

function* elementAndInside(element: Element, placement: Placement, depth: number): Generator<Seen> {
  yield { node: element, placement };
  if (depth >= DEEPEST) return;
  const shadowRoot = shadowRootOf(element);
  if (shadowRoot) yield* everyNode(shadowRoot, placement, depth + 1);
  const inner = documentIn(element);
  if (inner) yield* everyNode(inner, placementInside(element as HTMLIFrameElement, placement), depth + 1);
}

function skipDrawings(node: Node): number {
  const parent = parentNodeOf(node);
  return parent !== null && isSvg(parent) ? NodeFilter.FILTER_REJECT : NodeFilter.FILTER_ACCEPT;
}

function documentIn(element: Element): Document | null {
  const localName = localNameOf(element);
  if (localName === 'embed') return (element as HTMLEmbedElement).getSVGDocument();
  const isFrame = localName === 'iframe' || localName === 'frame' || localName === 'object';
  return isFrame ? (element as HTMLIFrameElement).contentDocument : null;
}
