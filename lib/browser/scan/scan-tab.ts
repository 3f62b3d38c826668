import browser from 'webextension-polyfill';
import type { PageScan } from '../../page/scan/scan-page';
import { Refusal } from '../../refusal';
import type { PageAddress } from '../../site/site';
import type { ActiveTab } from '../api/active-tab';
import { runInPage } from '../api/inject';
import { openOwnWindow } from '../api/own-window';
import { boundedScreen } from './bounded-screen';
import { parsePageScan } from './page-scan';
import { leaveScan } from './scan-handoff';

const WINDOW = { width: 480, height: 680 } as const;

/**
 * Looks at a tab now, while the gesture's permission and the page are as the person saw them, and opens the import
 * window on what was seen. `clicked` is the address of the picture that was right-clicked. Throws as `leaveScan` does.
 */
export async function scanTab(tab: ActiveTab, clicked?: string): Promise<void> {
  const [page, screen] = await Promise.all([scanPage(tab), captureScreen(tab)]);
  const id = await leaveScan({
    ...page,
    ...(clicked === undefined ? {} : { clicked }),
    ...(screen === undefined ? {} : { screen }),
  });
  await openOwnWindow(`/import.html#scan=${id}`, WINDOW);
}

/** Pages that no script may enter (the browser's own, a PDF) still have a picture. */
async function scanPage(tab: ActiveTab): Promise<PageScan> {
  try {
    const { result } = await runInPage({ tabId: tab.id }, '/scan.js');
    return parsePageScan(result);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return { ...addressOf(tab), viewport: { width: 0, height: 0 }, pictures: [], texts: [], keyTexts: [] };
  }
}

/** What the browser knows of a page that tells nothing itself. */
function addressOf({ url = '' }: ActiveTab): PageAddress {
  return { href: url, origin: URL.canParse(url) ? new URL(url).origin : '' };
}

async function captureScreen({ windowId }: ActiveTab): Promise<string | undefined> {
  const screen = await browser.tabs.captureVisibleTab(windowId, { format: 'png' }).catch(() => undefined);
  return screen && boundedScreen(screen);
}
