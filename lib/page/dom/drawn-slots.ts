import { allWithin, isVisible, parentElementOf, rectOf } from './getters';

/** Sides of one drawn slot, in CSS pixels. */
const MIN_SLOT = 16;
const MAX_SLOT = 96;
const MIN_SLOTS = 4;
const MAX_SLOTS = 10;
/** How far up the slots' common container is looked for, and how many elements of it are measured. */
const MAX_CLIMB = 4;
const MAX_MEASURED = 400;

/**
 * True when `input` is the invisible half of a widget that draws a row of slots itself, as Vuetify's does: declared a
 * one-time code's, and lying in a box that holds a visible row of four to ten equal slots and little else. A lone
 * invisible field is a decoy, and so is one near a row of real fields.
 */
export function isDrawnBySlots(input: HTMLInputElement): boolean {
  if (input.autocomplete !== 'one-time-code' || !input.checkVisibility({ visibilityProperty: true }))
    return false;
  const rect = input.getBoundingClientRect();
  let around = parentElementOf(input);
  for (let climbed = 0; around && climbed < MAX_CLIMB; climbed += 1) {
    const { left, right, top, bottom, height } = rectOf(around);
    const isInside = rect.left >= left && rect.right <= right && rect.top >= top && rect.bottom <= bottom;
    if (isInside && hasRowOfSlots(around, height / 2)) return true;
    around = parentElementOf(around);
  }
  return false;
}

function hasRowOfSlots(around: Element, leastHeight: number): boolean {
  const rows = new Map<string, Set<number>>();
  for (const element of [...allWithin(around, '*')].slice(0, MAX_MEASURED)) {
    const { left, top, width, height } = rectOf(element);
    const isSlot = Math.min(width, height) >= MIN_SLOT && Math.max(width, height) <= MAX_SLOT;
    if (!isSlot || height < leastHeight || element instanceof HTMLInputElement) continue;
    if (!isVisible(element, { opacityProperty: true, visibilityProperty: true })) continue;
    const row = `${Math.round(top)} ${Math.round(width)} ${Math.round(height)}`;
    rows.set(row, (rows.get(row) ?? new Set()).add(Math.round(left)));
  }
  return [...rows.values()].some(({ size }) => size >= MIN_SLOTS && size <= MAX_SLOTS);
}
