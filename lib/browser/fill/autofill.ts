import browser from 'webextension-polyfill';
import { Refusal } from '../../refusal';
import { type Site, siteOf } from '../../site/site';
import { SESSION_KEY } from '../../vault/unlock/session';
import type { PageDocument } from '../api/inject';
import { dropUnusedSites, isAllowed, settleSites, takeUpWanted } from './autofill-choice';
import { type AutomaticSite, readAutomaticSites } from './autofill-sites';
import { parseFieldMessage } from './field-sender';
import { fillTab } from './fill-tab';
import { showDone, showLocked, showNoLonger } from './notice';

/** What a watching script hears. Nothing of the vault, and no code, ever. */
type Reply = { refused: string } | { heard: true };

/** Fills the sites that a person chose, as soon as they have a field. Must stand before the worker's first await. */
export function watchAutomaticSites(): void {
  browser.runtime.onMessage.addListener((message: unknown, sender: browser.Runtime.MessageSender) =>
    hear(message, sender),
  );
  browser.storage.onChanged.addListener((changes, area) => {
    const session = area === 'session' ? changes[SESSION_KEY] : undefined;
    const isUnlocking = session?.newValue !== undefined && session.oldValue === undefined;
    if (session?.newValue !== undefined) return isUnlocking ? greetUnlocked() : dropUnusedSites();
  });
  browser.permissions.onAdded.addListener(async () => {
    await takeUpWanted();
    await settleSites();
  });
  browser.permissions.onRemoved.addListener(() => settleSites());
  browser.runtime.onInstalled.addListener(() => settleSites());
  browser.runtime.onStartup.addListener(() => settleSites());
}

async function greetUnlocked(): Promise<void> {
  await Promise.all([fillOpenPages(), dropUnusedSites()]);
}

async function hear(message: unknown, sender: browser.Runtime.MessageSender): Promise<Reply> {
  try {
    const { document, site } = parseFieldMessage(message, sender, browser.runtime.id);
    await fillUnasked(document, await expectAutomatic(site));
    return { heard: true };
  } catch (error) {
    if (error instanceof Refusal) return { refused: error.code };
    throw error;
  }
}

/** Throws Refusal `wrong-site` unless the site is on the list and the browser still lets the extension in. */
async function expectAutomatic(site: Site): Promise<AutomaticSite> {
  const found = (await readAutomaticSites()).find((one) => one.site === site);
  if (found === undefined || !(await isAllowed(site))) throw new Refusal('wrong-site');
  return found;
}

/** Fills, or leaves it: nobody asked, so nobody is told why not. */
async function fillUnasked(document: PageDocument, unasked: AutomaticSite): Promise<void> {
  try {
    await fillTab(document, { where: 'best', unasked });
    await showNoLonger(document.tabId);
    await showDone();
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    if (error.code === 'locked') await showLocked(document.tabId);
  }
}

/** The vault was just unlocked: a page that a person looks at may still wait for its code. */
async function fillOpenPages(): Promise<void> {
  const sites = await readAutomaticSites();
  if (sites.length === 0) return;
  const tabs = await browser.tabs.query({ active: true });
  await Promise.all(
    tabs.map(async ({ id, url }) => {
      const site = url === undefined ? undefined : siteOf(url);
      const unasked = sites.find((one) => one.site === site);
      if (id !== undefined && unasked !== undefined) await fillUnasked({ tabId: id }, unasked);
    }),
  );
}
