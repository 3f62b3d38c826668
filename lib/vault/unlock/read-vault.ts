import { type Copies, isNewer, sortCopies } from '../stores/copies';
import type { StoredCopy } from '../stores/store';
import {
  type ClosedState,
  importVaultKey,
  type OpenVault,
  openNewest,
  openState,
  readOpenVault,
  type VaultPlaces,
  type VaultState,
  type VaultTrace,
} from './open-vault';
import { readSession } from './session';

export { importVaultKey, type OpenVault, openNewest, type VaultPlaces, type VaultState, type VaultTrace };

/** As many snapshots are looked through when the stores' own copies are not enough. */
const SPARE_COPIES = 3;

/** The state of the vault, with its contents when it is unlocked. Never rejects for what a store does. */
export async function readVault(places: VaultPlaces): Promise<VaultState> {
  const quick = await readOpenVault(places);
  if (quick) return quick;
  const session = await readSession(places.session, places.now());
  const all = await readAllCopies(places);
  const late = session && (await openNewest(session, all));
  if (late) return openState(late);
  const { state } = closedState(all);
  return { state: state === 'none' && (await places.trace.find()) ? 'lost' : state };
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

/** What copies amount to without a key. */
export function closedState(copies: Copies): { state: ClosedState | 'none' } {
  if (isNewer(copies)) return { state: 'newer' };
  if (copies.envelopes.length > 0) return { state: 'locked' };
  if (copies.unreadable) return { state: 'unreadable' };
  return { state: copies.damaged.length > 0 ? 'damaged' : 'none' };
}
