import fc from 'fast-check';
import { updateAccount } from '../../../lib/vault/accounts/accounts';
import { emptyTrash } from '../../../lib/vault/accounts/trash';
import type { VaultAccount, VaultContents } from '../../../lib/vault/format/vault-account';
import {
  act,
  at2,
  backUp,
  type Computer,
  clockOf,
  look,
  newAccount,
  pull,
  push,
  restoreOld,
  type World,
  wipe,
} from './world';

type Update = (account: VaultAccount) => VaultAccount;

/** What a person does to one account. `mark` is new each time. */
const UPDATES: ((mark: number, at: number) => Update)[] = [
  (mark) => (one) => ({ ...one, issuer: `Issuer ${mark}` }),
  (mark) => (one) => ({ ...one, sites: [...new Set([...one.sites, `s${mark % 4}.example`])] }),
  (mark) => (one) => ({ ...one, tags: one.tags.includes('a') ? [] : ['a', `${mark % 3}`] }),
  (mark) => (one) => ({ ...one, note: `${mark}` }),
  () => (one) => ({ ...one, pinned: !one.pinned }),
  () => (one) => (one.kind === 'hotp' ? { ...one, counter: one.counter + 1 } : one),
  (mark) => (one) => ({ ...one, position: mark % 7 }),
  (mark) => (one) => ({ ...one, secret: new TextEncoder().encode(`secret ${mark}`) }),
  (mark) => (one) => ({ ...one, period: mark }),
  (mark) => (one) => ({ ...one, fields: [{ site: `s${mark % 2}.example`, selector: `#a${mark}` }] }),
  (_, at) => (one) => ({ ...one, deletedAt: at }),
  (_, at) => (one) => ({ ...one, deletedAt: at }),
  () =>
    ({ deletedAt: _, ...one }) =>
      one,
];

/** One thing that happens: its number says what, the others where and with what. */
export type Step = readonly [what: number, where: number, which: number];

export const someSteps = (least: number, most: number): fc.Arbitrary<Step[]> =>
  fc.array(fc.tuple(fc.nat(99), fc.nat(99), fc.nat(999)), { minLength: least, maxLength: most, size: 'max' });

const YEAR_MS = 365 * 86_400_000;
/** How wrong clocks get: not at all, by seconds, hours and years, both ways. */
const DRIFTS = [0, 5_000, -5_000, 3_600_000, -7_200_000, 14 * YEAR_MS, -50 * YEAR_MS];

/** Lets one thing happen. */
export function run(world: World, [what, where, which]: Step): void {
  const at = where % world.computers.length;
  world.nowMs += 1_000 + which * 100;
  if (what < 45) edit(world, at, which);
  else if (what < 50) act(world, at, (contents) => add(world, contents));
  else if (what < 56) act(world, at, (contents) => emptyTrash(contents, secondsAt(world, at)));
  else if (what < 70) push(world, at);
  else if (what < 86) pull(world, at, which);
  else if (what < 88) pull(world, at, which, which + 1);
  else if (what < 91) backUp(world, at);
  else if (what < 93) restoreOld(world, at, which);
  else if (what < 95) wipe(world, at, which % 2 === 0);
  else if (what < 97) restoreSnapshot(world, at, which);
  else at2(world.computers, at).driftMs = at2(DRIFTS, which % DRIFTS.length);
}

function secondsAt(world: World, at: number): number {
  return Math.floor(clockOf(world, at2(world.computers, at)) / 1_000);
}

function add(world: World, contents: VaultContents): VaultContents {
  return { ...contents, accounts: [...contents.accounts, newAccount(world)] };
}

function edit(world: World, at: number, which: number): void {
  const { accounts } = at2(world.computers, at).contents;
  if (accounts.length === 0) return;
  const { id } = at2(accounts, which % accounts.length);
  const seconds = secondsAt(world, at);
  const update = at2(UPDATES, Math.floor(which / 7) % UPDATES.length)(++world.serial, seconds);
  // Done and undone between two looks would be nothing, and a deed in the book all the same.
  look(world, at);
  act(world, at, (contents) => updateAccount(contents, id, seconds, update));
}

/** A person goes back to accounts as they were: an edit of today, for those that are not gone. */
function restoreSnapshot(world: World, at: number, which: number): void {
  const { past }: Computer = at2(world.computers, at);
  if (past.length === 0) return;
  const old = new Map(at2(past, which % past.length).contents.accounts.map((one) => [one.id, one]));
  const seconds = secondsAt(world, at);
  look(world, at);
  act(world, at, (contents) => ({
    ...contents,
    accounts: contents.accounts.map((now) => {
      const then = old.get(now.id);
      if (then === undefined) return now;
      const counter = Math.max(then.counter, now.counter);
      return { ...then, counter, updatedAt: Math.max(seconds, now.updatedAt + 1) };
    }),
  }));
}
