import { Refusal } from '../../../lib/refusal';
import { toBase64 } from '../../../lib/stored/base64';
import { canonical } from '../../../lib/sync/canonical';
import { type Bringing, bringUpToDate, receive } from '../../../lib/sync/receive';
import { GENESIS } from '../../../lib/sync/stamp';
import { formatState, parseState } from '../../../lib/sync/state-text';
import type { VaultAccount, VaultContents } from '../../../lib/vault/format/vault-account';

// Several computers over a road that loses, delays, repeats, reorders, brings back and tears; and beside them a book of who
// did what knowing of what, kept by sets of events instead of clocks, which says what must have come of it.

/** What somebody did to one account. `knew`: all events that this computer knew of then. */
export interface Deed {
  event: number;
  id: string;
  is: 'edit' | 'gone' | 'trash';
  issuer?: string;
  key?: string;
  knew: ReadonlySet<number>;
}

export interface Computer extends Bringing {
  replica: string;
  /** How wrong its clock is, in milliseconds. */
  driftMs: number;
  knows: ReadonlySet<number>;
  /** Backups of the past. */
  past: (Bringing & { knows: ReadonlySet<number> })[];
}

export interface World {
  computers: Computer[];
  /** All that was ever sent, in order. A road may give any of it at any time. */
  road: { text: string; knows: ReadonlySet<number> }[];
  deeds: Deed[];
  nowMs: number;
  serial: number;
}

const START_MS = 1_800_000_000_000;

/** So many computers with the same vault, as after a backup of one was restored on the others. */
export function newWorld(computers: number, accounts: number): World {
  const world: World = { computers: [], road: [], deeds: [], nowMs: START_MS, serial: 0 };
  const contents: VaultContents = { accounts: [], tombstones: [] };
  for (let i = 0; i < accounts; i++) contents.accounts.push(newAccount(world));
  const first: Computer = { ...newComputer(world, contents), replica: GENESIS };
  const deeds = contents.accounts.map((account) => editOf(world, account, first.knows));
  const knows = new Set(deeds.map(({ event }) => event));
  for (let i = 0; i < computers; i++) world.computers.push({ ...newComputer(world, contents), knows });
  return world;
}

function newComputer(world: World, contents: VaultContents): Computer {
  const bare = { state: new Map(), contents };
  const replica = (++world.serial).toString(16).padStart(16, '0');
  const fresh = bringUpToDate(bare, { replica: GENESIS, nowMs: world.nowMs });
  return { ...fresh, replica, driftMs: 0, knows: new Set(), past: [] };
}

export function newAccount(world: World): VaultAccount {
  const serial = ++world.serial;
  return {
    id: `id${serial}`,
    kind: serial % 3 === 0 ? 'hotp' : 'totp',
    issuer: `Issuer ${serial}`,
    label: '',
    secret: new TextEncoder().encode(`secret ${serial}`),
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
    tags: [],
    sites: [],
    createdAt: START_MS / 1_000,
    updatedAt: START_MS / 1_000,
    position: serial,
  };
}

export function clockOf(world: World, { driftMs }: Computer): number {
  return Math.max(0, world.nowMs + driftMs);
}

function observerOf(world: World, computer: Computer) {
  return { replica: computer.replica, nowMs: clockOf(world, computer) };
}

/** A person does something on a computer; the book notes which accounts it touched. */
export function act(world: World, at: number, change: (contents: VaultContents) => VaultContents): void {
  const computer = at2(world.computers, at);
  const before = new Map(computer.contents.accounts.map((account) => [account.id, account]));
  const contents = change(computer.contents);
  const knows = new Set(computer.knows);
  const note = (deed: Omit<Deed, 'event' | 'knew'>) => {
    const event = ++world.serial;
    world.deeds.push({ ...deed, event, knew: new Set(knows) });
    knows.add(event);
  };
  for (const account of contents.accounts) {
    const old = before.get(account.id);
    const edit = old === account ? undefined : changeOf(old, account);
    if (edit) note({ id: account.id, is: 'edit', ...edit });
    if (account.deletedAt !== undefined && old?.deletedAt === undefined)
      note({ id: account.id, is: 'trash' });
  }
  const left = new Set(contents.accounts.map(({ id }) => id));
  const buried = new Set(contents.tombstones.map(({ id }) => id));
  for (const id of before.keys()) if (!left.has(id) && buried.has(id)) note({ id, is: 'gone' });
  world.computers[at] = { ...computer, contents, knows };
}

/** What a person wanted of an account: none where it was moved, or went into the trash. */
function changeOf(old: VaultAccount | undefined, account: VaultAccount): Partial<Deed> | undefined {
  if (old === undefined) return { issuer: account.issuer, key: keyTextOf(account) };
  const { position: _, updatedAt: __, deletedAt: was, ...before } = old;
  const { position: ___, updatedAt: ____, deletedAt: is, ...after } = account;
  if (textOf(before) === textOf(after)) return was && !is ? {} : undefined;
  return {
    ...(old.issuer !== account.issuer && { issuer: account.issuer }),
    ...(keyTextOf(old) !== keyTextOf(account) && { key: keyTextOf(account) }),
  };
}

/** Whatever the order of fields and in lists, which are sets. */
function textOf(account: Pick<VaultAccount, 'tags' | 'sites'>): string {
  const { tags, sites } = account;
  return canonical({ ...account, tags: tags.toSorted(), sites: sites.toSorted() });
}

export function keyTextOf({ secret, digits, kind, algorithm, period }: VaultAccount): string {
  return [kind, algorithm, digits, period, toBase64(secret)].join(' ');
}

function editOf(world: World, account: VaultAccount, knew: ReadonlySet<number>): Deed {
  const deed: Deed = {
    event: ++world.serial,
    id: account.id,
    is: 'edit',
    issuer: account.issuer,
    key: keyTextOf(account),
    knew,
  };
  world.deeds.push(deed);
  return deed;
}

function upToDate(world: World, at: number): Computer {
  const computer = at2(world.computers, at);
  return { ...computer, ...bringUpToDate(computer, observerOf(world, computer)) };
}

/** Lets a computer notice what was done on it. */
export function look(world: World, at: number): void {
  world.computers[at] = upToDate(world, at);
}

export function push(world: World, at: number): void {
  const computer = upToDate(world, at);
  world.computers[at] = computer;
  world.road.push({ text: formatState(computer.state), knows: computer.knows });
}

/** Gives a computer something from the road; torn, it must be noticed. */
export function pull(world: World, at: number, which: number, cut?: number): void {
  const parcel = world.road.length > 0 ? world.road[which % world.road.length] : undefined;
  if (parcel === undefined) return;
  if (cut !== undefined) {
    expectTorn(parcel.text.slice(0, cut % parcel.text.length));
    return;
  }
  const computer = upToDate(world, at);
  const received = receive(computer, parseState(parcel.text), observerOf(world, computer), 'remove');
  if (received.is === 'waits') throw new Error('it was told to go on');
  const { state, contents } = received;
  const knows = new Set([...computer.knows, ...parcel.knows]);
  world.computers[at] = { ...computer, state, contents, knows };
}

function expectTorn(text: string): void {
  try {
    parseState(text);
  } catch (error) {
    if (error instanceof Refusal) return;
    throw error;
  }
  throw new Error('a torn text was read');
}

/** Keeps what a computer has, as a backup does. */
export function backUp(world: World, at: number): void {
  const { state, contents, knows, past, ...rest } = upToDate(world, at);
  world.computers[at] = { ...rest, state, contents, knows, past: [...past, { state, contents, knows }] };
}

/** Puts a backup in the place of all that a computer has. It is another replica from then on. */
export function restoreOld(world: World, at: number, which: number): void {
  const computer = at2(world.computers, at);
  if (computer.past.length === 0) return;
  const old = at2(computer.past, which % computer.past.length);
  const { replica } = newComputer(world, old.contents);
  world.computers[at] = { ...computer, ...old, replica };
}

/** Takes all that a computer has, without anybody having deleted it; with the state, or only what the state speaks of. */
export function wipe(world: World, at: number, withState: boolean): void {
  const computer = upToDate(world, at);
  const empty = { accounts: [], tombstones: [] };
  world.computers[at] = withState
    ? { ...newComputer(world, empty), past: computer.past, driftMs: computer.driftMs }
    : { ...computer, contents: { ...computer.contents, accounts: [] } };
}

/** Lets everybody hear of everybody. */
export function settle(world: World): void {
  for (let round = 0; round < 2; round++) {
    const from = world.road.length;
    for (const at of world.computers.keys()) push(world, at);
    const sent = world.road.length - from;
    for (const at of world.computers.keys()) {
      for (let i = 0; i < sent; i++) pull(world, at, from + i);
    }
  }
}

export function at2<T>(all: readonly T[], i: number): T {
  const one = all[i];
  if (one === undefined) throw new Error(`there is no ${i}`);
  return one;
}
