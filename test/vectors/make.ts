import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { GOOD, type GoodVector } from './good.ts';
import { refusedVectors } from './refused.ts';
import { sealVault } from './sealing.ts';

/** The folder of the vectors, as names of files in it and what they hold. */
export async function makeVectors(): Promise<ReadonlyMap<string, string>> {
  const [good, refused] = await Promise.all([Promise.all(GOOD.map(makeGood)), refusedVectors()]);
  const index = {
    good: good.map(({ entry }) => entry),
    refused: refused.map(({ text: _, name, ...rest }) => ({ file: `refused/${name}.json`, ...rest })),
  };
  return new Map([
    ...good.map(({ entry, text }) => [entry.file, text] as const),
    ...refused.map(({ name, text }) => [`refused/${name}.json`, text] as const),
    ['vectors.json', `${JSON.stringify(index, null, 2)}\n`],
  ]);
}

async function makeGood(vector: GoodVector) {
  const { name, about, ways, accounts, codes } = vector;
  const { file, vaultKey, steps, plaintextSha256 } = await sealVault(vector);
  const entry = { file: `good/${name}.json`, about, ways, accounts, codes, vaultKey, plaintextSha256, steps };
  return { entry, text: JSON.stringify(file) };
}

if (import.meta.main) {
  for (const folder of ['good', 'refused'])
    rmSync(join(import.meta.dirname, folder), { recursive: true, force: true });
  for (const [name, text] of await makeVectors()) {
    const path = join(import.meta.dirname, name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
  }
}
