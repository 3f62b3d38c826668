import { canonical } from './canonical';
import { replicaOf } from './stamp';
import { type AccountState, isThere, type KeyVersion, type SyncState } from './state';

/** Two accounts that were one, until two computers that did not know of each other gave it different keys. */
export interface Conflict {
  id: string;
  /** The other, with the key that was set earlier. */
  otherId: string;
}

/**
 * Makes accounts of keys that were set beside each other, so that none is lost: the newest keeps the id. Every replica gives
 * the others the same ids. Answers with those that were not there before.
 */
export function split(state: SyncState): { state: SyncState; conflicts: Conflict[] } {
  const next = new Map(state);
  const conflicts: Conflict[] = [];
  for (const [id, one] of state) {
    for (const version of isThere(one) ? besides(one) : []) {
      const otherId = `${id}-${version.stamp}`;
      if (next.has(otherId)) continue;
      next.set(otherId, withKey(one, version));
      conflicts.push({ id, otherId });
    }
  }
  return { state: next, conflicts };
}

/** The keys that differ from the newest, each once. */
function besides({ keys }: AccountState): KeyVersion[] {
  const seen = new Set<string>();
  return keys.filter(({ value }) => {
    const text = canonical(value);
    const isOther = seen.size > 0 && !seen.has(text);
    seen.add(text);
    return isOther;
  });
}

function withKey({ gone: _, trash: __, ...one }: AccountState, version: KeyVersion): AccountState {
  const edits = new Map([[replicaOf(version.stamp), version.stamp]]);
  return { ...one, edits, keys: [{ ...version, over: [] }] };
}
