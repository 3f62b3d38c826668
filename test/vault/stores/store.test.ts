import fc from 'fast-check';
import { expect, test } from 'vitest';
import { localStore } from '../../../lib/vault/stores/local-store';
import { unlockVault } from '../../../lib/vault/unlock/passphrase';
import type { MemoryPlaces } from '../support/places';
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
  add: async (places: MemoryPlaces, name: string) => add(places, name),
  restart: async (places: MemoryPlaces) => {
    restart(places);
    await unlockVault(places, PASSPHRASE, HOUR);
  },
  breakLocal: async ({ disk }: MemoryPlaces) => setFailing(disk, true, false),
  breakIndexed: async ({ disk }: MemoryPlaces) => setFailing(disk, false, true),
  mend: async ({ disk }: MemoryPlaces) => setFailing(disk, false, false),
};

function setFailing({ local, indexed }: MemoryPlaces['disk'], isLocal: boolean, isIndexed: boolean): void {
  local.failing.set = isLocal;
  indexed.failing.set = isIndexed;
}

test('changes that were acknowledged are there after any run of restarts and failures of one store', async () => {
  const acts = fc.array(fc.constantFrom(...(Object.keys(ACTS) as (keyof typeof ACTS)[])), { maxLength: 14 });
  await fc.assert(
    fc.asyncProperty(acts, async (wanted) => {
      const places = await vaultWith();
      const acknowledged: string[] = [];
      for (const [i, act] of wanted.entries()) {
        await ACTS[act](places, String(i));
        if (act === 'add') acknowledged.push(String(i));
      }
      await ACTS.mend(places);
      await ACTS.restart(places);
      expect(await issuersOf(places)).toEqual(acknowledged);
    }),
    { numRuns: 40 },
  );
}, 60_000);
