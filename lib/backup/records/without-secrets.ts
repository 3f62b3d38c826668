import type { OtpAccount } from '../../otp/account';
import { sameKey } from '../../otp/bare-key';
import { encodeBase32 } from '../../otp/base32';
import type { ImportResult } from '../entry/import-result';
import { findKeyUris, holdsKeyUri } from '../field-names/key-uri-find';
import type { FoundSecret } from './record-secrets';

/** What could be a key, whole or in groups, in a text of anything. */
const RUN = /[A-Za-z0-9]{2,}(?:[ -][A-Za-z0-9]{2,})*/g;
const SECRET = /[?&]secret=([^&\s]+)/i;
const HIDDEN = '•••';
/** Shorter keys are words. */
const SHORTEST = 8;

/** What may be shown nowhere: the letters of all keys, how long they are, and whole key URIs. */
interface Keys {
  keys: ReadonlySet<string>;
  longest: number;
  /** How many letters the shortest is. */
  shortest: number;
  uris: ReadonlySet<string>;
}

/** The reading with every secret of it, and every other that was found, taken out of its names, notes and tags. */
export function withoutSecrets(
  { accounts, rejected }: ImportResult,
  found: readonly Pick<FoundSecret, 'is' | 'text'>[] = [],
): ImportResult {
  const keys = keysOf(accounts, found);
  const clean = (text: string) => cleaned(text, keys);
  return {
    accounts: accounts.map((account) => cleanedAccount(account, clean)),
    rejected: rejected.map(({ label, reason }) => ({ label: clean(label), reason })),
  };
}

function keysOf(accounts: readonly OtpAccount[], found: readonly Pick<FoundSecret, 'is' | 'text'>[]): Keys {
  const letters = [
    ...accounts.map(({ secret }) => encodeBase32(secret)),
    ...found.map(({ is, text }) => (is === 'uri' ? secretOf(text) : lettersOf(text))),
  ];
  const keys = new Set(letters.filter(({ length }) => length >= SHORTEST));
  const longest = [...keys].reduce((most, { length }) => Math.max(most, length), 0);
  const shortest = [...keys].reduce((least, { length }) => Math.min(least, length), longest);
  return {
    keys,
    longest,
    shortest,
    uris: new Set(found.filter(({ is }) => is === 'uri').map(({ text }) => text)),
  };
}

function cleanedAccount(account: OtpAccount, clean: (text: string) => string): OtpAccount {
  const { note, ...others } = account;
  const cleanNote = note && clean(note);
  return {
    ...others,
    issuer: clean(account.issuer),
    label: clean(account.label),
    tags: account.tags.map(clean),
    ...(cleanNote && { note: cleanNote }),
  };
}

function cleaned(text: string, keys: Keys): string {
  // Nearly all names are shorter than any key.
  if (text.length < SHORTEST || (text.length < keys.shortest && !text.includes('://'))) return text;
  const lines = holdsKeyUri(text)
    ? text
        .split('\n')
        .map((line) => withoutUris(line, keys))
        .join('\n')
        .trim()
    : text;
  return lines.replace(RUN, (run) => withoutKeys(run, keys));
}

/** A key URI that was not read stays: it may be all that there is of its key. */
function withoutUris(line: string, { keys, uris }: Keys): string {
  if (!holdsKeyUri(line)) return line;
  const found = findKeyUris(line);
  const areKnown = found.uris.every((uri) => uris.has(uri) || keys.has(secretOf(uri)));
  return areKnown ? found.rest.trim() : line;
}

function secretOf(uri: string): string {
  return lettersOf(SECRET.exec(uri)?.[1] ?? '');
}

/** Some words of the run are a key: one alone, or several of one length, of which the last may be shorter. */
function withoutKeys(run: string, keys: Keys): string {
  const words = run.split(/([ -])/);
  for (let start = 0; start < words.length; start += 2) {
    const end = keyEnd(words, start, keys);
    if (end > start) words.splice(start, end - start, HIDDEN);
  }
  return words.join('');
}

/** Where the key ends that begins at `start`, words and what parts them counted; `start` when none does. */
function keyEnd(words: readonly string[], start: number, { keys, longest }: Keys): number {
  const size = words[start]?.length ?? 0;
  let letters = '';
  let end = start;
  for (let index = start; index < words.length; index += 2) {
    const word = words[index] ?? '';
    if (word.length > size || letters.length > longest) break;
    letters += lettersOf(word);
    if (keys.has(letters)) end = index + 1;
    if (word.length < size) break;
  }
  return end;
}

function lettersOf(text: string): string {
  return sameKey(text.replace(/[\s-]/g, '').replace(/={1,6}$/, ''));
}
