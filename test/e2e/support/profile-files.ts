import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { ClassicLevel } from 'classic-level';

/** What can happen, while the browser is closed, to the files that Chromium keeps an extension's two stores in. */

export type StoreName = 'local' | 'indexed';

/** Something that happens to a profile. */
export interface Fault {
  what: string;
  act(profileDir: string): Promise<void>;
}

/** A profile, and the extension in it. */
interface Place {
  profileDir: string;
  id: string;
}

/** Copies a profile, for something to happen to it. */
export async function copyProfile(profileDir: string): Promise<string> {
  const copy = await mkdtemp(join(tmpdir(), 'latchkey-profile-'));
  await cp(profileDir, copy, { recursive: true });
  return copy;
}

const DAMAGES: Record<string, (file: string) => Promise<void>> = {
  'cut in half': async (file) => truncate(file, (await readFile(file)).length >> 1),
  'with flipped bits': async (file) => {
    const bytes = await readFile(file);
    const middle = bytes.length >> 1;
    await writeFile(file, bytes.fill(~(bytes[middle] ?? 0) & 0xff, middle, middle + 8));
  },
  emptied: (file) => truncate(file, 0),
  deleted: (file) => rm(file),
};

/** One fault for each file of a store and each kind of damage, and one for the loss of each of its folders. */
export async function fileFaults(place: Place, store: StoreName): Promise<Fault[]> {
  const faults: Fault[] = [];
  for (const folder of foldersOf(place, store)) {
    const files = await dataFilesOf(folder);
    const at = (path: string, profileDir: string) => path.replace(place.profileDir, profileDir);
    for (const file of files) {
      for (const [damage, act] of Object.entries(DAMAGES)) {
        faults.push({ what: `${store}: ${basename(file)} ${damage}`, act: (dir) => act(at(file, dir)) });
      }
    }
    if (files.length === 0) continue;
    faults.push({
      what: `${store}: the folder ${basename(folder)} deleted`,
      act: (dir) => rm(at(folder, dir), { recursive: true }),
    });
  }
  return faults;
}

/** One fault for each value that the copies in `storage.local` are replaced by. */
export function valueFaults({ id }: Place): Fault[] {
  const keys = [['vault.a'], ['vault.b'], ['vault.a', 'vault.b']];
  const values = ['"torn', '"{\\"format\\":\\"latchkey-vault\\""', '{"not":"a text"}', '""', 'null'];
  return keys.flatMap((wanted) =>
    values.map((value) => ({
      what: `local: ${wanted.join(' and ')} replaced by ${value}`,
      act: async (profileDir: string) => {
        const database = new ClassicLevel(foldersOf({ profileDir, id }, 'local')[0] ?? '');
        for (const key of wanted) await database.put(key, value);
        await database.close();
      },
    })),
  );
}

/** The folders of a store: its LevelDB and, of IndexedDB, what is too large for it. */
function foldersOf({ profileDir, id }: Place, store: StoreName): string[] {
  if (store === 'local') return [join(profileDir, 'Default', 'Local Extension Settings', id)];
  const folder = join(profileDir, 'Default', 'IndexedDB', `chrome-extension_${id}_0.indexeddb`);
  return [`${folder}.leveldb`, `${folder}.blob`];
}

/** Chromium's lock and its notes to itself hold no data. */
async function dataFilesOf(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true }).catch(() => []);
  return entries
    .filter((entry) => entry.isFile() && !/^LO(CK|G|G\.old)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
