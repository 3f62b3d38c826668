import type { OtpAccount } from '../../otp/account';
import type { VaultAccount } from '../format/vault-account';

/** Accounts as another app takes them, in their order: what is pinned here is a favourite elsewhere, as on import. */
export function exportedAccounts(accounts: readonly VaultAccount[]): OtpAccount[] {
  return accounts.map((account) => (account.pinned ? { ...account, favorite: true } : account));
}
