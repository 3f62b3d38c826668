import { i18n } from '#i18n';
import { isHomeSite } from '../../lib/site/home-site';
import { parseSiteList } from '../../lib/site/site-list';

/** Beside sites typed one a line: says plainly what it means that some of them are not encrypted. */
export function HomeSites({ sites }: { sites: string }) {
  const home = parseSiteList(sites).sites.filter(isHomeSite);
  return home.map((site) => (
    <p key={site} class="warning">
      {i18n.t('homeNetwork.warning', { site })}
    </p>
  ));
}
