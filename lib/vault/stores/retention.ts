import type { CommitStamp } from './store';

/** Where the sealed generations of the past are kept. */
export interface SnapshotStore {
  /** The stamps of all snapshots, in no order. Rejects when the store does not answer. */
  list(): Promise<CommitStamp[]>;
  /** The envelope's text, or undefined when it is gone. */
  read(stamp: CommitStamp): Promise<string | undefined>;
  /** Puts another text, with its own stamp, in a snapshot's place. */
  replace(stamp: CommitStamp, text: string, renewed: CommitStamp): Promise<void>;
}

const DAY = 86_400;
const RECENT = 10;
const DAYS = 30;

/**
 * The snapshots that may go once `newest` is there: all but the last ten generations of its vault, and the last one of each
 * of the last thirty days (UTC) that a vault has snapshots of. Days are counted and never subtracted: a clock that is years
 * ahead for one commit takes one day's place.
 */
export function findSurplus(stamps: CommitStamp[], newest: CommitStamp): CommitStamp[] {
  const latestFirst = stamps.toSorted((a, b) => b.generation - a.generation || b.savedAt - a.savedAt);
  const kept = new Set(latestFirst.filter(({ vaultId }) => vaultId === newest.vaultId).slice(0, RECENT));
  const daysSeen = new Map<string, Set<number>>();
  for (const stamp of latestFirst) {
    const days = daysSeen.get(stamp.vaultId) ?? new Set<number>();
    daysSeen.set(stamp.vaultId, days);
    const day = Math.floor(stamp.savedAt / DAY);
    if (days.has(day) || days.size >= DAYS) continue;
    days.add(day);
    kept.add(stamp);
  }
  return stamps.filter((stamp) => !kept.has(stamp));
}
