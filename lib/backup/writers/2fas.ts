import type { OtpAccount } from '../../otp/account';
import { encodeBase32 } from '../../otp/base32';
import { randomUuid } from '../encoding/uuid';
import type { WriteContext } from './write-context';

const MS = 1_000;

/** 2FAS's plain backup, schema 4. */
export function write2fas(accounts: readonly OtpAccount[], { at, randomBytes }: WriteContext): string {
  const updatedAt = at * MS;
  const names = [...new Set(accounts.flatMap((account) => account.tags.slice(0, 1)))];
  const groups = new Map(names.map((name) => [name, randomUuid(randomBytes)]));
  return JSON.stringify({
    services: accounts.map((account, position) => serviceOf(account, position, updatedAt, groups)),
    groups: [...groups].map(([name, id]) => ({ id, name, isExpanded: true, updatedAt })),
    updatedAt,
    schemaVersion: 4,
    appVersionCode: 5_000_000,
    appVersionName: '5.0.0',
    appOrigin: 'android',
  });
}

function serviceOf(
  account: OtpAccount,
  position: number,
  updatedAt: number,
  groups: ReadonlyMap<string, string>,
) {
  const groupId = groups.get(account.tags[0] ?? '');
  return {
    // The app shows no service without a name.
    name: account.issuer || account.label,
    secret: encodeBase32(account.secret),
    updatedAt,
    otp: otpOf(account),
    order: { position },
    icon: { selected: 'Label', label: labelIcon(account) },
    ...(groupId !== undefined && { groupId }),
  };
}

function otpOf({ kind, issuer, label, algorithm, digits, period, counter }: OtpAccount) {
  return {
    label: issuer ? `${issuer}:${label}` : label,
    account: label,
    ...(issuer && { issuer }),
    digits,
    ...(kind === 'hotp' ? { counter } : { period }),
    algorithm,
    tokenType: kind.toUpperCase(),
    source: 'Manual',
  };
}

function labelIcon({ issuer, label }: OtpAccount) {
  return { text: [...(issuer || label)].slice(0, 2).join('').toUpperCase(), backgroundColor: 'Default' };
}
