import { canonical } from './canonical';
import type { Stamp } from './stamp';
import type { AccountState, KeyVersion, Knowledge, Register, SyncState, TrashMove } from './state';

/**
 * Two states as one. Commutative, associative and idempotent: every part is the greatest of a fixed order, or the union, so
 * neither the order in which replicas hear of each other nor how often matters. An account that one lacks is the other's.
 */
export function join(a: SyncState, b: SyncState): SyncState {
  return joinMaps(a, b, joinAccounts);
}

/** What two know together. */
export function joinKnowledge(a: Knowledge, b: Knowledge): Knowledge {
  return joinMaps(a, b, greater);
}

function joinAccounts(a: AccountState, b: AccountState): AccountState {
  if (a === b) return a;
  const gone = joinOptional(a.gone, b.gone, joinKnowledge);
  const trash = joinOptional(a.trash, b.trash, joinTrash);
  return {
    edits: joinKnowledge(a.edits, b.edits),
    ...(gone && { gone }),
    ...(trash && { trash }),
    keys: joinKeys(a.keys, b.keys),
    counter: Math.max(a.counter, b.counter),
    updatedAt: Math.max(a.updatedAt, b.updatedAt),
    parts: joinMaps(a.parts, b.parts, joinRegisters),
  };
}

function joinRegisters(a: Register, b: Register): Register {
  if (a[0] !== b[0]) return a[0] > b[0] ? a : b;
  if (a[1] === b[1]) return a;
  return (canonical(a[1]) ?? '') >= (canonical(b[1]) ?? '') ? a : b;
}

function joinTrash(a: TrashMove, b: TrashMove): TrashMove {
  if (a.stamp !== b.stamp) return a.stamp > b.stamp ? a : b;
  const at = joinOptional(a.at, b.at, Math.max);
  return { stamp: a.stamp, ...(at !== undefined && { at }), knew: joinKnowledge(a.knew, b.knew) };
}

/** All versions that no other was put in the place of, the newest first. */
function joinKeys(a: readonly KeyVersion[], b: readonly KeyVersion[]): readonly KeyVersion[] {
  if (a === b) return a;
  const all = new Map([...a, ...b].map((version) => [textOf(version), version]));
  const replaced = new Set([...all.values()].flatMap(({ over }) => over));
  const left = [...all].filter(([, { stamp }]) => !replaced.has(stamp));
  return left.sort(([x], [y]) => (x < y ? 1 : -1)).map(([, version]) => version);
}

/** Begins with the stamp, so that texts are in the order of stamps. */
function textOf({ stamp, value, over }: KeyVersion): string {
  return `${stamp.padEnd(28)}${canonical([value, over])}`;
}

function greater(a: Stamp, b: Stamp): Stamp {
  return a > b ? a : b;
}

function joinOptional<T>(a: T | undefined, b: T | undefined, both: (a: T, b: T) => T): T | undefined {
  if (a === undefined || b === undefined) return a ?? b;
  return both(a, b);
}

function joinMaps<T>(
  a: ReadonlyMap<string, T>,
  b: ReadonlyMap<string, T>,
  both: (a: T, b: T) => T,
): ReadonlyMap<string, T> {
  if (a === b) return a;
  const joined = new Map(a);
  for (const [key, value] of b) {
    const other = joined.get(key);
    joined.set(key, other === undefined ? value : both(other, value));
  }
  return joined;
}
