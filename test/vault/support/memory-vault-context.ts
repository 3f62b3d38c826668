import { setImmediate } from 'node:timers/promises';
import type { Argon2Cost } from '../../../lib/kdf/derive-key';
import { localStore, type StorageArea } from '../../../lib/vault/stores/local-store';
import { indexedWithLogRotation, withLogRotation } from '../../../lib/vault/stores/log-rotation';
import { findSurplus } from '../../../lib/vault/stores/retention';
import { type CommitMark, type CommitStamp, StoreAbsent, storeOf } from '../../../lib/vault/stores/store';
import type { VaultContext } from '../../../lib/vault/unlock/vault';

/** The least that a stored slot may ask for, so that a test costs milliseconds. */
export const CHEAP: Argon2Cost = { memoryKiB: 1_024, iterations: 1, parallelism: 1 };

/** A part of a browser's storage in memory, which can be made to fail. */
interface Memory {
  items: Map<string, unknown>;
  failing: { get: boolean; set: boolean };
  /** Cannot be had in this context at all. */
  absent?: boolean;
  /** What a restart finds once a write has failed: nothing later, until the store is renewed. */
  torn?: Map<string, unknown>;
  stepsLeft: { count: number };
}

/** What a browser holds; `stepsLeft` counts down the calls that it answers before it is killed. */
interface Disk {
  local: Memory;
  indexed: Memory;
  snapshots: Map<string, string>;
  session: Memory;
  stepsLeft: { count: number };
  existenceMarker: { newest: CommitMark | undefined };
}

export interface MemoryVaultContext extends VaultContext {
  disk: Disk;
  clock: { at: number };
}

/** The vault context of a browser that has never seen a vault. */
export function newVaultContext(): MemoryVaultContext {
  const stepsLeft = { count: Number.POSITIVE_INFINITY };
  const [local, indexed, session] = [memory(stepsLeft), memory(stepsLeft), memory(stepsLeft)];
  return placesOf(
    { local, indexed, session, snapshots: new Map(), stepsLeft, existenceMarker: { newest: undefined } },
    { at: 1_800_000_000 },
  );
}

/** The vault context that a browser has after it was killed: the stores as they were, and nothing that was in memory. */
export function revived({ disk, clock }: MemoryVaultContext): MemoryVaultContext {
  disk.stepsLeft.count = Number.POSITIVE_INFINITY;
  restartDisk(disk);
  return placesOf(disk, clock);
}

/** A copy that has nothing in common with its original but what is stored. */
export function copied({ disk, clock }: MemoryVaultContext): MemoryVaultContext {
  const copy = newVaultContext();
  for (const part of ['local', 'indexed', 'session'] as const) {
    copy.disk[part].items = structuredClone(disk[part].items);
  }
  for (const [key, text] of disk.snapshots) copy.disk.snapshots.set(key, text);
  copy.clock.at = clock.at;
  copy.disk.existenceMarker.newest = disk.existenceMarker.newest;
  return copy;
}

/** The same browser as another of its contexts has it, with locks of its own unless they are given. */
export function beside(
  { disk, clock }: MemoryVaultContext,
  locks: VaultContext['locks'] = newLocks(),
  parts: Partial<Disk> = {},
): MemoryVaultContext {
  return { ...placesOf({ ...disk, ...parts }, clock), locks };
}

function placesOf(disk: Disk, clock: { at: number }): MemoryVaultContext {
  return {
    disk,
    clock,
    local: withLogRotation(localIn(disk.local), areaOf(disk.session)),
    indexed: indexedWithLogRotation(indexedIn(disk.indexed, disk.snapshots), areaOf(disk.session)),
    session: areaOf(disk.session),
    existenceMarker: existenceMarkerOf(disk),
    locks: newLocks(),
    now: () => clock.at,
    argon2Cost: CHEAP,
  };
}

function existenceMarkerOf({ existenceMarker }: Disk): VaultContext['existenceMarker'] {
  return {
    find: async () => existenceMarker.newest && { newest: existenceMarker.newest },
    leave: async ({ vaultId, generation, savedAt }) => {
      existenceMarker.newest = { vaultId, generation, savedAt };
    },
    forget: async () => {
      existenceMarker.newest = undefined;
    },
  };
}

function memory(stepsLeft: { count: number }): Memory {
  return { items: new Map(), failing: { get: false, set: false }, stepsLeft };
}

/** Yields as a browser does, so that what is not under a lock interleaves. */
async function touch(part: Memory, how: 'get' | 'set'): Promise<void> {
  await setImmediate();
  if (part.stepsLeft.count-- <= 0) await new Promise(() => undefined);
  if (part.absent) throw new StoreAbsent();
  if (part.failing[how] && how === 'set') part.torn ??= structuredClone(part.items);
  if (part.failing[how]) throw new DOMException('no space, or no store', 'QuotaExceededError');
}

function areaOf(part: Memory): StorageArea {
  return {
    get: async (key) => {
      await touch(part, 'get');
      return part.items.has(key) ? { [key]: structuredClone(part.items.get(key)) } : {};
    },
    set: async (items) => {
      await touch(part, 'set');
      for (const [key, value] of Object.entries(items)) part.items.set(key, structuredClone(value));
    },
    remove: async (key) => {
      await touch(part, 'set');
      part.items.delete(key);
    },
  };
}

function localIn(part: Memory): VaultContext['local'] {
  return { ...localStore(areaOf(part)), rotateLogs: () => renew(part) };
}

async function renew(part: Memory): Promise<void> {
  await touch(part, 'set');
  delete part.torn;
}

/** What a restart of the browser makes of its disk. */
export function restartDisk({ local, indexed, session, snapshots }: Disk): void {
  session.items.clear();
  if (indexed.torn) snapshots.clear();
  for (const part of [local, indexed]) if (part.torn) part.items = structuredClone(part.torn);
}

function indexedIn(part: Memory, snapshots: Map<string, string>): VaultContext['indexed'] {
  const area = areaOf(part);
  const keyOf = ({ vaultId, generation, savedAt, slots }: CommitStamp) =>
    JSON.stringify({ vaultId, generation, savedAt, slots: slots.map(({ id }) => ({ id })) });
  const stamps = (): CommitStamp[] => [...snapshots.keys()].map((key) => JSON.parse(key));
  return {
    ...storeOf('indexed', {
      get: async (key) => (await area.get(key))[key],
      writeFiller: () => renew(part),
      marks: async () => {
        await touch(part, 'get');
        return stamps();
      },
      put: async (key, value, stamp) => {
        await area.set({ [key]: value });
        if (stamp === undefined) return;
        snapshots.set(keyOf(stamp), String(value));
        for (const surplus of findSurplus(stamps(), stamp)) snapshots.delete(keyOf(surplus));
      },
    }),
    snapshots: {
      list: async () => {
        await touch(part, 'get');
        return stamps();
      },
      read: async (stamp) => {
        await touch(part, 'get');
        return snapshots.get(keyOf(stamp));
      },
      replace: async (stamp, text, renewed) => {
        await touch(part, 'set');
        snapshots.delete(keyOf(stamp));
        snapshots.set(keyOf(renewed), text);
      },
    },
  };
}

/** A Web Lock: one holder after the other, in the order of asking. */
export function newLocks(): VaultContext['locks'] {
  let last: Promise<unknown> = Promise.resolve();
  const request = (_name: string, use: () => Promise<unknown>) => {
    const turn = last.then(use);
    last = turn.catch(() => undefined);
    return turn;
  };
  return { request } as unknown as VaultContext['locks'];
}
