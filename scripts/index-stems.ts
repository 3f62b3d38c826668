// Makes lib/page/otp-field/stem-index.ts of the lists in its folder `words`: to index them in each page took longer than all
// else that a fill does there. Run after a list has changed: node scripts/index-stems.ts
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { STEMS } from '../lib/page/otp-field/words/stems.ts';

const FILE = fileURLToPath(new URL('../lib/page/otp-field/stem-index.ts', import.meta.url));
/** Stems are found by how they begin. */
const KEY_SIZE = 3;
/** The character that stands for the first meaning; the others follow it. */
const FIRST_MARK = 'A'.charCodeAt(0);

/** All stems by their beginnings: the mark of each one's meaning, and how it goes on. */
export function indexStems(): string {
  const index = new Map<string, string[]>();
  for (const [at, lines] of Object.values(STEMS).entries()) {
    const mark = String.fromCharCode(FIRST_MARK + at);
    for (const line of lines.split('\n')) {
      if (line === '' || line.endsWith(':')) continue;
      const stem = line.replaceAll('_', ' ');
      const key = stem.slice(0, KEY_SIZE);
      index.set(key, [...(index.get(key) ?? []), mark + stem.slice(KEY_SIZE)]);
    }
  }
  const sorted = [...index].sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify(Object.fromEntries(sorted.map(([key, stems]) => [key, stems.join(',')])));
}

/** How stems begin that are shorter than the others' beginnings. */
const shortStarts = (): string =>
  [
    ...new Set(
      Object.keys(JSON.parse(indexStems()))
        .filter(({ length }) => length < KEY_SIZE)
        .map((key) => key.charAt(0)),
    ),
  ].join('');

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(
    FILE,
    `/** Made by scripts/index-stems.ts of the lists in \`words\`: a test says when it is to be made again. */
export const KEY_SIZE = ${KEY_SIZE};
export const FIRST_MARK = ${FIRST_MARK};
export const SHORT_STARTS = '${shortStarts()}';
// biome-ignore format: one line
export const STEM_INDEX = ${JSON.stringify(indexStems()).replaceAll('\\"', '"').replace(/^"|"$/g, "'")};
`,
  );
}
