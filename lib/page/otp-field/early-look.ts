import { isFillable, mayOpen } from '../dom/visible';
import { findOtpFields, type OtpField } from './find-otp-fields';

/** A page that was read so lately is taken to say the same. */
const FRESH_MS = 100;

let look: ReturnType<typeof setTimeout> | undefined;
let early: OtpField[] = [];
let earlyMs = 0;

/** Reads the page in a moment, before it is known what for: the extension makes the code meanwhile. */
export function lookSoon(root: Document): void {
  look = setTimeout(() => {
    early = findOtpFields(root);
    earlyMs = performance.now();
  });
}

/** As `findOtpFields`, by the early look if that was just now, found something, and all of it can still be filled. */
export function currentFields(root: Document): OtpField[] {
  clearTimeout(look);
  const fields = performance.now() - earlyMs < FRESH_MS ? early : [];
  early = [];
  const isCurrent = fields[0] && fields.every(({ inputs }) => inputs.every(canBeFilled));
  return isCurrent ? fields : findOtpFields(root);
}

const canBeFilled = (input: HTMLInputElement): boolean => isFillable(input) || mayOpen(input);
