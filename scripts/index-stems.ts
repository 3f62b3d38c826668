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
/** Fills up beginnings that are shorter; no text has it, since `plain` leaves no marks. */
const PADDING = '~';

/** How stems begin, in order and each as long as the others, and for each a line: its stems' marks, and how they go on. */
export interface StemIndex {
  keys: string;
  rests: string;
}

/** All stems by their beginnings, to be looked up where they lie. */
export function indexStems(): StemIndex {
  const index = new Map<string, string[]>();
  for (const [at, lines] of Object.values(STEMS).entries()) {
    const mark = String.fromCharCode(FIRST_MARK + at);
    for (const line of lines.split('\n')) {
      if (line === '' || line.endsWith(':')) continue;
      const stem = line.replaceAll('_', ' ');
      const key = stem.slice(0, KEY_SIZE).padEnd(KEY_SIZE, PADDING);
      index.set(key, [...(index.get(key) ?? []), mark + stem.slice(KEY_SIZE)]);
    }
  }
  const sorted = [...index].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    keys: sorted.map(([key]) => key).join(''),
    rests: sorted.map(([, stems]) => stems.join(',')).join('\n'),
  };
}

/** How stems begin that are shorter than the others' beginnings. */
const shortStarts = (): string =>
  [
    ...new Set(
      Object.values(STEMS)
        .flatMap((lines) => lines.split('\n'))
        .filter((line) => line !== '' && !line.endsWith(':') && line.length < KEY_SIZE)
        .map((line) => line.replaceAll('_', ' ').charAt(0)),
    ),
  ]
    .sort()
    .join('');

const quoted = (text: string): string => `'${JSON.stringify(text).slice(1, -1)}'`;

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(
    FILE,
    `/** Made by scripts/index-stems.ts of the lists in \`words\`: a test says when it is to be made again. */
export const KEY_SIZE = ${KEY_SIZE};
export const FIRST_MARK = ${FIRST_MARK};
export const PADDING = '${PADDING}';
export const SHORT_STARTS = ${quoted(shortStarts())};
// biome-ignore format: one line
export const STEM_KEYS = ${quoted(indexStems().keys)};
// biome-ignore format: one line
export const STEM_RESTS = ${quoted(indexStems().rests)};
`,
  );
}
