import { expect, test } from 'vitest';
import { makeBackup, openBackup } from '../../../lib/vault/backup/own-backup';
import { formatEnvelope, openEnvelope, parseEnvelope } from '../../../lib/vault/format/envelope';
import { listSnapshots, openSnapshot } from '../../../lib/vault/history/snapshots';
import { addPasskeySlot, unlockWithPasskey } from '../../../lib/vault/unlock/passkey';
import { openWithPassphrase, unlockVault } from '../../../lib/vault/unlock/passphrase';
import {
  addRecoverySlot,
  makeRecoveryCode,
  openWithRecoveryCode,
  unlockWithRecoveryCode,
} from '../../../lib/vault/unlock/recovery-code';
import { replaceKey } from '../../../lib/vault/unlock/replace-key';
import { readSession } from '../../../lib/vault/unlock/session';
import { listSlots, removeSlot } from '../../../lib/vault/unlock/slots';
import { importVaultKey } from '../../../lib/vault/unlock/vault';
import type { MemoryVaultContext } from '../support/memory-vault-context';
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

const NEXT = 'unrelated words of another day';
const CREDENTIAL = new Uint8Array([1]);
const PRF = new Uint8Array(32).fill(7);

/** Every text in every store: copies, snapshots and what was put into quarantine. */
function allTexts({ disk }: MemoryVaultContext): string[] {
  const values = [...disk.local.items.values(), ...disk.indexed.items.values(), ...disk.snapshots.values()];
  return values.flat().map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
}

/** A vault with all three ways in, and something in quarantine of each sort. */
async function fullVault(): Promise<{ context: MemoryVaultContext; code: string }> {
  const context = await vaultWith('A', 'B');
  const code = makeRecoveryCode();
  await addRecoverySlot(context, code, code);
  await addPasskeySlot(context, CREDENTIAL, PRF, 'old laptop');
  const text = newestText(context.disk.local);
  await context.indexed.quarantine(text.slice(0, -40));
  await context.local.quarantine(text.replace(/"savedAt":1/, '"savedAt":2'));
  await context.local.quarantine(text);
  await add(context, 'C');
  return { context, code };
}

/** Texts that an old secret still opens a vault key of. */
async function openedByOld(texts: string[], code: string): Promise<string[]> {
  const opened: string[] = [];
  for (const text of texts) {
    const envelope = parsed(text);
    if (envelope === undefined) continue;
    const byPassphrase = await openWithPassphrase(PASSPHRASE)(envelope);
    if (byPassphrase ?? (await openWithRecoveryCode(code)(envelope))) opened.push(text);
  }
  return opened;
}

function parsed(text: string) {
  try {
    return parseEnvelope(text);
  } catch {
    return undefined;
  }
}

test('replaceKey leaves nothing in the browser that an old secret or the old key opens, and all accounts', async () => {
  const { context, code } = await fullVault();
  const old = await readSession(context.session, context.now());
  const { slots } = JSON.parse(newestText(context.disk.local));
  const boxes: string[] = slots.map(({ key }: { key: { ciphertext: string } }) => key.ciphertext);
  await replaceKey(context, PASSPHRASE, NEXT);
  expect(await issuersOf(context)).toEqual(['A', 'B', 'C']);
  const texts = allTexts(context);
  expect(texts.filter((text) => boxes.some((box) => text.includes(box)))).toEqual([]);
  expect(await openedByOld(texts, code)).toEqual([]);
  const oldKey = await importVaultKey(old?.vaultKey ?? new Uint8Array(32));
  for (const envelope of texts.flatMap((text) => parsed(text) ?? [])) {
    expect(await openEnvelope(oldKey, envelope), formatEnvelope(envelope)).toBeUndefined();
  }
  expect((await openStateOf(context)).contents.formerKey).toBeUndefined();
});

test('replaceKey refuses the old ways from then on, in what is written after, too', async () => {
  const { context, code } = await fullVault();
  await replaceKey(context, PASSPHRASE, NEXT);
  await add(context, 'D');
  const file = await makeBackup(context);
  for (const secret of [PASSPHRASE, code]) {
    await expect(openBackup(file, secret)).rejects.toEqual(refusal('wrong-passphrase'));
  }
  restart(context);
  await expect(unlockVault(context, PASSPHRASE, HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
  await expect(unlockWithRecoveryCode(context, code, HOUR)).rejects.toEqual(refusal('wrong-recovery-code'));
  await expect(unlockWithPasskey(context, CREDENTIAL, PRF, HOUR)).rejects.toEqual(refusal('wrong-passkey'));
  await unlockVault(context, NEXT, HOUR);
  expect(await issuersOf(context)).toEqual(['A', 'B', 'C', 'D']);
  expect((await openBackup(file, NEXT)).accounts).toHaveLength(4);
});

test('replaceKey keeps the history, sealed anew, and lets no older backup count', async () => {
  const { context } = await fullVault();
  const before = await listSnapshots(context);
  await replaceKey(context, PASSPHRASE, NEXT);
  const after = await listSnapshots(context);
  for (const stamp of after) expect((await openSnapshot(context, stamp)).accounts.length).toBeLessThan(4);
  expect(after.map(({ generation }) => generation)).toEqual(
    expect.arrayContaining(before.map(({ generation }) => generation)),
  );
  expect((await openStateOf(context)).contents.backup).toBeUndefined();
});

test('replaceKey refuses a wrong passphrase, the same one and an empty one, and changes nothing', async () => {
  const { context } = await fullVault();
  const before = allTexts(context);
  await expect(replaceKey(context, 'wrong', NEXT)).rejects.toEqual(refusal('wrong-passphrase'));
  await expect(replaceKey(context, PASSPHRASE, PASSPHRASE)).rejects.toEqual(refusal('same-passphrase'));
  await expect(replaceKey(context, PASSPHRASE, '')).rejects.toEqual(refusal('passphrase-needed'));
  expect(allTexts(context)).toEqual(before);
});

test.each(['local', 'indexed'] as const)(
  'replaceKey reaches %s at a later unlock when it took nothing',
  async (name) => {
    const { context, code } = await fullVault();
    context.disk[name].failing.set = true;
    await replaceKey(context, PASSPHRASE, NEXT);
    context.disk[name].failing.set = false;
    restart(context);
    await unlockVault(context, NEXT, HOUR);
    expect(await openedByOld(allTexts(context), code)).toEqual([]);
    expect((await openStateOf(context)).contents.formerKey).toBeUndefined();
    expect(await issuersOf(context)).toEqual(['A', 'B', 'C']);
  },
);

test('a page that still holds the old key after a replacement was cut off changes nothing', async () => {
  const { context } = await fullVault();
  const session = structuredClone(context.disk.session.items.get('unlocked'));
  await replaceKey(context, PASSPHRASE, NEXT);
  context.disk.session.items.set('unlocked', session);
  await expect(add(context, 'D')).rejects.toThrow();
  await unlockVault(context, NEXT, HOUR);
  expect(await issuersOf(context)).toEqual(['A', 'B', 'C']);
});

test('removeSlot leaves the removed way in no quarantined copy', async () => {
  const { context, code } = await fullVault();
  const recovery = (await listSlots(context)).find(({ type }) => type === 'recovery');
  const box = JSON.parse(newestText(context.disk.local)).slots[1].key.ciphertext;
  expect(allTexts(context).filter((text) => text.includes(box)).length).toBeGreaterThan(2);
  await removeSlot(context, recovery?.id ?? '');
  expect(allTexts(context).filter((text) => text.includes(box))).toEqual([]);
  expect(await context.indexed.readQuarantine()).toHaveLength(1);
  await expect(unlockWithRecoveryCode(context, code, HOUR)).rejects.toEqual(refusal('wrong-recovery-code'));
});

test("removeSlot leaves another vault's copies in quarantine as they are", async () => {
  const { context } = await fullVault();
  const otherVaults = newestText((await vaultWith('X')).disk.local);
  await context.indexed.quarantine(otherVaults);
  await removeSlot(context, (await listSlots(context)).find(({ type }) => type === 'passkey')?.id ?? '');
  expect(await context.indexed.readQuarantine()).toContain(otherVaults);
});
