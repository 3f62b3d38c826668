import browser from 'webextension-polyfill';
import { createVault, unlockVault } from '../vault/passphrase';
import { LOCK_ALARM } from './locking';
import { vaultPlaces } from './places';
import { readSettings } from './settings';

/** Makes the vault and starts its clock. Throws as `createVault` does. */
export async function createHere(passphrase: string): Promise<void> {
  await createVault(vaultPlaces(), passphrase, await startDeadline());
}

/** Opens the vault and starts its clock. Throws as `unlockVault` does. */
export async function unlockHere(passphrase: string): Promise<void> {
  await unlockVault(vaultPlaces(), passphrase, await startDeadline());
}

/** The alarm only tidies up: the deadline itself is checked at every use. */
async function startDeadline(): Promise<number> {
  const { lockAfterMinutes } = await readSettings();
  browser.alarms.create(LOCK_ALARM, { delayInMinutes: lockAfterMinutes });
  return lockAfterMinutes * 60;
}
