import { deep } from './variants';

/** Words that pages of any language use as they are. */
const INTERNATIONAL =
  /^(google|microsoft|authenticator|authy|duo|totp|otp|2fa|mfa|pin|qr|sms|e|mail|email|gmail|whatsapp|telegram|viber|signal|captcha|iban|cvv|cvc)$/i;
/** Letters of a script that no word list has. */
const [FIRST_LETTER, LETTERS] = [0x13a0, 80];

/** Writes the page in a language that nobody knows: each word becomes another, the same one everywhere. */
export function makeForeign(): void {
  document.title = translate(document.title);
  for (const node of deep('*').flatMap(({ childNodes }) => [...childNodes])) {
    if (node instanceof Text && !/^(style|script)$/.test(node.parentElement?.localName ?? ''))
      node.data = translate(node.data);
  }
  for (const element of deep('[placeholder],[aria-label],[title]')) {
    for (const name of ['placeholder', 'aria-label', 'title']) {
      const value = element.getAttribute(name);
      if (value) element.setAttribute(name, translate(value));
    }
  }
}

const translate = (text: string): string =>
  text.replace(/[\p{L}\p{M}]+(\d*fa)?/gu, (word) =>
    INTERNATIONAL.test(word) ? word : [...word].map(otherLetter).join(''),
  );

const otherLetter = (letter: string): string =>
  String.fromCodePoint(FIRST_LETTER + ((letter.toLowerCase().codePointAt(0) ?? 0) % LETTERS));
