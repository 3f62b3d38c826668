import type { Tombstone, VaultAccount, VaultContents } from '../vault/format/vault-account';
import { isEdit, isListEntry, keyOf, partsOf } from './account-parts';
import { canonical } from './canonical';
import { joinKnowledge } from './join';
import { epochOf, GENESIS, nextStamp, type Stamp, stampOf } from './stamp';
import {
  type AccountState,
  isThere,
  isTrashed,
  type KeyVersion,
  type Register,
  type SyncState,
} from './state';
import { valuesOf } from './view';

/** Who looks, and when. */
export interface Observer {
  /** The replica's id, or `GENESIS` when it looks for the first time: what is there then is nobody's edit. */
  replica: string;
  nowMs: number;
}

const NOTHING: AccountState = {
  edits: new Map(),
  keys: [],
  counter: 0,
  updatedAt: 0,
  parts: new Map(),
};

/**
 * The state with what was changed in the contents since they were made of it: by a person, an import, a restoration or a
 * version that knows nothing of this. What differs is an edit; only a tombstone is a deletion, and what is merely not
 * there is nothing.
 */
export function observe(state: SyncState, contents: VaultContents, observer: Observer): SyncState {
  const epoch = newestEpoch(state);
  const next = new Map(state);
  for (const account of contents.accounts) {
    next.set(account.id, observeAccount(state.get(account.id) ?? NOTHING, account, { ...observer, epoch }));
  }
  const present = new Set(contents.accounts.map(({ id }) => id));
  for (const tombstone of contents.tombstones) {
    if (present.has(tombstone.id)) continue;
    next.set(tombstone.id, observeDeletion(next.get(tombstone.id), tombstone));
  }
  return next;
}

/** What a state has no more use for: all of an account that is gone but who knew what of it. */
export function forget(state: SyncState): SyncState {
  return new Map(
    [...state].map(([id, one]) => {
      const { gone } = one;
      return isThere(one) || gone === undefined ? [id, one] : [id, { ...NOTHING, gone }];
    }),
  );
}

/** The newest stamp of anything in an account, undefined for one of which nothing is known. */
export function lastStamp({ edits, gone, trash, keys, parts }: AccountState): Stamp | undefined {
  let last = trash?.stamp ?? '';
  for (const knowledge of [edits, gone]) {
    for (const stamp of knowledge?.values() ?? []) if (stamp > last) last = stamp;
  }
  for (const { stamp } of keys) if (stamp > last) last = stamp;
  for (const [stamp] of parts.values()) if (stamp > last) last = stamp;
  return last || undefined;
}

export function newestEpoch(state: SyncState): number {
  let newest = 0;
  for (const one of state.values()) newest = Math.max(newest, epochOf(lastStamp(one) ?? stampOf(0, 0, '')));
  return newest;
}

function observeAccount(
  known: AccountState,
  account: VaultAccount,
  observer: Observer & { epoch: number },
): AccountState {
  const changes = changesOf(known, account);
  const isTouched =
    changes.parts.size > 0 || changes.key || account.counter > known.counter || changes.trash !== undefined;
  if (!isTouched && isThere(known) && known !== NOTHING) return known;
  const madeMs = account.updatedAt * 1_000;
  const stamp = nextStamp(lastStamp(known), { ...observer, madeMs });
  return applyChanges(known, account, { ...changes, stamp, replica: observer.replica });
}

interface Changes {
  parts: Map<string, unknown>;
  key: boolean;
  /** Whether it went into the trash, or came out of it. */
  trash: 'in' | 'out' | undefined;
}

function changesOf(known: AccountState, account: VaultAccount): Changes {
  const [newest] = known.keys;
  const key = newest === undefined || canonical(newest.value) !== canonical(keyOf(account));
  const isIn = account.deletedAt !== undefined;
  const trash = isIn === isTrashed(known) ? undefined : isIn ? 'in' : 'out';
  return { parts: changedParts(known, account), key, trash };
}

function changedParts(known: AccountState, account: VaultAccount): Map<string, unknown> {
  const [before, after] = [valuesOf(known), partsOf(account)];
  const changed = new Map<string, unknown>();
  for (const name of before.keys()) if (!after.has(name)) changed.set(name, undefined);
  for (const [name, value] of after) {
    if (before.has(name) && isListEntry(name)) continue;
    if (before.get(name) !== value && canonical(before.get(name)) !== canonical(value))
      changed.set(name, value);
  }
  return changed;
}

function applyChanges(
  known: AccountState,
  account: VaultAccount,
  { parts, key, trash, stamp, replica }: Changes & { stamp: Stamp; replica: string },
): AccountState {
  const isWanted =
    key || trash === 'out' || account.counter > known.counter || [...parts.keys()].some(isEdit);
  const isNew = !isThere(known) || known.keys.length === 0;
  const edits = isWanted || isNew ? new Map(known.edits).set(replica, stamp) : known.edits;
  const registers = [...parts].map(([name, value]): [string, Register] => [
    name,
    value === undefined ? [stamp] : [stamp, value],
  ]);
  // What is edited in the trash stays there: who did it knew of it.
  const isIn = account.deletedAt !== undefined;
  const move = (trash || (isIn && edits !== known.edits)) && {
    stamp,
    ...(isIn && { at: account.deletedAt ?? 0 }),
    knew: edits,
  };
  return {
    ...known,
    edits,
    ...(move && { trash: move }),
    keys: key ? [versionOver(known.keys, stamp, keyOf(account))] : known.keys,
    counter: Math.max(known.counter, account.counter),
    updatedAt: Math.max(known.updatedAt, account.updatedAt),
    parts: new Map([...known.parts, ...registers]),
  };
}

function versionOver(
  before: readonly KeyVersion[],
  stamp: Stamp,
  value: Readonly<Record<string, unknown>>,
): KeyVersion {
  const over = new Set(before.flatMap((version) => [version.stamp, ...version.over]));
  return { stamp, over: [...over].sort(), value };
}

/** A deletion knows of all that was known here. One from before anything was brought together knows all until its time. */
function observeDeletion(known: AccountState | undefined, { at }: Tombstone): AccountState {
  if (known === undefined) {
    return { ...NOTHING, gone: new Map([[GENESIS, stampOf(0, at * 1_000, GENESIS)]]) };
  }
  if (!isThere(known)) return known;
  return { ...known, gone: joinKnowledge(known.gone ?? new Map(), known.edits) };
}
