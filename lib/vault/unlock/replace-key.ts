import { Refusal } from '../../refusal';
import { toBase64 } from '../../stored/base64';
import type { VaultContents } from '../format/vault-account';
import { dropOldSlots } from './old-slots';
import { expectPassphrase, makePassphraseSlot, openWithPassphrase } from './passphrase';
import { newVaultKey } from './slot-key';
import { orLater } from './unlock';
import {
  commitNext,
  importVaultKey,
  type OpenVault,
  openForChange,
  VAULT_LOCK,
  type VaultContext,
} from './vault';

/**
 * Gives the vault a new key under a new passphrase, and to no other way in: what old files and forgotten ways open is an old
 * key from then on, and nothing that is written after. Killed at any step, the vault opens by the old ways or by the new
 * passphrase; the next unlock ends what was cut short. No backup counts any more, so that one is made again.
 *
 * Throws Refusal `wrong-passphrase` when `current` does not open the vault, `too-many-tries`, `same-passphrase` when `next`
 * opens it already, `passphrase-needed` when it is empty; and as `openForChange` does.
 */
export function replaceKey(context: VaultContext, current: string, next: string): Promise<void> {
  return context.locks.request(VAULT_LOCK, async () => {
    const open = await openForChange(context);
    const { name } = await expectPassphrase(context, open, current);
    if (await openWithPassphrase(next, context.deriveKey)(open.envelope))
      throw new Refusal('same-passphrase');
    const renewed = await renew(context, open, next, name);
    const committed = await commitNext(context, renewed, renewed.contents);
    await orLater(dropOldSlots(context, committed), committed);
  });
}

async function renew(
  context: VaultContext,
  { session, envelope, contents }: OpenVault,
  passphrase: string,
  name: string | undefined,
): Promise<OpenVault> {
  const vaultKey = newVaultKey();
  const slot = await makePassphraseSlot(context, passphrase, vaultKey, envelope.vaultId, name);
  return {
    session: { ...session, vaultKey },
    key: await importVaultKey(vaultKey),
    envelope: { ...envelope, slots: [slot] },
    contents: { ...withoutBackup(contents), formerKey: toBase64(session.vaultKey) },
  };
}

function withoutBackup({ backup: _, ...contents }: VaultContents): VaultContents {
  return contents;
}
