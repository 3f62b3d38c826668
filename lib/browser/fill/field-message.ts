/**
 * All that a page's watching script ever says. Nothing of it is secret: `pageId` is a random name that tells two pages of
 * a tab apart, and what a person types is in none. Who sent it, the browser tells the background.
 */
export type WatchMessage = { pageId: string } & (
  | { say: 'field' | 'log-in' | 'turned-away' }
  /** `startMs` is when the page began to go elsewhere, in Unix milliseconds. */
  | { say: 'leaving'; startMs: number }
  | ({ say: 'arrived' } & Arrival)
);

/** How a page was reached. */
export interface Arrival {
  /** The address of the page that led here, as far as that lets it be known; empty where it does not. */
  referrer: string;
  /** By a navigation, neither loaded again nor gone back to. */
  isFresh: boolean;
  /** When the browser began to go here, in Unix milliseconds. */
  startMs: number;
}

/** Left in the extension's world of a page, so that the background can have it tell again. */
export interface WatchWorld {
  latchkeyTellAgain?: () => void;
}

/** Serialised and run in the page's isolated world: has the watching script tell again of a field. */
export function callTellAgain(): void {
  (globalThis as WatchWorld).latchkeyTellAgain?.();
}

/**
 * Tells the background. Ends the watch when that is refused (the site is no longer one to fill by itself), or when the
 * extension is gone. Runs in pages, where the polyfill would weigh more than all the rest.
 */
export async function tellBackground(message: WatchMessage, watch: AbortController): Promise<void> {
  if (watch.signal.aborted) return;
  try {
    const answer: unknown = await chrome.runtime.sendMessage(message);
    if (typeof answer === 'object' && answer !== null && 'refused' in answer) watch.abort();
  } catch {
    watch.abort();
  }
}
