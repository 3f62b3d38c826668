import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tellBackground, type WatchMessage, type WatchWorld } from '../lib/browser/fill/field-message';
import { watchForFields } from '../lib/page/fill/watch-fields';
import { arrivalOf } from '../lib/page/log-in/arrival';
import { watchLogIn } from '../lib/page/log-in/watch-log-in';

/** Registered for the sites that a person wants filled automatically: tells of fields and of log-ins, and no more. */
export default defineUnlistedScript(() => {
  const world: typeof globalThis & WatchWorld = globalThis;
  // An element of the page may answer for what is not there yet: `<a id=latchkeyTellAgain>`.
  if (typeof world.latchkeyTellAgain === 'function') return;
  const pageId = crypto.randomUUID();
  const end = new AbortController();
  const tell = (message: WatchMessage) => tellBackground(message, end);
  const tellOfField = () => tell({ say: 'field', pageId });
  world.latchkeyTellAgain = tellOfField;
  whenShown(() => {
    tell({ say: 'arrived', pageId, ...arrivalOf(document) });
    watchForFields(document, tellOfField, end.signal);
    const events = {
      begun: () => tell({ say: 'log-in', pageId }),
      turnedAway: () => tell({ say: 'turned-away', pageId }),
      leaving: () => tell({ say: 'leaving', pageId, startMs: Date.now() }),
      shownAgain: () => tell({ say: 'arrived', pageId, ...arrivalOf(document), isFresh: false }),
    };
    watchLogIn(document, events, end.signal);
  });
});

/** A page that the browser prepares before anybody asked for it waits until it is shown. */
function whenShown(begin: () => void): void {
  const { prerendering } = document as { prerendering?: boolean };
  if (prerendering) EventTarget.prototype.addEventListener.call(document, 'prerenderingchange', begin);
  else begin();
}
