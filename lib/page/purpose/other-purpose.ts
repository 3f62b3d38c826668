import { documentElementOf, titleOf } from '../dom/document-getters';
import { parametersOf } from '../dom/parameters';
import { attributeText, closestTo, elementsIn, isShown, shownTextOf, textOf } from '../dom/reads';
import { APP, ASKS_FOR_CODE, CODE, plain, SECOND_FACTOR } from '../otp-field/lexicon';
import { CHANGES, IN_ADDRESS, MONEY, PAYS, SETS_UP, TURNS_OFF } from './purpose-words';
import { showsSetUp } from './set-up-signs';

const HEADINGS = 'h1, h2, h3, h4, legend, caption, [role=heading], [aria-modal=true] header';
const MOST_HEADINGS = 60;
const MOST_TEXT = 6_000;
const MAX_SENTENCE = 400;
const MAX_NAME = 200;
/** A way out that is offered, and no purpose of the page. */
const WAY_OUT = /\b(lost|lose|if you|can t|cannot|don t have|no longer|unable|trouble|instead|never)\b/;

/**
 * Whether a code on this page would confirm something else than a log-in, as far as the page says so: what its address,
 * headings and button say, what it asks the code for, an amount of money, a QR code or key to set up.
 */
export function hasOtherPurpose(page: Document, field: HTMLInputElement): boolean {
  const text = shownTextOf(surroundingsOf(field, page)).slice(0, MOST_TEXT);
  return (
    IN_ADDRESS.test(addressWords(page)) ||
    namesOf(page, field).map(plain).some(isOther) ||
    sentencesOf(text).some(asksForOther) ||
    MONEY.test(text) ||
    showsSetUp(page, text)
  );
}

const isOther = (text: string): boolean =>
  [TURNS_OFF, PAYS, CHANGES, SETS_UP].some((words) => words.test(text));

/** "Enter the code to turn it off", and not "two-factor authentication is enabled". */
const asksForOther = (text: string): boolean =>
  !WAY_OUT.test(text) &&
  [TURNS_OFF, PAYS, CHANGES].some((words) => words.test(text)) &&
  [ASKS_FOR_CODE, CODE, SECOND_FACTOR, APP].some((words) => words.test(text));

/** Path, values and fragment; an address among the values says where a log-in leads on to. */
function addressWords({ location: { pathname, search, hash } }: Document): string {
  const values = parametersOf(search)
    .flat()
    .filter((value) => !/[/]|%2f/i.test(value));
  return plain([pathname, ...values, hash].map(decoded).join(' , ').slice(0, 2_000));
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}

/** What the page, its parts and the button beside the field are called. */
function namesOf(page: Document, field: HTMLInputElement): string[] {
  const headings = elementsIn(page, HEADINGS).slice(0, MOST_HEADINGS).filter(isShown).map(textOf);
  const labels = [...(field.labels ?? [])].map(textOf);
  return [titleOf(page), ...headings, ...labels, ...buttonsOf(page, field)].map((name) =>
    name.slice(0, MAX_NAME),
  );
}

/** What sends the field, and what stands beside it where it has no form. */
function buttonsOf(page: Document, { form }: HTMLInputElement): string[] {
  const all = elementsIn<HTMLButtonElement | HTMLInputElement>(
    page,
    'button, input[type=submit], input[type=image]',
  );
  const own = all.filter((button) => button.form === form && (form === null || button.type !== 'button'));
  return own
    .slice(0, form === null ? 3 : 1)
    .map(
      (button) =>
        `${textOf(button)} ${attributeText(button, 'value')} ${attributeText(button, 'aria-label')}`,
    );
}

/** The dialog or main part of the page around a field, and all of a page that has none: an amount may stand above the form. */
const surroundingsOf = (field: HTMLInputElement, page: Document): Element =>
  closestTo(field, 'dialog, [role=dialog], main, [role=main]') ?? documentElementOf(page);

const sentencesOf = (text: string): string[] =>
  text
    .split(/[\n.!?。！？]+/)
    .map((sentence) => plain(sentence.slice(0, MAX_SENTENCE)))
    .filter(Boolean);
