import { describe, expect, test } from 'vitest';
import { readBackup } from '../../lib/backup/read';
import { writeBackup } from '../../lib/backup/write';
import type { ExportFormat } from '../../lib/backup/writers/export-capabilities';
import type { OtpAccount } from '../../lib/otp/account';
import { exportedAccounts } from '../../lib/vault/accounts/export-accounts';
import { importAccounts } from '../../lib/vault/accounts/import-accounts';
import { listedAccounts } from '../../lib/vault/format/vault-account';
import { fileOf, fixture } from './support/fixture';
import { AT, lineOf } from './support/lines';
import { A, B, C, E } from './support/made-parts';

const CONTEXT = {
  at: AT,
  randomBytes: (length: number) => crypto.getRandomValues(new Uint8Array(length)),
};

const asPlain = ({ secret, ...account }: OtpAccount) => ({ ...account, secret: [...secret] });

async function thereAndBack(format: ExportFormat, accounts: readonly OtpAccount[]): Promise<OtpAccount[]> {
  const back = await readBackup(fileOf(await writeBackup(format, accounts, CONTEXT)));
  expect([back.format, back.rejected]).toEqual([format, []]);
  return back.accounts;
}

/** Through the vault, too: imported, listed, and exported again. */
function throughVault(accounts: readonly OtpAccount[]): OtpAccount[] {
  const { contents } = importAccounts({ accounts: [], tombstones: [] }, [...accounts], AT);
  return exportedAccounts(listedAccounts(contents));
}

/** One transparent point, as a PNG. */
const PNG =
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

const info = (secret: string, more = {}) => ({ secret, algo: 'SHA1', digits: 6, period: 30, ...more });

/** Out of the order of their names; the groups of one entry are several, of another none. */
function aegis(): Uint8Array {
  const entry = (type: string, issuer: string, name: string, more: object) => ({
    type,
    uuid: `${issuer}-${name}`,
    issuer,
    name,
    note: '',
    favorite: false,
    icon: null,
    groups: [],
    ...more,
  });
  return fileOf({
    version: 1,
    header: { slots: null, params: null },
    db: {
      version: 3,
      groups: [
        { uuid: 'g1', name: 'Work' },
        { uuid: 'g2', name: 'ünï, 馬' },
      ],
      entries: [
        entry('totp', 'Plume', 'nora', {
          ...{ info: info(C), favorite: true, groups: ['g2', 'g1'] },
          ...{ icon: PNG, icon_mime: 'image/png', icon_hash: '00' },
        }),
        entry('hotp', 'Kettle', 'counted', { info: info(A, { counter: 41 }), note: 'a\n"note"' }),
        entry('totp', '', 'harbor', {
          info: info(B, { algo: 'SHA256', digits: 8, period: 60 }),
          groups: ['g1'],
        }),
        entry('steam', 'Steam', 'gabe', { info: info(E, { digits: 5 }) }),
      ],
    },
  });
}

const AEGIS_LINES = [
  'totp Plume/nora 887214 ★ #ünï, 馬 #Work',
  'hotp Kettle/counted 716924 "a\\n\\"note\\""',
  'totp /harbor 07045426 #Work',
  'steam Steam/gabe W6G2N',
];

/** The services stand in another order than the app shows them. */
function twoFas(): Uint8Array {
  const service = (name: string, secret: string, position: number, more: object = {}) => ({
    name,
    secret,
    order: { position },
    icon: { selected: 'IconCollection', iconCollection: { id: 'a5b3fb65-4ec5-43e6-8ec1-49e24ca9e7ad' } },
    otp: { account: 'nora', issuer: name, digits: 6, period: 30, algorithm: 'SHA1', tokenType: 'TOTP' },
    ...more,
  });
  return fileOf({
    schemaVersion: 4,
    groups: [{ id: 'g', name: 'Work', isExpanded: true }],
    services: [service('Plume', C, 2), service('Kettle', A, 0, { groupId: 'g' }), service('Harbor', B, 1)],
  });
}

const TWO_FAS_LINES = ['totp Kettle/nora 014296 #Work', 'totp Harbor/nora 725430', 'totp Plume/nora 887214'];

function stratum(): Uint8Array {
  const entry = (Type: number, Issuer: string, Username: string | null, Secret: string, Ranking: number) => ({
    ...{
      Type,
      Icon: Username === null ? '@12345678' : 'google',
      Issuer,
      Username,
      Secret,
      Pin: null,
      Algorithm: 0,
    },
    ...{ Digits: 6, Period: 30, Counter: 41, CopyCount: 3, Ranking },
  });
  return fileOf({
    Authenticators: [
      entry(2, 'Plume', 'nora', C, 1),
      entry(2, 'Kettle', 'nora', A, 0),
      entry(1, 'Harbor', null, B, 2),
    ],
    Categories: [
      { Id: 'aaaaaaaa', Name: 'Work', Ranking: 0 },
      { Id: 'bbbbbbbb', Name: 'Home lab', Ranking: 1 },
    ],
    AuthenticatorCategories: [
      { CategoryId: 'bbbbbbbb', AuthenticatorSecret: C, Ranking: 0 },
      { CategoryId: 'aaaaaaaa', AuthenticatorSecret: C, Ranking: 0 },
    ],
    CustomIcons: [{ Id: '12345678', Data: PNG }],
  });
}

const STRATUM_LINES = [
  'totp Kettle/nora 014296',
  'totp Plume/nora 887214 #Home lab #Work',
  'hotp Harbor/ 728760',
];

function ente(): Uint8Array {
  const line = (name: string, secret: string, display: object) =>
    `otpauth://totp/${name}?secret=${secret}&codeDisplay=${encodeURIComponent(JSON.stringify(display))}\n`;
  return fileOf(
    line('Plume:nora', C, {
      pinned: true,
      trashed: false,
      tags: ['Work', 'a, b'],
      note: 'a\nnote',
      position: 1,
      iconSrc: 'ente',
      iconID: 'plume',
    }) +
      line('Kettle:nora', A, { pinned: false, trashed: false, tags: [], note: '', position: 0 }) +
      line('Harbor:nora', B, { pinned: false, trashed: true, tags: [], note: '+ %2C &', position: 2 }),
  );
}

const ENTE_LINES = [
  'totp Kettle/nora 014296',
  'totp Plume/nora 887214 ★ #Work #a, b "a\\nnote"',
  'totp Harbor/nora 725430 🗑 "+ %2C &"',
];

const APPS: [format: ExportFormat, file: () => Uint8Array, lines: string[]][] = [
  ['aegis', aegis, AEGIS_LINES],
  ['2fas', twoFas, TWO_FAS_LINES],
  ['stratum', stratum, STRATUM_LINES],
  ['ente', ente, ENTE_LINES],
];

describe('what an app keeps survives there and back', () => {
  test.each(APPS)('%s: names, codes, tags, notes, favourites, order', async (format, file, lines) => {
    const { accounts } = await readBackup(file());
    expect(accounts.map(lineOf)).toEqual(lines);
    const back = await thereAndBack(format, accounts);
    expect(back.map(asPlain)).toEqual(accounts.map(asPlain));
  });

  test.each(APPS)('%s: through the vault, where favourites stand first', async (format, file) => {
    const accounts = (await readBackup(file())).accounts.filter((account) => !account.trashed);
    const pinnedFirst = [...accounts].sort(
      (a, b) => Number(b.favorite ?? false) - Number(a.favorite ?? false),
    );
    const back = await thereAndBack(format, throughVault(accounts));
    expect(back.map(lineOf)).toEqual(pinnedFirst.map(lineOf));
  });
});

// 2FAS and Ente Auth name pictures that only they have.
const PICTURES = [
  ['aegis', aegis, ['Plume']],
  ['2fas', twoFas, []],
  ['stratum', stratum, ['Harbor']],
  ['ente', ente, []],
] as const;

test.each(PICTURES)(
  '%s: a picture survives there and back, through the vault too',
  async (format, file, whose) => {
    const accounts = throughVault((await readBackup(file())).accounts);
    const back = await thereAndBack(format, accounts);
    const pictured = back.filter(({ picture }) => picture === `data:image/png;base64,${PNG}`);
    expect(pictured.map(({ issuer }) => issuer)).toEqual(whose);
    expect(back.filter(({ picture }) => picture !== undefined)).toEqual(pictured);
  },
);

const BAD_PICTURES = ['', 'AAAA', 'iVBORw0KGgo', '<svg/>', `${PNG}"`, 'https://kettle.example/a.png'];

test.each(BAD_PICTURES)('a picture that is none (%j) costs no account', async (icon) => {
  const text = new TextDecoder().decode(aegis()).replace(PNG, () => icon.replaceAll('"', '\\"'));
  const { accounts, rejected } = await readBackup(fileOf(text));
  expect(accounts.map(lineOf)).toEqual(AEGIS_LINES);
  expect([accounts.filter(({ picture }) => picture !== undefined), rejected]).toEqual([[], []]);
});

test('a picture too large for the vault stays out of it', async () => {
  const large = `${PNG.slice(0, -2)}${'A'.repeat(8_002)}`;
  const text = new TextDecoder().decode(aegis()).replace(PNG, large);
  const { accounts } = await readBackup(fileOf(text));
  expect(accounts.filter(({ picture }) => picture?.endsWith(large))).toHaveLength(1);
  expect(throughVault(accounts).filter(({ picture }) => picture !== undefined)).toEqual([]);
});

const SAMPLES: [ExportFormat, string][] = [
  ['aegis', 'aegis.plain.json'],
  ['2fas', '2fas.plain.2fas'],
  ['stratum', 'stratum.plain.json'],
  ['ente', 'ente.plain.txt'],
];

test.each(SAMPLES)('%s: the sample file comes back as it was', async (format, name) => {
  const { accounts } = await readBackup(fixture(name));
  const back = await thereAndBack(format, accounts);
  expect(back.map(asPlain)).toEqual(accounts.map(asPlain));
});
