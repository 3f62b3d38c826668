import { AGAIN_STEMS } from './words/again';
import { APP_STEMS } from './words/app';
import { ASK_STEMS } from './words/ask';
import { CODE_STEMS } from './words/code';
import { DIGITS_STEMS } from './words/digits';
import { DISABLE_STEMS } from './words/disable';
import { FACTOR_STEMS } from './words/factor';
import { KEPT_STEMS } from './words/kept';
import { MESSAGE_STEMS } from './words/message';
import { OTHER_STEMS } from './words/other';
import { PASSWORD_STEMS } from './words/password';
import { PIN_STEMS } from './words/pin';
import { RECOVERY_STEMS } from './words/recovery';
import { SENT_STEMS } from './words/sent';
import { SHOP_STEMS } from './words/shop';
import { THING_STEMS } from './words/thing';
import { VERIFY_STEMS } from './words/verify';

/** Stems of each meaning, in 90 languages: one a line, below the language that has it, as `plain` writes it. */
export const STEMS = {
  app: APP_STEMS,
  code: CODE_STEMS,
  factor: FACTOR_STEMS,
  verify: VERIFY_STEMS,
  recovery: RECOVERY_STEMS,
  kept: KEPT_STEMS,
  message: MESSAGE_STEMS,
  sent: SENT_STEMS,
  again: AGAIN_STEMS,
  ask: ASK_STEMS,
  digits: DIGITS_STEMS,
  password: PASSWORD_STEMS,
  shop: SHOP_STEMS,
  other: OTHER_STEMS,
  thing: THING_STEMS,
  disable: DISABLE_STEMS,
  pin: PIN_STEMS,
};

export type Meaning = keyof typeof STEMS;

/** What a text may mean, a bit for each. */
const BITS = new Map(Object.keys(STEMS).map((meaning, index) => [meaning, 1 << index]));
/** Stems are found by how they begin. */
const KEY_SIZE = 3;
/** Texts that are remembered: those of one page. */
const MOST_TEXTS = 2000;

/** Stems by their beginnings, each with its meaning; made when it is first needed. */
let index: Map<string, (readonly [stem: string, bit: number])[]> | undefined;
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
  index ??= indexStems();
  let found = 0;
  for (let size = 1; size <= KEY_SIZE; size += 1) {
    for (const [stem, bit] of index.get(text.slice(start, start + size)) ?? []) {
      if ((found & bit) === 0 && text.startsWith(stem, start)) found |= bit;
    }
  }
  return found;
}

function indexStems(): NonNullable<typeof index> {
  const made: NonNullable<typeof index> = new Map();
  for (const [meaning, lines] of Object.entries(STEMS)) {
    const bit = BITS.get(meaning) ?? 0;
    for (const line of lines.split('\n')) {
      if (line === '' || line.endsWith(':')) continue;
      const stem = line.replaceAll('_', ' ');
      const key = stem.slice(0, KEY_SIZE);
      const same = made.get(key);
      if (same) same.push([stem, bit]);
      else made.set(key, [[stem, bit]]);
    }
  }
  return made;
}
