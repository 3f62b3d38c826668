import { base32Letters, isOneCase, looksLikeKey } from '../../otp/bare-key';
import { GAP, holdsKeyUri } from '../field-names/key-uri-find';
import { isLabelWord } from '../field-names/label-words';
import { secretNameOf } from '../field-names/secret-names';
import { LIST_MARK, splitLabelled } from './labelled';

/** No key is broken into more lines. */
const MAX_PIECES = 16;
/** Nobody breaks shorter lines. */
const NARROWEST = 16;
/** Letters; what is longer is no word, with digits or without. */
const LONGEST_WORD = 15;
/** Of a key's beginning that nothing calls so, letters. */
const SHORTEST = 8;

/** A line that ends in what may be the beginning of a key. */
interface Beginning {
  letters: string;
  /** Whether something on the line says what the key is, or whose. */
  isLabelled: boolean;
  /** Letters in the first of its groups; 0 for a key in one run. */
  groupSize: number;
}

/**
 * Joins the lines that a key without a URI was broken into. Where it cannot be known whether a line goes on with the key
 * above it, the two are joined with a gap that makes the key unreadable: a shorter one would give other codes.
 */
export function joinWrappedKeys(lines: readonly string[]): string[] {
  const joined: string[] = [];
  let pieces = 1;
  for (const line of lines) {
    const last = joined.at(-1) ?? '';
    const mayGoOn = pieces < MAX_PIECES && !LIST_MARK.test(line);
    const goes = mayGoOn ? goesOn(last.replace(LIST_MARK, ''), line.trim()) : 'no';
    if (goes === 'no') joined.push(line);
    else joined[joined.length - 1] = last.trimEnd() + (goes === 'maybe' ? GAP : ' ') + line.trim();
    pieces = goes === 'no' ? 1 : pieces + 1;
  }
  return joined;
}

function goesOn(before: string, line: string): 'on' | 'maybe' | 'no' {
  const letters = base32Letters(line) ?? (/^[a-z2-7]$/i.test(line) ? line : undefined);
  const start = letters === undefined || line.length > before.length ? undefined : beginningIn(before);
  if (letters === undefined || start === undefined || !isOneCase(start.letters + letters)) return 'no';
  // A list of keys has each on a line of its own.
  if (looksLikeKey(line)) return start.isLabelled ? 'maybe' : 'no';
  const isWord = !/[2-7]/.test(letters) && letters.length <= LONGEST_WORD;
  const isProse = /\s/.test(line) && !areGroups(line, start.groupSize);
  const length = start.letters.length + letters.length;
  if (isProse || (isWord && isWhole(start.letters.length) && !isWhole(length))) return 'no';
  return isWord || isWholeBytes(start.letters.length) ? 'maybe' : 'on';
}

function beginningIn(line: string): Beginning | undefined {
  if (line.length < NARROWEST || line.length > 1_000 || holdsKeyUri(line)) return undefined;
  const labelled = splitLabelled(line, /[:=\t]/);
  const value = (labelled?.value ?? line).replaceAll(GAP, '');
  const letters = base32Letters(value);
  if (letters === undefined || !isOneCase(letters) || value.endsWith('=')) return undefined;
  const isCalled = labelled !== undefined && secretNameOf([labelled.label]) !== 'no' && !isLabelWord(value);
  const isLikely = isCalled || (letters.length >= SHORTEST && /[2-7]/.test(letters));
  return isLikely
    ? { letters, isLabelled: labelled !== undefined, groupSize: groupSizeOf(value) }
    : undefined;
}

function groupSizeOf(value: string): number {
  const [first = '', ...others] = value.split(/\s+/);
  return others.length > 0 ? first.length : 0;
}

/** Whether a line goes on in groups of one size, of which the first and the last may be shorter. */
function areGroups(line: string, size: number): boolean {
  const groups = line.split(/\s+/);
  return groups.every(({ length }, index) =>
    index === 0 || index === groups.length - 1 ? length <= size : length === size,
  );
}

/** One, three or six letters after a group of eight are cut off. */
function isWholeBytes(length: number): boolean {
  return ![1, 3, 6].includes(length % 8);
}

/** As long as keys mostly are. */
function isWhole(length: number): boolean {
  return length >= 16 && (length % 8 === 0 || length === 26 || length === 52);
}
