import { Refusal } from '../refusal';
import { fromBase64 } from './base64';
import { type KdfParameters, newKdf } from './kdf';
import type { KeySlot } from './key-slot';
import { seal, unseal } from './sealed';

/** Wraps the vault key (32 bytes) under a passphrase. Costs one Argon2id. */
export async function wrapVaultKey(
  vaultKey: Uint8Array<ArrayBuffer>,
  passphrase: string,
  vaultId: string,
  createdAt: number,
): Promise<KeySlot> {
  const slot = { type: 'passphrase', id: crypto.randomUUID(), createdAt, kdf: newKdf() } as const;
  const context = contextOf(slot, vaultId);
  const wrappingKey = await wrappingKeyOf(passphrase, slot.kdf, context);
  return { ...slot, key: await seal(wrappingKey, vaultKey, context) };
}

/** The vault key of a slot, or undefined when the passphrase is not the slot's. Costs one Argon2id. */
export async function unwrapVaultKey(
  slot: KeySlot,
  passphrase: string,
  vaultId: string,
): Promise<Uint8Array<ArrayBuffer> | undefined> {
  const context = contextOf(slot, vaultId);
  const wrappingKey = await wrappingKeyOf(passphrase, slot.kdf, context);
  const vaultKey = await unseal(wrappingKey, slot.key, context);
  if (vaultKey !== undefined && vaultKey.length !== 32) throw new Refusal('vault-damaged');
  return vaultKey;
}

/** What a slot's encryption is bound to: a slot moved to another vault, or given weaker parameters, does not open. */
function contextOf(slot: Omit<KeySlot, 'key'>, vaultId: string): string {
  return JSON.stringify(['latchkey-slot', vaultId, slot.type, slot.id, slot.createdAt, slot.kdf]);
}

/**
 * The AES-256-GCM key that a passphrase stands for: Argon2id, then HKDF-SHA-256 (RFC 5869) with `purpose` as info, so
 * that no two uses of one passphrase share a key.
 */
async function wrappingKeyOf(passphrase: string, kdf: KdfParameters, purpose: string): Promise<CryptoKey> {
  const { hashPassphrase } = await import('./argon2id');
  const stretched = await hashPassphrase(passphrase, fromBase64(kdf.salt), kdf);
  const material = await crypto.subtle.importKey('raw', new Uint8Array(stretched), 'HKDF', false, [
    'deriveKey',
  ]);
  stretched.fill(0);
  return crypto.subtle.deriveKey(
    { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info: new TextEncoder().encode(purpose) },
    material,
    { name: 'AES-GCM', length: 256 },
    false,
    ['encrypt', 'decrypt'],
  );
}
