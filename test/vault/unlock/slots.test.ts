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
import { newVaultContext } from '../support/memory-vault-context';
import { add, HOUR, issuersOf, PASSPHRASE, refusal, restart, vaultWith } from '../support/vaults';

const CREDENTIAL = new Uint8Array([1, 2, 3]);
const PRF = new Uint8Array(32).fill(7);

test('makeRecoveryCode gives eight groups of four characters, never the same', () => {
  const codes = Array.from({ length: 100 }, makeRecoveryCode);
  for (const code of codes) expect(code).toMatch(/^([0-9A-HJKMNP-TV-Z]{4}-){7}[0-9A-HJKMNP-TV-Z]{4}$/);
  expect(new Set(codes).size).toBe(100);
});

test('unlockWithRecoveryCode opens with the code in any case, grouping, look-alike letter and script', async () => {
  const context = await vaultWith('A');
  const code = makeRecoveryCode();
  await addRecoverySlot(context, code, code.toLowerCase().replaceAll('-', ' '), 'the safe');
  const spellings = [
    code,
    code.replaceAll('-', ''),
    ` ${code.toLowerCase().replaceAll('0', 'o').replaceAll('1', 'l')}\n`,
    code.replaceAll('-', '–').replaceAll('1', 'I'),
    code.replaceAll('-', '\u200b').replace(/\d/g, (digit) => '٠١٢٣٤٥٦٧٨٩'.charAt(Number(digit))),
    code.replace(/[^-]/g, (one) => String.fromCodePoint(one.charCodeAt(0) + 0xfee0)).replaceAll('-', 'ー'),
  ];
  for (const spelling of spellings) {
    restart(context);
    await unlockWithRecoveryCode(context, spelling, HOUR);
    expect(await issuersOf(context)).toEqual(['A']);
  }
});

test('addRecoverySlot does not count before the code was typed back', async () => {
  const context = await vaultWith('A');
  const code = makeRecoveryCode();
  for (const typed of ['', code.slice(1), makeRecoveryCode(), `${code}0`]) {
    await expect(addRecoverySlot(context, code, typed)).rejects.toEqual(refusal('wrong-recovery-code'));
  }
  await expect(addRecoverySlot(context, 'short', 'short')).rejects.toEqual(refusal('wrong-recovery-code'));
  expect(await listSlots(context)).toHaveLength(1);
});

test('unlockWithRecoveryCode refuses any other text', async () => {
  const context = await vaultWith('A');
  const code = makeRecoveryCode();
  await addRecoverySlot(context, code, code);
  restart(context);
  await fc.assert(
    fc.asyncProperty(fc.oneof(fc.string(), fc.constantFrom(makeRecoveryCode(), PASSPHRASE)), async (text) => {
      await expect(unlockWithRecoveryCode(context, text, HOUR)).rejects.toEqual(
        refusal('wrong-recovery-code'),
      );
    }),
    { numRuns: 15 },
  );
  expect(await secondsToWait(context)).toBe(0);
});

test('resetPassphrase replaces a forgotten passphrase by the recovery code', async () => {
  const context = await vaultWith('A');
  const code = makeRecoveryCode();
  await addRecoverySlot(context, code, code);
  restart(context);
  await unlockWithRecoveryCode(context, code, HOUR);
  await expect(resetPassphrase(context, makeRecoveryCode(), 'new')).rejects.toEqual(
    refusal('wrong-recovery-code'),
  );
  await resetPassphrase(context, code, 'new');
  restart(context);
  await expect(unlockVault(context, PASSPHRASE, HOUR)).rejects.toEqual(refusal('wrong-passphrase'));
  await unlockVault(context, 'new', HOUR);
  await unlockWithRecoveryCode(context, code, HOUR);
});

test('unlockWithPasskey opens with the PRF output of the credential alone', async () => {
  const context = await vaultWith('A');
  await addPasskeySlot(context, CREDENTIAL, PRF, 'my laptop');
  await add(context, 'B');
  restart(context);
  expect(await listCredentialIds(context)).toEqual([CREDENTIAL]);
  const wrong = new Uint8Array(32).fill(8);
  await expect(unlockWithPasskey(context, CREDENTIAL, wrong, HOUR)).rejects.toEqual(refusal('wrong-passkey'));
  await expect(unlockWithPasskey(context, new Uint8Array([1]), PRF, HOUR)).rejects.toEqual(
    refusal('wrong-passkey'),
  );
  await unlockWithPasskey(context, CREDENTIAL, PRF, HOUR);
  expect(await issuersOf(context)).toEqual(['A', 'B']);
});

test('addPasskeySlot refuses a PRF output that is not 32 bytes', async () => {
  const context = await vaultWith('A');
  for (const length of [0, 31, 64]) {
    const prf = new Uint8Array(length);
    await expect(addPasskeySlot(context, CREDENTIAL, prf, 'x')).rejects.toEqual(refusal('bad-secret'));
  }
  expect(new TextDecoder().decode(PRF_INPUT)).toBe('latchkey vault key, version 1');
});

test('listSlots tells type, name and time, locked or not, and nothing more', async () => {
  const context = await vaultWith('A');
  await addPasskeySlot(context, CREDENTIAL, PRF, 'my laptop');
  const createdAt = context.clock.at;
  const slots = [
    { id: expect.any(String), type: 'passphrase', name: '', createdAt },
    { id: expect.any(String), type: 'passkey', name: 'my laptop', createdAt, credentialId: 'AQID' },
  ];
  expect(await listSlots(context)).toEqual(slots);
  restart(context);
  expect(await listSlots(context)).toEqual(slots);
  expect(await listSlots(newVaultContext())).toEqual([]);
});

test('renameSlot renames, and every way in still opens', async () => {
  const context = await vaultWith('A');
  const code = makeRecoveryCode();
  await addRecoverySlot(context, code, code);
  for (const { id, type } of await listSlots(context))
    await renameSlot(context, id, `my ${type}${'!'.repeat(200)}`);
  expect((await listSlots(context)).map(({ name }) => name.replaceAll('!', ''))).toEqual([
    'my passphrase',
    'my recovery',
  ]);
  restart(context);
  await unlockVault(context, PASSPHRASE, HOUR);
  await unlockWithRecoveryCode(context, code, HOUR);
});

test('a way in is never called by half a character, nor too long', async () => {
  const places = await vaultWith('A');
  const code = makeRecoveryCode();
  const name = `${'!'.repeat(99)}\u{1F511}`;
  await addRecoverySlot(places, code, code, name);
  await addPasskeySlot(places, CREDENTIAL, PRF, name);
  for (const { id } of await listSlots(places)) await renameSlot(places, id, name);
  for (const slot of await listSlots(places)) expect(slot.name).toBe('!'.repeat(99));
});

test('removeSlot takes a way in away, from copies and snapshots alike', async () => {
  const context = await vaultWith('A');
  const code = makeRecoveryCode();
  await addRecoverySlot(context, code, code);
  await add(context, 'B');
  const id = (await listSlots(context)).find(({ type }) => type === 'recovery')?.id ?? '';
  await removeSlot(context, id);
  const { local, indexed, snapshots } = context.disk;
  const all = [...local.items.values(), ...indexed.items.values(), ...snapshots.values()].map(String);
  expect(all.filter((text) => text.includes(id))).toEqual([]);
  restart(context);
  await expect(unlockWithRecoveryCode(context, code, HOUR)).rejects.toEqual(refusal('wrong-recovery-code'));
  await unlockVault(context, PASSPHRASE, HOUR);
  expect(await issuersOf(context)).toEqual(['A', 'B']);
});

test('removeSlot never takes the last passphrase', async () => {
  const context = await vaultWith('A');
  await addPasskeySlot(context, CREDENTIAL, PRF, 'my laptop');
  const [passphrase] = await listSlots(context);
  await expect(removeSlot(context, passphrase?.id ?? '')).rejects.toEqual(refusal('last-passphrase'));
  expect(await listSlots(context)).toHaveLength(2);
});

test('slots cannot be changed while the vault is locked', async () => {
  const context = await vaultWith('A');
  const [slot] = await listSlots(context);
  restart(context);
  const code = makeRecoveryCode();
  await expect(addRecoverySlot(context, code, code)).rejects.toEqual(refusal('locked'));
  await expect(addPasskeySlot(context, CREDENTIAL, PRF, '')).rejects.toEqual(refusal('locked'));
  await expect(renameSlot(context, slot?.id ?? '', 'x')).rejects.toEqual(refusal('locked'));
  await expect(removeSlot(context, slot?.id ?? '')).rejects.toEqual(refusal('locked'));
});
