import type { Page } from '@playwright/test';

/** Where the demo service's own pages stay as they are. */
const OWN = /\/(setup|static|qr|widgets)\//;

/**
 * Lets every http and https address show `html`, but for the paths that `others` names: hosts that the tests cannot
 * own, with nobody asked. May be called again with another page.
 */
export async function serveAnywhere(
  page: Page,
  html: string,
  others: Record<string, string> = {},
): Promise<void> {
  await page.unrouteAll();
  await page.route(/^https?:/, (route) => {
    const { pathname } = new URL(route.request().url());
    if (OWN.test(pathname)) return route.fallback();
    const body = `<!doctype html><meta charset="utf-8"><title>A page</title>${others[pathname] ?? html}`;
    return route.fulfill({ contentType: 'text/html; charset=utf-8', body });
  });
}

/** Whatever looks like a code in any field of any frame, or of the decoys and frames alone. */
export async function takenCodes(
  page: Page,
  where: 'everywhere' | 'decoys' = 'everywhere',
): Promise<string[]> {
  const held: string[] = [];
  for (const frame of page.frames()) {
    const isDecoy = where === 'decoys' && frame === page.mainFrame();
    const values = await frame
      .locator(isDecoy ? '.decoy' : 'input, textarea')
      .evaluateAll((fields) => fields.map((field) => ('value' in field ? String(field.value) : '')));
    held.push(...values);
  }
  return held.filter((value) => /\d/.test(value));
}
