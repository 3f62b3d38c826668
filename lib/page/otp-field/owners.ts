import { drawnParent } from '../dom/visible';

/** How far up a text's owner is looked for. */
const MAX_CLIMB = 40;
/** What lies around several places. */
const SHARED = -1;

/**
 * Tells which place an element belongs to: the one that its surroundings hold alone. Undefined for what lies around
 * several. So the label of one field is no evidence for another.
 */
export function findOwners(
  places: readonly (readonly Element[])[],
): (element: Element) => number | undefined {
  const owners = new Map<Element, number>();
  for (const [index, inputs] of places.entries()) for (const input of inputs) claim(owners, input, index);
  const found = new Map<Element, number | undefined>();
  return (element) => {
    if (!found.has(element)) found.set(element, ownerOf(element, owners));
    return found.get(element);
  };
}

function ownerOf(element: Element, owners: ReadonlyMap<Element, number>): number | undefined {
  let around: Element | undefined = element;
  for (let climbed = 0; around && climbed < MAX_CLIMB; climbed += 1) {
    const owner = owners.get(around);
    if (owner !== undefined) return owner === SHARED ? undefined : owner;
    around = drawnParent(around);
  }
  return undefined;
}

/** Each element is claimed by the first place in it, and shared from the second on: linear in all. */
function claim(owners: Map<Element, number>, input: Element, index: number): void {
  for (let ancestor: Element | undefined = input; ancestor; ancestor = drawnParent(ancestor)) {
    const owner = owners.get(ancestor);
    if (owner === index && ancestor !== input) return;
    if (owner === SHARED) return;
    owners.set(ancestor, owner === undefined ? index : SHARED);
  }
}
