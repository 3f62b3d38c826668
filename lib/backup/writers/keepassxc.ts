import type { OtpAccount } from '../../otp/account';
import { formatKeyUri } from '../../otp/key-uri';
import { formatCsv } from '../encoding/csv';
import { isAddressable } from './export-capabilities';
import type { WriteContext } from './write-context';

const HEADER = [
  'Group',
  'Title',
  'Username',
  'Password',
  'URL',
  'Notes',
  'TOTP',
  'Icon',
  'Last Modified',
  'Created',
];
const ROOT = 'Root';
const MS = 1_000;

/** KeePassXC's CSV. */
export function writeKeepassxcCsv(accounts: readonly OtpAccount[], { at }: WriteContext): string {
  const now = new Date(at * MS).toISOString().replace(/\.\d+Z$/, 'Z');
  return formatCsv([HEADER, ...accounts.map((account) => rowOf(account, now))]);
}

function rowOf(account: OtpAccount, now: string): string[] {
  const [tag] = account.tags;
  const site = account.sites.find(isAddressable);
  return [
    tag === undefined ? ROOT : `${ROOT}/${tag}`,
    account.issuer || account.label,
    account.label,
    '',
    site === undefined ? '' : `https://${site}`,
    account.note ?? '',
    totpOf(account),
    '0',
    now,
    now,
  ];
}

/** KeePassXC knows Steam by a parameter of its own. */
function totpOf(account: OtpAccount): string {
  if (account.kind !== 'steam') return formatKeyUri(account);
  return `${formatKeyUri({ ...account, kind: 'totp' })}&encoder=steam`;
}
