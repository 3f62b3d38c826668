import { isFillable } from './field-visible';
import { findOtpFields, type OtpField } from './otp-field';

/** A page that was read so lately is taken to say the same. */
const FRESH_MS = 100;

let early: OtpField[] = [];
let earlyMs = 0;

/** Reads the page before it is known what for: the extension makes the code meanwhile. */
export function lookEarly(root: Document): void {
  early = findOtpFields(root);
  earlyMs = performance.now();
}

/** As `findOtpFields`, by the early look if that was just now, found something, and all of it can still be filled. */
export function currentFields(root: Document): OtpField[] {
  const fields = performance.now() - earlyMs < FRESH_MS ? early : [];
  early = [];
  const isCurrent = fields[0] && fields.every(({ inputs }) => inputs.every(isFillable));
  return isCurrent ? fields : findOtpFields(root);
}
