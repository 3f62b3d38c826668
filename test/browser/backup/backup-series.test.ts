import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type SeriesContext, saveNext } from '../../../lib/browser/backup/backup-series';
import { readInstallationId, renewInstallationId } from '../../../lib/browser/settings/installation-id';
import { openBackup, restoreBackup } from '../../../lib/vault/backup/own-backup';
import { copied, type MemoryVaultContext, newVaultContext } from '../../vault/support/memory-vault-context';
import {
  add,
  HOUR,
  issuersOf,
  openStateOf,
  PASSPHRASE,
  refusal,
  vaultWith,
} from '../../vault/support/vaults';
import { folderOver } from '../support/memory-folder';

/** A browser with the extension: its vault, its `storage.local`, and what it believes of the folder. */
interface Installation {
  vault: MemoryVaultContext;
  items: Map<string, unknown>;
  /** The newest file that was called saved. */
  saved?: string;
  /** Its profile has a copy, and neither has saved anything since. */
  isShared?: boolean;
}

function installationOf(vault: MemoryVaultContext, items = new Map<string, unknown>()): Installation {
  return { vault, items };
}

function seriesContextIn(files: Map<string, string>, { vault, items }: Installation): SeriesContext {
  const area = {
    get: async (key: string) => (items.has(key) ? { [key]: structuredClone(items.get(key)) } : {}),
    set: async (changes: Record<string, unknown>) => {
      for (const [key, value] of Object.entries(changes)) items.set(key, structuredClone(value));
    },
  };
  return { folder: folderOver(files), vault, installation: { area, locks: vault.locks } };
}

async function save(files: Map<string, string>, installation: Installation): Promise<string> {
  const { name } = await saveNext(seriesContextIn(files, installation));
  installation.saved = name;
  installation.isShared = false;
  return name;
}

/** The installation's vault comes from a file, as after its browser lost it. */
async function restoreFrom(installation: Installation, text: string): Promise<void> {
  const vault = newVaultContext();
  vault.clock.at = installation.vault.clock.at;
  await restoreBackup(vault, text, PASSPHRASE, HOUR);
  installation.vault = vault;
}

async function twoInstallations(): Promise<[Installation, Installation]> {
  return [installationOf(await vaultWith('A')), installationOf(await vaultWith('B'))];
}

const filesOf = (files: Map<string, string>, installation: Installation): string[] => {
  const id = String(installation.items.get('installationId'));
  return [...files.keys()].filter((name) => name.includes(id)).sort();
};

test('saveNext keeps the last ten of its own, however many higher ones another installation has', async () => {
  const files = new Map<string, string>();
  const [busy, calm] = await twoInstallations();
  await restoreFrom(calm, await textOf(busy));
  for (let i = 0; i < 15; i++) {
    await add(busy.vault, `busy ${i}`);
    await save(files, busy);
  }
  expect(filesOf(files, busy)).toHaveLength(10);
  await add(calm.vault, 'calm');
  const name = await save(files, calm);
  expect(files.has(name)).toBe(true);
  expect(filesOf(files, busy)).toHaveLength(10);
  expect(filesOf(files, calm)).toEqual([name]);
});

async function textOf(installation: Installation): Promise<string> {
  const files = new Map<string, string>();
  const name = await save(files, { ...installation, items: new Map() });
  return files.get(name) ?? '';
}

test('saveNext names one generation anew after an older backup was restored, and forgets neither', async () => {
  const files = new Map<string, string>();
  const one = installationOf(await vaultWith('A'));
  const first = await save(files, one);
  await add(one.vault, 'B');
  const second = await save(files, one);
  await restoreFrom(one, files.get(first) ?? '');
  await add(one.vault, 'C');
  const [before, third] = [files.get(second), await save(files, one)];
  expect(files.get(second)).toBe(before);
  expect((await openBackup(files.get(third) ?? '', PASSPHRASE)).accounts).toMatchObject([
    { issuer: 'A' },
    { issuer: 'C' },
  ]);
  expect([first, second, third].sort()).toEqual([first, second, third]);
});

test('saveNext marks nothing when what lies in the folder is not what was written', async () => {
  const files = new Map<string, string>();
  const one = installationOf(await vaultWith('A'));
  const context = seriesContextIn(files, one);
  const torn = folderOver(files, {
    before: (act, name) => {
      if (act === 'read') files.set(name, files.get(name)?.slice(0, -1) ?? '');
    },
  });
  await expect(saveNext({ ...context, folder: torn })).rejects.toEqual(refusal('folder-failed'));
  expect((await openStateOf(one.vault)).contents.backup).toBeUndefined();
});

test('saveNext marks nothing when the file is gone once the folder is cleaned up', async () => {
  const files = new Map<string, string>();
  const one = installationOf(await vaultWith('A'));
  for (let i = 0; i < 10; i++) await save(files, one);
  const marked = (await openStateOf(one.vault)).contents.backup;
  const greedy = folderOver(files, { before: (act) => void (act === 'remove' && files.clear()) });
  await expect(saveNext({ ...seriesContextIn(files, one), folder: greedy })).rejects.toMatchObject({
    name: 'NotFoundError',
  });
  expect((await openStateOf(one.vault)).contents.backup).toEqual(marked);
});

test('saveNext goes on when an old file cannot be removed, and removes it later', async () => {
  const files = new Map<string, string>();
  const one = installationOf(await vaultWith('A'));
  for (let i = 0; i < 10; i++) await save(files, one);
  const held = folderOver(files, {
    before: (act) => {
      if (act === 'remove') throw new DOMException('in use', 'NoModificationAllowedError');
    },
  });
  await saveNext({ ...seriesContextIn(files, one), folder: held });
  expect(files.size).toBe(11);
  await save(files, one);
  expect(files.size).toBe(10);
});

test('saveNext leaves alone what only looks like its own', async () => {
  const one = installationOf(await vaultWith('A'));
  const name = await save(new Map(), one);
  const strange = [
    name.replace('.json', ' (conflict).json'),
    name.replace(/[0-9a-f]{16}/, '0123456789abcdef'),
    'latchkey-backup-2026-11-29.json',
  ];
  const files = new Map(strange.map((one) => [one, 'theirs']));
  for (let i = 0; i < 12; i++) await save(files, one);
  expect(strange.map((one) => files.get(one))).toEqual(['theirs', 'theirs', 'theirs']);
  expect(files.size).toBe(13);
});

test('a file under its own id that it did not write makes an installation take another id', async () => {
  const files = new Map<string, string>();
  const one = installationOf(await vaultWith('A'));
  await save(files, one);
  const before = one.items.get('installationId');
  const copy = installationOf(copied(one.vault), structuredClone(one.items));
  await save(files, copy);
  expect(copy.items.get('installationId')).toBe(before);
  await save(files, one);
  expect(one.items.get('installationId')).not.toBe(before);
  for (let i = 0; i < 12; i++) {
    await save(files, one);
    await save(files, copy);
  }
  expect(filesOf(files, one)).toHaveLength(10);
  expect(filesOf(files, copy)).toHaveLength(10);
});

test('readInstallationId makes one id for all who ask at once, and mends one that makes no sense', async () => {
  const { installation } = seriesContextIn(new Map(), installationOf(newVaultContext()));
  const ids = await Promise.all(Array.from({ length: 5 }, () => readInstallationId(installation)));
  expect(new Set(ids).size).toBe(1);
  expect(ids[0]).toMatch(/^[0-9a-f]{16}$/);
  expect(await renewInstallationId(installation)).not.toBe(ids[0]);
  await installation.area.set({ installationId: '../x' });
  expect(await readInstallationId(installation)).toMatch(/^[0-9a-f]{16}$/);
});

type Step =
  | { is: 'change' | 'save' | 'lose the id' | 'clone'; who: number }
  | { is: 'restore'; who: number; which: number };

const aStep: fc.Arbitrary<Step> = fc.oneof(
  { weight: 8, arbitrary: fc.record({ is: fc.constant('change' as const), who: fc.nat({ max: 2 }) }) },
  { weight: 3, arbitrary: fc.record({ is: fc.constant('save' as const), who: fc.nat({ max: 2 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      is: fc.constant('restore' as const),
      who: fc.nat({ max: 2 }),
      which: fc.nat(),
    }),
  },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('lose the id' as const), who: fc.nat({ max: 2 }) }) },
  { weight: 1, arbitrary: fc.record({ is: fc.constant('clone' as const), who: fc.nat({ max: 1 }) }) },
);

/** Does a step to one of the installations; every change is saved half the time, as several changes make one file. */
async function take(step: Step, all: Installation[], files: Map<string, string>, turn: number) {
  const one = all[step.who % all.length];
  if (one === undefined) return;
  for (const { vault } of all) vault.clock.at += 1;
  if (step.is === 'lose the id') one.items.delete('installationId');
  if (step.is === 'clone' && all.length < 3) {
    all.push({ ...installationOf(copied(one.vault), structuredClone(one.items)), isShared: true });
    one.isShared = true;
  }
  if (step.is === 'restore') {
    const texts = [...files.values()];
    const text = texts[step.which % texts.length];
    if (text !== undefined) await restoreFrom(one, text);
  }
  if (step.is === 'change') await add(one.vault, `${step.who} ${turn}`);
  if (step.is === 'save' || (step.is === 'change' && turn % 2 === 0)) await save(files, one);
}

/** What an installation called saved is in the folder, opens, and is what it was. */
async function expectSaved(files: Map<string, string>, all: Installation[], texts: Map<string, string>) {
  for (const { saved, isShared } of all) {
    if (saved !== undefined && !isShared) expect(files.get(saved)).toBe(texts.get(saved));
  }
}

test('whatever two installations and a copied profile do with one folder, the newest of each is there and opens', {
  timeout: 300_000,
}, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 180, maxLength: 200, size: 'max' }), async (steps) => {
      const files = new Map<string, string>();
      const texts = new Map<string, string>();
      const all: Installation[] = await twoInstallations();
      for (const [turn, step] of steps.entries()) {
        await take(step, all, files, turn);
        for (const [name, text] of files) {
          // Nothing is ever written over.
          expect(texts.get(name) ?? text).toBe(text);
          texts.set(name, text);
        }
        await expectSaved(files, all, texts);
      }
      for (const one of all) await save(files, one);
      for (const { saved = '', vault } of all) {
        const { accounts } = await openBackup(files.get(saved) ?? '', PASSPHRASE);
        expect(accounts.map(({ issuer }) => issuer)).toEqual(await issuersOf(vault));
      }
    }),
    { numRuns: Number(process.env['RUNS'] ?? 5) },
  );
});
