import type { VaultAccount } from '../format/vault-account';

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

/** A field of an account that a person knows by name. */
export type NamedField = (typeof FIELDS)[number];

/** What became of an account: in or out of the trash, or the fields that are another; none when only its place is. */
export type AccountChange = { is: 'trashed' } | { is: 'restored' } | { is: 'edited'; fields: NamedField[] };

/** What of an account is another in `to`: names of its fields, never what is in them. */
export function accountChange(from: VaultAccount, to: VaultAccount): AccountChange {
  if (from.deletedAt !== undefined && to.deletedAt === undefined) return { is: 'restored' };
  if (from.deletedAt === undefined && to.deletedAt !== undefined) return { is: 'trashed' };
  return { is: 'edited', fields: FIELDS.filter((field) => String(from[field]) !== String(to[field])) };
}
