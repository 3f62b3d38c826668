import { useEffect, useMemo, useState } from 'preact/hooks';
import { onActiveTabChanged } from '../../../lib/browser/api/active-tab';
import { isKeptOpen } from '../../../lib/browser/api/side-panel';
import { type OpenPage, readOpenPage } from '../boot/open-page';

/** The page that was read first, or the one that is there by now, and whether it has a field as soon as it has told. */
export function useOpenPage(first: OpenPage | undefined): OpenPage | undefined {
  const [newer, setNewer] = useState<OpenPage>();
  const [field, setField] = useState<{ page: OpenPage; hasField: boolean }>();
  const page = newer ?? first;
  useEffect(() => {
    let turn = 0;
    const look = async () => {
      const mine = ++turn;
      const found = await readOpenPage();
      // What is slow to answer about the page before must not replace the newer one.
      if (mine === turn) setNewer(found);
    };
    return isKeptOpen() ? onActiveTabChanged(look) : undefined;
  }, []);
  useEffect(() => {
    if (page) findField(page).then((hasField) => hasField && setField({ page, hasField }));
  }, [page]);
  return useMemo(() => page && { ...page, hasField: field?.page === page && field.hasField }, [page, field]);
}

/** Whether there is a field to fill, asked within the page. */
async function findField({ tab, site }: OpenPage): Promise<boolean> {
  if (tab === undefined || site === undefined) return false;
  const { findPageFields } = await import('../../../lib/browser/fill/page-fields');
  const { fields } = await findPageFields({ tabId: tab.id }).catch(() => ({ fields: [] }));
  return fields[0]?.channel === 'app';
}
