import { watchForFields } from '../../../lib/page/fill/watch-fields';

/** Watches the page that this runs in; `told` is how often there was something to tell. */
export let told = 0;

export function watch(): void {
  watchForFields(
    document,
    () => {
      told += 1;
    },
    new AbortController().signal,
  );
}
