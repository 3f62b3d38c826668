import { Refusal } from '../../refusal';
import { fromBase64, toBase64 } from '../../stored/base64';
import { slotNameFrom } from '../format/key-slot';
import { unwrapVaultKey, wrapVaultKey } from './slot-key';
import { addSlot, listSlots } from './slots';
import { unlockWith } from './unlock';
import { VAULT_LOCK, type VaultContext } from './vault';

const PRF_BYTES = 32;

/**
 * What the authenticator's PRF is asked for (`extensions.prf.eval.first`). One value for all: the output differs with each
 * credential, and HKDF binds it to vault and slot.
 */
export const PRF_INPUT = new TextEncoder().encode('latchkey vault key, version 1');

/**
 * Lets a passkey open the vault, by the 32 bytes that its PRF answers to `PRF_INPUT`. Throws Refusal `bad-secret` when
 * there are not so many, `locked` or `storage-failed`.
 */
export async function addPasskeySlot(
  context: VaultContext,
  credentialId: Uint8Array,
  prfOutput: Uint8Array,
  name: string,
): Promise<void> {
  if (prfOutput.length !== PRF_BYTES) throw new Refusal('bad-secret');
  await addSlot(context, ({ session, envelope }) => {
    const slot = {
      type: 'passkey',
      id: crypto.randomUUID(),
      createdAt: context.now(),
      name: slotNameFrom(name),
      credentialId: toBase64(credentialId),
    } as const;
    return wrapVaultKey(slot, new Uint8Array(prfOutput), session.vaultKey, envelope.vaultId);
  });
}

/** Opens the vault with a passkey's PRF output. Throws `wrong-passkey`, else as `unlockVault` does. */
export function unlockWithPasskey(
  context: VaultContext,
  credentialId: Uint8Array,
  prfOutput: Uint8Array,
  lockAfterSeconds: number,
): Promise<void> {
  const id = toBase64(credentialId);
  const secret = new Uint8Array(prfOutput);
  return context.locks.request(VAULT_LOCK, async () => {
    await unlockWith(
      context,
      async ({ slots, vaultId }) => {
        const slot = slots.find((one) => one.type === 'passkey' && one.credentialId === id);
        const vaultKey = slot && (await unwrapVaultKey(slot, secret, vaultId));
        return vaultKey && { slot, vaultKey };
      },
      lockAfterSeconds,
      'wrong-passkey',
    );
  });
}

/** The credentials to ask the browser for, while the vault is locked. */
export async function listCredentialIds(context: VaultContext): Promise<Uint8Array<ArrayBuffer>[]> {
  const slots = await listSlots(context);
  return slots.flatMap(({ credentialId }) => (credentialId === undefined ? [] : [fromBase64(credentialId)]));
}
