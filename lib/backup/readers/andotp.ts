import { decodeBase32 } from '../../otp/base32';
import { Refusal } from '../../refusal';
import { openGcm, sha256 } from '../crypto/ciphers';
import { pbkdf2Key } from '../crypto/kdf';
import { type ReadOptions, requirePassphrase } from '../crypto/read-options';
import { type Bytes, findUtf8Text, utf8Bytes } from '../encoding/bytes';
import { type JsonRecord, textAt, textsAt, valueAt } from '../encoding/json-values';
import type { EntryFields, SpelledEntry } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readEntries } from '../entry/import-result';
import { innerJson } from '../entry/inner-document';

const SALT_BYTES = 12;
const NONCE_BYTES = 12;
const INT_BYTES = 4;
const TAG_BYTES = 16;
/**
 * The app draws 140,000 to 160,000; older ones took fewer. What lies outside is no iteration count: any binary file may
 * come this way, and must not cost more than a guess is worth.
 */
const LEAST_ITERATIONS = 1_000;
const MOST_ITERATIONS = 1_000_000;

/** Reads andOTP's plain JSON. Throws Refusal. */
export function readAndOtp({ json }: FileUnderTest): ImportResult {
  if (!Array.isArray(json)) throw new Refusal('damaged-file');
  return readEntries(json, andotpEntryFields);
}

/** Reads andOTP's encrypted backup of either generation. Throws Refusal. */
export async function readEncryptedAndOtp(
  { bytes }: FileUnderTest,
  options: ReadOptions,
): Promise<ImportResult> {
  const isKnown = isOfGeneration(bytes) || mayBeOld(options.fileName);
  if (!isKnown && (options.fileName !== undefined || !options.passphrase))
    throw new Refusal('unknown-format');
  const passphrase = requirePassphrase(options);
  const plain = (await openNew(bytes, options)) ?? (await openAs(isKnown, bytes, passphrase));
  const inner = innerJson(plain);
  if (!Array.isArray(inner.json)) throw new Refusal('damaged-file');
  return { ...readEntries(inner.json, andotpEntryFields), inner };
}

/**
 * The older generation has no mark at all: what another app calls its files is that app's, and no passphrase of it is
 * wrong. andOTP ends its own in `.json.aes`.
 */
function mayBeOld(fileName: string | undefined): boolean {
  return fileName !== undefined && /\.aes$|^[^.]*$/i.test(fileName);
}

/** What has no mark and no name is andOTP's where its passphrase opens it, and unknown where it does not. */
async function openAs(isKnown: boolean, bytes: Bytes, passphrase: string): Promise<Bytes> {
  try {
    return await openOld(bytes, passphrase);
  } catch (error) {
    const isWrong = error instanceof Refusal && error.code === 'wrong-passphrase';
    throw isWrong && !isKnown ? new Refusal('unknown-format') : error;
  }
}

function isOfGeneration(bytes: Bytes): boolean {
  const iterations = new DataView(bytes.buffer, bytes.byteOffset).getInt32(0);
  return iterations >= LEAST_ITERATIONS && iterations <= MOST_ITERATIONS;
}

/** Since version 0.6.3: iterations, salt, nonce, ciphertext. Undefined when it does not open so. */
async function openNew(bytes: Bytes, options: ReadOptions): Promise<Bytes | undefined> {
  if (!isOfGeneration(bytes)) return undefined;
  const iterations = new DataView(bytes.buffer, bytes.byteOffset).getInt32(0);
  const salt = bytes.slice(INT_BYTES, INT_BYTES + SALT_BYTES);
  const sealed = bytes.slice(INT_BYTES + SALT_BYTES);
  if (sealed.length < NONCE_BYTES + TAG_BYTES) return undefined;
  const key = await pbkdf2Key(options, salt, { hash: 'SHA-1', iterations });
  try {
    return await openGcm(key, sealed.slice(0, NONCE_BYTES), sealed.slice(NONCE_BYTES));
  } catch (error) {
    if (error instanceof Refusal && error.code === 'wrong-passphrase') return undefined;
    throw error;
  }
}

/** Before: nonce, ciphertext; the key is one hash of the passphrase. */
async function openOld(bytes: Bytes, passphrase: string): Promise<Bytes> {
  const key = await sha256(utf8Bytes(passphrase));
  return openGcm(key, bytes.slice(0, NONCE_BYTES), bytes.slice(NONCE_BYTES));
}

function andotpEntryFields(entry: JsonRecord): EntryFields {
  return {
    ...namesOf(entry),
    kind: textAt(entry, 'type') || 'totp',
    ...secretOf(entry),
    algorithm: valueAt(entry, 'algorithm'),
    digits: valueAt(entry, 'digits'),
    period: valueAt(entry, 'period'),
    counter: valueAt(entry, 'counter'),
    tags: textsAt(entry, 'tags'),
  };
}

/** Old versions kept the issuer in the label: "Issuer - Account", and that account perhaps "Issuer:Account". */
function namesOf(entry: JsonRecord): { issuer: string; label: string } {
  const issuer = textAt(entry, 'issuer');
  const label = textAt(entry, 'label');
  if (issuer !== '' || Object.hasOwn(entry, 'issuer')) return { issuer, label };
  const [before, ...after] = label.split(' - ');
  if (before === undefined || after.length === 0) return { issuer, label };
  const account = after.join(' - ');
  const prefix = `${before}:`;
  return { issuer: before, label: account.startsWith(prefix) ? account.slice(prefix.length) : account };
}

/** andOTP keeps Mobile-OTP's secret as the text of its hexadecimal digits, and that in base32. */
function secretOf(entry: JsonRecord): Pick<SpelledEntry, 'secret' | 'encoding' | 'written'> {
  const secret = textAt(entry, 'secret');
  if (!/^motp$/i.test(textAt(entry, 'type')) || !/^[a-z2-7=\s]{2,}$/i.test(secret)) return { secret };
  const text = findUtf8Text(decodeBase32(secret));
  // A text that is not hexadecimal is a secret that no other app makes the same codes from: 'hex' refuses it.
  return text !== undefined && /^[\x20-\x7e]+$/.test(text)
    ? { secret: text, encoding: 'hex', written: secret }
    : { secret };
}
