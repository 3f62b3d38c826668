import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import { KeysDialog } from '../../../components/shell/keys-dialog';
import { Menu } from '../../../components/shell/menu';
import { hasMacKeys } from '../../../components/words/shortcut-text';
import { openOptions } from '../../../lib/browser/api/own-pages';
import { belongsTo, type Site } from '../../../lib/site/site';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import type { OpenDialog } from '../state/list-state';
import type { ListActions } from './list-actions';

// Loaded when it is first asked for.

/** What lies over the list for a moment: an account's menu, or the keys. */
export function ListDialog(props: { dialog: OpenDialog; actions: ListActions; onClose(): void }) {
  const { dialog, actions, onClose } = props;
  if (dialog === 'keys') return <KeysDialog isMac={hasMacKeys()} onClose={onClose} />;
  return (
    <AccountMenu
      account={dialog.menu}
      opener={dialog.opener}
      site={actions.page?.site}
      onBind={(account) => actions.run(({ bind }) => bind(actions, account))}
      onPin={(account) => actions.run(({ pin }) => pin(actions, account))}
      onTrash={(account) => actions.run(({ trash }) => trash(actions, account))}
      onClose={onClose}
    />
  );
}

/** What can be done with one account besides copying its code. */
function AccountMenu(props: {
  account: VaultAccount;
  opener: HTMLElement;
  site: Site | undefined;
  onBind(account: VaultAccount): void;
  onPin(account: VaultAccount): void;
  onTrash(account: VaultAccount): void;
  onClose(): void;
}) {
  const { account, site } = props;
  const canBind = site !== undefined && !belongsTo(account, site);
  return (
    <Menu
      name={nameOf(account)}
      opener={props.opener}
      onClose={props.onClose}
      items={[
        ...(canBind
          ? [{ icon: 'fill' as const, label: i18n.t('bindMenu'), run: () => props.onBind(account) }]
          : []),
        { icon: 'edit', label: i18n.t('codes.edit'), run: () => openOptions(`accounts/${account.id}`) },
        { icon: 'qr', label: i18n.t('codes.showQr'), run: () => openOptions(`accounts/${account.id}/qr`) },
        {
          icon: 'pin',
          label: i18n.t(account.pinned ? 'codes.unpin' : 'codes.pin'),
          run: () => props.onPin(account),
        },
        { icon: 'trash', label: i18n.t('codes.trash'), run: () => props.onTrash(account) },
      ]}
    />
  );
}
