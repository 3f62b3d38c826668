import type { Page } from '@playwright/test';

/** What a page could notice of someone who looks at it. */
interface Noticed {
  /** Addresses that were asked for. */
  requests: string[];
  /** Changes in its document. */
  mutations: number;
  /** Lines on its console; the graphics driver's are its own affair, and reach no page. */
  messages: string[];
}

/** Watches a page from now on; the answer tells what it noticed until then. */
export async function pageWatch(page: Page): Promise<() => Promise<Noticed>> {
  const requests: string[] = [];
  const messages: string[] = [];
  page.on('request', (request) => requests.push(request.url()));
  page.on('console', (message) => {
    if (!message.text().includes('GL Driver Message')) messages.push(message.text());
  });
  page.on('pageerror', (error) => messages.push(error.message));
  const count = await page.evaluateHandle(() => {
    const seen = { mutations: 0 };
    const observer = new MutationObserver((records) => {
      seen.mutations += records.length;
    });
    const all = { subtree: true, childList: true, attributes: true, characterData: true };
    observer.observe(document, all);
    for (const { shadowRoot } of document.querySelectorAll('*'))
      if (shadowRoot) observer.observe(shadowRoot, all);
    return seen;
  });
  return async () => ({ requests, messages, mutations: (await count.jsonValue()).mutations });
}
