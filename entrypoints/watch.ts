import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { tellOfField } from '../lib/browser/fill/field-message';
import { watchForFields } from '../lib/page/fill/watch';

/** Registered for the sites that a person wants filled without asking: tells the background of fields, and no more. */
export default defineUnlistedScript(() => {
  const world: typeof globalThis & { latchkeyWatches?: true } = globalThis;
  // An element of the page may answer for what is not there yet: `<a id=latchkeyWatches>`.
  if (world.latchkeyWatches === true) return;
  world.latchkeyWatches = true;
  const end = new AbortController();
  watchForFields(document, () => tellOfField(end), end.signal);
});
