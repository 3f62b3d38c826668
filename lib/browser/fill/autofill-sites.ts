import browser from 'webextension-polyfill';
import { type Site, siteNamed } from '../../site/site';
import { fieldsIn } from '../../stored/read-unknown';
import { mayAutofill } from '../settings/effective';
import type { Policy } from '../settings/policy';
import { onPolicyChanged, readPolicy } from '../settings/read-policy';

/** A site that a person wants filled as soon as its field appears. */
export interface AutofillSite {
  site: Site;
  /** Sends the form, too. */
  submit: boolean;
}

const KEY = 'automatic';
/** Contexts that change the list at once must not undo each other. */
const LOCK = 'latchkey-automatic';

/** The sites that are filled by themselves: those that a person chose, and the organisation's policy admits. */
export async function readAutofillSites(): Promise<AutofillSite[]> {
  const [chosen, policy] = await Promise.all([readChosenSites(), readPolicy()]);
  return effectiveAutofillSites(chosen, policy);
}

/** The sites that are filled by themselves, of those that a person chose. */
export function effectiveAutofillSites(chosen: AutofillSite[], policy: Policy): AutofillSite[] {
  return chosen
    .filter(({ site }) => mayAutofill(policy, site))
    .map(({ site, submit }) => ({ site, submit: submit && policy.sendForms !== false }));
}

/** The sites that a person chose. Kept in clear, as the browser keeps the permissions for them. */
export async function readChosenSites(): Promise<AutofillSite[]> {
  const stored: unknown = (await browser.storage.local.get(KEY))[KEY];
  return Array.isArray(stored) ? stored.flatMap(parseSite) : [];
}

/** Replaces the list by what `change` makes of it, with nothing in between. */
export function changeAutofillSites(
  change: (sites: AutofillSite[]) => AutofillSite[] | Promise<AutofillSite[]>,
): Promise<AutofillSite[]> {
  return navigator.locks.request(LOCK, async () => {
    const sites = await change(await readChosenSites());
    await browser.storage.local.set({ [KEY]: sites });
    return sites;
  });
}

/** Calls back when the list changes, in this context, in another, or by policy. */
export function onAutofillSitesChanged(callback: () => void): () => void {
  const listener = (changes: Record<string, unknown>, area: string) => {
    if (area === 'local' && KEY in changes) callback();
  };
  browser.storage.onChanged.addListener(listener);
  const stopPolicy = onPolicyChanged(callback);
  return () => {
    browser.storage.onChanged.removeListener(listener);
    stopPolicy();
  };
}

function parseSite(stored: unknown): AutofillSite[] {
  const { site, submit } = fieldsIn(stored);
  const known = typeof site === 'string' ? siteNamed(site) : undefined;
  return known === undefined ? [] : [{ site: known, submit: submit === true }];
}
