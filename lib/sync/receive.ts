import type { VaultContents } from '../vault/format/vault-account';
import { join } from './join';
import { forget, lastStamp, newestEpoch, type Observer, observe } from './observe';
import { type Conflict, split } from './split';
import { nextStamp } from './stamp';
import { type AccountState, activeIds, isTrashed, type SyncState } from './state';
import { contentsFrom } from './view';

/** This many accounts may leave the list unasked. */
const FEW = 3;
/** And this part of them. */
const PART = 0.2;

/** What a person chose about many accounts that would leave the list: to let them go, or to keep them, here and everywhere. */
export type RemovalChoice = 'remove' | 'keep';

/** The contents and the state that belong together. */
export interface Bringing {
  state: SyncState;
  contents: VaultContents;
}

/** What came of a state of another replica. `waits`: nothing was changed, because `removed` is more than goes unasked. */
export type Received =
  | { is: 'waits'; removed: string[] }
  | (Bringing & { is: 'merged'; removed: string[]; conflicts: Conflict[] });

/** The state after all that was changed here, and the contents that it makes. */
export function bringUpToDate({ state, contents }: Bringing, observer: Observer): Bringing {
  const next = forget(observe(state, contents, observer));
  return { state: next, contents: contentsFrom(contents, next) };
}

/**
 * Brings another replica's state together with this one, which was brought up to date before. What would take more than
 * three accounts out of the list, and more than a fifth of it, waits until a person has chosen.
 */
export function receive(
  here: Bringing,
  theirs: SyncState,
  observer: Observer,
  choice?: RemovalChoice,
): Received {
  const before = activeIds(here.state);
  const parted = split(join(here.state, theirs));
  const after = activeIds(parted.state);
  const removed = [...before].filter((id) => !after.has(id));
  if (choice === undefined && removed.length > Math.max(FEW, before.size * PART)) {
    return { is: 'waits', removed };
  }
  const chosen = choice === 'keep' ? keep(parted.state, removed, observer) : parted.state;
  const state = forget(chosen);
  const { conflicts } = parted;
  return { is: 'merged', state, contents: contentsFrom(here.contents, state), removed, conflicts };
}

/** Edits accounts that were removed elsewhere, as somebody does who wants them and knows of it. */
function keep(state: SyncState, ids: string[], observer: Observer): SyncState {
  const epoch = newestEpoch(state);
  const next = new Map(state);
  for (const id of ids) {
    const one = state.get(id);
    if (one) next.set(id, kept(one, { ...observer, epoch }));
  }
  return next;
}

function kept(one: AccountState, observer: Observer & { epoch: number }): AccountState {
  const stamp = nextStamp(lastStamp(one), { ...observer, madeMs: observer.nowMs });
  const edits = new Map(one.edits).set(observer.replica, stamp);
  return { ...one, edits, ...(isTrashed(one) && { trash: { stamp, knew: edits } }) };
}
