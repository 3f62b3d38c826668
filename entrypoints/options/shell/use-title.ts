import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import type { Place } from './route';

/**
 * The tab's title follows the place, and the focus goes to its heading, unless the page has just opened or something of the
 * place took the focus already. No account is named: browsers keep titles in clear.
 */
export function useTitle(place: Place): void {
  const first = useRef(true);
  useEffect(() => {
    const { section, below } = place;
    const title = i18n.t(
      section === 'accounts' && below.length > 0 ? 'account.editTitle' : `options.${section}`,
    );
    document.title = i18n.t('options.tabTitle', { section: title });
    const main = document.querySelector('main');
    if (!first.current && !main?.contains(document.activeElement)) main?.querySelector('h1')?.focus();
    first.current = false;
  }, [place]);
}
