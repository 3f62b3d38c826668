import { createCipheriv, createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { fileOf, fixture } from './support/fixture';
import { A } from './support/made-parts';
import { survive } from './support/survive';

/** A file of OTP Auth with any inside. */
function otpAuthOf(inner: Uint8Array): Uint8Array {
  const key = createHash('sha256').update('Authenticator').digest();
  const cipher = createCipheriv('aes-256-cbc', key, Buffer.alloc(16));
  return Buffer.concat([cipher.update(inner), cipher.final()]);
}

/** A binary property list of objects that are given as bytes; offsets and references of four bytes. */
function plistOf(
  objects: readonly (readonly number[])[],
  claims: { count?: number; top?: number } = {},
): Uint8Array {
  const head = Buffer.from('bplist00');
  const body = Buffer.concat(objects.map((object) => Buffer.from(object)));
  const offsets = Buffer.alloc(4 * objects.length);
  let offset = head.length;
  for (const [index, object] of objects.entries()) {
    offsets.writeUInt32BE(offset, 4 * index);
    offset += object.length;
  }
  const trailer = Buffer.alloc(32);
  trailer.set([4, 4], 6);
  trailer.writeBigUInt64BE(BigInt(claims.count ?? objects.length), 8);
  trailer.writeBigUInt64BE(BigInt(claims.top ?? 0), 16);
  trailer.writeBigUInt64BE(BigInt(head.length + body.length), 24);
  return Buffer.concat([head, body, offsets, trailer]);
}

const ref = (number: number) => [number >>> 24, (number >>> 16) & 255, (number >>> 8) & 255, number & 255];
const arrayOf = (...refs: number[]) => [0xa0 | refs.length, ...refs.flatMap(ref)];

const DOUBLING = Array.from({ length: 30 }, (_, index) => arrayOf(index + 1, index + 1));
const LONG = Array.from({ length: 60 }, (_, index) => arrayOf(index + 1));

// What would be unfolded without end, or is not there.
const PLISTS: [string, Uint8Array, string][] = [
  ['a list in itself', plistOf([arrayOf(0)]), 'damaged-file'],
  ['thirty lists, each with the next twice', plistOf([...DOUBLING, [0x09]]), 'too-costly'],
  ['sixty lists, each in another', plistOf([...LONG, [0x09]]), 'damaged-file'],
  ['a billion objects', plistOf([[0x09]], { count: 1_000_000_000 }), 'too-costly'],
  ['more objects than there are', plistOf([[0x09]], { count: 1_000 }), 'damaged-file'],
  ['a top that is not there', plistOf([[0x09]], { top: 7 }), 'damaged-file'],
  ['a text beyond the end', plistOf([[0x5f, 0x13, 0x7f, 255, 255, 255, 255, 255, 255, 255]]), 'damaged-file'],
  ['a kind that nobody knows', plistOf([[0xf0]]), 'damaged-file'],
  ['no archive', plistOf([[0x09]]), 'damaged-file'],
  ['nothing but its magic', Buffer.from('bplist00'), 'damaged-file'],
];

describe("readBackup refuses property lists in OTP Auth's clothes", () => {
  test.each(PLISTS)('%s', async (_, plist, code) => {
    expect(await survive(otpAuthOf(plist))).toBe(code);
  });
});

/** Authy's answer with `change` in each of `count` tokens. */
function authyTokens(count: number, change: object): Uint8Array {
  const [token] = JSON.parse(
    new TextDecoder().decode(fixture('made/authy.tokens.json')),
  ).authenticator_tokens;
  return fileOf({ authenticator_tokens: Array.from({ length: count }, () => ({ ...token, ...change })) });
}

const row = (cells: readonly string[]) => `${cells.map((cell) => `"${cell}"`).join(',')}\n`;
const KEEPER_ROW = row(['', 'Kettle', 'nora', 'no', '', '', '', 'TFC:Keeper', A]);

// [name, file, what is answered]
const HOSTILE: [string, () => Uint8Array, string][] = [
  ['10^9 iterations, Authy', () => authyTokens(1, { key_derivation_iterations: 1e9 }), 'too-costly'],
  [
    '10^7 iterations a hundred times, Authy',
    () => authyTokens(100, { key_derivation_iterations: 1e7 }),
    'too-costly',
  ],
  ['20,000 tokens, Authy', () => authyTokens(20_000, {}), 'too-costly'],
  [
    'minus one iteration, Authy',
    () => authyTokens(1, { key_derivation_iterations: -1 }),
    '0 accounts, 1 rejected',
  ],
  ['20,000 rows, Keeper', () => fileOf(KEEPER_ROW.repeat(20_001)), 'too-costly'],
  [
    'a row of 300 cells, Keeper',
    () => fileOf(row([...Array(299).keys()].map(String)) + KEEPER_ROW),
    'damaged-file',
  ],
  [
    '20,000 lines, 1PIF',
    () => fileOf(`{"title":"x"}\n***5642bee8-a5ff-11dc-8314-0800200c9a66***\n`.repeat(20_000)),
    'too-costly',
  ],
  [
    'a short cipher, cotp',
    () => fileOf({ version: 1, nonce: 'AAAA', salt: 'AAAA', cipher: 'AAAA' }),
    'damaged-file',
  ],
  [
    'a folder in itself, Enpass',
    () =>
      fileOf({
        folders: [{ uuid: 'a', title: 'a', parent_uuid: 'a' }],
        items: [
          {
            title: 'x',
            template_type: 'login.default',
            folders: ['a'],
            fields: [{ type: 'totp', value: A }],
          },
        ],
      }),
    '1 accounts, 0 rejected',
  ],
  [
    'an entity bomb, SafeInCloud',
    () => fileOf('<!DOCTYPE d [<!ENTITY a "aa">]><database><card/></database>'),
    'damaged-file',
  ],
  [
    'no base64, Authme',
    () => fileOf({ role: 'codes', encrypted: false, codes: '%%%', version: 3 }),
    'damaged-file',
  ],
  [
    'what Authme itself cannot open',
    () => fileOf({ role: 'codes', encrypted: true, codes: 'AAAA', version: 3 }),
    'unsupported-format',
  ],
];

describe('readBackup survives', () => {
  test.each(HOSTILE)('%s', async (_, file, answer) => {
    expect(await survive(file())).toBe(answer);
  });
});
