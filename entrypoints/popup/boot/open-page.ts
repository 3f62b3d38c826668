import { type ActiveTab, readActiveTab } from '../../../lib/browser/api/active-tab';
import { askedSiteOf } from '../../../lib/site/home-site';
import type { Site } from '../../../lib/site/site';

/** The page that the popup was opened over. */
export interface OpenPage {
  tab?: ActiveTab;
  /** Undefined where codes must not go. */
  site?: Site;
  /** Whether it has a field for an authenticator's code. */
  hasField: boolean;
}

/** The page by its address, which is there at once. */
export async function readOpenPage(): Promise<OpenPage> {
  const tab = await readActiveTab();
  const site = tab?.url === undefined ? undefined : askedSiteOf(tab.url);
  return { ...(tab ? { tab } : {}), ...(site === undefined ? {} : { site }), hasField: false };
}
