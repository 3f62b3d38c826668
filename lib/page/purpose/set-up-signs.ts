import { keysIn, saysKey } from '../dom/key-text';
import { attributeText, elementsIn, isShown } from '../dom/reads';
import { looksLikeQrCode } from './qr-likeness';

const MOST_PICTURES = 200;
const URI = 'a[href^="otpauth" i], img[src*="otpauth" i], [data-uri*="otpauth" i], [data-url*="otpauth" i]';

/** Whether a page shows something to set an account up with: a QR code, a key, or a link that carries one. */
export function showsSetUp(page: Document, text: string): boolean {
  if (elementsIn(page, URI).length > 0 || /otpauth(-migration)?:\/\//i.test(text)) return true;
  return [...text.split('\n'), ...readOnlyTexts(page)].some(hasKey) || pictures(page).some(looksLikeQrCode);
}

const pictures = (page: Document): Element[] =>
  elementsIn(page, 'img, canvas, svg, table, [style*="background"], [class*="qr" i], [id*="qr" i]')
    .slice(0, MOST_PICTURES)
    .filter(isShown);

/** A key has digits, or is said to be one; a long word in capitals is none. */
const hasKey = (line: string): boolean => keysIn(line).some((key) => /[2-7]/.test(key) || saysKey(line));

/** A key to copy often stands in a field that cannot be written in. */
const readOnlyTexts = (page: Document): string[] =>
  elementsIn<HTMLInputElement>(page, 'input[readonly], input[disabled], textarea[readonly]')
    .filter(isShown)
    .map((field) => attributeText(field, 'value') || field.value);
