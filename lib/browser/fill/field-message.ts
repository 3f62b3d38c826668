/** All that a page's watching script ever says. It carries nothing: the browser tells the background who sent it. */
export const FIELD_MESSAGE = 'field-appeared';

/**
 * Tells the background that there is a field. Ends the watch when that is refused (the site is no longer one to fill
 * unasked), or when the extension is gone. Runs in pages, where the polyfill would weigh more than all the rest.
 */
export async function tellOfField(watch: AbortController): Promise<void> {
  try {
    const answer: unknown = await chrome.runtime.sendMessage(FIELD_MESSAGE);
    if (typeof answer === 'object' && answer !== null && 'refused' in answer) watch.abort();
  } catch {
    watch.abort();
  }
}
