import { FIRST_MARK, KEY_SIZE, PADDING, SHORT_STARTS, STEM_KEYS, STEM_RESTS } from './stem-index';

/** In the order of their bits in the index of stems. */
export const MEANINGS = [
  'app',
  'code',
  'factor',
  'verify',
  'recovery',
  'kept',
  'message',
  'sent',
  'again',
  'ask',
  'digits',
  'password',
  'shop',
  'other',
  'thing',
  'disable',
  'pin',
] as const;

export type Meaning = (typeof MEANINGS)[number];

/** What a text may mean, a bit for each. */
const BITS = new Map<string, number>(MEANINGS.map((meaning, at) => [meaning, 1 << at]));
/** Texts that are remembered: those of one page. */
const MOST_TEXTS = 2000;

type Stems = readonly (readonly [rest: string, bit: number])[];

/** The stems of each beginning, by its position in the index; and those of the beginnings that texts had. */
let rests: readonly string[] | undefined;
const read = new Map<string, Stems>();
const known = new Map<string, number>();

/** True when `text`, as `plain` writes it, has a stem of `meaning`. */
export function means(text: string, meaning: Meaning): boolean {
  return (meaningsOf(text) & (BITS.get(meaning) ?? 0)) !== 0;
}

/** Where the first stem of `meaning` begins in `text`; -1 where there is none. */
export function findMeaning(text: string, meaning: Meaning): number {
  const bit = BITS.get(meaning) ?? 0;
  if ((meaningsOf(text) & bit) === 0) return -1;
  const padded = ` ${text} `;
  let start = 0;
  while ((bitsAt(padded, start) & bit) === 0) start += 1;
  return Math.max(0, start - 1);
}

function meaningsOf(text: string): number {
  const before = known.get(text);
  if (before !== undefined) return before;
  if (known.size >= MOST_TEXTS) known.clear();
  const found = readMeanings(` ${text} `);
  known.set(text, found);
  return found;
}

/** One pass over the text, whatever the number of stems. */
function readMeanings(text: string): number {
  let found = 0;
  for (let start = 0; start < text.length; start += 1) found |= bitsAt(text, start);
  return found;
}

/** What the stems that begin at `start` mean. */
function bitsAt(text: string, start: number): number {
  let found = bitsOf(text, start, KEY_SIZE);
  if (!SHORT_STARTS.includes(text.charAt(start))) return found;
  for (let size = 1; size < KEY_SIZE; size += 1) found |= bitsOf(text, start, size);
  return found;
}

/** Of these, the ones that are found by their first `size` characters. */
function bitsOf(text: string, start: number, size: number): number {
  let found = 0;
  for (const [rest, bit] of stemsThatBegin(text.slice(start, start + size))) {
    if ((found & bit) === 0 && text.startsWith(rest, start + size)) found |= bit;
  }
  return found;
}

const NONE: Stems = [];

function stemsThatBegin(key: string): Stems {
  const there = read.get(key);
  if (there !== undefined) return there;
  const stems = readStems(positionOf(key.padEnd(KEY_SIZE, PADDING)));
  read.set(key, stems);
  return stems;
}

/** Where a beginning stands in the index; -1 for one that no stem has. They are in order: half of them go at each look. */
function positionOf(key: string): number {
  let [from, to] = [0, STEM_KEYS.length / KEY_SIZE];
  while (from < to) {
    const middle = (from + to) >> 1;
    const there = STEM_KEYS.slice(middle * KEY_SIZE, (middle + 1) * KEY_SIZE);
    if (there === key) return middle;
    if (there < key) from = middle + 1;
    else to = middle;
  }
  return -1;
}

function readStems(position: number): Stems {
  if (position < 0) return NONE;
  rests ??= STEM_RESTS.split('\n');
  const stems = rests[position] ?? '';
  return stems.split(',').map((one) => [one.slice(1), 1 << (one.charCodeAt(0) - FIRST_MARK)] as const);
}
