import { type Copies, isNewer, sortCopies } from '../stores/copies';
import type { StoredCopy } from '../stores/store';
import {
  type ClosedState,
  type ExistenceMarker,
  importVaultKey,
  type OpenVault,
  openNewest,
  openState,
  readOpenVault,
  type VaultContext,
  type VaultState,
} from './open-vault';
import { readSession } from './session';

export {
  type ExistenceMarker,
  importVaultKey,
  type OpenVault,
  openNewest,
  type VaultContext,
  type VaultState,
};

/** As many snapshots are looked through when the stores' own copies are not enough. */
const SPARE_COPIES = 3;

/** The state of the vault, with its contents when it is unlocked. Never rejects for what a store does. */
export async function readVault(context: VaultContext): Promise<VaultState> {
  const quick = await readOpenVault(context);
  if (quick) return quick;
  const session = await readSession(context.session, context.now());
  const all = await readAllCopies(context);
  const late = session && (await openNewest(session, all));
  if (late) return openState(late);
  const { state } = closedState(all);
  return { state: state === 'none' && (await context.existenceMarker.find()) ? 'lost' : state };
}

/** The copies of both stores. */
export async function readStoredCopies(context: VaultContext): Promise<Copies> {
  const [local, indexed] = await Promise.all([context.local.read(), context.indexed.read()]);
  return sortCopies([...local, ...indexed]);
}

/** The copies of both stores, and the newest snapshots: proof of a vault, and its last resort. */
export async function readAllCopies(context: VaultContext): Promise<Copies> {
  const [local, indexed, spare] = await Promise.all([
    context.local.read(),
    context.indexed.read(),
    readSpareCopies(context),
  ]);
  return sortCopies([...local, ...indexed, ...spare]);
}

async function readSpareCopies({ indexed: { snapshots } }: VaultContext): Promise<StoredCopy[]> {
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
