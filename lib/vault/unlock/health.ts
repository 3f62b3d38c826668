import { isNewer, sortCopies } from '../stores/copies';
import type { VaultStore } from '../stores/store';
import type { VaultContext } from './read-vault';
import { readSession } from './session';

/** How a store is doing. `behind` lacks the newest generation, `damaged` holds bytes that are no
 * copy, `absent` cannot be had in this window. */
export type StoreState = 'ok' | 'behind' | 'damaged' | 'newer' | 'empty' | 'failing' | 'absent';

export interface StoreHealth {
  name: VaultStore['name'];
  state: StoreState;
  /** Of its newest copy, and when that was committed in Unix seconds; undefined when it has none. */
  newest: { generation: number; savedAt: number } | undefined;
}

/** How what holds the unlocked vault is doing. */
export interface VaultHealth {
  stores: StoreHealth[];
  /** How many snapshots there are; undefined when their store does not answer. */
  snapshots: number | undefined;
}

/** Looks at each store by itself, and at no contents. Never rejects for what a store does. */
export async function checkHealth(context: VaultContext): Promise<VaultHealth> {
  const session = await readSession(context.session, context.now());
  const { vaultId = '', generation = 0, failing = [] } = session ?? {};
  const look = async (store: VaultStore): Promise<StoreHealth> => {
    const copies = sortCopies(await store.read());
    const own = copies.envelopes.map(({ envelope }) => envelope).filter((one) => one.vaultId === vaultId);
    const [newest] = own.sort((a, b) => b.generation - a.generation);
    const state = (): StoreState => {
      if (copies.absent) return 'absent';
      if (copies.unreadable || failing.includes(store.name)) return 'failing';
      if (isNewer(copies)) return 'newer';
      if (copies.damaged.length > 0) return 'damaged';
      if (newest === undefined) return 'empty';
      return newest.generation < generation ? 'behind' : 'ok';
    };
    return {
      name: store.name,
      state: state(),
      newest: newest && { generation: newest.generation, savedAt: newest.savedAt },
    };
  };
  const [stores, snapshots] = await Promise.all([
    Promise.all([context.local, context.indexed].map(look)),
    countSnapshots(context, vaultId),
  ]);
  return { stores, snapshots };
}

function countSnapshots({ indexed }: VaultContext, vaultId: string): Promise<number | undefined> {
  return indexed.snapshots.list().then(
    (stamps) => stamps.filter((stamp) => stamp.vaultId === vaultId).length,
    () => undefined,
  );
}
