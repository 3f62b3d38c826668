import { isElement, isShadowRoot, isVisible, namespaceOf, parentElementOf, rootNodeOf } from '../dom/getters';

// Elements of a frame are not `instanceof` the classes of the window that looks at them: they are told by name.

/** More elements round one than pages have. */
const DEEPEST = 2_000;
const SVG = 'http://www.w3.org/2000/svg';

/** True for the root of a drawing and everything in it. */
export function isSvg(node: Node): node is SVGElement {
  return isElement(node) && namespaceOf(node) === SVG;
}

/** The element around this one, or the host of its shadow root; undefined at the top. */
export function parentOf(element: Element): Element | undefined {
  const parent = parentElementOf(element);
  if (parent !== null) return parent;
  const root = rootNodeOf(element);
  return isShadowRoot(root) ? root.host : undefined;
}

/** True where a person could see it, if it were scrolled to. */
export function isShown(element: Element): boolean {
  return isVisible(element, { visibilityProperty: true, opacityProperty: true });
}

/** The first colour that is painted behind an element, its own included; white where there is none. */
export function groundOf(element: Element): string {
  let ancestor: Element | undefined = element;
  for (let depth = 0; ancestor && depth < DEEPEST; depth++, ancestor = parentOf(ancestor)) {
    const { backgroundColor } = getComputedStyle(ancestor);
    if (!isClear(backgroundColor)) return backgroundColor;
  }
  return '#fff';
}

/** Whether a computed colour paints nothing. */
export function isClear(colour: string): boolean {
  return colour === 'transparent' || /^rgba\(.*, 0\)$|\/ 0\)$/.test(colour);
}
