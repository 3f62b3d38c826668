import type { ComponentChildren } from 'preact';
import { AccountLines } from '../../../components/codes/account-lines';
import { Monogram } from '../../../components/codes/monogram';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';

/** An account's picture and its two lines; `children` stand below them. */
export function AccountNames({ account, children }: { account: VaultAccount; children?: ComponentChildren }) {
  return (
    <>
      <Monogram name={account.issuer || account.label} picture={account.picture} />
      <AccountLines account={account} in="account">
        {children}
      </AccountLines>
    </>
  );
}
