import type { Extension } from './chromium.ts';

/**
 * Lets the browser's next question about a site be answered with yes. Headless Chromium draws no question; but it asks
 * none either where the person said yes before, which is what its page of extensions notes here.
 */
export async function allowSite(extension: Extension, host: string): Promise<void> {
  const page = await extension.context.newPage();
  await page.goto('chrome://extensions');
  await page.evaluate(
    async ([id, pattern]) => {
      const { developerPrivate } = chrome as unknown as { developerPrivate: DeveloperPrivate };
      await developerPrivate.addHostPermission(id, pattern);
    },
    [extension.id, `https://${host}/*`] as const,
  );
  await page.close();
}

interface DeveloperPrivate {
  addHostPermission(id: string, pattern: string): Promise<void>;
}

/** The sites that the browser lets the extension into, and those that its script is registered for. */
export async function allowedSites(extension: Extension): Promise<{ origins: string[]; scripts: string[] }> {
  const worker = await extension.worker();
  return worker.evaluate(async () => {
    const scripts = await chrome.scripting.getRegisteredContentScripts();
    const { origins = [] } = await chrome.permissions.getAll();
    return { origins, scripts: scripts.flatMap(({ matches = [] }) => matches) };
  });
}
