import { now } from '../../lib/browser/clock';
import { vaultPlaces } from '../../lib/browser/places';
import { bindSite } from '../../lib/vault/accounts';
import { changeVault } from '../../lib/vault/vault';

// What the popup does rather than shows. Loaded when it is first asked for, so that the codes are there sooner.

export { fillTab } from '../../lib/browser/fill-tab';
export { takeHotpCode } from '../../lib/browser/hotp';
export { lockHere } from '../../lib/browser/locking';
export { findPageFields } from '../../lib/browser/page-fields';
export { scanTab } from '../../lib/browser/scan-tab';

/** Lets an account's codes be filled on a site. */
export async function bindAccount(id: string, site: string): Promise<void> {
  await changeVault(vaultPlaces(), (contents) => bindSite(contents, id, Math.floor(now()), site));
}
