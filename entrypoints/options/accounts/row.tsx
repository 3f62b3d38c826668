import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import { Icon } from '../../../components/shell/icon';
import { IconButton } from '../../../components/shell/icon-button';
import { listText } from '../../../components/words/list-text';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import { AccountNames } from './names';

/** One account of the table. */
export function AccountsRow(props: {
  account: VaultAccount;
  isChosen: boolean;
  onToggle(isRange: boolean): void;
  onDelete(): void;
}) {
  const { account } = props;
  const sites = listText(account.sites) || i18n.t('account.noSites');
  return (
    <tr class={props.isChosen ? 'account-line chosen' : 'account-line'} data-account={account.id}>
      <td class="choose">
        <input
          type="checkbox"
          aria-label={i18n.t('bulk.select', { account: nameOf(account) })}
          checked={props.isChosen}
          onClick={(event) => props.onToggle(event.shiftKey)}
        />
      </td>
      <NameCell account={account} sites={sites} />
      <td class="wide account-sites">{sites}</td>
      <td class="wide">
        <ul class="tags">
          {account.tags.map((tag) => (
            <li key={tag} class="tag">
              {tag}
            </li>
          ))}
        </ul>
      </td>
      <ActsCell account={account} onDelete={props.onDelete} />
    </tr>
  );
}

function NameCell({ account, sites }: { account: VaultAccount; sites: string }) {
  return (
    <td>
      <span class="account-cell">
        <AccountNames account={account}>
          <span class="narrow-only hint">{sites}</span>
        </AccountNames>
        {account.pinned && (
          <span class="pinned" title={i18n.t('codes.pinned')}>
            <Icon name="pin" />
            <span class="visually-hidden">{i18n.t('codes.pinned')}</span>
          </span>
        )}
      </span>
    </td>
  );
}

function ActsCell({ account, onDelete }: { account: VaultAccount; onDelete(): void }) {
  const name = { account: nameOf(account) };
  const edit = () => {
    location.hash = `#accounts/${account.id}`;
  };
  return (
    <td class="row-actions">
      <button
        type="button"
        class="button small edit"
        aria-label={i18n.t('account.editNamed', name)}
        onClick={edit}
      >
        {i18n.t('account.edit')}
      </button>
      <IconButton
        icon="trash"
        label={i18n.t('account.deleteNamed', name)}
        title={i18n.t('account.delete')}
        onPress={onDelete}
      />
    </td>
  );
}
