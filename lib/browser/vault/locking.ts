import browser from 'webextension-polyfill';
import { lockVault } from '../../vault/unlock/vault';
import { readSettings } from '../settings/settings';
import { vaultPlaces } from './vault-context';

/** Goes off when the vault's time is over. */
export const LOCK_ALARM = 'lock';

/** Locks the vault in every page of the extension. */
export async function lockHere(): Promise<void> {
  await Promise.all([lockVault(vaultPlaces()), browser.alarms.clear(LOCK_ALARM)]);
}

/** Locks at the deadline, and with the screen. Listeners must stand before the worker's first await. */
export function watchForLocking(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === LOCK_ALARM) return lockHere();
  });
  browser.idle.onStateChanged.addListener(async (state) => {
    if (state === 'locked' && (await readSettings()).lockWithScreen) await lockHere();
  });
}
