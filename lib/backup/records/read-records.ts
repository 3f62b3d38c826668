import { sameKey } from '../../otp/bare-key';
import { encodeBase32 } from '../../otp/base32';
import { parseNames } from '../../otp/key-uri-names';
import { splitKeyUri } from '../../otp/key-uri-parts';
import { withoutPadding } from '../../otp/padding';
import { Refusal } from '../../refusal';
import { append } from '../encoding/append';
import { accountFrom, type EntryFields } from '../entry/entry';
import { readGoogleParts } from '../entry/google-parts';
import { type ImportResult, joinImportResults, readFields } from '../entry/import-result';
import { otpStringOf } from '../entry/keepass-otp';
import { GOOGLE_PART } from '../entry/key-uri-lines';
import { MAX_URI } from '../field-names/key-uri-find';
import type { FileRecord, PlacedRecord } from './record';
import { type Facts, factsOf } from './record-facts';
import { codeParametersOf } from './record-parameters';
import { type FoundSecret, secretsIn } from './record-secrets';
import { withoutSecrets } from './without-secrets';

/**
 * Reads whatever in a file looks like a secret in its place: a key URI anywhere, the value of a field that is called for
 * one-time codes or their keys. Each becomes an account or a rejected entry, once in a record however often it is written
 * there, and stands in no name, note or tag. Throws Refusal 'too-costly'.
 */
export function readRecords(records: readonly FileRecord[]): ImportResult {
  return readFound(records.flatMap((record) => secretsWithin({ record, around: undefined })));
}

/** As `readRecords`, for key URIs and fields that are called for one-time codes alone. */
export function readSureRecords(records: readonly FileRecord[]): ImportResult {
  const found = records.flatMap((record) => secretsWithin({ record, around: undefined }));
  return readFound(found.filter(({ is, isSure }) => isSure && (is === 'uri' || is === 'key')));
}

function readFound(found: readonly FoundSecret[]): ImportResult {
  const parts = found.filter(({ text }) => GOOGLE_PART.test(text)).map(({ text }) => text);
  const own = found.filter(({ text }) => !GOOGLE_PART.test(text));
  const entries = own.map((secret) => () => secretEntryFields(secret));
  const result = readFields(withoutRepeats(own, entries));
  return withoutSecrets(joinImportResults([result, readGoogleParts(parts)]), own);
}

/** Recursion is as deep as what the records were made of. */
function secretsWithin(placed: PlacedRecord): FoundSecret[] {
  const inner = placed.record.children.flatMap((record) => secretsWithin({ record, around: placed }));
  return [...secretsIn(placed), ...inner];
}

function secretEntryFields(secret: FoundSecret): EntryFields {
  const facts = factsOf(secret.placed, secret);
  if (secret.is === 'uri') return { ...facts, ...namesInUri(secret.text, facts), uri: secret.text };
  if (secret.is === 'query') return { ...facts, ...otpStringOf(secret.text), ...facts } as EntryFields;
  return {
    ...facts,
    ...codeParametersOf(secret.placed),
    secret: secretText(secret),
    encoding: secret.encoding,
  };
}

/** For the name of a rejected entry: a secret that strayed into the label is not shown. */
function namesInUri(uri: string, facts: Pick<Facts, 'issuer' | 'label'>): Pick<Facts, 'issuer' | 'label'> {
  if (!/^(?:otpauth|motp):/i.test(uri) || uri.length > MAX_URI) return facts;
  const { rawLabel, parameters } = splitKeyUri(uri.trim());
  const names = parseNames(/secret/i.test(rawLabel) ? '' : rawLabel, parameters.get('issuer') ?? '');
  return { issuer: names.issuer || facts.issuer, label: names.label || facts.label };
}

function secretText({ is, text }: FoundSecret): string | (() => never) {
  if (is !== 'broken') return text;
  return () => {
    throw new Refusal('bad-secret');
  };
}

type Entry = () => EntryFields;

/** The same key in the same thing is told once: the first that says how its codes are made. */
function withoutRepeats(secrets: readonly FoundSecret[], entries: readonly Entry[]): Entry[] {
  const things = new Map<FileRecord, Numbered[]>();
  for (const [index, secret] of secrets.entries()) append(things, thingOf(secret.placed), { secret, index });
  const kept = [...things.values()].flatMap(firstOfEach);
  return kept.sort((a, b) => a.index - b.index).flatMap(({ index }) => entries[index] ?? []);
}

interface Numbered {
  secret: FoundSecret;
  index: number;
}

/** Most things have one secret, which need not be compared. */
function firstOfEach(secrets: readonly Numbered[]): readonly Numbered[] {
  if (secrets.length < 2) return secrets;
  const keys = new Set<string>();
  const urisFirst = [...secrets].sort(
    (a, b) => Number(b.secret.is === 'uri') - Number(a.secret.is === 'uri') || a.index - b.index,
  );
  return urisFirst.filter(({ secret }) => {
    const key = keyOf(secret);
    const isFirst = !keys.has(key);
    keys.add(key);
    return isFirst;
  });
}

/** What a record is part of: it and those around it, up to the one that is listed with others. */
function thingOf(placed: PlacedRecord): FileRecord {
  let placedIn = placed;
  while (!placedIn.record.isListed && placedIn.around) placedIn = placedIn.around;
  return placedIn.record;
}

function keyOf(secret: FoundSecret): string {
  try {
    if (secret.is === 'uri')
      return encodeBase32(accountFrom({ uri: secret.text, issuer: '', label: '' }).secret);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
  }
  return secret.is === 'key' ? sameKey(withoutPadding(secret.text.replace(/[\s-]/g, ''))) : secret.text;
}
