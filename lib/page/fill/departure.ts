import { listen } from '../dom/reads';
import { isShut } from '../dom/visible';

/** Tells whether a page went on with what it holds. */
export interface Departure {
  hasLeft(): boolean;
  end(): void;
}

/**
 * Notes whether the page sends the form, asks its server, or closes the field, from now on: then a field that is emptied was
 * not refused.
 */
export function watchDeparture(inputs: readonly HTMLInputElement[]): Departure {
  const from = performance.now();
  const watch = new AbortController();
  let isSent = false;
  const note = () => {
    isSent = true;
  };
  listen(document, ['submit', 'formdata'], note, { capture: true, signal: watch.signal });
  return {
    hasLeft: () => isSent || hasAsked(from) || inputs.every((input) => input.isConnected && isShut(input)),
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
