import { listen } from '../dom/reads';
import { isShut } from '../dom/visible';

/** Tells whether a page went on with what it holds, or the person did. */
export interface Departure {
  hasLeft(): boolean;
  /** Waits; not any longer once the page sends a form or goes to another address, since its answers go with it. */
  wait(ms: number): Promise<void>;
  end(): void;
}

/**
 * Notes whether the page sends the form, asks its server, goes to another address or closes the field, from now on: then a
 * field that is emptied was not refused.
 */
export function watchDeparture(inputs: readonly HTMLInputElement[]): Departure {
  const from = performance.now();
  const watch = new AbortController();
  let isSent = false;
  let isWaiting = false;
  let hurry = () => {};
  const note = () => {
    isSent = true;
    hurry();
  };
  const options = { capture: true, signal: watch.signal };
  listen(document, ['submit', 'formdata'], note, options);
  listen(window, ['beforeunload', 'pagehide'], note, options);
  // What is typed while nobody else types is the person's, who may well take the code away again.
  const typed = (event: Event) => {
    if (isWaiting && event.isTrusted) note();
  };
  listen(document, ['keydown', 'input'], typed, options);
  return {
    hasLeft: () => isSent || hasAsked(from) || inputs.every((input) => input.isConnected && isShut(input)),
    wait: (ms) =>
      new Promise((later) => {
        isWaiting = true;
        hurry = () => {
          isWaiting = false;
          later();
        };
        setTimeout(hurry, isSent ? 0 : ms);
      }),
    end: () => watch.abort(),
  };
}

/** Whether the page's scripts asked a server for anything since. */
function hasAsked(from: number): boolean {
  return performance
    .getEntriesByType('resource')
    .some(
      (entry) =>
        entry instanceof PerformanceResourceTiming &&
        entry.startTime >= from &&
        /^(fetch|xmlhttprequest|beacon)$/.test(entry.initiatorType),
    );
}
