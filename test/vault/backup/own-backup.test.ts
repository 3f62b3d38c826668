import { createDecipheriv, hkdfSync } from 'node:crypto';
import { argon2id } from 'hash-wasm';
import { expect, test } from 'vitest';
import { differenceOf } from '../../../lib/vault/accounts/difference';
import { merge } from '../../../lib/vault/accounts/merge';
import {
  changesSinceBackup,
  makeBackup,
  openBackup,
  restoreBackup,
  verifyBackup,
} from '../../../lib/vault/backup/own-backup';
import { addPasskeySlot } from '../../../lib/vault/unlock/passkey';
import { unlockVault } from '../../../lib/vault/unlock/passphrase';
import { addRecoverySlot, makeRecoveryCode } from '../../../lib/vault/unlock/recovery-code';
import { changeVault, readVault } from '../../../lib/vault/unlock/vault';
import { type MemoryVaultContext, newVaultContext } from '../support/memory-vault-context';
import {
  add,
  HOUR,
  issuersOf,
  newestText,
  openStateOf,
  PASSPHRASE,
  refusal,
  restart,
  vaultWith,
} from '../support/vaults';

async function changesIn(context: MemoryVaultContext): Promise<number | undefined> {
  const { contents, generation } = await openStateOf(context);
  return changesSinceBackup(contents, generation);
}

test('makeBackup gives the stored envelope as it is', async () => {
  const context = await vaultWith('A');
  expect(await makeBackup(context)).toBe(newestText(context.disk.local));
  restart(context);
  await expect(makeBackup(context)).rejects.toEqual(refusal('locked'));
});

test('openBackup opens with the passphrase and with the recovery code', async () => {
  const context = await vaultWith('A');
  const code = makeRecoveryCode();
  await addRecoverySlot(context, code, code);
  const text = await makeBackup(context);
  for (const secret of [PASSPHRASE, code]) {
    expect((await openBackup(text, secret)).accounts).toMatchObject([{ issuer: 'A' }]);
  }
  await expect(openBackup(text, 'wrong')).rejects.toEqual(refusal('wrong-passphrase'));
  await expect(openBackup(text, '')).rejects.toEqual(refusal('wrong-passphrase'));
});

test('openBackup tells a file that is none, one that is damaged, one that is newer and one that costs too much', async () => {
  const text = await makeBackup(await vaultWith('A'));
  const ciphertext: string = JSON.parse(text).contents.ciphertext;
  const rows = [
    ['hello', 'unknown-format'],
    ['{"format":"other"}', 'unknown-format'],
    [text.slice(0, -30), 'damaged-file'],
    [text.replace(ciphertext, `AAAA${ciphertext.slice(4)}`), 'damaged-file'],
    [text.replace('"version":1', '"version":2'), 'vault-newer'],
    [text.replace('"iterations":1', '"iterations":65'), 'too-costly'],
    [' '.repeat(67_108_865), 'too-costly'],
  ] as const;
  for (const [file, code] of rows) await expect(openBackup(file, PASSPHRASE)).rejects.toEqual(refusal(code));
});

test('verifyBackup counts the changes from the generation that the file holds', async () => {
  const context = await vaultWith('A');
  expect(await changesIn(context)).toBeUndefined();
  const text = await makeBackup(context);
  await verifyBackup(text, context);
  expect(await changesIn(context)).toBe(0);
  await add(context, 'B', 'C');
  expect(await changesIn(context)).toBe(2);
  const later = await makeBackup(context);
  await add(context, 'D');
  await verifyBackup(later, context);
  expect(await changesIn(context)).toBe(1);
  // An older file proves nothing about the later generations.
  const { generation } = await verifyBackup(text, context);
  expect(generation).toBe(JSON.parse(later).generation);
});

test("verifyBackup refuses another vault's file, a damaged one and a locked vault", async () => {
  const context = await vaultWith('A');
  const text = await makeBackup(context);
  const other = await makeBackup(await vaultWith('B'));
  await expect(verifyBackup(other, context)).rejects.toEqual(refusal('other-vault'));
  await expect(verifyBackup(text.replace('"savedAt":1', '"savedAt":2'), context)).rejects.toEqual(
    refusal('damaged-file'),
  );
  await expect(verifyBackup(text.slice(1), context)).rejects.toEqual(refusal('damaged-file'));
  expect(await changesIn(context)).toBeUndefined();
  restart(context);
  await expect(verifyBackup(text, context)).rejects.toEqual(refusal('locked'));
});

test('restoreBackup makes a backup the vault where there is none', async () => {
  const context = await vaultWith('A', 'B');
  const code = makeRecoveryCode();
  await addRecoverySlot(context, code, code);
  const text = await makeBackup(context);
  const fresh = newVaultContext();
  await restoreBackup(fresh, text, code, HOUR);
  expect(await issuersOf(fresh)).toEqual(['A', 'B']);
  restart(fresh);
  await unlockVault(fresh, PASSPHRASE, HOUR);
  await add(fresh, 'C');
  expect(await issuersOf(fresh)).toEqual(['A', 'B', 'C']);
});

test('restoreBackup goes over copies that are damaged beyond reading, and puts them into quarantine', async () => {
  const context = await vaultWith('A');
  const text = await makeBackup(context);
  for (const { items } of [context.disk.local, context.disk.indexed])
    items.set('vault.a', 'x').set('vault.b', 'y');
  context.disk.snapshots.clear();
  restart(context);
  expect(await readVault(context)).toEqual({ state: 'damaged' });
  await restoreBackup(context, text, PASSPHRASE, HOUR);
  expect(await issuersOf(context)).toEqual(['A']);
  expect(await context.indexed.readQuarantine()).toEqual(['x', 'y']);
});

test('restoreBackup touches no vault that is there, and none that might be', async () => {
  const context = await vaultWith('A');
  const text = await makeBackup(context);
  await add(context, 'B');
  restart(context);
  await expect(restoreBackup(context, text, PASSPHRASE, HOUR)).rejects.toEqual(refusal('vault-exists'));
  const other = await vaultWith('C');
  await expect(restoreBackup(other, text, PASSPHRASE, HOUR)).rejects.toEqual(refusal('vault-exists'));
  const mute = newVaultContext();
  mute.disk.local.failing.get = true;
  await expect(restoreBackup(mute, text, PASSPHRASE, HOUR)).rejects.toEqual(refusal('storage-failed'));
  await unlockVault(context, PASSPHRASE, HOUR);
  expect(await issuersOf(context)).toEqual(['A', 'B']);
});

test('a backup merges into a full vault, with a preview', async () => {
  const context = await vaultWith('A');
  const other = await vaultWith('B');
  await verifyBackup(await makeBackup(other), other);
  const found = await openBackup(await makeBackup(other), PASSPHRASE);
  const { contents } = await openStateOf(context);
  expect(differenceOf(contents, merge(contents, found))).toMatchObject({
    added: [{ issuer: 'B' }],
    removed: [],
    changed: [],
  });
  await changeVault(context, (current) => merge(current, found));
  expect(new Set(await issuersOf(context))).toEqual(new Set(['A', 'B']));
  expect(await changesIn(context)).toBeUndefined();
});

// A reader of its own, written from docs/backup-format.md alone.
interface Box {
  nonce: string;
  ciphertext: string;
}

function decrypt(key: Uint8Array, { nonce, ciphertext }: Box, bound: string): Buffer {
  const bytes = Buffer.from(ciphertext, 'base64');
  const cipher = createDecipheriv('aes-256-gcm', key, Buffer.from(nonce, 'base64'));
  cipher.setAAD(Buffer.from(bound, 'utf8'));
  cipher.setAuthTag(bytes.subarray(-16));
  return Buffer.concat([cipher.update(bytes.subarray(0, -16)), cipher.final()]);
}

test.each(['passphrase', 'recovery', 'passkey'])(
  'a backup is read by its description alone, through the %s slot',
  async (type) => {
    const context = await vaultWith('Zürich ✓');
    const code = makeRecoveryCode();
    await addRecoverySlot(context, code, code, 'the safe');
    await addPasskeySlot(context, new Uint8Array([9]), new Uint8Array(32).fill(5), 'laptop');
    const file = JSON.parse(await makeBackup(context));
    const slot = file.slots.find((one: { type: string }) => one.type === type);
    const { memoryKiB: memorySize, iterations, parallelism, salt } = slot.kdf ?? {};
    const secrets: Record<string, () => Promise<Uint8Array>> = {
      passphrase: () =>
        argon2id({
          password: PASSPHRASE.normalize('NFKC'),
          salt: Buffer.from(salt, 'base64'),
          memorySize,
          iterations,
          parallelism,
          hashLength: 32,
          outputType: 'binary',
        }),
      recovery: async () => crockford(code),
      passkey: async () => new Uint8Array(32).fill(5),
    };
    const own = { passphrase: [slot.kdf], recovery: [], passkey: [slot.credentialId] }[type] ?? [];
    const slotContext = JSON.stringify([
      'latchkey-slot',
      file.vaultId,
      type,
      slot.id,
      slot.createdAt,
      ...own,
    ]);
    const secret = (await secrets[type]?.()) ?? new Uint8Array();
    const wrappingKey = new Uint8Array(hkdfSync('sha256', secret, '', slotContext, 32));
    const vaultKey = decrypt(wrappingKey, slot.key, slotContext);
    const { version, vaultId, generation, savedAt, slots } = file;
    const bound = JSON.stringify(['latchkey-vault', version, vaultId, generation, savedAt, slots]);
    const contents = JSON.parse(decrypt(vaultKey, file.contents, bound).toString('utf8'));
    expect(contents.accounts).toMatchObject([{ issuer: 'Zürich ✓', kind: 'totp', digits: 6 }]);
    expect(Buffer.from(contents.accounts[0].secret, 'base64').toString()).toBe('Zürich ✓');
  },
);

function crockford(code: string): Uint8Array {
  const digits = [...code.replaceAll('-', '')].map((one) => '0123456789ABCDEFGHJKMNPQRSTVWXYZ'.indexOf(one));
  const bits = digits.map((digit) => digit.toString(2).padStart(5, '0')).join('');
  return Uint8Array.from(bits.match(/.{8}/g) ?? [], (byte) => Number.parseInt(byte, 2));
}
