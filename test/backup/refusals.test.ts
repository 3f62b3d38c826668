import { describe, expect, test } from 'vitest';
import { readBackup } from '../../lib/backup/read';
import { fileOf, fixture } from './support/fixture';

async function refusal(bytes: Uint8Array, fileName: string): Promise<string> {
  return readBackup(bytes, { fileName, passphrase: 'x' }).then(
    ({ format }) => `read as ${format}`,
    ({ code, cause }) => (typeof cause === 'string' ? `${code} ${cause}` : code),
  );
}

const noise = (length: number) => Uint8Array.from({ length }, (_, index) => (index * index * 31 + 200) % 256);

describe('readBackup says no passphrase is wrong', () => {
  test.each(['x.otpauthdb', 'vault.enc', 'backup.dat', 'export.bin', 'a.tar.xz'])(
    'of an encrypted file that another app calls %s',
    async (name) => {
      expect(await refusal(noise(1_101), name)).toBe('unknown-format');
    },
  );

  test.each(['otp_accounts.json.aes', 'backup'])("but of andOTP's older file, called %s", async (name) => {
    const file = fixture('andotp.old-encrypted.json.aes');
    expect(await refusal(file, name)).toBe('wrong-passphrase andotp');
  });
});

// Texts that begin as JSON does.
const NOT_DAMAGED: [name: string, text: string][] = [
  ['sections of settings', '[General]\ncolour=blue\n'],
  ['a template', '{{ title }}\nhello\n'],
  ['a wiki link', '[[Home]] and more'],
  ['a link', '[Kettle](https://kettle.example)'],
];

describe('readBackup calls nothing damaged that it does not know', () => {
  test.each(NOT_DAMAGED)('%s', async (_, text) => {
    expect(await refusal(fileOf(text), 'a.txt')).toBe('unknown-format');
  });
});

const PASSWORDS: [name: string, text: string][] = [
  ['Chrome', 'name,url,username,password,note\nkettle.example,https://kettle.example/,nora,no,\n'],
  ['Firefox', '"url","username","password","httpRealm"\n"https://kettle.example","nora","no",""\n'],
  ['Safari', 'Title,URL,Username,Password,Notes,OTPAuth\nKettle,https://kettle.example,nora,no,,\n'],
  ['a table with semicolons', 'Titel;Benutzername;Passwort\nKettle;nora;no\n'],
  [
    'a table of labels',
    '"Kettle","Username","nora","*Password","no"\n"Harbor","Username","n","*Password","no"\n',
  ],
];

describe('readBackup says of a table that it holds passwords and no codes', () => {
  test.each(PASSWORDS)('%s', async (name, text) => {
    const answer = await refusal(fileOf(text), 'passwords.csv');
    // Apple's and Enpass's are known as theirs, and may be without any code.
    const known: Record<string, string> = {
      Safari: 'read as apple-csv',
      'a table of labels': 'read as enpass-csv',
    };
    expect(answer).toBe(known[name] ?? 'unknown-format no-codes');
  });
});

const KEY = 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ';

describe('readBackup reads a key that was pasted', () => {
  test.each([KEY, KEY + KEY, KEY.toLowerCase(), 'gezd gnbv gy3t qojq', `"${KEY}"`, `${KEY}\n`])(
    '%j',
    async (text) => {
      const { format, accounts } = await readBackup(fileOf(text));
      expect([format, accounts.length, accounts[0]?.issuer]).toEqual(['key', 1, '']);
    },
  );
});
