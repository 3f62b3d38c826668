import { Refusal } from '../../refusal';
import { openCbc } from '../crypto/ciphers';
import { pbkdf2Key } from '../crypto/kdf';
import { type ReadOptions, requirePassphrase } from '../crypto/read-options';
import { findUtf8Text, parseBase64, parseHex, utf8Bytes } from '../encoding/bytes';
import { isRecord, type JsonRecord, listAt, textAt, valueAt } from '../encoding/json-values';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readFields, requireBearable, settled, underNames } from '../entry/import-result';

const IV_BYTES = 16;
/** Of the accounts that were last sealed before Authy began to say how often. */
const OLD_ITERATIONS = 1_000;
/** Authy's own is a hundredth of it; a thousand entries must not cost a thousand of the highest that any app asks for. */
const MAX_ITERATIONS_TOGETHER = 200_000_000;

/** Reads `decrypted_tokens.json`, what people's scripts make of Authy's answer to its phone app. Throws Refusal. */
export function readDecryptedAuthy({ json }: FileUnderTest): ImportResult {
  const tokens = listAt(json, 'decrypted_authenticator_tokens');
  return readFields(tokens.map((token) => underNames(namesOf(token), () => decryptedFields(token))));
}

/** The scripts put this where the secret would be, for a wrong passphrase. */
const FAILED = /^decryption failed/i;

function decryptedFields(token: unknown): EntryFields {
  if (!isRecord(token)) throw new Refusal('damaged-file');
  const secret = textAt(token, 'decrypted_seed');
  if (FAILED.test(secret)) throw new Refusal('wrong-passphrase');
  return authyTokensEntryFields(token, secret);
}

/** Reads `authenticator_tokens.json`, that answer itself, with the backup passphrase. Throws Refusal. */
export async function readAuthyTokens({ json }: FileUnderTest, options: ReadOptions): Promise<ImportResult> {
  const tokens = listAt(json, 'authenticator_tokens');
  requireBearable(tokens);
  if (tokens.length > 0) requirePassphrase(options);
  if (tokens.reduce<number>((sum, token) => sum + iterationsOf(token), 0) > MAX_ITERATIONS_TOGETHER)
    throw new Refusal('too-costly');
  const entries: (() => EntryFields)[] = [];
  for (const token of tokens)
    entries.push(underNames(namesOf(token), await settled(openToken(token, options))));
  const result = readFields(entries);
  const wrong = result.rejected.filter(({ reason }) => reason === 'wrong-passphrase').length;
  if (wrong > 0 && result.accounts.length === 0) throw new Refusal('wrong-passphrase');
  return result;
}

async function openToken(token: unknown, options: ReadOptions): Promise<EntryFields> {
  if (!isRecord(token)) throw new Refusal('damaged-file');
  const cost = { hash: 'SHA-1', iterations: iterationsOf(token) } as const;
  const key = await pbkdf2Key(options, utf8Bytes(textAt(token, 'salt')), cost);
  const iv = textAt(token, 'unique_iv');
  const sealed = parseBase64(textAt(token, 'encrypted_seed'));
  const plain = await openCbc(key, iv === '' ? new Uint8Array(IV_BYTES) : parseHex(iv), sealed);
  const secret = findUtf8Text(plain) ?? '';
  // Nothing but its letters tells a wrong passphrase in one case of 256.
  if (!/^[a-z2-7=\s]+$/i.test(secret)) throw new Refusal('wrong-passphrase');
  return authyTokensEntryFields(token, secret);
}

function iterationsOf(token: unknown): number {
  const iterations = valueAt(token, 'key_derivation_iterations');
  return typeof iterations === 'number' ? iterations : OLD_ITERATIONS;
}

function authyTokensEntryFields(token: JsonRecord, secret: string): EntryFields {
  return { kind: 'totp', ...namesOf(token), secret, digits: valueAt(token, 'digits') };
}

/** "Issuer: account" or "Issuer:account"; the issuer is often told by the name alone. */
function namesOf(token: unknown): { issuer: string; label: string } {
  const name = textAt(token, 'name') || textAt(token, 'original_name');
  const [, prefix = '', rest = ''] = /^([^:]+):(.*)$/.exec(name) ?? [];
  const issuer = textAt(token, 'issuer') || prefix.trim();
  const repeats = prefix !== '' && prefix.trim() === issuer.trim();
  if (repeats) return { issuer, label: rest.trim() };
  return { issuer, label: name === issuer ? '' : name };
}
