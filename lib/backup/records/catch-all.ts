import type { OtpAccount } from '../../otp/account';
import { findBareKey, looksLikeKey, sameKey } from '../../otp/bare-key';
import { encodeBase32 } from '../../otp/base32';
import { withoutPadding } from '../../otp/padding';
import { Refusal } from '../../refusal';
import { parseXml } from '../encoding/xml';
import type { FileUnderTest } from '../entry/file-under-test';
import type { ImportResult } from '../entry/import-result';
import { fieldWords } from '../field-names/field-words';
import { holdsKeyUri } from '../field-names/key-uri-find';
import { recordOfJson } from './json-records';
import { readRecords, readSureRecords } from './read-records';
import type { FileRecord } from './record';
import { recordsOfTable } from './table-records';
import { recordsOfText } from './text-records';
import { recordOfXml } from './xml-records';

const PASSWORD = /password|passwort|kennwort|mot de passe|contrasena|senha|wachtwoord|пароль|密码|パスワード/;

/** Reads JSON of a program that nobody has heard of, wherever in it the keys are. Throws Refusal. */
export function readJson({ json }: FileUnderTest): ImportResult {
  return foundIn([recordOfJson(json)]);
}

/** As `readJson`; empty where there is nothing. */
export function findInJson({ json }: FileUnderTest): ImportResult {
  return readRecords([recordOfJson(json)]);
}

/**
 * The accounts of what in a known format's JSON is surely a key, and was not `read`: the format's reader does not look
 * into notes, fields that a person added, and what stands in another place than it should.
 */
export function findMissed({ json }: FileUnderTest, read: ImportResult): OtpAccount[] {
  const known = keysOf(read);
  return readSureRecords([recordOfJson(json)]).accounts.filter(({ secret }) => {
    const key = encodeBase32(secret);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
}

/** A text in JSON that could be a key, by its letters. */
const TEXT = /"([A-Za-z2-7][A-Za-z2-7 -]{15,300}={0,6})"/g;

/** Whether a text in JSON looks like a key and was not read. This is quick, where `findMissed` reads all once more. */
export function mayHaveMissed({ text = '' }: FileUnderTest, read: ImportResult): boolean {
  const written = new Set(read.secrets);
  const values = [...text.matchAll(TEXT)].map(([, value = '']) => value);
  const others = values.filter((value) => !written.has(value) && looksLikeKey(value));
  if (others.length === 0) return false;
  const known = keysOf(read);
  return others.some((value) => !known.has(lettersOf(value)));
}

/** The letters of all keys that were read, and of those that were rejected. */
function keysOf({ accounts, secrets = [] }: ImportResult): Set<string> {
  return new Set([...accounts.map(({ secret }) => encodeBase32(secret)), ...secrets.map(lettersOf)]);
}

/** Of a key, or of that in a key URI. */
function lettersOf(secret: string): string {
  const text = /[?&]secret=([^&\s]+)/i.exec(secret)?.[1] ?? secret;
  return sameKey(withoutPadding(text.replace(/[\s-]/g, '')));
}

/** As `readJson`, for XML; what is none to the end may hold key URIs all the same. */
export function readXml({ text = '' }: FileUnderTest): ImportResult {
  try {
    return foundIn([recordOfXml(parseXml(withoutDoctype(text)))]);
  } catch (error) {
    if (!(error instanceof Refusal) || error.code !== 'damaged-file' || !holdsKeyUri(text)) throw error;
    return readText({ text });
  }
}

/** A declaration of the type stands at the beginning. */
const MAX_PROLOGUE = 1_000;
const MAX_DOCTYPE = 300;

/** Apple's lists name their type; one that declares entities stays, and is refused. */
function withoutDoctype(xml: string): string {
  const start = xml.slice(0, MAX_PROLOGUE).search(/<!DOCTYPE\s/i);
  const end = xml.indexOf('>', start);
  if (start < 0 || end < 0 || end - start > MAX_DOCTYPE || xml.slice(start, end).includes('[')) return xml;
  return xml.slice(0, start) + xml.slice(end + 1);
}

/** What any table holds that is surely a key; undefined where it cannot be read as one. */
export function findInTable({ text = '' }: FileUnderTest): ImportResult | undefined {
  return findIn(() => recordsOfTable(text));
}

/** What any elements hold that is surely a key; undefined where they cannot be read. */
export function findInXml({ text = '' }: FileUnderTest): ImportResult | undefined {
  return findIn(() => [recordOfXml(parseXml(withoutDoctype(text)))]);
}

function findIn(records: () => FileRecord[]): ImportResult | undefined {
  try {
    return readRecords(records());
  } catch (error) {
    if (error instanceof Refusal) return undefined;
    throw error;
  }
}

/** As `readJson`, for a table. A Refusal 'unknown-format' has the cause 'no-codes' for a table of passwords. */
export function readTable({ text = '' }: FileUnderTest): ImportResult {
  const records = recordsOfTable(text);
  return foundIn(records, records.some(holdsPassword) ? 'no-codes' : undefined);
}

/** A column, or a label, for passwords. */
function holdsPassword({ values }: FileRecord): boolean {
  return values.some(({ names }) => names.some((name) => PASSWORD.test(fieldWords(name))));
}

/** As `readJson`, for any other text: keys, and lines with labels. */
export function readText({ text = '' }: Pick<FileUnderTest, 'text'>): ImportResult {
  return foundIn(recordsOfText(text));
}

/** Reads a text that is one key and nothing else: an account without names. */
export function readBareKey({ text = '' }: FileUnderTest): ImportResult {
  return readRecords([
    { key: '', values: [{ names: ['otp'], value: findBareKey(text) ?? '' }], children: [], isListed: false },
  ]);
}

/** Throws Refusal 'unknown-format' where there is nothing at all. */
function foundIn(records: readonly FileRecord[], cause?: string): ImportResult {
  const result = readRecords(records);
  if (result.accounts.length === 0 && result.rejected.length === 0)
    throw new Refusal('unknown-format', { cause });
  return result;
}
