import { base32 } from '@scure/base';
import { bytesFor, recoveryCodeFor, type VaultRecipe, type Way } from './sealing.ts';

/** A code that an account of a file has at a time, in Unix seconds. */
export interface ExpectedCode {
  id: string;
  at: number;
  code: string;
}

/** A file that opens. */
export interface GoodVector extends VaultRecipe {
  about: string;
  /** Each opens it; what is given may be spelt in another way than it was made with. */
  ways: readonly Way[];
  accounts: number;
  codes: readonly ExpectedCode[];
}

export const PASSPHRASE: Way = { type: 'passphrase', secret: 'correct horse battery staple' };
export const RECOVERY: Way = { type: 'recovery', secret: recoveryCodeFor('recovery code') };
export const PASSKEY: Way = { type: 'passkey', secret: bytesFor('PRF', 32).toString('hex') };

/** RFC 6238, appendix B, and RFC 4226, appendix D: the keys for SHA-1, SHA-256 and SHA-512. */
const RFC_KEYS = [20, 32, 64].map((size) => Buffer.from('1234567890'.repeat(7)).subarray(0, size));
const [SHA1_KEY, SHA256_KEY, SHA512_KEY] = RFC_KEYS.map((key) => key.toString('base64'));

const base32Key = (text: string): string => Buffer.from(base32.decode(text)).toString('base64');

export function account(id: string, changed: object = {}): object {
  return {
    id,
    kind: 'totp',
    issuer: 'Harbor',
    label: 'ann',
    secret: SHA1_KEY,
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
    tags: [],
    sites: [],
    createdAt: 1_750_000_000,
    updatedAt: 1_750_000_000,
    position: 1,
    ...changed,
  };
}

const AT_59: ExpectedCode = { id: 'a', at: 59, code: '287082' };
const ONE = { accounts: [account('a')], tombstones: [] };

const KINDS: [object, number, string][] = [
  [{ digits: 8 }, 59, '94287082'],
  [{ digits: 8, algorithm: 'SHA256', secret: SHA256_KEY }, 59, '46119246'],
  [{ digits: 8, algorithm: 'SHA512', secret: SHA512_KEY }, 59, '90693936'],
  [{ digits: 8, algorithm: 'SHA512', secret: SHA512_KEY }, 20_000_000_000, '47863826'],
  [{ digits: 4 }, 0, '5224'],
  [{ digits: 10 }, 0, '1284755224'],
  [{ period: 60 }, 60, '287082'],
  [{ period: 86_400 }, 86_399, '755224'],
  [{ period: 1 }, 9, '520489'],
  [{ kind: 'hotp' }, 0, '755224'],
  [{ kind: 'hotp', counter: 7 }, 0, '162583'],
  [{ kind: 'hotp', counter: 2 ** 53 - 1, digits: 8 }, 0, '41891307'],
  [{ secret: 'AA==' }, 59, '812658'],
  [{ secret: Buffer.alloc(200, 'key').toString('base64'), digits: 7 }, 59, '4770344'],
  [
    { kind: 'steam', digits: 5, secret: base32Key('63BEDWCQZKTQWPESARIERL5DTTQFCJTK') },
    1_511_200_518,
    'FR8RV',
  ],
  [
    {
      kind: 'motp',
      period: 10,
      secret: Buffer.from('e3152afee62599c8', 'hex').toString('base64'),
      pin: '1234',
    },
    165_892_298,
    'e7d8b6',
  ],
  [
    {
      kind: 'yandex',
      algorithm: 'SHA256',
      digits: 8,
      // Padded: base 32 of 26 bytes.
      secret: base32Key('6SB2IKNM6OBZPAVBVTOHDKS4FAAAAAAADFUTQMBTRY======'),
      pin: '5239',
    },
    1_641_559_648,
    'umozdicq',
  ],
  // A key that begins with a zero byte.
  [
    {
      kind: 'yandex',
      algorithm: 'SHA256',
      digits: 8,
      secret: base32Key('6SB2IKNM6OBZPAVBVTOHDKS4FAAAAAAADFUTQMBTRY======'),
      pin: '0250',
    },
    1_641_559_648,
    'jeucwbqc',
  ],
];

const NAMES = [
  ['Zürich ✓', 'müller@example.com'],
  ['\u{1F469}\u200D\u{1F469}\u200D\u{1F467}', '\u{1D49C}\u{1D4C3}\u{1D4C3}'],
  ['ספק', 'مستخدم'],
  ['e\u0301 is not \u00E9', 'quote " backslash \\ slash / </script>'],
  ['line\nfeed, tab\t, bell\u0007, delete\u007F', 'separators \u2028 and \u2029'],
  ['half a pair \uD83D', '\uDE00 the other half'],
  ['', ''],
];

const EVERYTHING = account('a', {
  tags: ['work', 'shared with Bo'],
  sites: ['harbor.example', 'login.harbor.example:8443', '*.quay.example'],
  position: -1.5,
  pin: '0000',
  note: 'Two lines,\nand the second.',
  favorite: true,
  pinned: true,
  fields: [
    { site: 'harbor.example', selector: 'input[name="otp"]' },
    { site: 'quay.example', selector: '#a\\:b' },
  ],
  picture: `data:image/png;base64,${bytesFor('picture', 300).toString('base64')}`,
});

const LATER = { word: 'new', list: [1, { deep: null }], __later: true, '': 'no name' };
/** As text, since an object takes no field of that name from a literal. */
const PROTO = JSON.parse('{"__proto__":{"x":1}}');

export const GOOD: readonly GoodVector[] = [
  {
    name: 'plain',
    about: 'One passphrase, one account, and nothing that may be missing',
    slots: [PASSPHRASE],
    ways: [PASSPHRASE],
    contents: ONE,
    accounts: 1,
    codes: [AT_59],
  },
  {
    name: 'usual-cost',
    about: 'The cost that Latchkey gives a passphrase: 64 MiB, 3 passes, 1 lane',
    slots: [{ ...PASSPHRASE, cost: { memoryKiB: 65_536, iterations: 3, parallelism: 1 } }],
    ways: [PASSPHRASE],
    contents: ONE,
    accounts: 1,
    codes: [AT_59],
  },
  {
    name: 'lanes',
    about: 'Argon2id on four lanes',
    slots: [{ ...PASSPHRASE, cost: { memoryKiB: 4_096, iterations: 2, parallelism: 4 } }],
    ways: [PASSPHRASE],
    contents: ONE,
    accounts: 1,
    codes: [AT_59],
  },
  {
    name: 'three-ways',
    about: 'A passphrase, a recovery code and a passkey, each with a name',
    slots: [
      { ...PASSPHRASE, name: 'at home' },
      { ...RECOVERY, name: 'the safe \u{1F5DD}\uFE0F' },
      { ...PASSKEY, name: 'laptop' },
    ],
    ways: [
      PASSPHRASE,
      RECOVERY,
      { ...RECOVERY, secret: RECOVERY.secret.toLowerCase().replaceAll('-', ' ').replace(/0/g, 'o') },
      { ...RECOVERY, secret: RECOVERY.secret.replaceAll('-', '').replaceAll('1', 'l') },
      PASSKEY,
    ],
    contents: ONE,
    accounts: 1,
    codes: [AT_59],
  },
  {
    name: 'passphrase-unicode',
    about: 'A passphrase that is another text once it is normalised (NFKC), in three spellings',
    slots: [{ type: 'passphrase', secret: 'ﬁve Ångström ①' }],
    ways: ['ﬁve Ångström ①', 'five A\u030Angstro\u0308m 1', 'five \u212Bngstr\u00F6m \uFF11'].map(
      (secret) => ({
        type: 'passphrase',
        secret,
      }),
    ),
    contents: ONE,
    accounts: 1,
    codes: [AT_59],
  },
  {
    name: 'passphrase-like-a-code',
    about: 'A passphrase that could be a recovery code, beside one that is',
    slots: [RECOVERY, { type: 'passphrase', secret: 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789' }],
    ways: [RECOVERY, { type: 'passphrase', secret: 'ABCD-EFGH-JKMN-PQRS-TVWX-YZ01-2345-6789' }],
    contents: ONE,
    accounts: 1,
    codes: [AT_59],
  },
  {
    name: 'most-slots',
    about: 'Thirty-two slots; the last opens',
    slots: [
      ...Array.from({ length: 31 }, (_, i) => ({
        type: 'recovery' as const,
        secret: recoveryCodeFor(`recovery code ${i}`),
      })),
      PASSPHRASE,
    ],
    ways: [PASSPHRASE, { type: 'recovery', secret: recoveryCodeFor('recovery code 30') }],
    contents: ONE,
    accounts: 1,
    codes: [AT_59],
  },
  {
    name: 'kinds',
    about: 'Every kind of code, hash and length; keys of 1 to 200 bytes',
    slots: [PASSPHRASE],
    ways: [PASSPHRASE],
    contents: {
      accounts: KINDS.map(([changed], i) => account(`k${i}`, { ...changed, position: i })),
      tombstones: [],
    },
    accounts: KINDS.length,
    codes: KINDS.map(([, at, code], i) => ({ id: `k${i}`, at, code })),
  },
  {
    name: 'names',
    about:
      'Names in many scripts, with everything that JSON escapes, half surrogate pairs and no name at all',
    slots: [
      { ...PASSPHRASE, name: 'cut \uD83D' },
      { ...RECOVERY, name: '"\\/\n\u007F\u2028 é' },
    ],
    ways: [PASSPHRASE, RECOVERY],
    contents: {
      accounts: NAMES.map(([issuer, label], i) => account(`n${i}`, { issuer, label, position: i })),
      tombstones: [],
    },
    accounts: NAMES.length,
    codes: NAMES.map((_, i) => ({ ...AT_59, id: `n${i}` })),
  },
  {
    name: 'everything',
    about:
      'Every field that this version writes; an account in the trash; what is gone for good; a former key',
    slots: [PASSPHRASE],
    ways: [PASSPHRASE],
    contents: {
      accounts: [
        EVERYTHING,
        account('b', { deletedAt: 1_759_000_000, trashed: true, favorite: false, pinned: false }),
      ],
      tombstones: [
        { id: 'c', at: 1_758_000_000 },
        { id: 'd', at: 0 },
      ],
      backup: { generation: 5, at: 1_759_500_000 },
      formerKey: bytesFor('former key', 32).toString('base64'),
    },
    accounts: 2,
    codes: [AT_59, { ...AT_59, id: 'b' }],
  },
  {
    name: 'unknown-fields',
    about: 'Fields of a later version in every record that may have them: to be carried, not read',
    slots: [
      {
        ...PASSPHRASE,
        more: { hint: 'a later version', nested: { list: [1, [true, null]], text: 'é "\\' } },
      },
      { ...RECOVERY, more: PROTO },
    ],
    ways: [PASSPHRASE, RECOVERY],
    contents: {
      accounts: [
        account('a', { ...LATER, fields: [{ site: 'harbor.example', selector: '#otp', ...LATER }] }),
        { ...account('b'), ...LATER },
      ],
      tombstones: [{ id: 'c', at: 1, ...LATER }],
      backup: { generation: 1, at: 2, ...LATER },
      ...LATER,
    },
    accounts: 2,
    codes: [AT_59, { ...AT_59, id: 'b' }],
  },
  {
    name: 'bad-picture',
    about: 'A picture that is none: the account opens without it',
    slots: [PASSPHRASE],
    ways: [PASSPHRASE],
    contents: { accounts: [account('a', { picture: 'data:image/svg+xml,<svg/>' })], tombstones: [] },
    accounts: 1,
    codes: [AT_59],
  },
  {
    name: 'empty',
    about: 'No account, and no list of what is gone for good',
    slots: [PASSPHRASE],
    ways: [PASSPHRASE],
    contents: { accounts: [] },
    accounts: 0,
    codes: [],
  },
  {
    name: 'many',
    about: 'Three hundred accounts, in no order',
    slots: [PASSPHRASE],
    ways: [PASSPHRASE],
    contents: {
      accounts: Array.from({ length: 300 }, (_, i) =>
        account(`m${i}`, { issuer: `Site ${i}`, position: (i * 7) % 300 }),
      ),
      tombstones: [],
    },
    accounts: 300,
    codes: [{ ...AT_59, id: 'm299' }],
  },
  {
    name: 'extremes',
    about: 'The largest numbers that the header may hold',
    slots: [PASSPHRASE],
    ways: [PASSPHRASE],
    generation: 2 ** 53 - 1,
    savedAt: 0,
    contents: { accounts: [account('a', { updatedAt: 2 ** 53 - 1, position: 1e300 })], tombstones: [] },
    accounts: 1,
    codes: [AT_59],
  },
];
