import { globSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { type Zippable, zipSync } from 'fflate';

/** What every file in a package says of its age: the first moment that the format knows, whatever the time zone. */
const EPOCH = new Date(1980, 0, 1);

/** A zip of files, always the same bytes for the same contents: in the order of their names, without their times. */
export function fixedZip(folder: string, names: readonly string[]): Uint8Array {
  const files: Zippable = {};
  for (const name of [...names].sort()) files[name] = readFileSync(path.join(folder, name));
  return zipSync(files, { level: 9, mtime: EPOCH, os: 3 });
}

/** All files below a folder, as paths with slashes. */
export function filesBelow(folder: string): string[] {
  return globSync('**/*', { cwd: folder })
    .filter((name) => statSync(path.join(folder, name)).isFile())
    .map((name) => name.replaceAll('\\', '/'));
}
