import type { OtpAccount, OtpKind } from '../../otp/account';
import { googleBatchRefuses } from '../../otp/google-batch';
import { formatKeyUri, parseKeyUri } from '../../otp/key-uri';
import { Refusal } from '../../refusal';
import { hostsOf } from '../entry/site-hosts';

/** The formats that `writeBackup` writes, the most faithful first. */
export const EXPORT_FORMATS = [
  'aegis-encrypted',
  'aegis',
  '2fas',
  'bitwarden-authenticator',
  'keepassxc-csv',
  'cxf',
  'key-uri-list',
  'google-batch',
] as const;
export type ExportFormat = (typeof EXPORT_FORMATS)[number];

/** What of an account a format has no room for; 'account' is all of it. */
export type LostPart = 'account' | 'issuer' | 'note' | 'favorite' | 'trashed' | 'tags' | 'sites';

/** An account that does not arrive whole. */
export interface Loss {
  account: OtpAccount;
  /** Never empty. 'tags' and 'sites': some or all of them. */
  lost: LostPart[];
}

/** What a format has room for. Codes, issuer and label go everywhere. */
interface Capacity {
  kinds: readonly OtpKind[];
  note: boolean;
  favorite: boolean;
  tags: number;
  sites: number;
  /** Whether an account is written as a key URI. */
  asUri: boolean;
}

const NOTHING_MORE = { note: false, favorite: false, tags: 0, sites: 0, asUri: false };
const AEGIS: Capacity = {
  kinds: ['totp', 'hotp', 'steam', 'motp', 'yandex'],
  note: true,
  favorite: true,
  tags: Number.POSITIVE_INFINITY,
  sites: 0,
  asUri: false,
};

const CAPACITIES: Readonly<Record<ExportFormat, Capacity>> = {
  'aegis-encrypted': AEGIS,
  aegis: AEGIS,
  '2fas': { ...NOTHING_MORE, kinds: ['totp', 'hotp', 'steam'], tags: 1 },
  'bitwarden-authenticator': { ...NOTHING_MORE, kinds: ['totp', 'steam'], favorite: true, asUri: true },
  'keepassxc-csv': { kinds: ['totp', 'steam'], note: true, favorite: false, tags: 1, sites: 1, asUri: true },
  cxf: { ...AEGIS, kinds: ['totp'], sites: Number.POSITIVE_INFINITY },
  'key-uri-list': { ...NOTHING_MORE, kinds: AEGIS.kinds, asUri: true },
  'google-batch': { ...NOTHING_MORE, kinds: ['totp', 'hotp'] },
};

/** What would be lost if `accounts` were written in a format: those that lose something, in their order. */
export function lossOf(format: ExportFormat, accounts: readonly OtpAccount[]): Loss[] {
  return accounts
    .map((account) => ({ account, lost: lostParts(format, account) }))
    .filter(({ lost }) => lost.length > 0);
}

/** Whether a format can make the account's codes. */
export function canCarry(format: ExportFormat, account: OtpAccount): boolean {
  const isOfKind = CAPACITIES[format].kinds.includes(account.kind);
  if (format === 'google-batch') return isOfKind && !googleBatchRefuses(account);
  return isOfKind && (CAPACITIES[format].asUri ? survivesKeyUri(account) : true);
}

/** A name of many thousand characters does not, nor five digits of a TOTP account of Steam: that reads as Steam's own. */
function survivesKeyUri(account: OtpAccount): boolean {
  try {
    const { kind, issuer, label } = parseKeyUri(formatKeyUri(account));
    return kind === account.kind && issuer === account.issuer && label === account.label;
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return false;
  }
}

function lostParts(format: ExportFormat, account: OtpAccount): LostPart[] {
  if (!canCarry(format, account)) return ['account'];
  const { note, favorite, tags, sites } = CAPACITIES[format];
  const addressable = account.sites.filter(isAddressable).length;
  const lost: (LostPart | false | undefined)[] = [
    sharesTitle(format, account) && 'issuer',
    account.note !== undefined && !note && 'note',
    account.favorite && !favorite && 'favorite',
    account.trashed && 'trashed',
    account.tags.length > tags && 'tags',
    Math.min(addressable, sites) < account.sites.length && 'sites',
  ];
  return lost.filter((part) => part !== false && part !== undefined);
}

/** Bitwarden's Steam codes have but a title and a user name, and where both are the same, there is no issuer. */
function sharesTitle(format: ExportFormat, { kind, issuer, label }: OtpAccount): boolean {
  return format === 'bitwarden-authenticator' && kind === 'steam' && issuer !== '' && issuer === label;
}

/** Whether a site can be written as an address: one host, not a whole domain. */
export function isAddressable(site: string): boolean {
  return hostsOf([`https://${site}`])[0] === site;
}
