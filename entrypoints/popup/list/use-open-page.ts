import { useEffect, useMemo, useState } from 'preact/hooks';
import { onActiveTabChanged } from '../../../lib/browser/api/active-tab';
import { isKeptOpen } from '../../../lib/browser/api/side-panel';
import { Refusal } from '../../../lib/refusal';
import { type OpenPage, readOpenPage } from '../boot/open-page';

/** The page that was read first, or the one that is there by now, and whether it has a field as soon as it has told. */
export function useOpenPage(first: OpenPage | undefined): OpenPage | undefined {
  const [newer, setNewer] = useState<OpenPage>();
  const [look, setLook] = useState<{ page: OpenPage; found: Look }>();
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
    if (page) lookInto(page).then((found) => found !== 'no-field' && setLook({ page, found }));
  }, [page]);
  return useMemo(() => page && withLook(page, look?.page === page ? look.found : 'no-field'), [page, look]);
}

/** What the page itself told: a sandboxed one is not the site's own, whatever its address says. */
type Look = 'has-field' | 'no-field' | 'sandboxed';

async function lookInto({ tab, site }: OpenPage): Promise<Look> {
  if (tab === undefined || site === undefined) return 'no-field';
  const { findPageFields } = await import('../../../lib/browser/fill/page-fields');
  try {
    const { fields } = await findPageFields({ tabId: tab.id });
    return fields[0]?.channel === 'app' ? 'has-field' : 'no-field';
  } catch (error) {
    return error instanceof Refusal && error.code === 'page-sandboxed' ? 'sandboxed' : 'no-field';
  }
}

function withLook({ site, ...page }: OpenPage, found: Look): OpenPage {
  const isOwn = site !== undefined && found !== 'sandboxed';
  return { ...page, ...(isOwn ? { site } : {}), hasField: found === 'has-field' };
}
