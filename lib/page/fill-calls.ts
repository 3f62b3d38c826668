import { fillOtp } from './fill';
import { fieldUnderCaret, findOtpFields } from './otp-field';

/** What a page that is to be filled looks like to the extension. */
export interface PageFields {
  /** The page's address, as the document itself has it. */
  href: string;
  /** Places for a code, best first. */
  fields: { boxes: number; channel: 'app' | 'message' }[];
  /** Boxes of the field that the caret is in, 0 for none: where a person insists. */
  underCaret: number;
}

/** One order to fill. `origin` is that of the page that was looked at before the code was made. */
export interface FillCall {
  code: string;
  origin: string;
  where: 'best' | 'caret';
}

export type FillAnswer = 'filled' | 'not-taken' | 'no-field' | 'page-changed';

/** The name of the function that an injected script leaves in the extension's isolated world of the page. */
interface FillWorld {
  latchkeyFill?: (call: FillCall) => Promise<FillAnswer>;
}

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

/** Serialised and run in the page's isolated world: must stand by itself. */
export function callFill(call: FillCall): Promise<FillAnswer> | undefined {
  return (globalThis as FillWorld).latchkeyFill?.(call);
}
