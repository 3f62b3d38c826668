/** What a page that is to be filled looks like to the extension. */
export interface PageFields {
  /** Places for a code, best first. */
  fields: { boxes: number; channel: 'app' | 'message' }[];
}

/** Which field of which page is meant. `origin` is that of the page that was looked at before the code was made. */
export interface FillPlace {
  origin: string;
  where: 'best' | 'caret';
  /** The field that a person pointed at on an earlier visit: it is better than the best. */
  remembered?: string;
  /** Nobody asked: only a field that is empty and in nobody's way, once, and never one for a text message. */
  autofill?: true;
}

/** One order to fill. */
export interface FillCall extends FillPlace {
  code: string;
  /** Sends the form once it holds the code, unless the page does so by itself. */
  submit?: true;
}

/** Why a page has no place for a code. */
export type NoPlace = 'no-field' | 'message-field' | 'page-changed';

/** What came of an order. */
export interface FillAnswer {
  is: 'ready' | 'filled' | 'not-taken' | NoPlace;
  /** How to find the field under the caret again, where it is not the best one. */
  selector?: string;
}

/** The names of what an injected script leaves in the extension's isolated world of the page. */
export interface FillWorld {
  latchkeyDescribe?: () => PageFields;
  latchkeyLook?: (place: FillPlace) => Promise<FillAnswer>;
  latchkeyFill?: (call: FillCall) => Promise<FillAnswer>;
  /** Fields that were filled, by whichever copy of the script. */
  latchkeyFilled?: WeakSet<HTMLInputElement>;
}

// Serialised and run in the page's isolated world: each must stand by itself.

/** Tells what fields there are. */
export function callDescribe(): PageFields | undefined {
  return (globalThis as FillWorld).latchkeyDescribe?.();
}

/** Tells whether there is a place for a code, before one is made: `ready`, or why not. */
export function callLook(place: FillPlace): Promise<FillAnswer> | undefined {
  return (globalThis as FillWorld).latchkeyLook?.(place);
}

/** Finds the place and fills it. */
export function callFill(call: FillCall): Promise<FillAnswer> | undefined {
  return (globalThis as FillWorld).latchkeyFill?.(call);
}
