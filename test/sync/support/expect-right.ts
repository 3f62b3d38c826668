import { expect } from 'vitest';
import { isSame } from '../../../lib/sync/view';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import { at2, type Deed, keyTextOf, type World } from './world';

/** What has to hold once all computers of a world heard of each other, by the book of deeds. */
export function expectRight(world: World): void {
  const [first, ...others] = world.computers.map(({ contents }) => contents.accounts);
  for (const other of others) expectSameAccounts(first ?? [], other);
  const known = new Set(world.computers.flatMap(({ knows }) => [...knows]));
  const deeds = world.deeds.filter(({ event }) => known.has(event));
  const accounts = new Map(at2(world.computers, 0).contents.accounts.map((one) => [one.id, one]));
  for (const [id, own] of Map.groupBy(deeds, (deed) => deed.id)) {
    const account = accounts.get(id);
    expect(account !== undefined, `${id} is there`).toBe(isWanted(own));
    if (account) expectRightAccount(account, own, { deeds, accounts });
  }
}

function expectSameAccounts(a: readonly VaultAccount[], b: readonly VaultAccount[]): void {
  expect(b.map(({ id }) => id)).toEqual(a.map(({ id }) => id));
  a.forEach((one, i) => {
    if (!isSame(one, at2(b, i))) expect(at2(b, i)).toEqual(one);
  });
}

/** Whether something was done to an account that nobody who deleted it knew of. */
function isWanted(own: Deed[]): boolean {
  const edits = own.filter(({ is }) => is === 'edit');
  const gone = own.filter(({ is }) => is === 'gone');
  // One that was made for a key set beside another is there without a deed.
  return gone.length === 0 || edits.some(({ event }) => !gone.some(({ knew }) => knew.has(event)));
}

function expectRightAccount(
  account: VaultAccount,
  own: Deed[],
  all: { deeds: Deed[]; accounts: Map<string, VaultAccount> },
): void {
  const { id } = account;
  // One that came back from beyond a deletion is as its rescuer knew it.
  const wasGone = own.some(({ is }) => is === 'gone');
  const issuers = own.filter(({ issuer }) => issuer !== undefined);
  if (!wasGone && !id.includes('-')) {
    expect(newestOf(issuers).map(({ issuer }) => issuer)).toContain(account.issuer);
  }
  const keyed = own.filter(({ key }) => key !== undefined);
  const every = keyed.map(({ key }) => key);
  if (!id.includes('-')) expect(every, 'no code changes').toContain(keyTextOf(account));
  // Changed and changed back, between two looks, is no change.
  const replaced = new Set(keyed.filter((deed) => !newestOf(keyed).includes(deed)).map(({ key }) => key));
  const keys = newestOf(keyed).filter(({ key }) => !replaced.has(key));
  if (!wasGone && !id.includes('-')) for (const { key } of keys) expectKey(id, key, all);
  const trash = own.filter(({ is }) => is === 'trash');
  // Who edits it in the trash knows of it, and leaves it there.
  const isUnknown = own.some(
    ({ is, event, knew }) =>
      is === 'edit' && !trash.some((deed) => deed.knew.has(event) || knew.has(deed.event)),
  );
  if (isUnknown)
    expect(account.deletedAt, `${id} was edited by who did not know of its deletion`).toBe(undefined);
}

/** A key that nobody replaced knowing it is there: in the account, or in one that was made for it and that nobody deleted. */
function expectKey(
  id: string,
  key: string | undefined,
  { deeds, accounts }: { deeds: Deed[]; accounts: Map<string, VaultAccount> },
): void {
  const there = [...accounts.values()].filter((one) => one.id === id || one.id.startsWith(`${id}-`));
  const isTouched = deeds.some((deed) => deed.id.startsWith(`${id}-`));
  if (!isTouched) expect(there.map(keyTextOf), 'no secret is overwritten').toContain(key);
}

/** Those that no other was done knowing of. */
function newestOf(deeds: Deed[]): Deed[] {
  return deeds.filter(({ event }) => !deeds.some(({ knew }) => knew.has(event)));
}
