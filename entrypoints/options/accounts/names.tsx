import type { ComponentChildren } from 'preact';
import { linesOf } from '../../../components/codes/account-name';
import { Monogram } from '../../../components/codes/monogram';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';

/** An account's picture and its two lines; `children` stand below them. */
export function AccountNames({ account, children }: { account: VaultAccount; children?: ComponentChildren }) {
  const [first, second] = linesOf(account);
  return (
    <>
      <Monogram name={account.issuer || account.label} picture={account.picture} />
      <span class="account-names">
        <strong>
          <bdi>{first}</bdi>
        </strong>
        <span class="hint">
          <bdi>{second}</bdi>
        </span>
        {children}
      </span>
    </>
  );
}
