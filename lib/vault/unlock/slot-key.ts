import type { DeriveKey } from '../../kdf/derive-key';
import { Refusal } from '../../refusal';
import { fromBase64 } from '../../stored/base64';
import type { EmptySlot, KeySlot, PassphraseSlot } from '../format/key-slot';
import { seal, unseal } from '../format/sealed';

const VAULT_KEY_BYTES = 32;

/** A vault key that never was before. */
export function newVaultKey(): Uint8Array<ArrayBuffer> {
  return crypto.getRandomValues(new Uint8Array(VAULT_KEY_BYTES));
}

/** Puts the vault key (32 bytes) into a slot, under a secret of at least 160 bits that no one can guess. */
export async function wrapVaultKey<Slot extends EmptySlot>(
  slot: Slot,
  secret: Uint8Array<ArrayBuffer>,
  vaultKey: Uint8Array<ArrayBuffer>,
  vaultId: string,
): Promise<Slot & Pick<KeySlot, 'key'>> {
  const context = contextOf(slot, vaultId);
  return { ...slot, key: await seal(await wrappingKeyOf(secret, context), vaultKey, context) };
}

/** The vault key of a slot, or undefined when the secret is not the slot's. */
export async function unwrapVaultKey(
  slot: KeySlot,
  secret: Uint8Array<ArrayBuffer>,
  vaultId: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const context = contextOf(slot, vaultId);
  const vaultKey = await unseal(await wrappingKeyOf(secret, context), slot.key, context);
  if (vaultKey !== undefined && vaultKey.length !== VAULT_KEY_BYTES) throw new Refusal('vault-damaged');
  return vaultKey;
}

/**
 * What a passphrase becomes: 32 bytes that cost one Argon2id (RFC 9106), by `deriveKey` or in this thread. Undefined for
 * an empty one, which opens nothing.
 */
export async function stretchPassphrase(
  { kdf }: Pick<PassphraseSlot, 'kdf'>,
  passphrase: string,
  deriveKey?: DeriveKey,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (passphrase === '') return undefined;
  const password = new TextEncoder().encode(passphrase.normalize('NFKC'));
  const { memoryKiB, iterations, parallelism } = kdf;
  const cost = { memoryKiB, iterations, parallelism };
  const derive = deriveKey ?? (await loadDeriveKeyHere());
  return derive({ by: 'argon2id', password, salt: fromBase64(kdf.salt), cost }, undefined);
}

/** Loaded only where nothing else derives: its WebAssembly is large. */
async function loadDeriveKeyHere(): Promise<DeriveKey> {
  return (await import('../../kdf/derive-here')).deriveKeyHere;
}

/**
 * What a slot's encryption is bound to: a slot moved to another vault, or given weaker parameters, does not open. The
 * name is left out: it changes without the secret at hand, and the envelope binds it.
 */
function contextOf(slot: EmptySlot, vaultId: string): string {
  const own = slot.type === 'passphrase' ? [slot.kdf] : slot.type === 'passkey' ? [slot.credentialId] : [];
  return JSON.stringify(['latchkey-slot', vaultId, slot.type, slot.id, slot.createdAt, ...own]);
}

/** The AES-256-GCM key of a secret, by HKDF-SHA-256 (RFC 5869) with `purpose` as info, so that no two uses share one. */
async function wrappingKeyOf(secret: Uint8Array<ArrayBuffer>, purpose: string): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', secret, 'HKDF', false, ['deriveKey']);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(purpose) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
