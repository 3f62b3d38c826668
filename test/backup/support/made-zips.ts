import { strToU8, unzipSync, zipSync } from 'fflate';
import { COUNTER_SECRET, SECRET } from './made-parts';

export function onePux(): Uint8Array {
  const item = {
    uuid: 'a',
    favIndex: 1,
    state: 'active',
    details: {
      loginFields: [
        { designation: 'username', value: 'totp@example.com' },
        { designation: 'password', value: 'not to be kept' },
      ],
      notesPlain: 'a note',
      sections: [
        { fields: [{ title: 'one-time password', id: 'TOTP_1', value: { totp: SECRET } }] },
        {
          fields: [
            { title: 'second', id: 'TOTP_2', value: { totp: `otpauth://totp/?secret=${COUNTER_SECRET}` } },
          ],
        },
        { fields: [{ title: 'web', id: 'x', value: { url: 'https://x.example' } }] },
      ],
    },
    overview: {
      title: 'Standard',
      url: 'https://Example.com/login',
      urls: [{ url: 'https://example.com' }, { url: 'https://sub.example.com:8443/x' }],
      tags: ['one'],
    },
  };
  const data = {
    accounts: [{ vaults: [{ attrs: { name: 'Private' }, items: [item, { uuid: 'b', details: {} }] }] }],
  };
  return zipSync({
    'export.attributes': strToU8('{"version":3}'),
    'export.data': strToU8(JSON.stringify(data)),
    'files/a__b.bin': new Uint8Array(3),
  });
}

export function protonPass(): Uint8Array {
  const login = (name: string, totpUri: string, state: number, extraFields: unknown[] = []) => ({
    data: {
      metadata: { name, note: 'a note' },
      type: 'login',
      content: {
        itemUsername: '',
        itemEmail: 'totp@example.com',
        password: 'no',
        urls: ['https://example.com/'],
        totpUri,
      },
      extraFields,
    },
    state,
  });
  const extra = { fieldName: 'backup', type: 'totp', data: { totpUri: COUNTER_SECRET } };
  const items = [login('Standard', SECRET, 1, [extra]), login('Gone', SECRET, 2), login('None', '', 1)];
  const data = { version: '1.0', vaults: { id: { name: 'Personal', items } } };
  return zipSync({ 'Proton Pass/data.json': strToU8(JSON.stringify(data)) });
}

/** A file from a zip of this module by itself, as a browser leaves it that unpacks what it downloads. */
export function unpacked(zip: Uint8Array, name: string): Uint8Array {
  return unzipSync(zip)[name] ?? new Uint8Array();
}

/** With attachments. */
export function bitwardenZip(): Uint8Array {
  const login = { username: 'totp@example.com', totp: SECRET };
  const data = { encrypted: false, folders: [], items: [{ id: 'a', type: 1, name: 'Standard', login }] };
  return zipSync({ 'data.json': strToU8(JSON.stringify(data)), 'attachments/a/b.png': new Uint8Array(9) });
}

export function protonPassPgp(): Uint8Array {
  return zipSync({ 'Proton Pass/data.pgp': strToU8('-----BEGIN PGP MESSAGE-----') });
}

export function plainZipOfUris(): Uint8Array {
  return zipSync({
    'Accounts.txt': strToU8(`otpauth://totp/Standard:totp%40example.com?secret=${SECRET}\r\n`),
  });
}
