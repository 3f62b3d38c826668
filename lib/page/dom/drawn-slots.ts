import { allWithin, isVisible, parentElementOf, rectOf } from './getters';

/** Sides of one drawn slot, in CSS pixels. */
const MIN_SLOT = 16;
const MAX_SLOT = 96;
const MIN_SLOTS = 4;
const MAX_SLOTS = 10;
/** How far up the slots' common container is looked for, and how many elements of it are measured. */
const MAX_CLIMB = 4;
const MAX_MEASURED = 400;
/** A border, and what is rounded. */
const TOLERANCE = 4;

/**
 * True when `input` is the invisible half of a widget that draws a row of slots itself: either it covers the whole row, so
 * that whoever presses a slot is in it; or it is declared a one-time code's, as Vuetify's is, and lies in a box that holds a
 * row of four to ten equal slots and little else. A lone invisible field is a decoy, and so is one near a row of real fields.
 */
export function isDrawnBySlots(input: HTMLInputElement): boolean {
  if (!input.checkVisibility({ visibilityProperty: true })) return false;
  const isDeclared = input.autocomplete === 'one-time-code';
  const at = input.getBoundingClientRect();
  if (!isDeclared && (at.height < MIN_SLOT || at.width < MIN_SLOT * MIN_SLOTS)) return false;
  let around = parentElementOf(input);
  for (let climbed = 0; around && climbed < MAX_CLIMB; climbed += 1) {
    const box = rectOf(around);
    const rows = rowsOfSlots(around, input);
    if (rows.some((row) => row.every((slot) => isIn(slot, at)))) return true;
    if (isDeclared && isIn(at, box, 0) && rows.some((row) => row.every(isHigh(box.height / 2)))) return true;
    around = parentElementOf(around);
  }
  return false;
}

const isIn = (inner: DOMRect, outer: DOMRect, tolerance = TOLERANCE): boolean =>
  inner.left >= outer.left - tolerance &&
  inner.right <= outer.right + tolerance &&
  inner.top >= outer.top - tolerance &&
  inner.bottom <= outer.bottom + tolerance;

const isHigh =
  (least: number) =>
  ({ height }: DOMRect): boolean =>
    height >= least;

/** The rows of four to ten equal slots side by side within `around`. */
function rowsOfSlots(around: Element, input: HTMLInputElement): DOMRect[][] {
  const rows = new Map<string, Map<number, DOMRect>>();
  for (const element of [...allWithin(around, '*')].slice(0, MAX_MEASURED)) {
    if (element === input || isTypedInto(element)) continue;
    const box = rectOf(element);
    const isSlot = Math.min(box.width, box.height) >= MIN_SLOT && Math.max(box.width, box.height) <= MAX_SLOT;
    if (!isSlot || !isVisible(element, { opacityProperty: true, visibilityProperty: true })) continue;
    const key = `${Math.round(box.top)} ${Math.round(box.width)} ${Math.round(box.height)}`;
    rows.set(key, (rows.get(key) ?? new Map<number, DOMRect>()).set(Math.round(box.left), box));
  }
  return [...rows.values()]
    .filter(({ size }) => size >= MIN_SLOTS && size <= MAX_SLOTS)
    .map((row) => [...row.values()]);
}

/** A slot may be drawn as a field that takes nothing. */
const isTypedInto = (element: Element): boolean =>
  element instanceof HTMLInputElement && !element.readOnly && !element.disabled;
