import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localStore } from '../../../lib/vault/stores/local-store';
import { unlockVault } from '../../../lib/vault/unlock/passphrase';
import type { MemoryVaultContext } from '../support/memory-vault-context';
import { add, HOUR, issuersOf, PASSPHRASE, restart, vaultWith } from '../support/vaults';

const stamp = (generation: number) => ({ vaultId: 'v', generation, savedAt: 0, slots: [] });

test('a store gives back the last two of all texts that were written, whatever they are', async () => {
  const someTexts = fc.array(fc.string({ unit: 'binary' }), { minLength: 1, maxLength: 9 });
  await fc.assert(
    fc.asyncProperty(someTexts, async (texts) => {
      const items = new Map<string, unknown>();
      const store = localStore({
        get: async (key) => (items.has(key) ? { [key]: items.get(key) } : {}),
        set: async (changed) => {
          for (const [key, value] of Object.entries(changed)) items.set(key, value);
        },
      });
      for (const [i, text] of texts.entries()) await store.write(text, stamp(i + 1));
      const read = (await store.read()).map((copy) => ('text' in copy ? copy.text : copy.failure));
      expect(read.sort()).toEqual(texts.slice(-2).sort());
    }),
  );
});

// What can happen to a vault between its changes. One store at a time fails; both may in turn.
const ACTS = {
  add: async (context: MemoryVaultContext, name: string) => add(context, name),
  restart: async (context: MemoryVaultContext) => {
    restart(context);
    await unlockVault(context, PASSPHRASE, HOUR);
  },
  breakLocal: async ({ disk }: MemoryVaultContext) => setFailing(disk, true, false),
  breakIndexed: async ({ disk }: MemoryVaultContext) => setFailing(disk, false, true),
  mend: async ({ disk }: MemoryVaultContext) => setFailing(disk, false, false),
};

function setFailing(
  { local, indexed }: MemoryVaultContext['disk'],
  isLocal: boolean,
  isIndexed: boolean,
): void {
  local.failing.set = isLocal;
  indexed.failing.set = isIndexed;
}

test('changes that were acknowledged are there after any run of restarts and failures of one store', async () => {
  const acts = fc.array(fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[])), { maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(acts, async (wanted) => {
      const context = await vaultWith();
      const acknowledged: string[] = [];
      for (const [i, act] of wanted.entries()) {
        await ACTS[act](context, String(i));
        if (act === 'add') acknowledged.push(String(i));
      }
      await ACTS.mend(context);
      await ACTS.restart(context);
      expect(await issuersOf(context)).toEqual(acknowledged);
    }),
    { numRuns: 40 },
  );
}, 60_000);
