import { expect, test } from 'vitest';
import { deriveKeyHere } from '../../../lib/kdf/derive-here';
import { readBackupFile } from '../../../lib/vault/backup/open-backup-file';
import { makeBackup } from '../../../lib/vault/backup/own-backup';
import { envelopeContext, formatEnvelope, parseEnvelope } from '../../../lib/vault/format/envelope';
import { seal } from '../../../lib/vault/format/sealed';
import { importVaultKey } from '../../../lib/vault/unlock/read-vault';
import { addRecoverySlot, makeRecoveryCode } from '../../../lib/vault/unlock/recovery-code';
import { readSession } from '../../../lib/vault/unlock/session';
import type { MemoryVaultContext } from '../support/memory-vault-context';
import { openStateOf, PASSPHRASE, refusal, vaultWith } from '../support/vaults';

const read = (text: string, secret: string) => readBackupFile(text, secret, deriveKeyHere);

/** A backup with the vault's own header and key that holds something else. */
async function backupHolding(context: MemoryVaultContext, contents: unknown): Promise<string> {
  const session = await readSession(context.session, context.now());
  if (session === undefined) throw new Error('the vault is locked');
  const envelope = parseEnvelope(await makeBackup(context));
  const bytes = new TextEncoder().encode(JSON.stringify(contents));
  const sealed = await seal(await importVaultKey(session.vaultKey), bytes, envelopeContext(envelope));
  return formatEnvelope({ ...envelope, contents: sealed });
}

test('readBackupFile reads with the passphrase and with the recovery code', async () => {
  const context = await vaultWith('A', 'B');
  const code = makeRecoveryCode();
  await addRecoverySlot(context, code, code);
  const text = await makeBackup(context);
  for (const secret of [PASSPHRASE, code]) {
    expect(await read(text, secret)).toMatchObject({
      accounts: [{ issuer: 'A' }, { issuer: 'B' }],
      unreadable: [],
    });
  }
  await expect(read(text, 'wrong')).rejects.toEqual(refusal('wrong-passphrase'));
});

test('readBackupFile tells damaged contents from a damaged file', async () => {
  const text = await makeBackup(await vaultWith('A'));
  const { ciphertext } = JSON.parse(text).contents;
  const changed = text.replace(ciphertext, ciphertext.replace(/^..../, 'AAAA'));
  await expect(read(changed, PASSPHRASE)).rejects.toMatchObject({ code: 'damaged-file', cause: 'contents' });
  const cut = await read(text.slice(0, -9), PASSPHRASE).catch((error: unknown) => error);
  expect(cut).toMatchObject({ code: 'damaged-file' });
  expect(cut).not.toHaveProperty('cause', 'contents');
});

test('readBackupFile names the entries that it cannot read, and gives the others', async () => {
  const broken: unknown[] = [
    { secret: '!' },
    { secret: '' },
    { kind: 'later-kind' },
    { digits: 99, issuer: '', label: 'ann' },
    { period: 0, issuer: 7 },
  ];
  const context = await vaultWith('A', 'B', 'C', 'D', 'E', 'F', 'G');
  const { contents } = await openStateOf(context);
  const entries = contents.accounts.map((account, i) => {
    const entry = { ...account, secret: btoa(account.issuer) };
    return i === 5 ? null : { ...entry, ...Object(broken[i]) };
  });
  const text = await backupHolding(context, { accounts: entries });
  const found = await read(text, PASSPHRASE);
  expect(found.unreadable).toEqual(['A', 'B', 'C', 'ann', '', '']);
  expect(found.accounts).toMatchObject([{ issuer: 'G' }]);
  expect(new TextDecoder().decode(found.accounts[0]?.secret)).toBe('G');
});

test('readBackupFile refuses contents without a list of accounts', async () => {
  const text = await backupHolding(await vaultWith('A'), { accounts: 7 });
  await expect(read(text, PASSPHRASE)).rejects.toEqual(refusal('vault-damaged'));
});
