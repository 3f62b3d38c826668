import { isDrawnBySlots } from './slots';

/** Input types that a code can be typed into; `type` reads `text` where the page gave none, or one that does not exist. */
const TYPED = new Set(['text', 'tel', 'number', 'password']);

/** Smallest side of a field that a person can see and hit, in CSS pixels. */
const MIN_SIDE = 8;
const MIN_OPACITY = 0.1;

/** The element around `element` in the tree as it is drawn: through slots and out of shadow roots. */
export function drawnParent(element: Element): Element | undefined {
  const parent = element.assignedSlot ?? element.parentNode;
  if (parent instanceof ShadowRoot) return parent.host;
  return parent instanceof Element ? parent : undefined;
}

/** True when `input` takes typed text, is enabled and writable, and is really drawn where a person can reach it. */
export function isFillable(input: HTMLInputElement): boolean {
  if (!TYPED.has(input.type) || input.readOnly || input.matches(':disabled')) return false;
  if (input.ariaDisabled === 'true' || input.ariaReadOnly === 'true') return false;
  return isDrawn(input) || isDrawnBySlots(input);
}

function isDrawn(input: HTMLInputElement): boolean {
  if (!input.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
  let seen = input.getBoundingClientRect();
  if (!isLargeEnough(seen) || isOffPage(seen, input.ownerDocument)) return false;
  let opacity = 1;
  let position = 'static';
  for (let at: Element | undefined = input; at; at = drawnParent(at)) {
    const style = getComputedStyle(at);
    opacity *= Number(style.opacity) * filterOpacity(style);
    if (opacity < MIN_OPACITY || at.hasAttribute('inert') || isClippedAway(style)) return false;
    const escapes = position === 'fixed' || (position === 'absolute' && style.position === 'static');
    if (at !== input && !escapes && clipsItsContent(style)) seen = overlap(seen, at.getBoundingClientRect());
    if (!escapes) position = style.position;
  }
  return isLargeEnough(seen);
}

const isLargeEnough = (box: DOMRect): boolean => box.width >= MIN_SIDE && box.height >= MIN_SIDE;

/** Left of or above the page, or beyond its scrollable end: nobody can scroll there. */
function isOffPage(box: DOMRect, page: Document): boolean {
  const view = page.defaultView;
  const { scrollWidth, scrollHeight } = page.documentElement;
  if (!view) return true;
  const left = box.left + view.scrollX;
  const top = box.top + view.scrollY;
  return (
    left + box.width < MIN_SIDE || top + box.height < MIN_SIDE || left > scrollWidth || top > scrollHeight
  );
}

/** A filter makes transparent as well as `opacity` does. */
const filterOpacity = ({ filter }: CSSStyleDeclaration): number =>
  Number(/\bopacity\(([\d.]+)\)/.exec(filter)?.[1] ?? 1);

function isClippedAway(style: CSSStyleDeclaration): boolean {
  if (/^rect\((0|1)px,? (0|1)px,? (0|1)px,? (0|1)px\)$/.test(style.clip)) return true;
  return /^(inset\((50|100)%|circle\(0|ellipse\(0|polygon\(0(px|%)? 0(px|%)?\)$)/.test(style.clipPath);
}

/** Content that is scrolled out of a scroller can be reached; what `hidden` or `clip` cuts off cannot. */
const clipsItsContent = (style: CSSStyleDeclaration): boolean => /hidden|clip/.test(style.overflow);

function overlap(a: DOMRect, b: DOMRect): DOMRect {
  const left = Math.max(a.left, b.left);
  const top = Math.max(a.top, b.top);
  const width = Math.max(0, Math.min(a.right, b.right) - left);
  return new DOMRect(left, top, width, Math.max(0, Math.min(a.bottom, b.bottom) - top));
}
