import browser from 'webextension-polyfill';
import type { Site } from '../../site/site';
import { now } from '../settings/clock';
import { type AutomaticSite, changeAutomaticSites } from './autofill-sites';

const SCRIPT = 'watch';
const WANTED = 'automatic.wanted';
/** A browser's question that is not answered within this is an old one. */
const WANTED_SECONDS = 300;

/**
 * Asks the browser for a site and fills it unasked from then on; false when the person said no. Call it in a click:
 * both requests go out before anything is waited for. The popup may be gone with the question: then the background
 * takes up what was wanted (`takeUpWanted`).
 */
export async function startAutomatic(site: Site): Promise<boolean> {
  const noted = browser.storage.session.set({ [WANTED]: { site, at: now() } });
  const granted = await browser.permissions.request({ origins: [originsOf(site)] });
  await noted;
  if (granted) await takeUpWanted();
  else await browser.storage.session.remove(WANTED);
  return granted;
}

/** Puts the site that was asked for on the list, once the browser lets the extension in, and begins there. */
export async function takeUpWanted(): Promise<void> {
  const stored: unknown = (await browser.storage.session.get(WANTED))[WANTED];
  const { site, at } = (stored ?? {}) as { site?: unknown; at?: unknown };
  if (typeof site !== 'string' || typeof at !== 'number' || now() - at > WANTED_SECONDS) return;
  if (!(await isAllowed(site))) return;
  await browser.storage.session.remove(WANTED);
  await settleSites((sites) => [...sites.filter((one) => one.site !== site), { site, submit: false }]);
  await beginInOpenTabs(site);
}

/** Stops filling a site unasked, and gives the permission for it back. */
export async function stopAutomatic(site: Site): Promise<void> {
  const left = await settleSites((sites) => sites.filter((one) => one.site !== site));
  const origins = originsOf(site);
  if (!left.some((one) => originsOf(one.site) === origins)) {
    await browser.permissions.remove({ origins: [origins] });
  }
}

/** Chooses whether the form is sent, too. */
export async function chooseSubmit(site: Site, submit: boolean): Promise<void> {
  await changeAutomaticSites((sites) => sites.map((one) => (one.site === site ? { site, submit } : one)));
}

/**
 * Makes the list, the permissions and the registered script agree, after a change, an update of the extension (which
 * forgets scripts), or when a person took a permission back in the browser's own settings.
 */
export function settleSites(
  change: (sites: AutomaticSite[]) => AutomaticSite[] = (sites) => sites,
): Promise<AutomaticSite[]> {
  return changeAutomaticSites(async (sites) => {
    const wanted = change(sites);
    const allowed = await Promise.all(wanted.map(({ site }) => isAllowed(site)));
    const kept = wanted.filter((_, at) => allowed[at]);
    await register([...new Set(kept.map(({ site }) => originsOf(site)))]);
    return kept;
  });
}

/** Whether the browser lets the extension into a site without a gesture. */
export function isAllowed(site: Site): Promise<boolean> {
  return browser.permissions.contains({ origins: [originsOf(site)] });
}

/** What to ask the browser for. Firefox knows no ports here: the list of sites does, and is asked at every fill. */
const originsOf = (site: Site): string => `https://${site.replace(/:\d+$/, '')}/*`;

async function register(matches: string[]): Promise<void> {
  const { scripting } = browser;
  const isThere = (await scripting.getRegisteredContentScripts({ ids: [SCRIPT] })).length > 0;
  if (matches.length === 0) {
    if (isThere) await scripting.unregisterContentScripts({ ids: [SCRIPT] });
    return;
  }
  const script: browser.Scripting.RegisteredContentScript = {
    id: SCRIPT,
    js: ['watch.js'],
    matches,
    allFrames: false,
    persistAcrossSessions: true,
    // A person may press the log-in form before the page is all there.
    runAt: 'document_start',
  };
  if (isThere) await scripting.updateContentScripts([script]);
  else await scripting.registerContentScripts([script]);
}

/** Registered scripts run in pages that are opened from now on. */
async function beginInOpenTabs(site: Site): Promise<void> {
  const tabs = await browser.tabs.query({ url: originsOf(site) });
  await Promise.allSettled(
    tabs.map(({ id }) =>
      id === undefined
        ? undefined
        : browser.scripting.executeScript({ target: { tabId: id, frameIds: [0] }, files: ['/watch.js'] }),
    ),
  );
}
