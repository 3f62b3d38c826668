import { i18n } from '#i18n';
import { listText } from '../../../components/words/list-text';
import { accountChange } from '../../../lib/vault/accounts/changed-fields';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';

/** What of an account is another in `to`, in words: names of its fields, never what is in them. */
export function changeText(from: VaultAccount, to: VaultAccount): string {
  const change = accountChange(from, to);
  if (change.is === 'restored') return i18n.t('history.fromTrash');
  if (change.is === 'trashed') return i18n.t('history.toTrash');
  const names = change.fields.map((field) => i18n.t(`account.${field}`));
  return names.length > 0 ? listText(names) : i18n.t('history.place');
}
