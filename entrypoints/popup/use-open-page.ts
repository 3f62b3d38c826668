import { useEffect, useState } from 'preact/hooks';
import { type ActiveTab, onActiveTabChanged, readActiveTab } from '../../lib/browser/active-tab';
import { isKeptOpen } from '../../lib/browser/kept-open';
import { siteOf } from '../../lib/site/site';

/** The page that the popup was opened over. */
export interface OpenPage {
  tab?: ActiveTab;
  /** Undefined where codes must not go. */
  site?: string;
  /** Whether it has a field for an authenticator's code. */
  hasField: boolean;
}

/** First the address, which is there at once, and then, from within the page, whether there is a field to fill. */
export function useOpenPage(): OpenPage | undefined {
  const [page, setPage] = useState<OpenPage>();
  useEffect(() => {
    let turn = 0;
    const look = () => {
      const mine = ++turn;
      // What is slow to answer about the page before must not replace the newer one.
      readOpenPage((found) => mine === turn && setPage(found));
    };
    look();
    return isKeptOpen() ? onActiveTabChanged(look) : undefined;
  }, []);
  return page;
}

async function readOpenPage(tell: (page: OpenPage) => void): Promise<void> {
  const tab = await readActiveTab();
  const site = tab?.url === undefined ? undefined : siteOf(tab.url);
  const page = { ...(tab ? { tab } : {}), ...(site === undefined ? {} : { site }), hasField: false };
  tell(page);
  if (tab === undefined || site === undefined) return;
  const { findPageFields } = await import('./acts');
  const { fields } = await findPageFields({ tabId: tab.id }).catch(() => ({ fields: [] }));
  if (fields[0]?.channel === 'app') tell({ ...page, hasField: true });
}
