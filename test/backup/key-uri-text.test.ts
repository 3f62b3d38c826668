import { describe, expect, test } from 'vitest';
import { readBackup } from '../../lib/backup/read';
import { decodeBase32, encodeBase32 } from '../../lib/otp/base32';
import { fileOf } from './support/fixture';

const A = 'X6AC4R3C4BLKHXXKH3775N3KAMDGMPB2';
const B = 'BTI665SEAWOVROMUG4LB7S5MXYAC6OVC';
const HALF = 'ABCDEFGH234567AB';

/** Names and keys of what a text holds, and why something in it was not taken. */
async function found(text: string): Promise<string[]> {
  const { accounts, rejected } = await readBackup(fileOf(text));
  return [
    ...accounts.map(({ issuer, label, secret }) => `${issuer}/${label} ${encodeBase32(secret)}`),
    ...rejected.map(({ label, reason }) => `${label} ${reason}`),
  ];
}

const KETTLE = `otpauth://totp/Kettle:nora?secret=${A}`;

// A text with one key URI in it.
const PLACES: [name: string, text: string][] = [
  ['after a name', `Kettle: ${KETTLE}`],
  ['in a list', `1. ${KETTLE}`],
  ['in a sentence', `Scan this (${KETTLE}), then go on.`],
  ['in quotes', `key = "${KETTLE}";`],
  ['in angle brackets', `<${KETTLE}>`],
  ['in a link', `[Kettle](${KETTLE}) and more`],
  ['before a remark', `${KETTLE} # work`],
  ['before a word in small letters', `${KETTLE} for work`],
  ['before a tab', `${KETTLE}\tremark`],
  ['in a comment', `# ${KETTLE}`],
  ['percent-encoded in an address', `https://chart.example/qr?chl=${encodeURIComponent(KETTLE)}`],
  ['in groups', KETTLE.replace(A, 'X6AC 4R3C 4BLK HXXK H377 5N3K AMDG MPB2')],
  ['in a web page', `<!doctype html><html><body><a href="${KETTLE}">Kettle</a></body></html>`],
  ['in YAML', `accounts:\n  - uri: ${KETTLE}\n`],
];

test.each(PLACES)('readBackup finds a key URI %s', async (_, text) => {
  expect(await found(text)).toEqual([`Kettle/nora ${A}`]);
});

describe('readBackup joins a key URI that was broken', () => {
  const whole = `otpauth://totp/Kettle%20Works:nora?secret=${A}&issuer=Kettle%20Works&digits=6&period=30`;

  test.each(Array.from({ length: whole.length - 12 }, (_, index) => index + 11))(
    'after %i characters, or refuses it',
    async (length) => {
      const text = `${whole.slice(0, length)}\n${whole.slice(length)}\notpauth://totp/Harbor?secret=${B}`;
      const [first = '', ...others] = await found(text);
      const secrets = [first, ...others].map((line) => /[A-Z2-7]{16,}/.exec(line)?.[0] ?? '');
      expect(secrets.filter((secret) => ![A, B, ''].includes(secret))).toEqual([]);
      expect(secrets).toContain(B);
    },
  );

  test('but not where a line may be another key', async () => {
    const text = `otpauth://totp/Kettle:nora?secret=${HALF}\n${HALF}\notpauth://totp/Harbor:nora?secret=${B}`;
    expect(await found(text)).toEqual([`Harbor/nora ${B}`, 'Kettle: nora bad-secret']);
  });

  test('nor where a word may be a part of the secret', async () => {
    expect(await found(`${KETTLE} WORK\notpauth://totp/Harbor:nora?secret=${B}`)).toEqual([
      `Harbor/nora ${B}`,
      'Kettle: nora bad-secret',
    ]);
  });

  test('and takes no word on the next line for a part of it', async () => {
    expect(await found(`${KETTLE}\nHarbor\notpauth://totp/Harbor:nora?secret=${B}`)).toEqual([
      `Kettle/nora ${A}`,
      `Harbor/nora ${B}`,
    ]);
  });
});

// Texts and files in which no word is a key.
const WORDS: [name: string, text: string][] = [
  ['a header twice', `name,totp\nKettle,${A}\nname,totp\n`],
  ['a label in its own field', `name,totp\nKettle,${A}\nHarbor,TOTP\n`],
  ['an answer', JSON.stringify([{ name: 'Kettle', totp: A, '2fa': 'ENABLED', mfa: 'Authy' }])],
  ['the code of this moment', JSON.stringify([{ name: 'Kettle', totp: A, otp: '234567' }])],
  ['the kind', JSON.stringify([{ name: 'Kettle', secret: A, type: 'TOTP', algorithm: 'SHA1' }])],
  ['a licence', JSON.stringify([{ name: 'Kettle', totp: A, license: 'ABCDE-FGH23-KLMNP-QRS45-TUVWX' }])],
];

test.each(WORDS)('readBackup takes no word for a key: %s', async (_, text) => {
  const { accounts, rejected } = await readBackup(fileOf(text));
  expect([accounts.map(({ secret }) => encodeBase32(secret)), rejected]).toEqual([[A], []]);
});

test('readBackup reads keys that are lists of bytes, or hexadecimal by their names', async () => {
  const bytes = [...decodeBase32(A)];
  const file = [
    {
      issuerExt: 'Kettle',
      label: 'nora',
      secret: bytes.map((byte) => (byte > 127 ? byte - 256 : byte)),
      digits: 6,
    },
    { name: 'Harbor', secretHex: Buffer.from(decodeBase32(B)).toString('hex') },
  ];
  expect(await found(JSON.stringify(file))).toEqual([`Kettle/nora ${A}`, `Harbor/ ${B}`]);
});

test('readBackup makes the codes that an unknown file says', async () => {
  const said = { algorithm: 'HmacSHA256', digits: '8', period: 60 };
  const { accounts } = await readBackup(
    fileOf({ list: [{ service: 'Kettle', otp: { secret: A, ...said } }] }),
  );
  expect(accounts).toMatchObject([{ issuer: 'Kettle', algorithm: 'SHA256', digits: 8, period: 60 }]);
});

test('readBackup rejects a broken key under its name, and shows nothing of it', async () => {
  const broken = A.replace('4', '0');
  const { accounts, rejected } = await readBackup(
    fileOf([
      { name: 'Kettle', totp: broken },
      { name: 'H', totp: B },
    ]),
  );
  expect([accounts.length, rejected]).toEqual([1, [{ label: 'Kettle', reason: 'bad-secret' }]]);
});

test("readBackup finds a key in a note, in a field of a person's own, and leaves it in neither", async () => {
  const item = { type: 1, name: 'Kettle', login: { username: 'nora', password: 'no', totp: null } };
  const uri = `otpauth://totp/Harbor:nora?secret=${B}`;
  const items = [
    { ...item, login: { ...item.login, totp: A }, notes: `old: ${A}` },
    { ...item, name: 'Harbor', notes: `first line\n${uri}` },
  ];
  const { format, accounts } = await readBackup(fileOf({ encrypted: false, items }));
  expect([format, accounts.map(({ issuer, secret }) => [issuer, encodeBase32(secret)])]).toEqual([
    'bitwarden',
    [
      ['Kettle', A],
      ['Harbor', B],
    ],
  ]);
  expect(JSON.stringify(accounts.map(({ note }) => note))).not.toContain(B);
});
