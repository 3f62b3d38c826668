import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  addPasskeySlot,
  listCredentialIds,
  PRF_INPUT,
  unlockWithPasskey,
} from '../../../lib/vault/unlock/passkey';
import { unlockVault } from '../../../lib/vault/unlock/passphrase';
import {
  addRecoverySlot,
  makeRecoveryCode,
  resetPassphrase,
  unlockWithRecoveryCode,
} from '../../../lib/vault/unlock/recovery-code';
import { listSlots, removeSlot, renameSlot } from '../../../lib/vault/unlock/slots';
import { secondsToWait } from '../../../lib/vault/unlock/tries';
import { newPlaces } from '../support/places';
import { add, HOUR, issuersOf, PASSPHRASE, refusal, restart, vaultWith } from '../support/vaults';

const CREDENTIAL = new Uint8Array([1, 2, 3]);
const PRF = new Uint8Array(32).fill(7);

test('makeRecoveryCode gives eight groups of four characters, never the same', () => {
  const codes = Array.from({ length: 100 }, makeRecoveryCode);
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(codes).size).toBe(100);
});

test('unlockWithRecoveryCode opens with the code in any case, grouping, look-alike letter and script', async () => {
  const places = await vaultWith('A');
  const code = makeRecoveryCode();
  await addRecoverySlot(places, code, code.toLowerCase().replaceAll('-', ' '), 'the safe');
  const spellings = [
    code,
    code.replaceAll('-', ''),
    ` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')}\n`,
    code.replaceAll('-', '–').replaceAll('1', 'I'),
    code.replaceAll('-', '\u200b').replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit))),
    code.replace(/[^-]/g, (one) => String.fromCodePoint(one.charCodeAt(0) + 0xfee0)).replaceAll('-', 'ー'),
  ];
  for (const spelling of spellings) {
    restart(places);
    await unlockWithRecoveryCode(places, spelling, HOUR);
    expect(await issuersOf(places)).toEqual(['A']);
  }
});

test('addRecoverySlot does not count before the code was typed back', async () => {
  const places = await vaultWith('A');
  const code = makeRecoveryCode();
  for (const typed of ['', code.slice(1), makeRecoveryCode(), `${code}0`]) {
    await expect(addRecoverySlot(places, code, typed)).rejects.toEqual(refusal('wrong-recovery-code'));
  }
  await expect(addRecoverySlot(places, 'short', 'short')).rejects.toEqual(refusal('wrong-recovery-code'));
  expect(await listSlots(places)).toHaveLength(1);
});

test('unlockWithRecoveryCode refuses any other text', async () => {
  const places = await vaultWith('A');
  const code = makeRecoveryCode();
  await addRecoverySlot(places, code, code);
  restart(places);
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.constantFrom(makeRecoveryCode(), PASSPHRASE)), async (text) => {
      await expect(unlockWithRecoveryCode(places, text, HOUR)).rejects.toEqual(
        refusal('wrong-recovery-code'),
      );
    }),
    { numRuns: 15 },
  );
  expect(await secondsToWait(places)).toBe(0);
});

test('resetPassphrase replaces a forgotten passphrase by the recovery code', async () => {
  const places = await vaultWith('A');
  const code = makeRecoveryCode();
  await addRecoverySlot(places, code, code);
  restart(places);
  await unlockWithRecoveryCode(places, code, HOUR);
  await expect(resetPassphrase(places, makeRecoveryCode(), 'new')).rejects.toEqual(
    refusal('wrong-recovery-code'),
  );
  await resetPassphrase(places, code, 'new');
  restart(places);
  await expect(unlockVault(places, PASSPHRASE, HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
  await unlockVault(places, 'new', HOUR);
  await unlockWithRecoveryCode(places, code, HOUR);
});

test('unlockWithPasskey opens with the PRF output of the credential alone', async () => {
  const places = await vaultWith('A');
  await addPasskeySlot(places, CREDENTIAL, PRF, 'my laptop');
  await add(places, 'B');
  restart(places);
  expect(await listCredentialIds(places)).toEqual([CREDENTIAL]);
  const wrong = new Uint8Array(32).fill(8);
  await expect(unlockWithPasskey(places, CREDENTIAL, wrong, HOUR)).rejects.toEqual(refusal('wrong-passkey'));
  await expect(unlockWithPasskey(places, new Uint8Array([1]), PRF, HOUR)).rejects.toEqual(
    refusal('wrong-passkey'),
  );
  await unlockWithPasskey(places, CREDENTIAL, PRF, HOUR);
  expect(await issuersOf(places)).toEqual(['A', 'B']);
});

test('addPasskeySlot refuses a PRF output that is not 32 bytes', async () => {
  const places = await vaultWith('A');
  for (const length of [0, 31, 64]) {
    const prf = new Uint8Array(length);
    await expect(addPasskeySlot(places, CREDENTIAL, prf, 'x')).rejects.toEqual(refusal('bad-secret'));
  }
  expect(new TextDecoder().decode(PRF_INPUT)).toBe('latchkey vault key, version 1');
});

test('listSlots tells type, name and time, locked or not, and nothing more', async () => {
  const places = await vaultWith('A');
  await addPasskeySlot(places, CREDENTIAL, PRF, 'my laptop');
  const createdAt = places.clock.at;
  const slots = [
    { id: expect.any(String), type: 'passphrase', name: '', createdAt },
    { id: expect.any(String), type: 'passkey', name: 'my laptop', createdAt, credentialId: 'AQID' },
  ];
  expect(await listSlots(places)).toEqual(slots);
  restart(places);
  expect(await listSlots(places)).toEqual(slots);
  expect(await listSlots(newPlaces())).toEqual([]);
});

test('renameSlot renames, and every way in still opens', async () => {
  const places = await vaultWith('A');
  const code = makeRecoveryCode();
  await addRecoverySlot(places, code, code);
  for (const { id, type } of await listSlots(places))
    await renameSlot(places, id, `my ${type}${'!'.repeat(200)}`);
  expect((await listSlots(places)).map(({ name }) => name.replaceAll('!', ''))).toEqual([
    'my passphrase',
    'my recovery',
  ]);
  restart(places);
  await unlockVault(places, PASSPHRASE, HOUR);
  await unlockWithRecoveryCode(places, code, HOUR);
});

test('removeSlot takes a way in away, from copies and snapshots alike', async () => {
  const places = await vaultWith('A');
  const code = makeRecoveryCode();
  await addRecoverySlot(places, code, code);
  await add(places, 'B');
  const id = (await listSlots(places)).find(({ type }) => type === 'recovery')?.id ?? '';
  await removeSlot(places, id);
  const { local, indexed, snapshots } = places.disk;
  const all = [...local.items.values(), ...indexed.items.values(), ...snapshots.values()].map(String);
  expect(all.filter((text) => text.includes(id))).toEqual([]);
  restart(places);
  await expect(unlockWithRecoveryCode(places, code, HOUR)).rejects.toEqual(refusal('wrong-recovery-code'));
  await unlockVault(places, PASSPHRASE, HOUR);
  expect(await issuersOf(places)).toEqual(['A', 'B']);
});

test('removeSlot never takes the last passphrase', async () => {
  const places = await vaultWith('A');
  await addPasskeySlot(places, CREDENTIAL, PRF, 'my laptop');
  const [passphrase] = await listSlots(places);
  await expect(removeSlot(places, passphrase?.id ?? '')).rejects.toEqual(refusal('last-passphrase'));
  expect(await listSlots(places)).toHaveLength(2);
});

test('slots cannot be changed while the vault is locked', async () => {
  const places = await vaultWith('A');
  const [slot] = await listSlots(places);
  restart(places);
  const code = makeRecoveryCode();
  await expect(addRecoverySlot(places, code, code)).rejects.toEqual(refusal('locked'));
  await expect(addPasskeySlot(places, CREDENTIAL, PRF, '')).rejects.toEqual(refusal('locked'));
  await expect(renameSlot(places, slot?.id ?? '', 'x')).rejects.toEqual(refusal('locked'));
  await expect(removeSlot(places, slot?.id ?? '')).rejects.toEqual(refusal('locked'));
});
