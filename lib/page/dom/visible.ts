import { documentElementOf, viewOf } from './document-getters';
import { isDrawnBySlots } from './drawn-slots';
import {
  hasAttribute,
  isElement,
  isShadowRoot,
  parentNodeOf,
  rectOf,
  scrollHeightOf,
  scrollWidthOf,
  slotOf,
} from './getters';

/** Input types that a code can be typed into; `type` reads `text` where the page gave none, or one that does not exist. */
const TYPED = new Set(['text', 'tel', 'number', 'password']);

/** Smallest side of a field that a person can see and hit, in CSS pixels. */
const MIN_SIDE = 8;
const MIN_OPACITY = 0.1;
/** More elements around a field than any page has; a field below so many is taken for hidden. */
const DEEPEST = 2_000;

/** The element around `element` in the tree as it is drawn: through slots and out of shadow roots. */
export function drawnParent(element: Element): Element | undefined {
  const parent = slotOf(element) ?? parentNodeOf(element);
  if (parent === null) return undefined;
  if (isElement(parent)) return parent;
  return isShadowRoot(parent) ? parent.host : undefined;
}

/** The element and all that is drawn around it, up to the top; cut off where there are too many. */
export function drawnPath(element: Element): Element[] {
  const path: Element[] = [];
  let ancestor: Element | undefined = element;
  for (; ancestor && path.length < DEEPEST; ancestor = drawnParent(ancestor)) path.push(ancestor);
  return path;
}

/** True when `input` takes typed text, is enabled and writable, and is really drawn where a person can reach it. */
export function isFillable(input: HTMLInputElement): boolean {
  return TYPED.has(input.type) && !isShut(input) && (isDrawn(input) || isDrawnBySlots(input));
}

/** Closed for typing: disabled or read-only. */
export const isShut = (input: HTMLInputElement): boolean =>
  input.readOnly ||
  input.matches(':disabled') ||
  input.ariaDisabled === 'true' ||
  input.ariaReadOnly === 'true';

/** True for a drawn, empty field that is shut: the page may open it when the caret comes, or when the box before is full. */
export const mayOpen = (input: HTMLInputElement): boolean =>
  TYPED.has(input.type) && input.value === '' && isShut(input) && isDrawn(input);

/** Read-only, and yet something that the caret can come to. */
export const opensForCaret = (input: HTMLInputElement): boolean =>
  input.readOnly && !input.matches(':disabled') && input.tabIndex >= 0;

function isDrawn(input: HTMLInputElement): boolean {
  if (!input.checkVisibility({ visibilityProperty: true, contentVisibilityAuto: true })) return false;
  let seen = input.getBoundingClientRect();
  if (!isLargeEnough(seen) || isOffPage(seen, input.ownerDocument)) return false;
  let opacity = 1;
  let position = 'static';
  const path = drawnPath(input);
  if (path.length === DEEPEST) return false;
  for (const ancestor of path) {
    const style = getComputedStyle(ancestor);
    opacity *= Number(style.opacity) * filterOpacity(style);
    if (opacity < MIN_OPACITY || hasAttribute(ancestor, 'inert') || isClippedAway(style)) return false;
    const escapes = position === 'fixed' || (position === 'absolute' && style.position === 'static');
    if (ancestor !== input && !escapes && clipsItsContent(style)) seen = overlap(seen, rectOf(ancestor));
    if (!escapes) position = style.position;
  }
  return isLargeEnough(seen);
}

const isLargeEnough = (box: DOMRect): boolean => box.width >= MIN_SIDE && box.height >= MIN_SIDE;

/** Left of or above the page, or beyond its scrollable end: nobody can scroll there. */
function isOffPage(box: DOMRect, page: Document): boolean {
  const view = viewOf(page);
  const whole = documentElementOf(page);
  if (!view) return true;
  const left = box.left + view.scrollX;
  const top = box.top + view.scrollY;
  return (
    left + box.width < MIN_SIDE ||
    top + box.height < MIN_SIDE ||
    left > scrollWidthOf(whole) ||
    top > scrollHeightOf(whole)
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
