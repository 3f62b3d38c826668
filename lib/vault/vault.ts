import { Refusal } from '../refusal';
import { commit } from './commit';
import { type Copies, sortCopies } from './copies';
import { type Envelope, openEnvelope, sealEnvelope } from './envelope';
import type { StorageArea } from './local-store';
import { dropSession, readSession, type VaultSession, writeSession } from './session';
import type { VaultStore } from './store';
import type { VaultContents } from './vault-account';

/** Where a vault lives, and what it takes from the world. */
export interface VaultPlaces {
  /** Quick to read: asked first. */
  local: VaultStore;
  /** Flushed to the disk: written first. */
  indexed: VaultStore;
  session: StorageArea;
  locks: Pick<LockManager, 'request'>;
  /** Unix seconds. */
  now(): number;
}

/** What there is, and what a page should show. */
export type VaultState =
  | { state: 'open'; contents: VaultContents; generation: number; until: number; failing: string[] }
  | { state: 'none' | 'locked' | 'damaged' | 'newer' | 'unreadable' };

interface OpenVault {
  session: VaultSession;
  key: CryptoKey;
  envelope: Envelope;
  contents: VaultContents;
}

/** The Web Lock that every reading before a write is done under. */
export const VAULT_LOCK = 'latchkey-vault';

/** The state of the vault, with its contents when it is unlocked. Never rejects for what a store does. */
export async function readVault(places: VaultPlaces): Promise<VaultState> {
  const [session, local] = await Promise.all([
    readSession(places.session, places.now()),
    places.local.read().then(sortCopies),
  ]);
  const open = session && (await openNewest(session, local));
  if (open) return openState(open);
  const all = await readAllCopies(places);
  const late = session && (await openNewest(session, all));
  return late ? openState(late) : closedState(all);
}

/** Forgets the key. The vault at rest is not touched. */
export function lockVault(places: VaultPlaces): Promise<void> {
  return dropSession(places.session);
}

/**
 * Replaces the contents by what `change` makes of them, as one commit that no other context can come between.
 * Throws Refusal `locked` when it is, `storage-failed` when no store took it; then nothing has changed.
 */
export function changeVault(
  places: VaultPlaces,
  change: (contents: VaultContents) => VaultContents,
): Promise<VaultContents> {
  return places.locks.request(VAULT_LOCK, async () => {
    const { session, key, envelope, contents } = await openForChange(places);
    const changed = change(contents);
    const { vaultId, slots } = envelope;
    const header = { vaultId, slots, generation: envelope.generation + 1, savedAt: places.now() };
    await commitAndRemember(places, session, await sealEnvelope(key, header, changed));
    return changed;
  });
}

/** Opens the vault for a change; call it under the lock. Throws Refusal `locked` or `vault-damaged`. */
export async function openForChange(places: VaultPlaces): Promise<OpenVault> {
  const session = await readSession(places.session, places.now());
  if (session === undefined) throw new Refusal('locked');
  const open =
    (await openNewest(session, sortCopies(await places.local.read()))) ??
    (await openNewest(session, await readAllCopies(places)));
  if (open === undefined) throw new Refusal('vault-damaged');
  return open;
}

/** The copies of both stores. */
export async function readAllCopies(places: VaultPlaces): Promise<Copies> {
  const [local, indexed] = await Promise.all([places.local.read(), places.indexed.read()]);
  return sortCopies([...local, ...indexed]);
}

/** The newest copy that the session's key opens, unless a newer one is known to exist. */
async function openNewest(session: VaultSession, copies: Copies): Promise<OpenVault | undefined> {
  const key = await importVaultKey(session.vaultKey);
  for (const { envelope } of copies.envelopes) {
    if (envelope.generation < session.generation || envelope.vaultId !== session.vaultId) continue;
    const contents = await openEnvelope(key, envelope);
    if (contents) return { session, key, envelope, contents };
  }
  return undefined;
}

/** Commits and makes the session expect nothing older. */
export async function commitAndRemember(
  places: VaultPlaces,
  session: VaultSession,
  envelope: Envelope,
): Promise<void> {
  const failing = await commit(places, envelope);
  await writeSession(places.session, { ...session, generation: envelope.generation, failing });
}

/** The vault key as WebCrypto takes it, not to be read out again. */
export function importVaultKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function openState({ contents, envelope, session }: OpenVault): VaultState {
  return {
    state: 'open',
    contents,
    generation: envelope.generation,
    until: session.until,
    failing: session.failing,
  };
}

/** What copies amount to without a key. */
export function closedState(copies: Copies): Exclude<VaultState, { state: 'open' }> {
  if (copies.newer) return { state: 'newer' };
  if (copies.envelopes.length > 0) return { state: 'locked' };
  if (copies.unreadable) return { state: 'unreadable' };
  return { state: copies.damaged.length > 0 ? 'damaged' : 'none' };
}
