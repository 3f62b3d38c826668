import fc from 'fast-check';
import { ACCOUNT_DEFAULTS, OTP_ALGORITHMS, OTP_KINDS, type OtpAccount } from '../../../lib/otp/account';
import { Refusal, type RefusalCode } from '../../../lib/refusal';
import { addAccounts } from '../../../lib/vault/accounts/accounts';
import type { VaultAccount, VaultContents } from '../../../lib/vault/format/vault-account';
import { createVault } from '../../../lib/vault/unlock/passphrase';
import { changeVault, readVault, type VaultState } from '../../../lib/vault/unlock/vault';
import { type MemoryVaultContext, newVaultContext, restartDisk } from './memory-vault-context';

export const PASSPHRASE = 'correct horse battery staple';
export const HOUR = 3_600;

/** An account of that name. */
export function accountNamed(issuer: string): OtpAccount {
  return { ...ACCOUNT_DEFAULTS, issuer, secret: new TextEncoder().encode(issuer), tags: [], sites: [] };
}

/** Adds accounts, each by a commit of its own. */
export async function add(context: MemoryVaultContext, ...issuers: string[]): Promise<void> {
  for (const issuer of issuers) {
    await changeVault(context, (contents) => addAccounts(contents, [accountNamed(issuer)], context.now()));
  }
}

/** A vault context with an unlocked vault that holds these accounts. */
export async function vaultWith(...issuers: string[]): Promise<MemoryVaultContext> {
  const context = newVaultContext();
  await createVault(context, PASSPHRASE, HOUR);
  await add(context, ...issuers);
  return context;
}

/** The issuers of an unlocked vault; throws when it is not. */
export async function issuersOf(context: MemoryVaultContext): Promise<string[]> {
  return (await openStateOf(context)).contents.accounts.map(({ issuer }) => issuer);
}

export async function openStateOf(
  context: MemoryVaultContext,
): Promise<Extract<VaultState, { state: 'open' }>> {
  const state = await readVault(context);
  if (state.state !== 'open') throw new Error(`the vault is ${state.state}`);
  return state;
}

/** The stored text of the newest copy in a store. */
export function newestText({ items }: { items: Map<string, unknown> }): string {
  const texts = [...items]
    .filter(([key]) => key === 'vault.a' || key === 'vault.b')
    .map(([, text]) => String(text));
  const generationOf = (text: string): number => JSON.parse(text).generation;
  const [newest] = texts.sort((a, b) => generationOf(b) - generationOf(a));
  if (newest === undefined) throw new Error('there is no copy');
  return newest;
}

/** Lets the browser restart: what was in memory is gone. */
export function restart(context: MemoryVaultContext): void {
  restartDisk(context.disk);
}

/** For `rejects.toEqual`. */
export function refusal(code: RefusalCode): Refusal {
  return new Refusal(code);
}

const anAccount: fc.Arbitrary<VaultAccount> = fc
  .record(
    {
      id: fc.constantFrom('a', 'b', 'c', 'd', 'e', 'f'),
      kind: fc.constantFrom(...OTP_KINDS),
      issuer: fc.string({ unit: 'binary' }),
      label: fc.string(),
      secret: fc.uint8Array({ minLength: 1, maxLength: 64 }),
      algorithm: fc.constantFrom(...OTP_ALGORITHMS),
      digits: fc.integer({ min: 4, max: 10 }),
      period: fc.integer({ min: 1, max: 86_400 }),
      counter: fc.nat({ max: 9 }),
      tags: fc.array(fc.string(), { maxLength: 3 }),
      sites: fc.array(fc.string(), { maxLength: 3 }),
      createdAt: fc.nat({ max: 3 }),
      updatedAt: fc.nat({ max: 3 }),
      position: fc.integer({ min: -3, max: 3 }),
      deletedAt: fc.nat({ max: 3 }),
      pin: fc.string(),
      note: fc.string(),
      favorite: fc.boolean(),
      pinned: fc.boolean(),
      fields: fc.array(fc.record({ site: fc.string(), selector: fc.string() })),
    },
    {
      requiredKeys: [
        'id',
        'kind',
        'issuer',
        'label',
        'secret',
        'algorithm',
        'digits',
        'period',
        'counter',
        'tags',
        'sites',
        'createdAt',
        'updatedAt',
        'position',
      ],
    },
  )
  .map((account) => account as VaultAccount);

/** Few ids and few times, so that copies of one account meet and tie. */
export const someContents: fc.Arbitrary<VaultContents> = fc
  .record({
    accounts: fc.uniqueArray(anAccount, { selector: ({ id }) => id, maxLength: 6 }),
    tombstones: fc.uniqueArray(fc.record({ id: fc.constantFrom('a', 'b', 'g'), at: fc.nat({ max: 3 }) }), {
      selector: ({ id }) => id,
    }),
    backup: fc.option(fc.record({ generation: fc.integer({ min: 1, max: 3 }), at: fc.nat({ max: 3 }) }), {
      nil: undefined,
    }),
  })
  .map(({ backup, ...contents }) => ({ ...contents, ...(backup && { backup }) }));
