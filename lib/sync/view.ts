import type { Tombstone, VaultAccount, VaultContents } from '../vault/format/vault-account';
import { accountOf, keyOf, type Parts, partsOf } from './account-parts';
import { canonical } from './canonical';
import { timeOf } from './stamp';
import { type AccountState, isThere, isTrashed, type SyncState } from './state';

/** The account that a state stands for. Of several keys it has the newest; `split.ts` makes accounts of the others. */
function accountIn(id: string, state: AccountState): VaultAccount | undefined {
  const [newest] = state.keys;
  if (newest === undefined || !isThere(state)) return undefined;
  return accountOf({
    id,
    key: newest.value,
    counter: state.counter,
    updatedAt: state.updatedAt,
    ...(isTrashed(state) && { deletedAt: state.trash?.at ?? 0 }),
    parts: valuesOf(state),
  });
}

/** The parts that are there, without their stamps. */
export function valuesOf({ parts }: AccountState): Parts {
  return new Map([...parts].flatMap(([name, [, value]]) => (value === undefined ? [] : [[name, value]])));
}

/**
 * The contents with the accounts of a state. Everything else stays as it is here, and so does an account that is no other
 * than here, and since when it has been in the trash. An account that the state knows nothing of stays as well.
 */
export function contentsFrom(contents: VaultContents, state: SyncState): VaultContents {
  const here = new Map(contents.accounts.map((account) => [account.id, account]));
  const accounts = [...state].flatMap(([id, one]) => {
    const account = accountIn(id, one);
    return account === undefined ? [] : [asHere(account, here.get(id))];
  });
  const unknown = contents.accounts.filter(({ id }) => !state.has(id));
  const all = [...accounts, ...unknown].sort(byPlace);
  return { ...contents, accounts: all, tombstones: tombstonesFrom(contents, state) };
}

/** Whether two accounts are the same to a replica, whatever their times and the order in their lists. */
export function isSame(a: VaultAccount, b: VaultAccount): boolean {
  return textOf(a) === textOf(b);
}

function asHere(account: VaultAccount, here: VaultAccount | undefined): VaultAccount {
  if (here === undefined) return account;
  if (isSame(account, here)) return { ...here, updatedAt: account.updatedAt };
  const since = account.deletedAt === undefined ? undefined : here.deletedAt;
  return since === undefined ? account : { ...account, deletedAt: since };
}

function textOf(account: VaultAccount): string {
  const parts = [...partsOf(account)].sort(([a], [b]) => (a < b ? -1 : 1));
  const isIn = account.deletedAt !== undefined;
  return canonical([keyOf(account), account.counter, isIn, parts]);
}

/** One for each account that is gone, as the vault keeps them; none for those that are there again. */
function tombstonesFrom({ tombstones }: VaultContents, state: SyncState): Tombstone[] {
  const kept = tombstones.filter(({ id }) => {
    const one = state.get(id);
    return one === undefined || !isThere(one);
  });
  const known = new Set(kept.map(({ id }) => id));
  const missing = [...state].filter(([id, one]) => !known.has(id) && !isThere(one));
  return [...kept, ...missing.map(([id, { gone }]) => ({ id, at: lastOf(gone) }))];
}

function lastOf(gone: AccountState['gone']): number {
  return Math.floor(Math.max(0, ...[...(gone?.values() ?? [])].map(timeOf)) / 1_000);
}

function byPlace(a: VaultAccount, b: VaultAccount): number {
  return a.position - b.position || (a.id < b.id ? -1 : 1);
}
