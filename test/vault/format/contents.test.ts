import fc from 'fast-check';
import { expect, test } from 'vitest';
import { decodeContents, encodeContents } from '../../../lib/vault/format/contents';
import {
  formatEnvelope,
  openEnvelope,
  parseEnvelope,
  sealEnvelope,
} from '../../../lib/vault/format/envelope';
import { importVaultKey } from '../../../lib/vault/unlock/vault';
import { refusal, someContents } from '../support/vaults';

const utf8 = (text: string) => new TextEncoder().encode(text);

test('decodeContents gives back what encodeContents was given', () => {
  fc.assert(
    fc.property(someContents, (contents) => {
      expect(decodeContents(encodeContents(contents))).toEqual(contents);
    }),
  );
});

test('decodeContents reads contents from before there were tombstones', () => {
  expect(decodeContents(utf8('{"accounts":[]}'))).toEqual({ accounts: [], tombstones: [] });
});

test.each(['', '[]', '{}', '{"accounts":{}}', '{"accounts":[{}]}', '{"accounts":[],"tombstones":[1]}'])(
  'decodeContents refuses %s',
  (text) => {
    expect(() => decodeContents(utf8(text))).toThrow(refusal('vault-damaged'));
  },
);

test('decodeContents refuses bytes that are no UTF-8', () => {
  expect(() => decodeContents(new Uint8Array([0xff, 0xfe]))).toThrow(refusal('vault-damaged'));
});

test.each([
  { secret: '' },
  { secret: '!' },
  { digits: 3 },
  { digits: 11 },
  { period: 0 },
  { counter: -1 },
  { kind: 'sms' },
  { id: 1 },
  { position: null },
  { fields: {} },
  { fields: [{ site: 'a.example' }] },
])('decodeContents refuses an account with %j', (change) => {
  const contents = {
    accounts: [{ ...sample(), ...change }],
    tombstones: [],
  };
  expect(() => decodeContents(utf8(JSON.stringify(contents)))).toThrow(refusal('vault-damaged'));
});

function sample(): Record<string, unknown> {
  return {
    id: 'a',
    kind: 'totp',
    issuer: '',
    label: '',
    secret: 'AAAA',
    algorithm: 'SHA1',
    digits: 6,
    period: 30,
    counter: 0,
    tags: [],
    sites: [],
    createdAt: 1,
    updatedAt: 1,
    position: 1,
  };
}

test('openEnvelope gives back what sealEnvelope was given, under the same key alone', async () => {
  const keys = await Promise.all([1, 2].map((byte) => importVaultKey(new Uint8Array(32).fill(byte))));
  const [key, other] = keys;
  if (!key || !other) throw new Error('no keys');
  const header = fc.record({
    vaultId: fc.string({ unit: 'binary' }),
    generation: fc.integer({ min: 1 }),
    savedAt: fc.nat(),
  });
  const slot = {
    // Not in the order that the reader has.
    name: 'paper',
    key: { nonce: 'AAAAAAAAAAAAAAAA', ciphertext: btoa('0123456789abcdef') },
    createdAt: 5,
    id: 'r',
    type: 'recovery',
  } as const;
  await fc.assert(
    fc.asyncProperty(header, someContents, async (stamp, contents) => {
      const sealed = await sealEnvelope(key, { ...stamp, slots: [slot] }, contents);
      const read = parseEnvelope(formatEnvelope(sealed));
      expect(await openEnvelope(key, read)).toEqual(contents);
      expect(await openEnvelope(other, read)).toBeUndefined();
    }),
    { numRuns: 50 },
  );
});

test('parseEnvelope answers any text with an envelope or a Refusal', () => {
  fc.assert(
    fc.property(fc.oneof(fc.string(), fc.json()), (text) => {
      expect(() => parseEnvelope(text)).toThrow(refusal('vault-damaged'));
    }),
  );
});
