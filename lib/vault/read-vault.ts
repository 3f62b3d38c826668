import { type Copies, isNewer, sortCopies } from './copies';
import { type Envelope, openEnvelope } from './envelope';
import type { IndexedStore } from './indexed-store';
import type { KdfCost } from './kdf';
import type { StorageArea } from './local-store';
import { readSession, type VaultSession } from './session';
import type { StoredCopy, VaultStore } from './store';
import type { VaultContents } from './vault-account';

// Apart from what changes a vault: a page that only shows it loads this alone.

/**
 * A mark outside of both stores that there is a vault, and nothing more. With it, a browser that lost the files of both is
 * told from one that never had any.
 */
export interface VaultTrace {
  find(): boolean;
  leave(): void;
  forget(): void;
}

/** Where a vault lives, and what it takes from the world. */
export interface VaultPlaces {
  /** Quick to read: asked first. */
  local: VaultStore;
  /** Flushed to the disk: written first. */
  indexed: IndexedStore;
  session: StorageArea;
  trace: VaultTrace;
  locks: Pick<LockManager, 'request'>;
  /** Unix seconds. */
  now(): number;
  /** What a new passphrase costs to try, instead of the usual. */
  kdfCost?: KdfCost;
}

/** What there is, and what a page should show. */
export type VaultState =
  | {
      state: 'open';
      contents: VaultContents;
      generation: number;
      /** When the generation was committed, in Unix seconds. */
      savedAt: number;
      until: number;
      failing: string[];
      /** Copies that were found damaged or foreign, and put aside. */
      strays: number;
    }
  | { state: ClosedState | 'none' | 'lost' };

/** What the copies of a vault amount to while no key is tried. */
type ClosedState = 'locked' | 'damaged' | 'newer' | 'unreadable';

/** A vault with its key at hand. */
export interface OpenVault {
  session: VaultSession;
  key: CryptoKey;
  envelope: Envelope;
  contents: VaultContents;
}

/** As many snapshots are looked through when the stores' own copies are not enough. */
const SPARE_COPIES = 3;

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
  if (late) return openState(late);
  const { state } = closedState(all);
  return { state: state === 'none' && places.trace.find() ? 'lost' : state };
}

/** The copies of both stores. */
export async function readStoredCopies(places: VaultPlaces): Promise<Copies> {
  const [local, indexed] = await Promise.all([places.local.read(), places.indexed.read()]);
  return sortCopies([...local, ...indexed]);
}

/** The copies of both stores, and the newest snapshots: a trace of a vault, and its last resort. */
export async function readAllCopies(places: VaultPlaces): Promise<Copies> {
  const [local, indexed, spare] = await Promise.all([
    places.local.read(),
    places.indexed.read(),
    readSpareCopies(places),
  ]);
  return sortCopies([...local, ...indexed, ...spare]);
}

async function readSpareCopies({ indexed: { snapshots } }: VaultPlaces): Promise<StoredCopy[]> {
  try {
    const stamps = (await snapshots.list()).sort((a, b) => b.generation - a.generation);
    const texts = await Promise.all(stamps.slice(0, SPARE_COPIES).map((stamp) => snapshots.read(stamp)));
    return texts.flatMap((text) => (text === undefined ? [] : [{ where: 'snapshots', text }]));
  } catch (failure) {
    return [{ where: 'snapshots', failure }];
  }
}

/** The newest copy that the session's key opens, unless a newer one is known to exist. */
export async function openNewest(session: VaultSession, copies: Copies): Promise<OpenVault | undefined> {
  const key = await importVaultKey(session.vaultKey);
  for (const { envelope } of copies.envelopes) {
    if (envelope.generation < session.generation || envelope.vaultId !== session.vaultId) continue;
    const contents = await openEnvelope(key, envelope);
    if (contents) return { session, key, envelope, contents };
  }
  return undefined;
}

/** The vault key as WebCrypto takes it, not to be read out again. */
export function importVaultKey(bytes: Uint8Array<ArrayBuffer>): Promise<CryptoKey> {
  return crypto.subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function openState({ contents, envelope, session }: OpenVault): VaultState {
  const { generation, savedAt } = envelope;
  const { until, failing, strays } = session;
  return { state: 'open', contents, generation, savedAt, until, failing, strays };
}

/** What copies amount to without a key. */
export function closedState(copies: Copies): { state: ClosedState | 'none' } {
  if (isNewer(copies)) return { state: 'newer' };
  if (copies.envelopes.length > 0) return { state: 'locked' };
  if (copies.unreadable) return { state: 'unreadable' };
  return { state: copies.damaged.length > 0 ? 'damaged' : 'none' };
}
