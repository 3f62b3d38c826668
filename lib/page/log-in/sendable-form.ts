import { isEmpty } from '../dom/empty-field';
import { baseUriOf } from '../dom/getters';
import { attributeText, elementsIn, isShown } from '../dom/reads';
import { offersLogOut } from './log-out';

type SubmitButton = HTMLButtonElement | HTMLInputElement;

/** What a person types, chooses or writes; a box to tick may remember the computer. */
const TYPED = 'input, textarea, select';
const NOT_TYPED = /^(hidden|submit|button|image|reset|checkbox|radio)$/;
const NAME_OR_PASSWORD = /^(text|email|tel|password)$/;
/** A user name and a password may stand beside the code, filled. */
const MOST_OTHERS = 2;

/** The button that Enter presses, in the order of the page. Undefined where there is none. */
export function defaultButton(form: HTMLFormElement): SubmitButton | undefined {
  return elementsIn<SubmitButton>(document, 'button, input').find(
    (one) => one.form === form && /^(submit|image)$/.test(one.type),
  );
}

/**
 * Whether a form asks for the code and what one logs in with, and all of it is there; and nobody is logged in on its
 * page already.
 */
export function isWholeLogIn(form: HTMLFormElement, codes: readonly HTMLInputElement[]): boolean {
  const others = elementsIn<HTMLInputElement>(document, TYPED).filter(
    (field) => field.form === form && !codes.includes(field) && !NOT_TYPED.test(field.type) && isShown(field),
  );
  const areKnown = others.every((field) => NAME_OR_PASSWORD.test(field.type) && !isEmptyOf(field));
  const button = defaultButton(form);
  const isOpen = button === undefined || !Element.prototype.matches.call(button, ':disabled');
  return areKnown && others.length <= MOST_OTHERS && isOpen && !offersLogOut(document);
}

/** A password may be of signs alone. */
const isEmptyOf = (field: HTMLInputElement): boolean =>
  field.type === 'password' ? field.value === '' : isEmpty(field);

/**
 * Whether a form that `button` sends goes to the very origin of this document, into this very tab. Read of the markup by
 * the prototypes: fields named "action" or "target" would answer in the form's place.
 */
export function staysOnSite(form: HTMLFormElement, button: SubmitButton | undefined): boolean {
  const base = elementsIn(document, 'base[target]')
    .slice(0, 1)
    .map((one) => attributeText(one, 'target'));
  const target =
    (button && attributeText(button, 'formtarget')) || attributeText(form, 'target') || base[0] || '';
  if (!/^(|_self|_top|_parent)$/i.test(target)) return false;
  const action = (button && attributeText(button, 'formaction')) || attributeText(form, 'action');
  try {
    return new URL(action, baseUriOf(form)).origin === self.origin || isHere(action);
  } catch {
    return false;
  }
}

/** Without an action the form goes to the page's own address, whatever its base. */
const isHere = (action: string): boolean => action === '' && self.origin === location.origin;
