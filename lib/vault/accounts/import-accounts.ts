import type { OtpAccount } from '../../otp/account';
import { toBase64 } from '../../stored/base64';
import { isOwnPicture } from '../format/own-picture';
import type { VaultAccount, VaultContents } from '../format/vault-account';
import { addAccounts, type Likeness } from './accounts';

/** As `Likeness`; `twice`: the very key is in what is brought before. */
export type ImportLikeness = Likeness['is'] | 'twice';

/**
 * How each of many accounts relates to those that are kept, and to those before it in the list: an import of thousands
 * must not compare each with all.
 */
export function likenessesOf(contents: VaultContents, accounts: OtpAccount[]): ImportLikeness[] {
  const active = contents.accounts.filter((account) => account.deletedAt === undefined);
  const keys = new Set(active.map(keyOf));
  const names = new Set(active.map(nameOf));
  const before = new Set<string>();
  return accounts.map((account) => {
    const key = keyOf(account);
    if (keys.has(key)) return 'same';
    if (before.has(key)) return 'twice';
    before.add(key);
    const isNamesake = names.has(nameOf(account));
    names.add(nameOf(account));
    return isNamesake ? 'same-name' : 'new';
  });
}

/** Whether an account of this likeness can be added. */
export function isFresh(likeness: ImportLikeness | undefined): boolean {
  return likeness !== 'same' && likeness !== 'twice';
}

/** Adds those accounts whose keys are not there yet; `added` are the ones that came in. */
export function importAccounts(
  contents: VaultContents,
  accounts: OtpAccount[],
  at: number,
): { contents: VaultContents; added: VaultAccount[] } {
  const likenesses = likenessesOf(contents, accounts);
  const fresh = accounts.filter((_, i) => isFresh(likenesses[i]));
  const changed = addAccounts(contents, fresh, at);
  const added = changed.accounts.slice(contents.accounts.length).map(asPinned).map(withOwnPicture);
  return { contents: { ...changed, accounts: [...contents.accounts, ...added] }, added };
}

/** What another app calls a favourite stands at the top here. */
function asPinned({ favorite, ...account }: VaultAccount): VaultAccount {
  return favorite ? { ...account, pinned: true } : account;
}

/** What another app has for a picture is drawn small before; what is not, stays out. */
function withOwnPicture({ picture, ...account }: VaultAccount): VaultAccount {
  return isOwnPicture(picture) ? { ...account, picture } : account;
}

function keyOf({ kind, algorithm, digits, period, secret }: OtpAccount): string {
  return [kind, algorithm, digits, period, toBase64(secret)].join(' ');
}

function nameOf({ issuer, label }: OtpAccount): string {
  return JSON.stringify([issuer, label]);
}
