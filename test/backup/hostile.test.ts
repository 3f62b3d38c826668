import fc from 'fast-check';
import { zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readBackup } from '../../lib/backup/read';
import { fileOf, fixture, PASSPHRASE, RAIVO_PASSPHRASE } from './support/fixture';
import * as made from './support/made-files';
import { survive } from './support/survive';

function jsonOf(name: string): Record<string, unknown> {
  return JSON.parse(new TextDecoder().decode(fixture(name)));
}

function textOf(name: string): string {
  return new TextDecoder().decode(fixture(name));
}

/** A sample with a number in its text replaced. */
function withNumber(name: string, key: string, value: string): Uint8Array {
  const text = textOf(name);
  const changed = text.replace(new RegExp(`("${key}":\\s*)\\d+`, 'g'), `$1${value}`);
  expect(changed).not.toBe(text);
  return fileOf(changed);
}

const BOMB_BYTES = 100_000_000;
const BOMB = zipSync({ 'export.data': new Uint8Array(BOMB_BYTES) }, { level: 1 });

describe('readBackup refuses costs beyond reason', () => {
  const COSTLY: [string, () => Uint8Array][] = [
    [
      '10^9 iterations, Bitwarden',
      () => withNumber('bitwarden.encrypted.pbkdf2.json', 'kdfIterations', '1000000000'),
    ],
    ['16 GiB, Bitwarden', () => withNumber('bitwarden.encrypted.argon2id.json', 'kdfMemory', '16384')],
    [
      '10^9 passes, Bitwarden',
      () => withNumber('bitwarden.encrypted.argon2id.json', 'kdfIterations', '1000000000'),
    ],
    ['2 GiB a hundred times, Bitwarden', () => withCost(2_048, 100)],
    [
      '2^20 lanes, Bitwarden',
      () => withNumber('bitwarden.encrypted.argon2id.json', 'kdfParallelism', '1048576'),
    ],
    ['16 GiB, Ente', () => withNumber('ente.encrypted.txt', 'memLimit', '17179869184')],
    ['10^9 passes, Ente', () => withNumber('ente.encrypted.txt', 'opsLimit', '1000000000')],
    ['scrypt N 2^30, Aegis', () => withNumber('aegis.encrypted.two-password-slots.json', 'n', '1073741824')],
    ['scrypt p 2^20, Aegis', () => withNumber('aegis.encrypted.two-password-slots.json', 'p', '1048576')],
    ['a thousand slots, Aegis', () => withSlots(1_000)],
    ['a thousand keys, Authenticator', () => withKeys(1_000)],
    ['10^9 iterations, authenticator.sh', () => authenticatorSh(1_000_000_000)],
    [
      '10^9 iterations, VastBlast',
      () => withText(made.vastblast(), '"iterations":1000', '"iterations":1000000000'),
    ],
    [
      '10^9 iterations, FreeOTP 2',
      () => withSameLength(made.freeOtp2(), '"mIterations":1000', '"mIterations":1e99'),
    ],
    ['10^9 rounds, KDBX 3', () => withRounds(10 ** 9)],
    ['16 GiB, KDBX 4', () => withArgon2Memory(2 ** 34)],
    ['a file of 21 MB', () => new Uint8Array(21 * 1024 * 1024)],
    [
      '20,000 entries',
      () => fileOf({ header: {}, db: { entries: Array.from({ length: 20_000 }, () => ({})) } }),
    ],
    ['20,000 lines', () => fileOf('otpauth://totp/a?secret=MFRGG\n'.repeat(20_000))],
    ['a zip bomb of 100 MB', () => BOMB],
    ['a zip that lies about its size', lyingZip],
    ['a zip of 10,001 files', () => zipSync(Object.fromEntries(manyFiles(10_001)), { level: 0 })],
  ];

  function withCost(memory: number, passes: number): Uint8Array {
    const json = jsonOf('bitwarden.encrypted.argon2id.json');
    return fileOf({ ...json, kdfMemory: memory, kdfIterations: passes });
  }

  function withSlots(count: number): Uint8Array {
    const json = jsonOf('aegis.encrypted.two-password-slots.json');
    const slot = { type: 1, n: 32_768, r: 8, p: 1, salt: '00', key: '', key_params: { nonce: '', tag: '' } };
    return fileOf({ ...json, header: { slots: Array.from({ length: count }, () => slot), params: {} } });
  }

  function withKeys(count: number): Uint8Array {
    const keys = Array.from({ length: count }, (_, id) => [
      `${id}`,
      { dataType: 'Key', id, salt: 'saltsalt' },
    ]);
    return fileOf({ ...Object.fromEntries(keys), a: { dataType: 'EncOTPStorage', keyId: '1', data: 'x' } });
  }

  function authenticatorSh(iterations: number): Uint8Array {
    return fileOf({
      format: 'authenticator-encrypted-backup',
      v: 1,
      iterations,
      salt: 'AAAA',
      data: 'v1.AAAA.AAAA',
    });
  }

  function withText(file: Uint8Array, before: string, after: string): Uint8Array {
    const text = new TextDecoder().decode(file);
    expect(text).toContain(before);
    return fileOf(text.replace(before, after));
  }

  /** Lengths stand before texts in a Java stream. */
  function withSameLength(file: Uint8Array, before: string, after: string): Uint8Array {
    const at = Buffer.from(file).indexOf(before);
    expect([at > 0, after.length]).toEqual([true, before.length]);
    file.set(Buffer.from(after), at);
    return file;
  }

  /** Of KDBX 3: the field's number, its length, and the number of rounds. */
  function withRounds(rounds: number): Uint8Array {
    const file = Buffer.from(fixture('keepass.kdbx3.aes.kdbx'));
    const at = file.indexOf(Uint8Array.of(6, 8, 0, 0x70, 0x17, 0, 0));
    expect(at).toBeGreaterThan(0);
    file.writeBigUInt64LE(BigInt(rounds), at + 3);
    return new Uint8Array(file);
  }

  /** Of KDBX 4: in its dictionary behind the name M and its own length. */
  function withArgon2Memory(bytes: number): Uint8Array {
    const file = Buffer.from(fixture('keepass.kdbx4.chacha20.argon2id.kdbx'));
    const at = file.indexOf(Uint8Array.of(1, 0, 0, 0, 0x4d, 8, 0, 0, 0));
    expect(at).toBeGreaterThan(0);
    file.writeBigUInt64LE(BigInt(bytes), at + 9);
    return new Uint8Array(file);
  }

  function manyFiles(count: number): [string, Uint8Array][] {
    return Array.from({ length: count }, (_, index) => [`${index}.txt`, new Uint8Array()]);
  }

  /** The uncompressed size in both headers says ten bytes. */
  function lyingZip(): Uint8Array {
    const zip = BOMB.slice();
    const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
    for (let at = 0; at + 4 < zip.length; at++) {
      if (view.getUint32(at, true) === BOMB_BYTES) view.setUint32(at, 10, true);
    }
    return zip;
  }

  test.each(COSTLY)('%s', async (name, file) => {
    const answer = await survive(file());
    expect(name.includes('lies') ? ['too-costly', 'damaged-file'] : ['too-costly']).toContain(answer);
  });
});

describe('readBackup survives what is shaped to hurt', () => {
  /** What ends a line for JavaScript's expressions, besides CR and LF. */
  const RARE_BREAKS = ['\u2028', '\u2029'];

  const SHAPED: [string, () => Uint8Array, string][] = [
    ['lists 10,000 deep', () => fileOf('['.repeat(10_000) + ']'.repeat(10_000)), 'damaged-file'],
    ['objects 10,000 deep', () => fileOf(`${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`), 'damaged-file'],
    [
      'groups 10,000 deep',
      () => keepass('<Group>'.repeat(10_000) + '</Group>'.repeat(10_000)),
      'damaged-file',
    ],
    ['a billion laughs', () => fileOf(`<!DOCTYPE x [<!ENTITY a "ha">]>${keepassXml('&a;')}`), 'damaged-file'],
    ['an unclosed element', () => fileOf('<KeePassFile><Root>'), 'damaged-file'],
    ['JSON cut in two', () => fileOf('{"header":{},"db":'), 'damaged-file'],
    ['a zip cut in two', () => fixture('raivo-otp-export.aes256.zip').slice(0, 400), 'damaged-file'],
    ['a zip of nothing known', () => zipSync({ 'a.bin': new Uint8Array(10) }), 'unknown-format'],
    ['10 MB of one letter', () => fileOf('a'.repeat(10_000_001)), 'unknown-format'],
    ['10 MB of tabs', () => fileOf(`a${'\t'.repeat(10_000_000)}b`), 'unknown-format'],
    ['10 MB of otpauth://', () => fileOf('otpauth://'.repeat(1_000_000)), '0 accounts, 1 rejected'],
    [
      '10 MB of ampersands',
      () => fileOf(`otpauth://totp/a?secret=MFRGG${'&a'.repeat(5_000_000)}`),
      '0 accounts, 1 rejected',
    ],
    ...RARE_BREAKS.map((separator): [string, () => Uint8Array, string] => [
      `1 MB of tabs before ${JSON.stringify(separator)}`,
      () => fileOf(`otpauth://totp/a?secret=MFRGG${'\t'.repeat(1_000_000)}${separator}`),
      '1 accounts, 0 rejected',
    ]),
    ...(['secret', 'name'] as const).map((field): [string, () => Uint8Array, string] => [
      `1 MB of padding in the middle of a ${field}`,
      () => aegisEntry({ [field]: `MFRGG${'='.repeat(1_000_000)}A` }),
      '0 accounts, 1 rejected',
    ]),
    ['5 MB of quotes', () => fileOf(`totp,title\n${'"'.repeat(5_000_000)}`), '0 accounts, 1 rejected'],
    ['an unclosed quote', () => fileOf('totp,title\n"otpauth://totp/a?secret=MFRGG'), 'damaged-file'],
    ['5 MB of angle brackets', () => fileOf(`<KeePassFile>${'<'.repeat(5_000_000)}`), 'too-costly'],
    ['5 MB of elements', () => keepass('<Entry></Entry>'.repeat(350_000)), 'too-costly'],
    ['5 MB of attributes', () => keepass(`<Entry ${'a="b" '.repeat(800_000)}></Entry>`), 'too-costly'],
    [
      'a number that is none',
      () => withNumber('bitwarden.encrypted.pbkdf2.json', 'kdfIterations', '1e400'),
      'too-costly',
    ],
    [
      'no iterations',
      () => withNumber('bitwarden.encrypted.pbkdf2.json', 'kdfIterations', '0'),
      'damaged-file',
    ],
    [
      'half an iteration',
      () => withNumber('bitwarden.encrypted.pbkdf2.json', 'kdfIterations', '0.5'),
      'damaged-file',
    ],
  ];

  function aegisEntry(fields: Record<string, string>): Uint8Array {
    const json = jsonOf('aegis.plain.json') as { db: { entries: { info: object }[] } };
    const entry = { ...json.db.entries[0], ...fields };
    const info = { ...json.db.entries[0]?.info, ...fields };
    return fileOf({ ...json, db: { ...json.db, entries: [{ ...entry, info }] } });
  }

  function keepassXml(inner: string): string {
    return `<KeePassFile><Root><Group>${inner}</Group></Root></KeePassFile>`;
  }

  function keepass(inner: string): Uint8Array {
    return fileOf(keepassXml(inner));
  }

  test.each(SHAPED)('%s', async (_, file, answer) => {
    expect(await survive(file())).toBe(answer);
  });
});

describe('readBackup is not led astray by names of Object.prototype', () => {
  const ENTRY =
    '{"type":"totp","name":"a","issuer":"b","info":{"secret":"MFRGG"},"groups":["__proto__","constructor"]}';
  const POLLUTING: [string, string, string][] = [
    [
      'Aegis',
      `{"header":{},"__proto__":{"x":1},"db":{"entries":[${ENTRY}],"groups":[{"uuid":"__proto__","name":"x"}]}}`,
      '1 accounts, 0 rejected',
    ],
    ['Aegis without database', '{"header":{},"db":{"__proto__":{"entries":[]}}}', 'damaged-file'],
    [
      'Authenticator',
      '{"__proto__":{"secret":"MFRGG","hash":"h","type":"totp","__proto__":{"polluted":1}}}',
      '1 accounts, 0 rejected',
    ],
    [
      'Bitwarden',
      '{"encrypted":false,"items":[{"__proto__":{"login":{"totp":"MFRGG"}}}]}',
      '0 accounts, 0 rejected',
    ],
    [
      'Steam',
      '{"accounts":{"__proto__":{"shared_secret":"AAAA","account_name":"constructor"}}}',
      '1 accounts, 0 rejected',
    ],
    [
      'KeePass',
      '<KeePassFile><__proto__><polluted>1</polluted></__proto__><constructor/></KeePassFile>',
      'damaged-file',
    ],
    ['a table', '__proto__,totp,constructor\n1,MFRGG,2\n', '1 accounts, 0 rejected'],
  ];

  test.each(POLLUTING)('%s', async (_, text, answer) => {
    expect(await survive(fileOf(text))).toBe(answer);
  });
});

test('readBackup keeps entries with the same id apart', async () => {
  const json = jsonOf('aegis.plain.json') as { db: { entries: unknown[] } };
  const twice = { ...json, db: { ...json.db, entries: [...json.db.entries, ...json.db.entries] } };
  expect(await survive(fileOf(twice))).toBe('16 accounts, 0 rejected');
});

test('readBackup survives any bytes behind the mark of a binary format', async () => {
  const kdbx = '\x03\xd9\xa2\x9a\x67\xfb\x4b\xb5';
  const marks = [
    'AUTHENTICATORPRO',
    'AuthenticatorPro',
    '\xac\xed\0\x05',
    'PK\x03\x04',
    kdbx,
    `${kdbx}\x01\0\x03\0`,
    `${kdbx}\0\0\x04\0`,
    '',
  ];
  const property = fc.asyncProperty(
    fc.constantFrom(...marks),
    fc.uint8Array({ maxLength: 300 }),
    async (mark, rest) => {
      await survive(Uint8Array.from([...Buffer.from(mark, 'latin1'), ...rest]), RAIVO_PASSPHRASE);
    },
  );
  await fc.assert(property, { numRuns: 100 });
});

test('readBackup survives any manifest beside an encrypted Steam file', async () => {
  const { file } = made.sealedSteam();
  const entry = fc.record(
    { filename: fc.string(), encryption_iv: fc.string(), encryption_salt: fc.base64String() },
    { requiredKeys: ['filename', 'encryption_iv'] },
  );
  const property = fc.asyncProperty(fc.array(entry, { maxLength: 30 }), async (entries) => {
    const manifest = fileOf({ encrypted: true, entries });
    const reading = readBackup(file, { manifest, passphrase: PASSPHRASE });
    await expect(reading).rejects.toMatchObject({ name: 'Refusal' });
  });
  await fc.assert(property, { numRuns: 20 });
});
