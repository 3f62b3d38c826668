// Elements of a frame are not `instanceof` the classes of the window that looks at them: they are told by name.

const SVG = 'http://www.w3.org/2000/svg';

/** True for the root of a drawing and everything in it. */
export function isSvg(node: Node): node is SVGElement {
  return (node as Element).namespaceURI === SVG;
}

/** By its class name, which no field of the form can stand in for. */
export function isForm(element: Element): boolean {
  return Object.prototype.toString.call(element) === '[object HTMLFormElement]';
}

/** The element around this one, or the host of its shadow root; undefined at the top, and at a form. */
export function parentOf(element: Element): Element | undefined {
  const parent = element.parentElement ?? (element.getRootNode() as ShadowRoot).host;
  return parent && !isForm(parent) ? parent : undefined;
}

/** True where a person could see it, if it were scrolled to. */
export function isShown(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
}

/** The first colour that is painted behind an element, its own included; white where there is none. */
export function groundOf(element: Element): string {
  for (let at: Element | undefined = element; at; at = parentOf(at)) {
    const { backgroundColor } = getComputedStyle(at);
    if (!isClear(backgroundColor)) return backgroundColor;
  }
  return '#fff';
}

/** Whether a computed colour paints nothing. */
export function isClear(colour: string): boolean {
  return colour === 'transparent' || /^rgba\(.*, 0\)$|\/ 0\)$/.test(colour);
}
