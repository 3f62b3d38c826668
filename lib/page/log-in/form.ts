import { parametersOf } from '../dom/parameters';
import { attributeText, closestTo, elementsIn, isShown } from '../dom/reads';
import { offersLogOut } from './log-out';

const TYPED = /^(text|email|tel|password)$/;
const USER_NAME = /user|log-?in|e-?mail|account|ident|phone|member|benutzer|usuario|utilisateur/i;
/** A code is no name, whatever else the field is called. */
const CODE = /otp|code|token|factor|\d?fa\b|challenge|\bpin/i;
/** A form that asks for more is for signing up. */
const MOST_FIELDS = 4;
/** Where a log-in leads on to: an address that ends in turning a second factor off, or in paying. */
const LEADS_ON =
  /disabl|deactivat|deaktiv|turn-?_?off|remov|delet|unlink|revok|transfer|withdraw|payment|checkout|(two|2)[-_ +]?(factor|step|fa\b)|totp|twofa/i;

/**
 * Whether something that a person typed in or pressed belongs to a log-in form: one with one password, or with a user
 * name alone. Not on a page that offers to log out, nor where the log-in's address leads on to a page that asks for a
 * code of its own.
 */
export function isInLogInForm(target: Element, page: Document): boolean {
  if (closestTo(target, 'a[href]') !== null) return false;
  const form = formOf(target);
  const fields = elementsIn<HTMLInputElement>(form ?? page, 'input').filter(
    (field) => (form !== null || field.form === null) && TYPED.test(field.type) && isShown(field),
  );
  const isIt = asksForPassword(fields) || asksForUserName(fields);
  return isIt && !leadsOn(form, page) && !offersLogOut(page);
}

/** The form that owns a control, or that is around anything else. */
function formOf(target: Element): Element | null {
  const control = closestTo(target, 'button, input');
  const isControl = control instanceof HTMLButtonElement || control instanceof HTMLInputElement;
  return (isControl ? control.form : null) ?? closestTo(target, 'form');
}

function asksForPassword(fields: readonly HTMLInputElement[]): boolean {
  const passwords = fields.filter(
    (field) => field.type === 'password' || /current-password/.test(namesOf(field)),
  );
  const [first] = passwords.filter((field) => !/one-time-code/.test(namesOf(field)));
  const isOne = passwords.length === 1 || (passwords.length === 2 && fields.length <= MOST_FIELDS);
  if (first === undefined || !isOne || fields.length > MOST_FIELDS) return false;
  return !passwords.some((field) => /new-password|confirm|repeat|new_?pass/i.test(namesOf(field)));
}

function asksForUserName(fields: readonly HTMLInputElement[]): boolean {
  const [first, ...others] = fields;
  if (first === undefined || others.length > 1) return false;
  return !CODE.test(namesOf(first)) && USER_NAME.test(`${first.type} ${namesOf(first)}`);
}

const namesOf = (field: Element): string =>
  ['autocomplete', 'name', 'id'].map((name) => attributeText(field, name)).join(' ');

/** Whether the page's address or a hidden field of the form names such a place to go to afterwards. */
function leadsOn(form: Element | null, page: Document): boolean {
  const { search, hash } = page.location;
  const hidden = elementsIn(form ?? page, 'input[type=hidden]').map((field) => attributeText(field, 'value'));
  const asked = [...parametersOf(search).map(([, value]) => value), hash, ...hidden];
  return asked.filter((value) => /[/=:]/.test(value)).some((value) => LEADS_ON.test(decoded(value)));
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch {
    return value;
  }
}
