/** What a page that is to be filled looks like to the extension. */
export interface PageFields {
  /** The page's address, as the document itself has it. */
  href: string;
  /** Places for a code, best first. */
  fields: { boxes: number; channel: 'app' | 'message' }[];
  /** Boxes of the field that the caret is in, 0 for none: where a person insists. */
  underCaret: number;
  /** How to find the field under the caret again, where it is not the best one. */
  lesson?: string;
}

/** One order to fill. `origin` is that of the page that was looked at before the code was made. */
export interface FillCall {
  code: string;
  origin: string;
  where: 'best' | 'caret';
  /** The field that a person pointed at on an earlier visit: it is better than the best. */
  taught?: string;
}

export type FillAnswer = 'filled' | 'not-taken' | 'no-field' | 'page-changed';

/** The name of the function that an injected script leaves in the extension's isolated world of the page. */
export interface FillWorld {
  latchkeyFill?: (call: FillCall) => Promise<FillAnswer>;
  latchkeyHas?: (selector: string) => boolean;
}

/** Serialised and run in the page's isolated world: must stand by itself. */
export function callFill(call: FillCall): Promise<FillAnswer> | undefined {
  return (globalThis as FillWorld).latchkeyFill?.(call);
}

/** Serialised and run like `callFill`: whether the field that was pointed at is there. */
export function callHas(selector: string): boolean | undefined {
  return (globalThis as FillWorld).latchkeyHas?.(selector);
}
