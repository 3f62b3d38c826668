import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import { AccountForm } from '../../../components/forms/account-form';
import { Icon } from '../../../components/shell/icon';
import type { Message } from '../../../components/shell/toast';
import { useWhenGone } from '../../../components/shell/use-when-gone';
import { type AccountEdit, editAccount } from '../../../lib/vault/accounts/edit';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import { BackLink } from '../shell/back-link';
import { returnFrom } from '../shell/route';
import { commitChange } from './account-changes';
import { OwnPictureField } from './own-picture-field';

/** One account's form, with its QR code a link away. */
export function AccountEditor(props: {
  account: VaultAccount;
  say(message: Message): void;
  /** The account's id, when the editor is left. */
  onLeft(id: string): void;
}) {
  const { account } = props;
  // The list is told on the way out, whichever way that is.
  useWhenGone(() => props.onLeft(account.id));
  const save = async (changes: Partial<AccountEdit>) => {
    await commitChange((contents, at) => editAccount(contents, account.id, at, changes));
    props.say({ text: i18n.t('account.saved', { account: nameOf({ ...account, ...changes }) }) });
  };
  return (
    <section class="stack narrow">
      <BackLink />
      <header class="headline">
        <h1 tabIndex={-1}>{i18n.t('account.editTitle')}</h1>
        <a class="button" href={`#accounts/${account.id}/qr`}>
          <Icon name="qr" />
          {i18n.t('accountQr.show')}
        </a>
      </header>
      <div class="card">
        <AccountForm
          account={account}
          onSave={save}
          onClose={() => returnFrom({ section: 'accounts', below: [account.id] })}
          picture={({ issuer, label, picture }, onChange) => (
            <OwnPictureField name={issuer || label} issuer={issuer} picture={picture} onChange={onChange} />
          )}
        />
      </div>
    </section>
  );
}
