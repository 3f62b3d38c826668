import { fillOtp } from './fill';
import type { FillWorld, PageFields } from './fill-call';
import { fieldUnderCaret, findOtpFields } from './otp-field';

/** What the extension needs to know of a page before it makes a code. */
export function describeFields(root: Document): PageFields {
  return {
    href: root.location.href,
    fields: findOtpFields(root).map(({ inputs, channel }) => ({ boxes: inputs.length, channel })),
    underCaret: fieldUnderCaret(root).length,
  };
}

/** Leaves the function that `callFill` calls. The page cannot see it: the world is the extension's own. */
export function answerFillCalls(): void {
  const world: typeof globalThis & FillWorld = globalThis;
  world.latchkeyFill = async ({ code, origin, where }) => {
    if (location.origin !== origin) return 'page-changed';
    const inputs = where === 'caret' ? fieldUnderCaret(document) : (findOtpFields(document)[0]?.inputs ?? []);
    if (inputs.length === 0) return 'no-field';
    return (await fillOtp(inputs, code)) ? 'filled' : 'not-taken';
  };
}
