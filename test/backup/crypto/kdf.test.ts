import { pbkdf2Sync } from 'node:crypto';
import { expect, test } from 'vitest';
import { pbkdf2Key } from '../../../lib/backup/crypto/kdf';
import { readBackup } from '../../../lib/backup/read';
import { deriveKeyHere } from '../../../lib/kdf/derive-here';
import type { DeriveKey } from '../../../lib/kdf/derive-key';
import { fixture, PASSPHRASE } from '../support/fixture';

const salt = new TextEncoder().encode('SodiumChloride');
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

// [file, derivations: one for each slot or key until one fits]
const DERIVED: [string, number][] = [
  ['aegis.encrypted.two-password-slots.json', 2],
  ['authenticator-ext.v3.encrypted.json', 3],
  ['bitwarden.encrypted.argon2id.json', 1],
  ['ente.encrypted.txt', 1],
  ['proton.encrypted.json', 1],
  ['stratum.strong.stratum', 1],
];

test.each(DERIVED)('readBackup has the keys of %s derived by whom it is told', async (name, times) => {
  const seen: string[] = [];
  const deriveKey: DeriveKey = (derivation) => {
    seen.push(derivation.by);
    return deriveKeyHere(derivation);
  };
  const { accounts } = await readBackup(fixture(name), { passphrase: PASSPHRASE, deriveKey });
  expect(accounts.length).toBeGreaterThan(0);
  expect(seen).toHaveLength(times);
});

test('readBackup throws what the derivation is stopped with', async () => {
  const stop = new AbortController();
  const deriveKey: DeriveKey = (_, signal) =>
    new Promise((_, reject) => {
      signal?.addEventListener('abort', () => reject(signal.reason));
      stop.abort(new Error('enough'));
    });
  const options = { passphrase: PASSPHRASE, deriveKey, signal: stop.signal };
  await expect(readBackup(fixture('ente.encrypted.txt'), options)).rejects.toThrow('enough');
});

test('pbkdf2Key gives what Node gives, and waits no longer than it is asked to', async () => {
  const cost = { hash: 'SHA-256', iterations: 2_000 } as const;
  const stop = new AbortController();
  const options = { passphrase: 'pleaseletmein', signal: stop.signal };
  expect(hex(await pbkdf2Key(options, salt, cost))).toBe(
    hex(pbkdf2Sync('pleaseletmein', salt, 2_000, 32, 'sha256')),
  );
  const slow = pbkdf2Key(options, salt, { hash: 'SHA-256', iterations: 10_000_000 });
  stop.abort(new Error('enough'));
  await expect(slow).rejects.toThrow('enough');
});
