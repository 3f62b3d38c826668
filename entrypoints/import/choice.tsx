import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AccountDetails } from '../../components/account-details';
import { nameOf } from '../../components/account-name';
import { ClosedVault } from '../../components/closed-vault';
import { Monogram } from '../../components/monogram';
import { Problem } from '../../components/problem';
import { textOf } from '../../components/refusal-text';
import { SetupForm } from '../../components/setup-form';
import { now } from '../../lib/browser/clock';
import { vaultPlaces } from '../../lib/browser/places';
import { createHere, unlockHere } from '../../lib/browser/unlocking';
import type { OtpAccount } from '../../lib/otp/account';
import { addAccounts, likenessOf } from '../../lib/vault/accounts';
import { changeVault, type VaultState } from '../../lib/vault/vault';
import type { Findings } from './find-accounts';

/** What was found, with the way into the vault where it is closed, and what will be saved. */
export function Choice(props: {
  findings: Findings;
  vault: VaultState;
  onSaved(accounts: OtpAccount[]): void;
}) {
  const { findings, vault } = props;
  const { accounts, site } = findings;
  const [left, setLeft] = useState<ReadonlySet<OtpAccount>>(new Set());
  const [bind, setBind] = useState(true);
  const [problem, setProblem] = useState<string>();
  const single = accounts.length === 1;

  const isKnown = (account: OtpAccount) =>
    vault.state === 'open' && likenessOf(vault.contents, account).is === 'same';
  const chosen = accounts.filter((account) => !left.has(account) && !isKnown(account));

  const save = async () => {
    const sites = bind && site !== undefined ? [site] : [];
    const added = chosen.map((account) => ({
      ...account,
      sites: [...new Set([...account.sites, ...sites])],
    }));
    await changeVault(vaultPlaces(), (contents) => {
      // Another window may have been quicker.
      const fresh = added.filter((account) => likenessOf(contents, account).is !== 'same');
      return addAccounts(contents, fresh, Math.floor(now()));
    })
      .then(() => props.onSaved(added))
      .catch((error: unknown) => setProblem(textOf(error)));
  };

  const toggle = (account: OtpAccount) => {
    const next = new Set(left);
    if (!next.delete(account)) next.add(account);
    setLeft(next);
  };

  return (
    <main class="window stack">
      <h1>{single ? i18n.t('import.foundTitle') : i18n.t('import.foundMany', accounts.length)}</h1>
      <ul class="stack">
        {numbered(accounts).map(({ number, account }) => (
          <li key={number} class="card">
            {!single && (
              <label class="check">
                <input
                  type="checkbox"
                  checked={!left.has(account) && !isKnown(account)}
                  disabled={isKnown(account)}
                  onChange={() => toggle(account)}
                />
                <strong>{nameOf(account)}</strong>
              </label>
            )}
            {single && (
              <p class="found-name">
                <Monogram name={account.issuer || account.label} />
                <strong>
                  <bdi>{nameOf(account)}</bdi>
                </strong>
              </p>
            )}
            <AccountDetails account={account} from={site ?? i18n.t('import.notSecure')} />
            {vault.state === 'open' && <LikenessNote is={likenessOf(vault.contents, account).is} />}
          </li>
        ))}
      </ul>
      {findings.rejected.length > 0 && (
        <div class="warning">
          <strong>{i18n.t('import.rejected')}</strong>
          <ul>
            {findings.rejected.map(({ label }) => (
              <li key={label}>
                <bdi>{label}</bdi>
              </li>
            ))}
          </ul>
        </div>
      )}
      {site !== undefined && (
        <label class="check">
          <input type="checkbox" checked={bind} onChange={() => setBind(!bind)} />
          {i18n.t('import.bindHere', [site])}
        </label>
      )}
      <Problem text={problem} />
      {vault.state === 'open' ? (
        <div class="actions">
          <button type="button" class="button primary" disabled={chosen.length === 0} onClick={save}>
            {single ? i18n.t('import.save') : i18n.t('import.saveAll', chosen.length)}
          </button>
          <button type="button" class="button" onClick={() => window.close()}>
            {i18n.t('import.cancel')}
          </button>
        </div>
      ) : vault.state === 'none' ? (
        <SetupForm onCreate={createHere} />
      ) : (
        <ClosedVault state={vault.state} onUnlock={unlockHere} />
      )}
    </main>
  );
}

/** Two codes on a page may be alike in everything: their place is what tells them apart. */
function numbered(accounts: OtpAccount[]): { number: number; account: OtpAccount }[] {
  return accounts.map((account, number) => ({ number, account }));
}

function LikenessNote({ is }: { is: ReturnType<typeof likenessOf>['is'] }) {
  if (is === 'new') return null;
  return <p class="warning">{i18n.t(is === 'same' ? 'import.isSame' : 'import.isSameName')}</p>;
}
