import { fillOtp } from '../../../lib/page/fill/fill';
import { currentFields, lookSoon } from '../../../lib/page/otp-field/early-look';
import { fieldUnderCaret, findOtpFields } from '../../../lib/page/otp-field/find-otp-fields';

/** Fills the best field of the page that this runs in; undefined when it has none. */
export async function fillBest(code: string): Promise<boolean | undefined> {
  const [best] = findOtpFields(document);
  return best && fillOtp(best.inputs, code);
}

/** How many boxes the field under the caret has, and which of them holds it. */
export function caret(): { boxes: number; at: number } {
  const inputs = fieldUnderCaret(document);
  return { boxes: inputs.length, at: inputs.findIndex((input) => input.matches(':focus')) };
}

/** The ids of the fields that are taken for current, when the page was looked at before `change`, so long ago. */
export async function currentAfter(change: () => void, waitMs = 0): Promise<string[]> {
  lookSoon(document);
  await new Promise((looked) => setTimeout(looked));
  if (waitMs > 0) await new Promise((resume) => setTimeout(resume, waitMs));
  change();
  return currentFields(document).flatMap(({ inputs }) => inputs.map(({ id }) => id));
}

/** What the page's best field for an app's code waits for, if it is exactly what `selector` finds: `app`, `message`, or `none`. */
export function roadAt(selector: string): string {
  const found = findOtpFields(document);
  const best = found.find(({ channel }) => channel === 'app') ?? found.find(({ sure }) => sure) ?? found[0];
  if (best === undefined) return 'none';
  const wanted = selector === '' ? best.inputs : [...document.querySelectorAll(selector)];
  const isExact =
    wanted.length === best.inputs.length && best.inputs.every((input, at) => input === wanted[at]);
  return isExact
    ? best.channel
    : `other inputs, for ${best.channel}: ${best.inputs.map(({ id, name }) => id || name)}`;
}
