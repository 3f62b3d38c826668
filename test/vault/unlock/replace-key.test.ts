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
import type { MemoryPlaces } from '../support/places';
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

/** Every text in every store: copies, snapshots and what was put aside. */
function allTexts({ disk }: MemoryPlaces): string[] {
  const values = [...disk.local.items.values(), ...disk.indexed.items.values(), ...disk.snapshots.values()];
  return values.flat().map((value) => (typeof value === 'string' ? value : JSON.stringify(value)));
}

/** A vault with all three ways in, and something in quarantine of each sort. */
async function fullVault(): Promise<{ places: MemoryPlaces; code: string }> {
  const places = await vaultWith('A', 'B');
  const code = makeRecoveryCode();
  await addRecoverySlot(places, code, code);
  await addPasskeySlot(places, CREDENTIAL, PRF, 'old laptop');
  const text = newestText(places.disk.local);
  await places.indexed.keep(text.slice(0, -40));
  await places.local.keep(text.replace(/"savedAt":1/, '"savedAt":2'));
  await places.local.keep(text);
  await add(places, 'C');
  return { places, code };
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
  const { places, code } = await fullVault();
  const old = await readSession(places.session, places.now());
  const { slots } = JSON.parse(newestText(places.disk.local));
  const boxes: string[] = slots.map(({ key }: { key: { ciphertext: string } }) => key.ciphertext);
  await replaceKey(places, PASSPHRASE, NEXT);
  expect(await issuersOf(places)).toEqual(['A', 'B', 'C']);
  const texts = allTexts(places);
  expect(texts.filter((text) => boxes.some((box) => text.includes(box)))).toEqual([]);
  expect(await openedByOld(texts, code)).toEqual([]);
  const oldKey = await importVaultKey(old?.vaultKey ?? new Uint8Array(32));
  for (const envelope of texts.flatMap((text) => parsed(text) ?? [])) {
    expect(await openEnvelope(oldKey, envelope), formatEnvelope(envelope)).toBeUndefined();
  }
  expect((await openStateOf(places)).contents.formerKey).toBeUndefined();
});

test('replaceKey refuses the old ways from then on, in what is written after, too', async () => {
  const { places, code } = await fullVault();
  await replaceKey(places, PASSPHRASE, NEXT);
  await add(places, 'D');
  const file = await makeBackup(places);
  for (const secret of [PASSPHRASE, code]) {
    await expect(openBackup(file, secret)).rejects.toEqual(refusal('wrong-passphrase'));
  }
  restart(places);
  await expect(unlockVault(places, PASSPHRASE, HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
  await expect(unlockWithRecoveryCode(places, code, HOUR)).rejects.toEqual(refusal('wrong-recovery-code'));
  await expect(unlockWithPasskey(places, CREDENTIAL, PRF, HOUR)).rejects.toEqual(refusal('wrong-passkey'));
  await unlockVault(places, NEXT, HOUR);
  expect(await issuersOf(places)).toEqual(['A', 'B', 'C', 'D']);
  expect((await openBackup(file, NEXT)).accounts).toHaveLength(4);
});

test('replaceKey keeps the history, sealed anew, and lets no older backup count', async () => {
  const { places } = await fullVault();
  const before = await listSnapshots(places);
  await replaceKey(places, PASSPHRASE, NEXT);
  const after = await listSnapshots(places);
  for (const stamp of after) expect((await openSnapshot(places, stamp)).accounts.length).toBeLessThan(4);
  expect(after.map(({ generation }) => generation)).toEqual(
    expect.arrayContaining(before.map(({ generation }) => generation)),
  );
  expect((await openStateOf(places)).contents.backup).toBeUndefined();
});

test('replaceKey refuses a wrong passphrase, the same one and an empty one, and changes nothing', async () => {
  const { places } = await fullVault();
  const before = allTexts(places);
  await expect(replaceKey(places, 'wrong', NEXT)).rejects.toEqual(refusal('wrong-passphrase'));
  await expect(replaceKey(places, PASSPHRASE, PASSPHRASE)).rejects.toEqual(refusal('same-passphrase'));
  await expect(replaceKey(places, PASSPHRASE, '')).rejects.toEqual(refusal('passphrase-needed'));
  expect(allTexts(places)).toEqual(before);
});

test.each(['local', 'indexed'] as const)(
  'replaceKey reaches %s at a later unlock when it took nothing',
  async (name) => {
    const { places, code } = await fullVault();
    places.disk[name].failing.set = true;
    await replaceKey(places, PASSPHRASE, NEXT);
    places.disk[name].failing.set = false;
    restart(places);
    await unlockVault(places, NEXT, HOUR);
    expect(await openedByOld(allTexts(places), code)).toEqual([]);
    expect((await openStateOf(places)).contents.formerKey).toBeUndefined();
    expect(await issuersOf(places)).toEqual(['A', 'B', 'C']);
  },
);

test('a page that still holds the old key after a replacement was cut off changes nothing', async () => {
  const { places } = await fullVault();
  const session = structuredClone(places.disk.session.items.get('unlocked'));
  await replaceKey(places, PASSPHRASE, NEXT);
  places.disk.session.items.set('unlocked', session);
  await expect(add(places, 'D')).rejects.toThrow();
  await unlockVault(places, NEXT, HOUR);
  expect(await issuersOf(places)).toEqual(['A', 'B', 'C']);
});

test('removeSlot leaves the removed way in no quarantined copy', async () => {
  const { places, code } = await fullVault();
  const recovery = (await listSlots(places)).find(({ type }) => type === 'recovery');
  const box = JSON.parse(newestText(places.disk.local)).slots[1].key.ciphertext;
  expect(allTexts(places).filter((text) => text.includes(box)).length).toBeGreaterThan(2);
  await removeSlot(places, recovery?.id ?? '');
  expect(allTexts(places).filter((text) => text.includes(box))).toEqual([]);
  expect(await places.indexed.readKept()).toHaveLength(1);
  await expect(unlockWithRecoveryCode(places, code, HOUR)).rejects.toEqual(refusal('wrong-recovery-code'));
});

test("removeSlot leaves another vault's copies in quarantine as they are", async () => {
  const { places } = await fullVault();
  const foreign = newestText((await vaultWith('X')).disk.local);
  await places.indexed.keep(foreign);
  await removeSlot(places, (await listSlots(places)).find(({ type }) => type === 'passkey')?.id ?? '');
  expect(await places.indexed.readKept()).toContain(foreign);
});
