import type { OtpAccount } from '../../otp/account';
import { findBareKey } from '../../otp/bare-key';
import { encodeBase32 } from '../../otp/base32';
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
 * The accounts of what in a known format's JSON is surely a key, and not among `read`: the format's reader does not look
 * into notes, and fields that a person added.
 */
export function findMissed({ json }: FileUnderTest, read: readonly OtpAccount[]): OtpAccount[] {
  const known = new Set(read.map(({ secret }) => encodeBase32(secret)));
  return readSureRecords([recordOfJson(json)]).accounts.filter(({ secret }) => {
    const key = encodeBase32(secret);
    const isNew = !known.has(key);
    known.add(key);
    return isNew;
  });
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
