import browser from 'webextension-polyfill';
import { replaceByBackup, restoreBackup } from '../../vault/backup/own-backup';
import { listCredentialIds, unlockWithPasskey } from '../../vault/unlock/passkey';
import { createVault, replaceVault, unlockVault } from '../../vault/unlock/passphrase';
import { unlockWithRecoveryCode } from '../../vault/unlock/recovery-code';
import { listSlots } from '../../vault/unlock/slots';
import { secondsToWait } from '../../vault/unlock/tries';
import { readSettings } from '../settings/settings';
import { reserveWorker } from './derive-in-worker';
import { LOCK_ALARM } from './locking';
import { pageVaultContext } from './page-vault-context';
import { askPasskey, hasPasskeys } from './webauthn';

/** Makes the vault and starts its clock. Throws as `createVault` does. */
export async function createHere(passphrase: string): Promise<void> {
  await createVault(pageVaultContext(), passphrase, await startDeadline());
}

/** Opens the vault and starts its clock. Throws as `unlockVault` does. */
async function unlockHere(passphrase: string): Promise<void> {
  await unlockVault(pageVaultContext(), passphrase, await startDeadline());
}

/** Opens the vault with the recovery code. Throws as `unlockWithRecoveryCode` does. */
export async function unlockWithCodeHere(code: string): Promise<void> {
  await unlockWithRecoveryCode(pageVaultContext(), code, await startDeadline());
}

/** Asks the browser for one of the vault's passkeys and opens the vault with it. Throws as `askPasskey` does. */
export async function unlockWithPasskeyHere(): Promise<void> {
  const context = pageVaultContext();
  const { credentialId, prfOutput } = await askPasskey(await listCredentialIds(context));
  await unlockWithPasskey(context, credentialId, prfOutput, await startDeadline());
}

/** Makes a backup the vault, opens it and starts its clock. Throws as `restoreBackup` does. */
export async function restoreHere(text: string, secret: string): Promise<void> {
  await restoreBackup(pageVaultContext(), text, secret, await startDeadline());
}

/** Makes an empty vault in the place of the locked one, and opens it. Throws as `replaceVault` does. */
export async function replaceHere(passphrase: string): Promise<void> {
  await replaceVault(pageVaultContext(), passphrase, await startDeadline());
}

/** Makes a backup the vault in the place of the locked one, and opens it. Throws as `replaceByBackup` does. */
export async function replaceByBackupHere(text: string, secret: string): Promise<void> {
  await replaceByBackup(pageVaultContext(), text, secret, await startDeadline());
}

/** Seconds until a passphrase is tried again, after too many wrong ones. */
export function secondsToWaitHere(): Promise<number> {
  return secondsToWait(pageVaultContext());
}

/** What opens the locked vault besides the passphrase, in this browser. */
export interface OtherWays {
  recovery: boolean;
  passkey: boolean;
}

/** Looks at the slots of the vault at rest. */
export async function findOtherWays(): Promise<OtherWays> {
  const [slots, canAsk] = await Promise.all([listSlots(pageVaultContext()), hasPasskeys()]);
  const has = (wanted: string) => slots.some(({ type }) => type === wanted);
  return { recovery: has('recovery'), passkey: canAsk && has('passkey') };
}

/** What the unlock form needs, wherever it stands. */
export const PASSPHRASE_TRY = {
  onTyping: reserveWorker,
  onUnlock: unlockHere,
  secondsToWait: secondsToWaitHere,
};

/** The alarm only tidies up: the deadline itself is checked at every use. */
async function startDeadline(): Promise<number> {
  const { lockAfterMinutes } = await readSettings();
  browser.alarms.create(LOCK_ALARM, { delayInMinutes: lockAfterMinutes });
  return lockAfterMinutes * 60;
}
