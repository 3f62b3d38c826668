import { Refusal } from '../../refusal';
import { openGcm } from '../crypto/ciphers';
import { pbkdf2Key } from '../crypto/kdf';
import type { ReadOptions } from '../crypto/read-options';
import { parseBase64 } from '../encoding/bytes';
import { type JsonRecord, listAt, namesById, textAt, valueAt } from '../encoding/json-values';
import type { EntryFields } from '../entry/entry';
import type { FileUnderTest } from '../entry/file-under-test';
import { type ImportResult, readEntries } from '../entry/import-result';
import { type InnerDocument, innerJson } from '../entry/inner-document';
import { inOrder } from './order';

/** Reads a 2FAS backup of schema 1 to 4, plain or encrypted. Throws Refusal. */
export async function read2fas({ json, text }: FileUnderTest, options: ReadOptions): Promise<ImportResult> {
  const groups = namesById(listAt(json, 'groups'));
  const sealed = textAt(json, 'servicesEncrypted');
  const inner = sealed === '' ? { json, text } : await openServices(sealed, options);
  const services = sealed === '' ? valueAt(json, 'services') : inner.json;
  if (!Array.isArray(services)) throw new Refusal('damaged-file');
  const listed = inOrder(services, (service) => valueAt(valueAt(service, 'order'), 'position'));
  return { ...readEntries(listed, (service) => twoFasEntryFields(service, groups)), inner };
}

/** `ciphertext and tag:salt:nonce`, each in base64. The iteration count is 2FAS's own, for every schema. */
async function openServices(sealed: string, options: ReadOptions): Promise<InnerDocument> {
  const [ciphertext, salt, nonce] = sealed.split(':').map(parseBase64);
  if (!ciphertext || !salt || !nonce) throw new Refusal('damaged-file');
  const key = await pbkdf2Key(options, salt, { hash: 'SHA-256', iterations: 10_000 });
  return innerJson(await openGcm(key, nonce, ciphertext));
}

function twoFasEntryFields(service: JsonRecord, groups: ReadonlyMap<string, string>): EntryFields {
  const otp = valueAt(service, 'otp');
  const group = groups.get(textAt(service, 'groupId'));
  return {
    ...namesOf(service, otp),
    kind: textAt(otp, 'tokenType') || 'totp',
    secret: textAt(service, 'secret'),
    algorithm: valueAt(otp, 'algorithm'),
    digits: valueAt(otp, 'digits'),
    period: valueAt(otp, 'period'),
    counter: valueAt(otp, 'counter'),
    tags: group ? [group] : [],
  };
}

/** Often only the service's name tells the issuer; where it repeats the account, there is none. */
function namesOf(service: unknown, otp: unknown): { issuer: string; label: string } {
  const name = textAt(service, 'name');
  const issuer = textAt(otp, 'issuer');
  const label = textAt(otp, 'account') || withoutPrefix(textAt(otp, 'label'), `${issuer || name}:`);
  return { issuer: issuer || (name === label ? '' : name), label };
}

function withoutPrefix(text: string, prefix: string): string {
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}
