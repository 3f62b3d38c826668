import { allWithin, attributeOf, innerTextOf, isVisible, textContentOf } from './getters';

// What is asked of pages most often, in the form in which it is used; by the prototypes, as all in this folder.

/** The elements below `root` that match `selector`, in document order. */
export const elementsIn = <Found extends Element = Element>(
  root: Document | ShadowRoot | Element,
  selector: string,
): Found[] => [...allWithin<Found>(root, selector)];

/** The nearest element around, or this one, that matches `selector`. */
export const closestTo = (element: Element, selector: string): Element | null =>
  Element.prototype.closest.call(element, selector);

/** Whether an element is drawn, as far as styles tell. */
export const isShown = (element: Element): boolean => isVisible(element, { visibilityProperty: true });

/** An attribute as the page's markup has it; empty where there is none. */
export const attributeText = (element: Element, name: string): string => attributeOf(element, name) ?? '';

/** All text inside an element, shown or not. */
export const textOf = (element: Element): string => textContentOf(element) ?? '';

/** The text that an element shows. */
export const shownTextOf = (element: Element): string =>
  element instanceof HTMLElement ? innerTextOf(element) : textOf(element);

/** Hears events; what a page has put in the place of `addEventListener` is not asked. */
export function listen<Heard extends Event>(
  target: EventTarget,
  types: readonly string[],
  hear: (event: Heard) => void,
  options: AddEventListenerOptions,
): void {
  for (const type of types) {
    EventTarget.prototype.addEventListener.call(target, type, hear as (event: Event) => void, options);
  }
}
