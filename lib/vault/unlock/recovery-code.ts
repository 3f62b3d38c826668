import { base32crockford } from '@scure/base';
import { plainTyped } from '../../otp/typed-text';
import { Refusal } from '../../refusal';
import { slotNameFrom } from '../format/key-slot';
import { replacePassphrase } from './passphrase';
import { unwrapVaultKey, wrapVaultKey } from './slot-key';
import { addSlot } from './slots';
import { type SlotOpener, unlockWith } from './unlock';
import { openForChange, VAULT_LOCK, type VaultContext } from './vault';

/** 160 bits: 32 characters, with nothing left over. */
const CODE_BYTES = 20;
const CODE_CHARACTERS = 32;
const GROUP = /.{4}(?=.)/g;

/** A new code: eight groups of four characters of Crockford's base 32, which has no I, L, O and U. */
export function makeRecoveryCode(): string {
  const code = base32crockford.encode(crypto.getRandomValues(new Uint8Array(CODE_BYTES)));
  return code.replace(GROUP, '$&-');
}

/**
 * Lets a code open the vault, once it was typed back. Throws Refusal `wrong-recovery-code` when what was typed is not the
 * code, `locked` or `storage-failed`.
 *
 * The code goes through HKDF alone: Argon2id makes guesses dear, and 2^160 of them are out of reach at any price.
 */
export async function addRecoverySlot(
  context: VaultContext,
  code: string,
  typedBack: string,
  name?: string,
): Promise<void> {
  const secret = findCodeBytes(code);
  const typed = findCodeBytes(typedBack);
  if (!secret || !typed?.every((byte, i) => byte === secret[i])) throw new Refusal('wrong-recovery-code');
  await addSlot(context, ({ session, envelope }) => {
    const slot = {
      type: 'recovery',
      id: crypto.randomUUID(),
      createdAt: context.now(),
      ...(name === undefined ? {} : { name: slotNameFrom(name) }),
    } as const;
    return wrapVaultKey(slot, secret, session.vaultKey, envelope.vaultId);
  });
}

/** Opens the vault with a code, in any case and grouping. Throws `wrong-recovery-code`, else as `unlockVault` does. */
export function unlockWithRecoveryCode(
  context: VaultContext,
  code: string,
  lockAfterSeconds: number,
): Promise<void> {
  return context.locks.request(VAULT_LOCK, async () => {
    await unlockWith(context, openWithRecoveryCode(code), lockAfterSeconds, 'wrong-recovery-code');
  });
}

/**
 * Puts a new passphrase in the place of every forgotten one, in an unlocked vault. Throws Refusal `wrong-recovery-code` when
 * the code is not the vault's, `passphrase-needed` when the passphrase is empty.
 */
export function resetPassphrase(context: VaultContext, code: string, next: string): Promise<void> {
  return context.locks.request(VAULT_LOCK, async () => {
    const open = await openForChange(context);
    if (!(await openWithRecoveryCode(code)(open.envelope))) throw new Refusal('wrong-recovery-code');
    const forgotten = open.envelope.slots.filter(({ type }) => type === 'passphrase');
    await replacePassphrase(context, open, forgotten, next);
  });
}

/** Tries a code on every slot that takes one. */
export function openWithRecoveryCode(code: string): SlotOpener {
  const secret = findCodeBytes(code);
  return async ({ slots, vaultId }) => {
    for (const slot of slots) {
      const vaultKey = secret && slot.type === 'recovery' && (await unwrapVaultKey(slot, secret, vaultId));
      if (vaultKey) return { slot, vaultKey };
    }
    return undefined;
  };
}

/** The bytes of a code as people type it: the alphabet reads O as 0, and I and L as 1. Undefined when it is none. */
function findCodeBytes(typed: string): Uint8Array<ArrayBuffer> | undefined {
  const code = plainTyped(typed).toUpperCase().replaceAll('O', '0').replace(/[IL]/g, '1');
  if (code.length !== CODE_CHARACTERS || !/^[0-9A-HJKMNP-TV-Z]*$/.test(code)) return undefined;
  return new Uint8Array(base32crockford.decode(code));
}
