import { useState } from 'preact/hooks';
import { i18n } from '#i18n';
import { AccountForm } from '../../components/account-form';
import { nameOf } from '../../components/account-name';
import { Icon } from '../../components/icon';
import { textOf } from '../../components/refusal-text';
import type { Message } from '../../components/toast';
import { now } from '../../lib/browser/clock';
import { vaultPlaces } from '../../lib/browser/places';
import { restoreAccount, trashAccount, updateAccount } from '../../lib/vault/accounts';
import { searchAccounts } from '../../lib/vault/search';
import { listSnapshots, restoreSnapshot } from '../../lib/vault/snapshots';
import { emptyTrash } from '../../lib/vault/trash';
import { changeVault } from '../../lib/vault/vault';
import { listedAccounts, type VaultAccount, type VaultContents } from '../../lib/vault/vault-account';
import { AccountNames } from './account-names';
import { Trash } from './trash';

/** The list of accounts: find, edit, delete, and take the deletion back. */
export function Accounts({ contents, say }: { contents: VaultContents; say(message: Message): void }) {
  const [query, setQuery] = useState('');
  const [editing, setEditing] = useState<string>();
  const accounts = listedAccounts(contents);
  const found = searchAccounts(accounts, query);
  const trash = contents.accounts.filter(({ deletedAt }) => deletedAt !== undefined);

  const change = (act: (contents: VaultContents, at: number) => VaultContents) =>
    changeVault(vaultPlaces(), (current) => act(current, Math.floor(now())));

  const restore = (account: VaultAccount) =>
    change((current, at) => restoreAccount(current, account.id, at)).then(
      () => say({ text: i18n.t('account.restored', [nameOf(account)]) }),
      (error: unknown) => say({ text: textOf(error) }),
    );

  const remove = (account: VaultAccount) =>
    change((current, at) => trashAccount(current, account.id, at)).then(
      () => {
        const action = { label: i18n.t('account.undo'), run: () => restore(account) };
        say({ text: i18n.t('account.deleted', [nameOf(account)]), action });
      },
      (error: unknown) => say({ text: textOf(error) }),
    );

  const empty = async () => {
    try {
      const [before] = await listSnapshots(vaultPlaces());
      await change(emptyTrash);
      const bringBack = () => before && restoreSnapshot(vaultPlaces(), before);
      say({ text: i18n.t('trash.emptied'), action: { label: i18n.t('account.undo'), run: bringBack } });
    } catch (error) {
      say({ text: textOf(error) });
    }
  };

  const save = async (account: VaultAccount, edited: VaultAccount) => {
    await change((current, at) => updateAccount(current, account.id, at, () => edited));
    setEditing(undefined);
    say({ text: i18n.t('account.saved', [nameOf(edited)]) });
  };

  return (
    <section class="stack">
      <h1 tabIndex={-1}>{i18n.t('options.accounts')}</h1>
      {accounts.length === 0 ? (
        <div class="stack">
          <p>{i18n.t('codes.emptyScan')}</p>
          <p>
            <a class="button primary" href="#add">
              {i18n.t('codes.emptyAdd')}
            </a>
          </p>
        </div>
      ) : (
        <div class="field">
          <label for="filter">{i18n.t('options.filter')}</label>
          <input
            id="filter"
            class="input"
            type="search"
            autocomplete="off"
            value={query}
            onInput={(event) => setQuery(event.currentTarget.value)}
          />
        </div>
      )}
      <p class="hint" role="status">
        {accounts.length > 0 && i18n.t('options.accountCount', found.length)}
      </p>
      <ul class="accounts">
        {found.map((account) => (
          <li key={account.id} class="account">
            {editing === account.id ? (
              <AccountForm
                account={account}
                onSave={(edited) => save(account, edited)}
                onCancel={() => setEditing(undefined)}
              />
            ) : (
              <AccountLine
                account={account}
                onEdit={() => setEditing(account.id)}
                onDelete={() => remove(account)}
              />
            )}
          </li>
        ))}
      </ul>
      <Trash accounts={trash} onRestore={restore} onEmpty={empty} />
    </section>
  );
}

function AccountLine(props: { account: VaultAccount; onEdit(): void; onDelete(): void }) {
  const { account } = props;
  return (
    <div class="account-line">
      <AccountNames account={account} />
      <span class="account-sites">{account.sites.join(', ') || i18n.t('account.noSites')}</span>
      <button type="button" class="button small" onClick={props.onEdit}>
        {i18n.t('account.edit')}
        <span class="visually-hidden"> {nameOf(account)}</span>
      </button>
      <button
        type="button"
        class="icon-button"
        aria-label={`${i18n.t('account.delete')} ${nameOf(account)}`}
        title={i18n.t('account.delete')}
        onClick={props.onDelete}
      >
        <Icon name="trash" />
      </button>
    </div>
  );
}
