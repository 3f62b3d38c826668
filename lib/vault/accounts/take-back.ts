import { toBase64 } from '../../stored/base64';
import { newAccountId } from '../format/account-id';
import type { VaultAccount, VaultContents } from '../format/vault-account';
import { isAlike } from './difference';

/** What a commit made of the contents. */
export interface ContentsStep {
  before: VaultContents;
  after: VaultContents;
}

/**
 * The contents without what a step did to the accounts, and with all that was done since: a field that another window changed
 * stays, and so does an account that it changed. Counters of HOTP do not go back, and what is gone for good comes back under
 * a new id, safe from its tombstone. `at` is Unix seconds.
 */
export function takeBack(present: VaultContents, { before, after }: ContentsStep, at: number): VaultContents {
  const [old, made] = [byId(before), byId(after)];
  const accounts = present.accounts.flatMap((account) => {
    const [from, to] = [made.get(account.id), old.get(account.id)];
    if (from === undefined) return [account];
    if (to === undefined) return isAlike(account, from) ? [] : [account];
    return [withoutStep(account, { from, to }, at)];
  });
  return { ...present, accounts: [...accounts, ...lost(present, { before, after }, at)] };
}

/** The accounts that the step took away and nobody brought back. */
function lost(present: VaultContents, { before, after }: ContentsStep, at: number): VaultAccount[] {
  const [there, made] = [byId(present), byId(after)];
  const gone = new Set(present.tombstones.map(({ id }) => id));
  return before.accounts
    .filter(({ id }) => !made.has(id) && !there.has(id))
    .map((account) => ({
      ...account,
      ...(gone.has(account.id) && { id: newAccountId() }),
      updatedAt: Math.max(at, account.updatedAt + 1),
    }));
}

/** The account with the fields of `to` where the step changed them and nobody did since. */
function withoutStep(
  account: VaultAccount,
  { from, to }: { from: VaultAccount; to: VaultAccount },
  at: number,
): VaultAccount {
  const [made, old] = [fieldsOf(from), fieldsOf(to)];
  const back = fieldsOf(account);
  for (const name of new Set([...made.keys(), ...old.keys()])) {
    const step = { from: made.get(name), to: old.get(name) };
    if (FIXED.has(name) || textOf(name, step.from) === textOf(name, step.to)) continue;
    const value = valueBack(name, back.get(name), step);
    if (value === undefined) back.delete(name);
    else back.set(name, value);
  }
  const taken = Object.fromEntries(back) as unknown as VaultAccount;
  return isAlike(taken, account) ? account : { ...taken, updatedAt: Math.max(at, account.updatedAt + 1) };
}

function fieldsOf(account: VaultAccount): Map<string, unknown> {
  return new Map(Object.entries(account));
}

/** Not a field that a step takes anywhere: an id is the account, the rest only grows. */
const FIXED: ReadonlySet<string> = new Set(['id', 'updatedAt', 'counter']);

/** A list loses what the step put in, and gets what it took; anything else is as it was, unless it is another by now. */
function valueBack(name: string, now: unknown, { from, to }: { from: unknown; to: unknown }): unknown {
  if (textOf(name, now) === textOf(name, from)) return to;
  if (![now, from ?? [], to ?? []].every(Array.isArray)) return now;
  const [present, made, old] = [now, from ?? [], to ?? []] as [unknown[], unknown[], unknown[]];
  const without = present.filter((one) => isIn(old, one) || !isIn(made, one));
  return [...without, ...old.filter((one) => !isIn(made, one) && !isIn(present, one))];
}

function isIn(list: readonly unknown[], one: unknown): boolean {
  const text = JSON.stringify(one);
  return list.some((other) => JSON.stringify(other) === text);
}

/** Since when something is in the trash is counted anew with each commit: that it is there is what a step changes. */
function textOf(name: string, value: unknown): string {
  if (name === 'deletedAt') return String(value !== undefined);
  return value instanceof Uint8Array ? toBase64(value) : (JSON.stringify(value) ?? '');
}

function byId({ accounts }: VaultContents): ReadonlyMap<string, VaultAccount> {
  return new Map(accounts.map((account) => [account.id, account]));
}
