import { FIRST_MARK, KEY_SIZE, SHORT_STARTS, STEM_INDEX } from './stem-index';

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

/** Stems by their beginnings, as the index has them: read when first needed, and each beginning when a text has it. */
let index: Map<string, string | Stems> | undefined;
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
  index ??= new Map(Object.entries(JSON.parse(STEM_INDEX) as Record<string, string>));
  const there = index.get(key);
  if (typeof there !== 'string') return there ?? NONE;
  const stems = there.split(',').map((one) => [one.slice(1), 1 << (one.charCodeAt(0) - FIRST_MARK)] as const);
  index.set(key, stems);
  return stems;
}
