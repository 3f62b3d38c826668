import fc from 'fast-check';
import { expect, test } from 'vitest';
import { bindSite, rememberField, restoreAccount, trashAccount } from '../../../lib/vault/accounts/accounts';
import { givePicture, pinAccounts, tagAccounts } from '../../../lib/vault/accounts/bulk';
import { editAccount } from '../../../lib/vault/accounts/edit';
import { merge } from '../../../lib/vault/accounts/merge';
import { restoredFrom } from '../../../lib/vault/accounts/merge-backup';
import { moveAccount } from '../../../lib/vault/accounts/order';
import { decodeContents, encodeContents } from '../../../lib/vault/format/contents';
import { openEnvelope, parseEnvelope, sealEnvelope } from '../../../lib/vault/format/envelope';
import { readKeySlot } from '../../../lib/vault/format/key-slot';
import type { VaultContents } from '../../../lib/vault/format/vault-account';
import { importVaultKey } from '../../../lib/vault/unlock/open-vault';
import { aSite } from '../../support/site-named';

const ACCOUNT = {
  id: 'a',
  kind: 'totp',
  issuer: 'Acme',
  label: 'ann',
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
  fields: [{ site: 'a.example', selector: '#otp' }],
};

/** Contents as a later version may write them: something of its own in each of six records. */
function laterText(name: string, value: unknown): string {
  const own = (record: object) => {
    const text = JSON.stringify(record);
    const comma = text === '{}' ? '' : ',';
    return `${text.slice(0, -1)}${comma}${JSON.stringify(name)}:${JSON.stringify(value)}}`;
  };
  const account = own({ ...ACCOUNT, fields: undefined });
  const [field] = ACCOUNT.fields.map(own);
  const other = own({ ...ACCOUNT, id: 'b', position: 2 });
  const lists = [
    `"accounts":[${account.slice(0, -1)},"fields":[${field}]},${other}]`,
    `"tombstones":[${own({ id: 't', at: 3 })}]`,
    `"backup":${own({ generation: 1, at: 2 })}`,
  ];
  return `${own({}).slice(0, -1)},${lists.join()}}`;
}

function decoded(text: string): VaultContents {
  return decodeContents(new TextEncoder().encode(text));
}

/** How often a field stands in what is written. */
function countOf(contents: VaultContents, name: string): number {
  const text = new TextDecoder().decode(encodeContents(contents));
  return text.split(`${JSON.stringify(name)}:`).length - 1;
}

const IDS = new Set(['a']);

// Everything that a person can do, none of which is about a field that only a later version knows.
const CHANGES: Record<string, (contents: VaultContents) => VaultContents> = {
  nothing: (contents) => contents,
  trash: (contents) => trashAccount(contents, 'a', 9),
  restore: (contents) => restoreAccount(trashAccount(contents, 'a', 9), 'a', 9),
  bind: (contents) => bindSite(contents, 'a', 9, aSite('b.example')),
  remember: (contents) => rememberField(contents, 'a', 9, aSite('b.example'), '#code'),
  tag: (contents) => tagAccounts(contents, IDS, 9, 'work'),
  pin: (contents) => pinAccounts(contents, IDS, 9, true),
  picture: (contents) => givePicture(contents, 'Acme', 9, 'data:image/png;base64,AAAA'),
  edit: (contents) => editAccount(contents, 'a', 9, { issuer: 'Other', note: 'x' }),
  move: (contents) => moveAccount(contents, 'a', 9, { side: 'after', of: 'b' }),
  'merge with what is older': (contents) => merge(contents, decoded('{"accounts":[],"tombstones":[]}')),
  'merge into what is older': (contents) => merge(decoded('{"accounts":[],"tombstones":[]}'), contents),
  'merge with itself': (contents) => merge(contents, contents),
  'restore a backup': (contents) => restoredFrom(contents, contents, 9),
};

const aName = fc
  .oneof(fc.constantFrom('__proto__', 'constructor', 'toString', 'length', 'x'), fc.string({ minLength: 1 }))
  .filter(
    (name) => !(name in ACCOUNT) && !/^(at|generation|accounts|tombstones|backup|site|selector)$/.test(name),
  )
  .filter((name) => !/^(deletedAt|pin|note|favorite|trashed|pinned|picture)$/.test(name));

test.each(Object.entries(CHANGES))('fields that this version does not know survive: %s', (_, change) => {
  fc.assert(
    fc.property(aName, fc.jsonValue(), (name, value) => {
      const contents = decoded(laterText(name, value));
      const before = countOf(contents, name);
      expect(before).toBeGreaterThanOrEqual(6);
      const after = decodeContents(encodeContents(change(contents)));
      expect(countOf(after, name)).toBe(before);
    }),
    { numRuns: 30 },
  );
});

test('merge takes one of two unknown values, whichever side they come from', () => {
  fc.assert(
    fc.property(aName, fc.jsonValue(), fc.jsonValue(), (name, one, other) => {
      const [a, b] = [decoded(laterText(name, one)), decoded(laterText(name, other))];
      expect(merge(a, b)).toEqual(merge(b, a));
      expect(merge(merge(a, b), b)).toEqual(merge(a, b));
    }),
  );
});

test('a slot keeps what a later version put into it, and the envelope stays bound to that', async () => {
  const key = await importVaultKey(new Uint8Array(32).fill(1));
  const slot = readKeySlot({
    type: 'recovery',
    id: 'r',
    createdAt: 1,
    key: { nonce: 'AAAAAAAAAAAAAAAA', ciphertext: btoa('0123456789abcdef') },
    hint: 'in the safe',
  });
  expect(slot).toHaveProperty('hint', 'in the safe');
  const header = { vaultId: 'v', generation: 1, savedAt: 1, slots: [slot] };
  const envelope = await sealEnvelope(key, header, { accounts: [], tombstones: [] });
  const read = parseEnvelope(JSON.stringify({ format: 'latchkey-vault', version: 1, ...envelope }));
  expect(read.slots).toEqual([slot]);
  expect(await openEnvelope(key, read)).toBeDefined();
  const changed = { ...read, slots: [Object.assign({}, slot, { hint: 'elsewhere' })] };
  expect(await openEnvelope(key, changed)).toBeUndefined();
});
