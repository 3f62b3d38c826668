import { type ClockDrift, measureDrift } from '../../otp/clock-drift';
import { Refusal } from '../../refusal';
import { type PageAddress, type Site, siteOfPage } from '../../site/site';
import { fieldsIn } from '../../stored/read-unknown';
import type { ActiveTab } from '../api/active-tab';
import { callInTab } from '../api/inject';
import { parsePageAddress } from '../api/page-address';

/** This computer's clock beside that of the site in a tab. */
export interface SiteClock {
  site: Site;
  drift: ClockDrift;
}

/**
 * Compares clocks by one request that the tab's page makes to its own server, with no cookie and no redirection elsewhere.
 * Throws Refusal `page-out-of-reach`, `page-sandboxed`, or `site-without-clock` when the answer tells no time, or only that of a cache.
 */
export async function compareClocks(tab: ActiveTab): Promise<SiteClock> {
  const answer = await callInTab(tab.id, askTime, []);
  const { askedAt, answeredAt, date, age, ...page } = fieldsIn(answer);
  const site = siteOfPage(parsePageAddress(page));
  if (site === undefined) throw new Refusal('page-out-of-reach');
  // A kept answer has its old date (RFC 9111, section 5.1), and not every cache says so honestly.
  if (typeof date !== 'string' || Number(age) > 0) throw new Refusal('site-without-clock');
  const drift = measureDrift({ askedAt: Number(askedAt), answeredAt: Number(answeredAt), date });
  if (drift === undefined) throw new Refusal('site-without-clock');
  return { site, drift };
}

interface Asked extends PageAddress {
  askedAt: number;
  answeredAt: number;
  date: string | null;
  age: string | null;
}

/** Runs in the page, in a world of the extension's own: it can use nothing from around it. */
async function askTime(): Promise<Asked | undefined> {
  const page = { href: location.href, origin: self.origin };
  const askedAt = Date.now() / 1_000;
  try {
    const answer = await fetch(page.href, {
      method: 'HEAD',
      mode: 'same-origin',
      credentials: 'omit',
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    });
    const answeredAt = Date.now() / 1_000;
    const [date, age] = [answer.headers.get('date'), answer.headers.get('age')];
    return { ...page, askedAt, answeredAt, date, age };
  } catch {
    return { ...page, askedAt, answeredAt: askedAt, date: null, age: null };
  }
}
