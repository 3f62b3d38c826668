import { i18n } from '#i18n';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';

const FIELDS = [
  'issuer',
  'label',
  'secret',
  'kind',
  'algorithm',
  'digits',
  'period',
  'counter',
  'sites',
  'tags',
  'note',
  'pin',
] as const;

/** What of an account is another in `to`: names of its fields, never what is in them. */
export function changeText(from: VaultAccount, to: VaultAccount): string {
  if (from.deletedAt !== undefined && to.deletedAt === undefined) return i18n.t('history.fromTrash');
  if (from.deletedAt === undefined && to.deletedAt !== undefined) return i18n.t('history.toTrash');
  const names = FIELDS.filter((field) => String(from[field]) !== String(to[field])).map((field) =>
    i18n.t(`account.${field}`),
  );
  return names.length > 0 ? names.join(', ') : i18n.t('history.place');
}
