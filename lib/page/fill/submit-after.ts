import { listen } from '../dom/reads';
import { defaultButton, isWholeLogIn, staysOnSite } from '../log-in/sendable-form';
import { watchDeparture } from './departure';

/** Given to a page that sends the form by itself to begin doing so. */
const PATIENCE_MS = 700;

/**
 * Gets ready to send the form of a field that is about to be filled, as pressing Enter in it would. Call what it answers
 * with when the field is filled, or is not. Sends nothing where there is no form, where the page began to by itself, or
 * where it is less than certain that the form logs in on this very site.
 */
export function submitAfter(inputs: readonly HTMLInputElement[]): (isFilled: boolean) => Promise<void> {
  const [first] = inputs;
  const departure = watchDeparture(inputs);
  return async (isFilled) => {
    const before = valuesOf(inputs);
    if (isFilled) await new Promise((later) => setTimeout(later, PATIENCE_MS));
    const hasLeft = departure.hasLeft();
    departure.end();
    const isLeft = hasLeft || before !== valuesOf(inputs) || !inputs.every(isStillThere);
    if (first !== undefined && isFilled && !isLeft) pressEnter(first, inputs);
  };
}

const valuesOf = (inputs: readonly HTMLInputElement[]): string => inputs.map(({ value }) => value).join('');

/** A page that sends a code takes the field away, or closes it until there is an answer. */
const isStillThere = (input: HTMLInputElement): boolean =>
  input.isConnected && !input.disabled && !input.readOnly;

/** The form's default button is clicked (HTML, section 4.10.21.2); without one the form is sent as it is. */
function pressEnter({ form }: HTMLInputElement, inputs: readonly HTMLInputElement[]): void {
  if (form === null || !isWholeLogIn(form, inputs)) return;
  const button = defaultButton(form);
  if (!staysOnSite(form, button)) return;
  const guard = new AbortController();
  const check = (event: Event) => {
    if (event.target === form && !staysOnSite(form, button)) event.preventDefault();
  };
  // What the page's own handlers make of the form counts, and this one hears of it last.
  listen(window, ['submit'], check, { signal: guard.signal });
  if (button === undefined) HTMLFormElement.prototype.requestSubmit.call(form);
  else HTMLElement.prototype.click.call(button);
  guard.abort();
}
