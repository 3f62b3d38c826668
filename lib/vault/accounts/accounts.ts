import type { OtpAccount } from '../../otp/account';
import { Refusal } from '../../refusal';
import type { Site } from '../../site/site';
import { newAccountId } from '../format/account-id';
import type { VaultAccount, VaultContents } from '../format/vault-account';

/** How an account that is about to be added relates to those that are there. */
export type Likeness = { is: 'new' } | { is: 'same' | 'same-name'; as: VaultAccount };

/** `same`: the very key with the same parameters; `same-name`: another key under the same issuer and label. */
export function likenessOf(contents: VaultContents, account: OtpAccount): Likeness {
  const active = contents.accounts.filter((one) => one.deletedAt === undefined);
  const same = active.find((one) => hasSameKey(one, account));
  if (same) return { is: 'same', as: same };
  const namesake = active.find((one) => one.issuer === account.issuer && one.label === account.label);
  return namesake ? { is: 'same-name', as: namesake } : { is: 'new' };
}

/** Adds accounts at the end of the list. `at` is Unix seconds. */
export function addAccounts(contents: VaultContents, accounts: OtpAccount[], at: number): VaultContents {
  const last = Math.max(0, ...contents.accounts.map(({ position }) => position));
  const added = accounts.map(
    (account, i): VaultAccount => ({
      ...account,
      id: newAccountId(),
      createdAt: at,
      updatedAt: at,
      position: last + i + 1,
    }),
  );
  return { ...contents, accounts: [...contents.accounts, ...added] };
}

/**
 * Changes one account by its id. `updatedAt` always grows, so that two changes in one second, or after the clock was set
 * back, stay in order. Throws Refusal
 * `account-missing` when another context took it away.
 */
export function updateAccount(
  contents: VaultContents,
  id: string,
  at: number,
  update: (account: VaultAccount) => VaultAccount,
): VaultContents {
  if (!contents.accounts.some((account) => account.id === id)) throw new Refusal('account-missing');
  const accounts = contents.accounts.map((account) =>
    account.id === id ? { ...update(account), id, updatedAt: Math.max(at, account.updatedAt + 1) } : account,
  );
  return { ...contents, accounts };
}

/** Moves an account to the trash. */
export function trashAccount(contents: VaultContents, id: string, at: number): VaultContents {
  return updateAccount(contents, id, at, (account) => ({ ...account, deletedAt: at }));
}

/** Takes an account back out of the trash, to the place that it had. */
export function restoreAccount(contents: VaultContents, id: string, at: number): VaultContents {
  return updateAccount(contents, id, at, ({ deletedAt: _, ...account }) => account);
}

/** Lets an account's codes be filled at a site, given as `lib/site` writes it. */
export function bindSite(contents: VaultContents, id: string, at: number, site: Site): VaultContents {
  return updateAccount(contents, id, at, (account) => ({
    ...account,
    sites: [...new Set([...account.sites, site])],
  }));
}

/** Remembers where an account's codes belong on a site; without a selector, forgets it. */
export function rememberField(
  contents: VaultContents,
  id: string,
  at: number,
  site: Site,
  selector: string | undefined,
): VaultContents {
  return updateAccount(contents, id, at, (account) => {
    const others = (account.fields ?? []).filter((field) => field.site !== site);
    return { ...account, fields: selector === undefined ? others : [...others, { site, selector }] };
  });
}

/** Moves an HOTP account on, past the code that was just used (RFC 4226, section 7.2). */
export function advanceCounter(contents: VaultContents, id: string, at: number): VaultContents {
  return updateAccount(contents, id, at, (account) => ({ ...account, counter: account.counter + 1 }));
}

function hasSameKey(a: OtpAccount, b: OtpAccount): boolean {
  return (
    a.kind === b.kind &&
    a.algorithm === b.algorithm &&
    a.digits === b.digits &&
    a.period === b.period &&
    a.secret.length === b.secret.length &&
    a.secret.every((byte, i) => byte === b.secret[i])
  );
}
