import { fileOf } from './fixture';
import { COUNTER_SECRET, SECRET, STEAM_BASE64 } from './made-parts';

export function duo(): Uint8Array {
  return fileOf([
    { accountType: 'OtpAccount', name: 'totp@example.com', otpGenerator: { otpSecret: SECRET } },
    { accountType: 'OtpAccount', name: 'hotp', otpGenerator: { otpSecret: COUNTER_SECRET, counter: 10 } },
    { accountType: 'DuoAccount', name: 'pushed' },
  ]);
}

export function bitwardenAuthenticatorJson(): Uint8Array {
  const item = { id: 'a', name: 'Standard', folderId: null, organizationId: null, type: 1, favorite: true };
  const totp = `otpauth://totp/Standard:totp%40example.com?secret=${SECRET}&issuer=Standard`;
  return fileOf({ encrypted: false, items: [{ ...item, login: { totp } }] });
}

export function steamPhone(): Uint8Array {
  const account = { shared_secret: STEAM_BASE64, account_name: 'gabe', steamid: '76561190000000000' };
  return fileOf({ accounts: { '76561190000000000': account } });
}

export function enteJson(): Uint8Array {
  const rawData = `otpauth://totp/Standard:totp%40example.com?secret=${SECRET}`;
  const display = { pinned: true, trashed: true, tags: ['Work'], note: 'a note' };
  return fileOf({ items: [{ rawData, display }] });
}

export function twoFasSchema1(): Uint8Array {
  const service = { name: 'Standard', secret: '54ve gzfj hm3b gdon ferm puok ngdj etgm', type: 'Unknown' };
  const otp = { label: 'Standard:totp@example.com', account: '' };
  return fileOf({
    schemaVersion: 1,
    services: [
      { ...service, otp },
      { name: 'Odd', secret: SECRET, otp: { algorithm: 'SHA224' } },
    ],
  });
}

/** Groups by name, before database version 3. */
export function aegisVersion1(): Uint8Array {
  const info = { secret: SECRET, algo: 'SHA1', digits: 6, period: 30 };
  const entry = {
    type: 'totp',
    uuid: 'a',
    name: 'totp@example.com',
    issuer: 'Standard',
    group: 'Work',
    icon: null,
    info,
  };
  return fileOf({ version: 1, header: { slots: null, params: null }, db: { version: 1, entries: [entry] } });
}

/** Issuer and account in the label; Mobile-OTP's secret as the text of its digits. */
export function oldAndOtp(): Uint8Array {
  return fileOf([
    {
      secret: SECRET,
      label: 'Standard - Standard:totp@example.com',
      digits: 6,
      type: 'TOTP',
      algorithm: 'SHA1',
      period: 30,
    },
    // base32 of "e3152afee62599c8"
    {
      secret: 'MUZTCNJSMFTGKZJWGI2TSOLDHA======',
      issuer: 'M',
      label: 'm',
      digits: 6,
      type: 'MOTP',
      algorithm: 'SHA1',
    },
  ]);
}

/** Bare items, a title that repeats the account, a note, and a collection. */
export function cxfItems(): Uint8Array {
  const totp = (username: string) => ({
    type: 'totp',
    secret: SECRET,
    period: 30,
    digits: 6,
    username,
    algorithm: 'sha1',
  });
  const note = { type: 'note', content: { fieldType: 'string', value: 'a note' } };
  const user = { type: 'basic-auth', username: { fieldType: 'string', value: 'user' } };
  return fileOf({
    version: { major: 1, minor: 0 },
    accounts: [
      {
        id: 'a',
        collections: [
          {
            id: 'c',
            title: 'Outer',
            items: [],
            subCollections: [{ id: 'd', title: 'Inner', items: [{ item: 'i1' }] }],
          },
        ],
        items: [
          { id: 'i1', title: 'Standard', tags: ['t'], favorite: true, credentials: [note, user, totp('')] },
          { id: 'i2', title: 'alone', credentials: [totp('alone')] },
          { id: 'i3', title: 'Plain', credentials: [user] },
        ],
      },
    ],
  });
}
