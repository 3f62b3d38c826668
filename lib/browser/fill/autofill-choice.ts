import browser from 'webextension-polyfill';
import { type Site, siteNamed } from '../../site/site';
import { fieldsIn } from '../../stored/read-unknown';
import { listedAccounts } from '../../vault/format/vault-account';
import { readVault } from '../../vault/unlock/read-vault';
import { readPolicy } from '../settings/read-policy';
import { vaultContext } from '../vault/vault-context';
import {
  type AutofillSite,
  changeAutofillSites,
  effectiveAutofillSites,
  readChosenSites,
} from './autofill-sites';
import { originsOf, sitesInUse, surplusOrigins } from './site-permissions';

const SCRIPT = 'watch';
const WANTED = 'automatic.wanted';

/**
 * Asks the browser for a site and fills it by itself from then on; false when the person said no. Call it in a click:
 * both requests go out before anything is waited for. The popup may be gone with the question: then the background
 * goes on with what was wanted (`takeUpWanted`).
 */
export async function startAutofill(site: Site): Promise<boolean> {
  const noted = browser.storage.session.set({ [WANTED]: { site } });
  const granted = await browser.permissions.request({ origins: [originsOf(site)] });
  await noted;
  if (granted) await takeUpWanted();
  else await browser.storage.session.remove(WANTED);
  return granted;
}

/** The site that a person asked for in this run of the browser. Its answer may come late: a question waits as long as it likes. */
async function readWanted(): Promise<Site | undefined> {
  const stored: unknown = (await browser.storage.session.get(WANTED))[WANTED];
  const { site } = fieldsIn(stored);
  return typeof site === 'string' ? siteNamed(site) : undefined;
}

/** Puts the site that was asked for on the list, once the browser lets the extension in, and begins there. */
export async function takeUpWanted(): Promise<void> {
  const site = await readWanted();
  if (site === undefined || !(await isAllowed(site))) return;
  await settleSites((sites) => [...sites.filter((one) => one.site !== site), { site, submit: false }]);
  // Not before: until it is on the list, this is what keeps its permission from being given back.
  await browser.storage.session.remove(WANTED);
  await beginInOpenTabs(site);
}

/** Stops filling a site by itself, and gives the permission for it back. */
export async function stopAutofill(site: Site): Promise<void> {
  await settleSites((sites) => sites.filter((one) => one.site !== site));
}

/** Chooses whether the form is sent, too. */
export async function chooseSubmit(site: Site, submit: boolean): Promise<void> {
  await changeAutofillSites((sites) => sites.map((one) => (one.site === site ? { site, submit } : one)));
}

/** Takes the sites off the list that no account is filled on any more, where the vault is open to tell. */
export async function dropUnusedSites(): Promise<void> {
  if ((await readChosenSites()).length === 0) return;
  const vault = await readVault(vaultContext());
  if (vault.state !== 'open') return;
  const listed = listedAccounts(vault.contents);
  await settleSites((sites) => sitesInUse(sites, listed));
}

/**
 * Makes the list, the permissions and the registered script agree, after a change, an update of the extension (which
 * forgets scripts), when a person gave or took back a permission in the browser's own settings, or when a policy changed:
 * what that forbids stays chosen, and has no script.
 */
export function settleSites(
  change: (sites: AutofillSite[]) => AutofillSite[] = (sites) => sites,
): Promise<AutofillSite[]> {
  return changeAutofillSites(async (sites) => {
    const wanted = change(sites);
    const allowed = await Promise.all(wanted.map(({ site }) => isAllowed(site)));
    const allowedSites = wanted.filter((_, index) => allowed[index]);
    const watched = effectiveAutofillSites(allowedSites, await readPolicy());
    await register([...new Set(watched.map(({ site }) => originsOf(site)))]);
    await giveBack(allowedSites);
    return allowedSites;
  });
}

/** Whether the browser lets the extension into a site without a gesture. */
export function isAllowed(site: Site): Promise<boolean> {
  return browser.permissions.contains({ origins: [originsOf(site)] });
}

async function giveBack(allowedSites: AutofillSite[]): Promise<void> {
  const { origins = [] } = await browser.permissions.getAll();
  const wanted = await readWanted();
  const sites = [...allowedSites.map(({ site }) => site), ...(wanted === undefined ? [] : [wanted])];
  const surplus = surplusOrigins(origins, sites);
  if (surplus.length > 0) await browser.permissions.remove({ origins: surplus });
}

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
