import { base32Letters, looksLikeKey } from '../../otp/bare-key';
import { withoutPadding } from '../../otp/padding';
import { canBeKey } from '../field-names/called-key';
import { fieldRole } from '../field-names/field-roles';
import { fieldWords } from '../field-names/field-words';
import { findKeyUris, holdsKeyUri, MAX_URI } from '../field-names/key-uri-find';
import { joinWrapped } from '../field-names/key-uri-wrap';
import { isLabelWord } from '../field-names/label-words';
import { isBareSecretName, secretNameOf } from '../field-names/secret-names';
import { unquoted } from '../field-names/unquoted';
import { splitLabelled } from './labelled';
import type { NamedValue, PlacedRecord } from './record';
import { roleOf } from './record-facts';
import { speaksOfCodes } from './record-parameters';

/** A secret in its place: a key URI, a bare key, or what should have been one. */
export interface FoundSecret {
  placed: PlacedRecord;
  /** As the file writes it. */
  text: string;
  is: 'uri' | 'key' | 'query' | 'broken';
  /** Its field is called for one-time codes, or what stands beside it speaks of them, or it is a key URI. */
  isSure: boolean;
  /** How its field says that it is written. */
  encoding: 'base32' | 'base64' | 'hex';
  /** What the file calls it, where that is more than "key" or "code"; else ''. */
  called: string;
  /** The name of its field, where that says more than that it is a key: who has no other name is called so. */
  lastName: string;
}

type Secret = Omit<FoundSecret, 'placed'>;
type Called = Pick<FoundSecret, 'called' | 'lastName'>;

const NAMELESS: Called = { called: '', lastName: '' };

const LINE_BREAK = /[\r\n]+/;

/** The secrets that stand in a record itself, in its order. */
export function secretsIn(placed: PlacedRecord): FoundSecret[] {
  const named = placed.record.values.map((value) => ({ value, secrets: secretsOf(value, placed) }));
  const others = named.filter(({ secrets }) => secrets.length === 0).map(({ value }) => value);
  const byLooks = new Set(keysByLooks(placed, others));
  const found = named.flatMap(({ value, secrets }) => (byLooks.has(value) ? [keyByLooks(value)] : secrets));
  const hasKey = found.some(({ is }) => is !== 'broken');
  // Beside a key, a field that is called "key" or "token" may be anything.
  return found
    .filter(({ is, isSure }) => is !== 'broken' || isSure || !hasKey)
    .map((secret) => ({ ...secret, placed }));
}

function secretsOf(named: NamedValue, placed: PlacedRecord): Secret[] {
  const { value } = named;
  if (value === '') return [];
  if (holdsKeyUri(value)) return urisOf(value).map((text) => uriSecret(text, calledBy(named)));
  const secret = keyOf(named, placed);
  if (secret?.is === 'key') return [{ ...secret, ...calledBy(named) }];
  const inside = inLines(value, placed);
  return inside.length > 0 || !secret ? inside : [{ ...secret, ...calledBy(named) }];
}

function uriSecret(text: string, called: Called): Secret {
  return { text, is: 'uri', isSure: true, encoding: 'base32', ...called };
}

/** Every key URI of a text of several lines. */
function urisOf(text: string): string[] {
  const lines = joinWrapped(text.trim().split(LINE_BREAK));
  // What is longer is no key URI: the whole line is rejected.
  return lines.flatMap((line) =>
    line.length > MAX_URI && holdsKeyUri(line) ? [line] : findKeyUris(line).uris,
  );
}

/** A note may hold the key under a name of its own, such as "2FA key: …". */
function inLines(text: string, placed: PlacedRecord): Secret[] {
  if (!/[:=]/.test(text)) return [];
  return text.split(LINE_BREAK, 1_000).flatMap((line) => {
    const { label: name = '', value = '' } = splitLabelled(line.slice(0, 1_000), /[:=]/) ?? {};
    if (secretNameOf([name]) !== 'sure') return [];
    const secret = keyOf({ names: [name], value }, placed);
    return secret?.is === 'key' ? [{ ...secret, ...NAMELESS }] : [];
  });
}

function keyOf({ names, value }: NamedValue, placed: PlacedRecord): Omit<Secret, keyof Called> | undefined {
  const name = secretNameOf(names);
  if (name === 'no') return undefined;
  const text = unquoted(value);
  const isSure = name === 'sure';
  const field = { text, isSure, encoding: encodingOf(names) };
  if (isSure && /[?&]secret=/i.test(text)) return { ...field, is: 'uri' };
  if (isNoSecret(text)) return undefined;
  if (/(?:^|&)key=/i.test(text)) return { ...field, is: 'query' };
  const means = isSure || speaksOfCodes(placed);
  if (isKey(text, field.encoding, means)) return { ...field, isSure: means, is: 'key' };
  return means || looksBroken(text) ? { ...field, is: 'broken' } : undefined;
}

/** Nothing, a word, an address, or the code of this moment. */
function isNoSecret(text: string): boolean {
  return isLabelWord(text) || /^-?\d[\d .]{0,10}$/.test(text) || /^[a-z][a-z0-9+.-]*:\/\//i.test(text);
}

function isKey(text: string, encoding: FoundSecret['encoding'], means: boolean): boolean {
  if (encoding === 'hex') return /^(?:[0-9a-f]{2}[\s-]?){8,128}$/i.test(text);
  if (encoding === 'base64') return /^[\w+/-]{16,344}={0,2}$/.test(text);
  if (means) return canBeKey(text);
  return looksLikeKey(text) || isPlainKey(text);
}

/** Capitals in one run, as keys are written; shorter ones need a digit. */
function isPlainKey(text: string): boolean {
  const letters = base32Letters(text) ?? '';
  if (letters !== letters.toUpperCase() || /^\d+$/.test(letters) || text.includes('-')) return false;
  return letters.length >= 16 || (letters.length >= 8 && /[2-7]/.test(letters));
}

/** A key of which a letter is wrong, as far as looks go: nearly all of it is base32, in one case. */
function looksBroken(text: string): boolean {
  if (text.length > 300) return false;
  const letters = withoutPadding(text.replace(/[\s-]/g, ''));
  const odd = letters.replace(/[A-Z2-7]/gi, '');
  const isOneCase = letters === letters.toUpperCase() || letters === letters.toLowerCase();
  const isHex = /^[0-9a-f]+$/i.test(letters);
  return letters.length >= 16 && isOneCase && !isHex && odd.length > 0 && odd.length <= 3;
}

function encodingOf(names: readonly string[]): FoundSecret['encoding'] {
  const words = names.map(fieldWords).join(' ');
  if (/(?:^| )hex(?: |$)/.test(words)) return 'hex';
  return /base ?64/.test(words) ? 'base64' : 'base32';
}

/** Keys under names that say nothing: all else that a record holds, or what stands beside what only codes have. */
function keysByLooks(placed: PlacedRecord, others: readonly NamedValue[]): NamedValue[] {
  const isFree = (named: NamedValue) => roleOf(named).role === 'unknown';
  const keys = others.filter((named) => looksLikeKey(named.value) && isFree(named));
  if (keys.length === 0) return [];
  // One key in a thousand has no digit: among many that have some it is one, too.
  const likely = others.filter(
    (named) => (looksLikeKey(named.value) || isPlainKey(named.value)) && isFree(named),
  );
  const isAll = likely.length === others.filter(({ value }) => value.trim() !== '').length;
  if (isAll && keys.length * 2 > likely.length) return likely;
  return others.length === placed.record.values.length && speaksOfCodes(placed) ? keys : [];
}

function keyByLooks(named: NamedValue): Secret {
  return { text: named.value.trim(), is: 'key', isSure: false, encoding: 'base32', ...calledBy(named) };
}

/** The name of a field that a person gave it. */
function calledBy({ names }: NamedValue): Called {
  const telling = names.filter((name) => /\p{L}/u.test(name) && name.length <= 100);
  const free = telling.filter((name) => fieldRole(name).role === 'unknown');
  const called = free.find((name) => secretNameOf([name]) === 'no') ?? '';
  const lastName = free.find((name) => !isBareSecretName(fieldWords(name))) ?? '';
  return { called: called.trim(), lastName: lastName.trim() };
}
