import { zipSync } from 'fflate';
import { fileOf } from './fixture';
import { COUNTER_SECRET, SECRET } from './made-parts';

/** What other writers of a known format leave out or add. */

const URI = `otpauth://totp/Standard:totp%40example.com?secret=${SECRET}&issuer=Standard`;

export function enteBareNames(): Uint8Array {
  return fileOf(
    `otpauth://totp/:totp%40example.com?algorithm=SHA1&digits=6&issuer&period=30&secret=${SECRET}&codeDisplay=%7B%7D\n`,
  );
}

/** "Favorites" and "Other accounts" are in every file, under names in the person's language. */
export function lastpassFolders(): Uint8Array {
  const account = (folderId: number, isFavorite: boolean) => ({
    issuerName: 'Standard',
    userName: 'totp@example.com',
    secret: SECRET,
    timeStep: 30,
    digits: 6,
    algorithm: 'SHA1',
    isFavorite,
    folderData: { folderId, position: 0 },
  });
  return fileOf({
    version: 1,
    accounts: [account(1, true), account(2, true), account(0, false)],
    folders: [
      { id: 1, name: 'Favoriten' },
      { id: 2, name: 'Work' },
      { id: 0, name: 'Andere' },
    ],
  });
}

export function bareAuthenticatorExtension(): Uint8Array {
  return fileOf({
    '7733be61632fa6af88d31218e6c4afb2': { secret: SECRET.toLowerCase() },
    '9fb06143-421d-46e1-a7e9-4aafe44b0e72': { secret: '3132333435363738393031323334353637383930' },
  });
}

/** A picture in base32, and Steam's own data. */
export function winauthPictures(): Uint8Array {
  const icon = `&icon=base64%3A${'A'.repeat(20_000)}`;
  const steam = 'otpauth://totp/Steam:gabe?secret=JRZCL47CMXVOQMNPZR2F7J4RGI&digits=5&issuer=Steam';
  return fileOf(`${URI}&digits=6${icon}\r\n${steam}&deviceid=android%3a1&data=%7b%22a%22%3a1%7d${icon}\r\n`);
}

export function protonPassSections(): Uint8Array {
  const field = { fieldName: 'admin code', type: 'totp', data: { totpUri: SECRET } };
  const content = { sections: [{ sectionName: 'x', sectionFields: [field] }] };
  const item = { data: { metadata: { name: 'Router', note: '' }, type: 'custom', content }, state: 1 };
  return fileOf({ version: '1.30', vaults: { a: { name: 'Personal', items: [item] } } });
}

export function keepassColumns(): Uint8Array {
  return fileOf(
    `Title,User Name,TimeOtp-Secret-Base32,Group\nStandard,totp@example.com,${SECRET},OTP/TOTP\n`,
  );
}

export function unknownJson(): Uint8Array {
  const hotp = `otpauth://hotp/?secret=${COUNTER_SECRET}&counter=10`;
  const inner = `otpauth://totp/?secret=${COUNTER_SECRET}`;
  return fileOf({
    version: 7,
    records: [
      { title: 'ignored', login: 'ignored', fields: { code: URI } },
      { title: 'Shop', login: 'ann', fields: [{ type: 'otp', value: hotp }] },
      { title: 'Outer', user: 'x', children: [{ name: 'Inner', value: inner }] },
    ],
  });
}

export function onePuxInFolder(): Uint8Array {
  const fields = [{ title: 'code', id: 'TOTP_1', value: { totp: URI } }];
  const item = { details: { sections: [{ fields }] }, overview: {} };
  return zipSync({
    '1Password/export.data': fileOf({ accounts: [{ vaults: [{ attrs: {}, items: [item] }] }] }),
    '__MACOSX/1Password/._export.data': new Uint8Array(4),
  });
}

/** base32 of "not hexadecimal". */
export function oddMotp(): Uint8Array {
  const secret = 'NZXXIIDIMV4GCZDFMNUW2YLM';
  return fileOf([{ secret, issuer: 'M', label: 'm', digits: 6, type: 'MOTP', algorithm: 'SHA1' }]);
}

export function unknownXml(): Uint8Array {
  return fileOf(
    `<?xml version="1.0"?><db><entry name="Standard"><field label="One-time code">${SECRET}</field></entry></db>`,
  );
}

export function unknownText(): Uint8Array {
  return fileOf(`Name: Standard\nAccount: totp@example.com\nSecret: ${SECRET}\n`);
}

export function bareKey(): Uint8Array {
  return fileOf(`${SECRET}${SECRET}\n`);
}
