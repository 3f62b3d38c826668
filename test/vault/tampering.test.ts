import { describe, expect, test } from 'vitest';
import { readQuarantinedCopies } from '../../lib/vault/backup/quarantined-copies';
import { openEnvelope, parseEnvelope } from '../../lib/vault/format/envelope';
import { unlockVault } from '../../lib/vault/unlock/passphrase';
import { readSession } from '../../lib/vault/unlock/session';
import { importVaultKey } from '../../lib/vault/unlock/vault';
import type { MemoryVaultContext } from './support/memory-vault-context';
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
} from './support/vaults';

/** Puts one text in the place of every copy of every store. */
function replaceAll(context: MemoryVaultContext, text: string): void {
  for (const { items } of [context.disk.local, context.disk.indexed]) {
    for (const key of items.keys()) items.set(key, text);
  }
  context.disk.snapshots.clear();
}

// biome-ignore lint/suspicious/noExplicitAny: a stored envelope, to be changed in any way
function tampered(text: string, change: (envelope: any) => void): string {
  const envelope = JSON.parse(text);
  change(envelope);
  return JSON.stringify(envelope);
}

test('an envelope with any one byte changed is refused or does not open', async () => {
  const context = await vaultWith('A');
  const session = await readSession(context.session, context.now());
  if (session === undefined) throw new Error('locked');
  const key = await importVaultKey(session.vaultKey);
  const text = newestText(context.disk.local);
  const survivors: number[] = [];
  for (let i = 0; i < text.length; i++) {
    for (const bit of [1, 2, 4, 32]) {
      const flipped = text.slice(0, i) + String.fromCharCode(text.charCodeAt(i) ^ bit) + text.slice(i + 1);
      if (await opens(key, flipped)) survivors.push(i);
    }
  }
  expect(survivors).toEqual([]);
  expect(await opens(key, text)).toBe(true);
});

async function opens(key: CryptoKey, text: string): Promise<boolean> {
  try {
    return (await openEnvelope(key, parseEnvelope(text))) !== undefined;
  } catch (error) {
    expect(error).toMatchObject({ name: 'Refusal' });
    return false;
  }
}

// Each row: what is done to the header of the only copy that is left.
const HEADER_CHANGES = [
  ['a higher generation', (e) => (e.generation += 1)],
  ['a lower generation', (e) => (e.generation -= 1)],
  ['another time', (e) => (e.savedAt += 1)],
  ['a slot removed', (e) => e.slots.pop()],
  ['slots in another order', (e) => e.slots.reverse()],
  ['a slot twice', (e) => e.slots.push(e.slots[0])],
  ['a slot renamed', (e) => (e.slots[0].name = 'mine')],
  ['another nonce', (e) => (e.contents.nonce = 'AAAAAAAAAAAAAAAA')],
  // biome-ignore lint/suspicious/noExplicitAny: a stored envelope, to be changed in any way
] as const satisfies [string, (envelope: any) => unknown][];

describe('unlockVault opens nothing of a vault', () => {
  test.each(HEADER_CHANGES)('with %s', async (_, change) => {
    const context = await vaultWith('A');
    const { addRecoverySlot, makeRecoveryCode } = await import('../../lib/vault/unlock/recovery-code');
    const code = makeRecoveryCode();
    await addRecoverySlot(context, code, code);
    replaceAll(context, tampered(newestText(context.disk.local), change));
    restart(context);
    await expect(unlockVault(context, PASSPHRASE, HOUR)).rejects.toEqual(refusal('vault-damaged'));
  });

  test.each([
    // biome-ignore lint/suspicious/noExplicitAny: a stored envelope, to be changed in any way
    ['a cheaper key derivation', (e: any) => (e.slots[0].kdf.iterations = 2)],
    // biome-ignore lint/suspicious/noExplicitAny: a stored envelope, to be changed in any way
    ['another vault id', (e: any) => (e.vaultId = crypto.randomUUID())],
    // biome-ignore lint/suspicious/noExplicitAny: a stored envelope, to be changed in any way
    ['another id of the slot', (e: any) => (e.slots[0].id = crypto.randomUUID())],
  ])('with %s, which the slot itself is bound to', async (_, change) => {
    const context = await vaultWith('A');
    replaceAll(context, tampered(newestText(context.disk.local), change));
    restart(context);
    await expect(unlockVault(context, PASSPHRASE, HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
  });

  test("with another vault's slot", async () => {
    const [context, other] = [await vaultWith('A'), await vaultWith('B')];
    const { slots } = JSON.parse(newestText(other.disk.local));
    replaceAll(
      context,
      tampered(newestText(context.disk.local), (e) => {
        e.slots = slots;
      }),
    );
    restart(context);
    await expect(unlockVault(context, PASSPHRASE, HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
  });
});

test.each([
  [{ memoryKiB: 4_194_304 }, 'too much memory'],
  [{ iterations: 1_000_000 }, 'too many passes'],
  [{ parallelism: 1_000 }, 'too many lanes'],
  [{ memoryKiB: 1_048_576, iterations: 3 }, 'too much of both'],
])('parseEnvelope refuses %j before it is run: %s', async (kdf, _) => {
  const context = await vaultWith('A');
  const text = tampered(newestText(context.disk.local), (e) => Object.assign(e.slots[0].kdf, kdf));
  expect(() => parseEnvelope(text)).toThrow(refusal('too-costly'));
  replaceAll(context, text);
  restart(context);
  const before = process.memoryUsage().rss;
  await expect(unlockVault(context, PASSPHRASE, HOUR)).rejects.toEqual(refusal('vault-damaged'));
  expect(process.memoryUsage().rss - before).toBeLessThan(64 * 1_048_576);
});

test('parseEnvelope refuses slots that are affordable one by one and not together', async () => {
  const context = await vaultWith('A');
  const text = tampered(newestText(context.disk.local), (e) => {
    e.slots[0].kdf.memoryKiB = 524_288;
    e.slots = Array.from({ length: 5 }, () => e.slots[0]);
  });
  expect(() => parseEnvelope(text)).toThrow(refusal('too-costly'));
});

test.each([
  { memoryKiB: 8 },
  { iterations: 0 },
  { parallelism: 0 },
  { iterations: 1.5 },
  { salt: 'AAAA' },
  { name: 'pbkdf2' },
])('parseEnvelope refuses a key derivation with %j', async (kdf) => {
  const context = await vaultWith('A');
  const text = tampered(newestText(context.disk.local), (e) => Object.assign(e.slots[0].kdf, kdf));
  expect(() => parseEnvelope(text)).toThrow(refusal('vault-damaged'));
});

// Each row: what happens to the newest copy of one store.
const DAMAGE = [
  ['cut short', (text) => text.slice(0, -40)],
  ['emptied', () => ''],
  ['of a version that does not exist', (text) => text.replace('"version":1', '"version":9')],
  [
    'with a changed ciphertext',
    (text) => tampered(text, (e) => (e.contents.ciphertext = `AAAA${e.contents.ciphertext.slice(4)}`)),
  ],
  [
    'with a ciphertext that is no base64',
    (text) => tampered(text, (e) => (e.contents.ciphertext = `~${e.contents.ciphertext.slice(1)}`)),
  ],
  ['with another generation', (text) => tampered(text, (e) => (e.generation += 7))],
  [
    'with a cost that is out of bounds',
    (text) => tampered(text, (e) => (e.slots[0].kdf.memoryKiB = 99_999_999)),
  ],
] as const satisfies [string, (text: string) => string][];

describe.each(['local', 'indexed'] as const)('a newest copy in %s', (name) => {
  test.each(DAMAGE)(
    '%s loses nothing, and is put into quarantine before it is overwritten',
    async (_, damage) => {
      const context = await vaultWith('A', 'B');
      const { items } = context.disk[name];
      const key = 'vault.b';
      const bytes = damage(String(items.get(key)));
      expect(JSON.parse(String(items.get(key))).generation).toBe(3);
      items.set(key, bytes);
      restart(context);
      await unlockVault(context, PASSPHRASE, HOUR);
      expect(await issuersOf(context)).toEqual(['A', 'B']);
      expect(await openStateOf(context)).toMatchObject({ quarantined: 1, generation: 3, failing: [] });
      expect(items.get(key)).toBe(newestText(context.disk[name]));
      expect(await readQuarantinedCopies(context)).toEqual([bytes]);
    },
  );

  test('that is damaged while the vault is open is put into quarantine by the next change', async () => {
    const context = await vaultWith('A');
    const { items } = context.disk[name];
    items.set('vault.b', 'rubbish');
    await add(context, 'B');
    await add(context, 'C');
    expect(await issuersOf(context)).toEqual(['A', 'B', 'C']);
    expect(items.get('vault.b')).not.toBe('rubbish');
    expect(await readQuarantinedCopies(context)).toEqual(['rubbish']);
  });

  test("that is another vault's with the same passphrase is put into quarantine", async () => {
    const [context, other] = [await vaultWith('A'), await vaultWith('X', 'Y', 'Z')];
    const otherVaults = newestText(other.disk.local);
    context.disk[name].items.set('vault.b', otherVaults);
    restart(context);
    await unlockVault(context, PASSPHRASE, HOUR);
    await add(context, 'B');
    expect(await issuersOf(context)).toEqual(['A', 'B']);
    expect(await readQuarantinedCopies(context)).toEqual([otherVaults]);
  });
});

test('unlockVault takes the newest generation from a snapshot when both stores hold it damaged', async () => {
  const context = await vaultWith('A', 'B');
  for (const { items } of [context.disk.local, context.disk.indexed]) {
    const text = String(items.get('vault.b'));
    const { ciphertext } = JSON.parse(text).contents;
    items.set('vault.b', text.replace(ciphertext, `AAAA${ciphertext.slice(4)}`));
  }
  restart(context);
  await unlockVault(context, PASSPHRASE, HOUR);
  expect(await issuersOf(context)).toEqual(['A', 'B']);
});

test('damage is put into quarantine in the other store when IndexedDB takes nothing', async () => {
  const context = await vaultWith('A');
  context.disk.local.items.set('vault.b', 'rubbish');
  context.disk.indexed.failing.set = true;
  await add(context, 'B');
  await add(context, 'C');
  expect(context.disk.local.items.get('vault.b')).not.toBe('rubbish');
  expect(await readQuarantinedCopies(context)).toEqual(['rubbish']);
});

test('a change is refused when what it would overwrite no quarantine takes', async () => {
  const context = await vaultWith('A');
  context.disk.indexed.items.set('vault.b', 'rubbish');
  context.disk.indexed.failing.set = true;
  context.disk.local.failing.set = true;
  await expect(add(context, 'B')).rejects.toEqual(refusal('storage-failed'));
  expect(context.disk.indexed.items.get('vault.b')).toBe('rubbish');
});

test('readQuarantinedCopies gives what lies in the stores of a vault that is wholly damaged', async () => {
  const context = await vaultWith('A', 'B');
  replaceAll(context, 'rubbish');
  restart(context);
  expect(await readQuarantinedCopies(context)).toEqual(['rubbish']);
});
