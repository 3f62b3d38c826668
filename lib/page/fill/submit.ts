import { listenTo } from '../dom/document-getters';
import { allWithin, attributeOf, baseUriOf } from '../dom/getters';

/** Given to a page that sends the form by itself to begin doing so. */
const PATIENCE_MS = 700;

/**
 * Gets ready to send the form of a field that is about to be filled, as pressing Enter in it would. Call what it answers
 * with when the field is filled, or is not. Sends nothing where there is no form, or where the page began to by itself.
 */
export function submitAfter(inputs: readonly HTMLInputElement[]): (isFilled: boolean) => Promise<void> {
  const [first] = inputs;
  const from = performance.now();
  const watch = new AbortController();
  let isSent = false;
  const note = () => {
    isSent = true;
  };
  const told = { capture: true, signal: watch.signal };
  for (const type of ['submit', 'formdata']) if (first) listenTo(first.ownerDocument, type, note, told);
  return async (isFilled) => {
    const before = valuesOf(inputs);
    if (isFilled) await new Promise((later) => setTimeout(later, PATIENCE_MS));
    watch.abort();
    const isLeft = isSent || hasAsked(from) || before !== valuesOf(inputs) || !inputs.every(isStillThere);
    if (first !== undefined && isFilled && !isLeft) pressEnter(first);
  };
}

const valuesOf = (inputs: readonly HTMLInputElement[]): string => inputs.map(({ value }) => value).join('');

/** A page that sends a code takes the field away, or closes it until there is an answer. */
const isStillThere = (input: HTMLInputElement): boolean =>
  input.isConnected && !input.disabled && !input.readOnly;

/** Whether the page's scripts asked a server for anything since. */
function hasAsked(from: number): boolean {
  return performance
    .getEntriesByType('resource')
    .some(
      (entry) =>
        entry instanceof PerformanceResourceTiming &&
        entry.startTime >= from &&
        /^(fetch|xmlhttprequest|beacon)$/.test(entry.initiatorType),
    );
}

/**
 * The form's default button is clicked (HTML, section 4.10.21.2); without one the form is sent as it is. Nothing is read
 * from the form itself: fields named "action" or "elements" would answer in its place.
 */
function pressEnter({ form, ownerDocument }: HTMLInputElement): void {
  if (form === null) return;
  const button = submitButtons(ownerDocument).find((one) => one.form === form);
  const action = button?.getAttribute('formaction') ?? attributeOf(form, 'action') ?? '';
  if (!goesToSafety(action, ownerDocument)) return;
  if (button === undefined) HTMLFormElement.prototype.requestSubmit.call(form);
  else if (!button.matches(':disabled')) button.click();
}

/** From a page that came safely, nothing is sent in clear. */
function goesToSafety(action: string, page: Document): boolean {
  if (page.location.protocol !== 'https:') return true;
  const base = baseUriOf(page);
  return URL.canParse(action, base) && new URL(action, base).protocol === 'https:';
}

const submitButtons = (root: Document): (HTMLButtonElement | HTMLInputElement)[] =>
  [...allWithin<HTMLButtonElement | HTMLInputElement>(root, 'button, input')].filter(({ type }) =>
    /^(submit|image)$/.test(type),
  );
