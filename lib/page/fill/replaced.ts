import { elementsIn } from '../dom/reads';

/**
 * The fields that stand for `inputs` after a page drew itself anew: of the same name, id and kind. None when the page went
 * on to something else.
 */
export function replacementsOf(inputs: readonly HTMLInputElement[]): HTMLInputElement[] {
  const [first] = inputs;
  if (first === undefined) return [];
  const wanted = new Set(inputs.map(keyOf));
  const found = elementsIn<HTMLInputElement>(first.ownerDocument, 'input').filter((input) =>
    wanted.has(keyOf(input)),
  );
  return found.length === inputs.length ? found : [];
}

const keyOf = ({ id, name, type, maxLength, autocomplete }: HTMLInputElement): string =>
  [id, name, type, maxLength, autocomplete].join('\n');
