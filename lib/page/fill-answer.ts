import { selectorOf } from './field-selector';
import { fillOtp } from './fill';
import type { FillCall, FillWorld, PageFields } from './fill-call';
import { fieldAt, fieldUnderCaret, findOtpFields } from './otp-field';

/** What the extension needs to know of a page before it makes a code. */
export function describeFields(root: Document): PageFields {
  const fields = findOtpFields(root);
  const [caret, ...others] = fieldUnderCaret(root);
  const isBest = fields[0]?.channel === 'app' && fields[0].inputs[0] === caret;
  const lesson = caret === undefined || isBest ? undefined : selectorOf(caret);
  return {
    href: root.location.href,
    fields: fields.map(({ inputs, channel }) => ({ boxes: inputs.length, channel })),
    underCaret: caret === undefined ? 0 : 1 + others.length,
    ...(lesson === undefined ? {} : { lesson }),
  };
}

/** Leaves the functions that an order calls. The page cannot see them: the world is the extension's own. */
export function answerFillCalls(): void {
  const world: typeof globalThis & FillWorld = globalThis;
  world.latchkeyHas = (selector) => fieldAt(document, selector).length > 0;
  world.latchkeyFill = async (call) => {
    if (location.origin !== call.origin) return 'page-changed';
    const inputs = placeFor(call);
    if (inputs.length === 0) return 'no-field';
    return (await fillOtp(inputs, call.code)) ? 'filled' : 'not-taken';
  };
}

function placeFor({ where, taught }: FillCall): HTMLInputElement[] {
  if (where === 'caret') return fieldUnderCaret(document);
  if (taught !== undefined) return fieldAt(document, taught);
  return findOtpFields(document)[0]?.inputs ?? [];
}
