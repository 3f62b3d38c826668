import type { OtpAccount, OtpKind } from '../../otp/account';
import { encodeBase32 } from '../../otp/base32';
import { googleBatchRefuses } from '../../otp/google-batch';
import { formatKeyUri, parseKeyUri } from '../../otp/key-uri';
import { Refusal } from '../../refusal';
import { hostsOf } from '../entry/site-hosts';

/** The formats that `writeBackup` writes, the most faithful first. */
export const EXPORT_FORMATS = [
  'aegis-encrypted',
  'aegis',
  'ente',
  'stratum',
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
  /** What lies in the trash. */
  trashed?: boolean;
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
  ente: { ...AEGIS, kinds: ['totp', 'hotp', 'steam'], trashed: true, asUri: true },
  stratum: { ...NOTHING_MORE, kinds: AEGIS.kinds, tags: Number.POSITIVE_INFINITY },
  '2fas': { ...NOTHING_MORE, kinds: ['totp', 'hotp', 'steam'], tags: 1 },
  'bitwarden-authenticator': { ...NOTHING_MORE, kinds: ['totp', 'steam'], favorite: true, asUri: true },
  'keepassxc-csv': { kinds: ['totp', 'steam'], note: true, favorite: false, tags: 1, sites: 1, asUri: true },
  cxf: { ...AEGIS, kinds: ['totp'], sites: Number.POSITIVE_INFINITY },
  'key-uri-list': { ...NOTHING_MORE, kinds: AEGIS.kinds, asUri: true },
  'google-batch': { ...NOTHING_MORE, kinds: ['totp', 'hotp'] },
};

/** What would be lost if `accounts` were written in a format: those that lose something, in their order. */
export function lossOf(format: ExportFormat, accounts: readonly OtpAccount[]): Loss[] {
  const carried = new Set(carriedOf(format, accounts));
  return accounts
    .map(
      (account): Loss => ({ account, lost: carried.has(account) ? lostParts(format, account) : ['account'] }),
    )
    .filter(({ lost }) => lost.length > 0);
}

/** Those of `accounts` that a format can hold, in their order. Stratum knows its entries by their secrets: the first counts. */
export function carriedOf(format: ExportFormat, accounts: readonly OtpAccount[]): OtpAccount[] {
  const carried = accounts.filter((account) => canCarry(format, account));
  if (format !== 'stratum') return carried;
  const bySecret = new Map(
    carried.map((account) => [encodeBase32(account.secret), account] as const).reverse(),
  );
  const kept = new Set(bySecret.values());
  return carried.filter((account) => kept.has(account));
}

/** Whether a format can make the account's codes. */
export function canCarry(format: ExportFormat, account: OtpAccount): boolean {
  const isOfKind = CAPACITIES[format].kinds.includes(account.kind);
  if (format === 'google-batch') return isOfKind && !googleBatchRefuses(account);
  // Stratum shows no entry without an issuer, and nothing is made up for one.
  if (format === 'stratum') return isOfKind && `${account.issuer}${account.label}` !== '';
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
  const { note, favorite, trashed, tags, sites } = CAPACITIES[format];
  const addressable = account.sites.filter(isAddressable).length;
  const lost: (LostPart | false | undefined)[] = [
    sharesTitle(format, account) && 'issuer',
    account.note !== undefined && !(note && fitsNote(format, account.note)) && 'note',
    account.favorite && !favorite && 'favorite',
    account.trashed && !trashed && 'trashed',
    account.tags.length > tags && 'tags',
    Math.min(addressable, sites) < account.sites.length && 'sites',
  ];
  return lost.filter((part) => part !== false && part !== undefined);
}

/** Bitwarden's Steam codes, and Stratum's, have but two names, and where both are the same, there is no issuer. */
function sharesTitle(format: ExportFormat, { kind, issuer, label }: OtpAccount): boolean {
  const isOfTwoNames = format === 'stratum' || (format === 'bitwarden-authenticator' && kind === 'steam');
  return isOfTwoNames && issuer !== '' && issuer === label;
}

/** Characters of a note in one line of Ente Auth's, escaped: a longer line would be read by nobody. */
const MAX_ESCAPED_NOTE = 40_000;

/** Whether a note goes into a file of the format as it is. */
export function fitsNote(format: ExportFormat, note: string): boolean {
  return format !== 'ente' || encodeURIComponent(JSON.stringify(note)).length <= MAX_ESCAPED_NOTE;
}

/** Whether a site can be written as an address: one host, not a whole domain. */
export function isAddressable(site: string): boolean {
  return hostsOf([`https://${site}`])[0] === site;
}
