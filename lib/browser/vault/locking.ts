import browser from 'webextension-polyfill';
import { lockSooner, lockVault } from '../../vault/unlock/vault';
import { idleSeconds, shouldLock } from '../settings/idle-lock';
import { onPolicyChanged } from '../settings/read-policy';
import { onSettingsChanged, readSettings, type Settings } from '../settings/settings';
import { vaultContext } from './vault-context';

/** Goes off when the vault's time is over. */
export const LOCK_ALARM = 'lock';

/** Locks the vault in every page of the extension. */
export async function lockHere(): Promise<void> {
  await Promise.all([lockVault(vaultContext()), browser.alarms.clear(LOCK_ALARM)]);
}

/** Has "Lock after" hold for the vault that is open already, when it was made shorter. */
export async function lockSoonerHere(lockAfterMinutes: number): Promise<void> {
  const until = await lockSooner(vaultContext(), lockAfterMinutes * 60);
  if (until !== undefined) browser.alarms.create(LOCK_ALARM, { when: until * 1_000 });
}

/** Locks at the deadline, with the screen, and when nobody uses the computer. Listeners must stand before the worker's first await. */
export function watchForLocking(): void {
  browser.alarms.onAlarm.addListener(({ name }) => {
    if (name === LOCK_ALARM) return lockHere();
  });
  browser.idle?.onStateChanged.addListener(async (state) => {
    if (shouldLock(state, await readSettings())) await lockHere();
  });
  // The browser forgets it with the worker, or when it is closed.
  readSettings().then(watchIdle);
  onSettingsChanged(watchIdle);
  // A policy may make it shorter while the vault is open. It is never made longer.
  onPolicyChanged(async () => lockSoonerHere((await readSettings()).lockAfterMinutes));
}

function watchIdle(settings: Settings): void {
  browser.idle?.setDetectionInterval(idleSeconds(settings));
}
