import { linesOf } from '../../components/account-name';
import { Monogram } from '../../components/monogram';
import type { VaultAccount } from '../../lib/vault/vault-account';

/** An account's picture and its two lines. */
export function AccountNames({ account }: { account: VaultAccount }) {
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
      </span>
    </>
  );
}
