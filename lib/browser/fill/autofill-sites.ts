import browser from 'webextension-polyfill';
import { type Site, siteOf } from '../../site/site';

/** A site that a person wants filled as soon as its field appears. */
export interface AutomaticSite {
  site: Site;
  /** Sends the form, too. */
  submit: boolean;
}

const KEY = 'automatic';
/** Contexts that change the list at once must not undo each other. */
const LOCK = 'latchkey-automatic';

/** The sites that are filled unasked. Kept in clear, as the browser keeps the permissions for them. */
export async function readAutomaticSites(): Promise<AutomaticSite[]> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.flatMap(parseSite) : [];
}

/** Replaces the list by what `change` makes of it, with nothing in between. */
export function changeAutomaticSites(
  change: (sites: AutomaticSite[]) => AutomaticSite[] | Promise<AutomaticSite[]>,
): Promise<AutomaticSite[]> {
  return navigator.locks.request(LOCK, async () => {
    const sites = await change(await readAutomaticSites());
    await browser.storage.local.set({ [KEY]: sites });
    return sites;
  });
}

/** Calls back when the list changes, in this context or another. */
export function onAutomaticSitesChanged(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  return () => browser.storage.onChanged.removeListener(listener);
}

function parseSite(stored: unknown): AutomaticSite[] {
  const { site, submit } = (stored ?? {}) as Record<keyof AutomaticSite, unknown>;
  if (typeof site !== 'string' || siteOf(`https://${site}`) !== site) return [];
  return [{ site, submit: submit === true }];
}
