import { Refusal } from '../refusal';
import { toBase64 } from '../stored/base64';
import { parseJson, readArray, readRecord, readText, readWhole } from '../stored/read-unknown';
import { readSealed, type Sealed, seal, unseal } from '../vault/format/sealed';
import { packed, unpacked } from './pack';
import type { SyncState } from './state';
import { formatState, parseState } from './state-text';

const FORMAT = 'latchkey-sync';
const VERSION = 1;
const MOST_NAME = 100;

/** No state of a vault comes near: 64 Mi UTF-16 code units. */
const MOST_LENGTH = 67_108_864;

/** The vault that a message is of, and its key: 32 bytes. */
export interface MessageVault {
  vaultId: string;
  vaultKey: Uint8Array<ArrayBuffer>;
}

/** What a replica tells the others. */
export interface Message {
  replica: string;
  /** Grows by one with each message of a replica. */
  sequence: number;
  /** What a person calls the computer. */
  name: string;
  /** When it was made, by the clock of its replica, in Unix seconds. */
  at: number;
  state: SyncState;
}

/** What may be read of a message without its key. */
type Header = Pick<Message, 'replica' | 'sequence'> & { vaultId: string; keyTag: string };

/** A message as one line of JSON: sealed, and padded so that its length tells little. */
export async function sealMessage(vault: MessageVault, message: Message): Promise<string> {
  const { replica, sequence, name, at, state } = message;
  const { key, tag } = await messageKey(vault.vaultKey);
  const header: Header = { vaultId: vault.vaultId, keyTag: tag, replica, sequence };
  const content = await packed(JSON.stringify([name.slice(0, MOST_NAME), at, formatState(state)]));
  const sealed = await seal(key, content, contextOf(header));
  return JSON.stringify({ format: FORMAT, version: VERSION, ...header, ...sealed });
}

/**
 * Opens a message. Throws Refusal `unknown-format` for what is none, `sync-newer` for one of a later version, `other-vault`,
 * `sync-other-key` for one under a key that this vault had or will have, and `damaged-file` for one that is torn or forged.
 */
export async function openMessage(vault: MessageVault, text: string): Promise<Message> {
  const { header, sealed } = parseMessage(text);
  if (header.vaultId !== vault.vaultId) throw new Refusal('other-vault');
  const { key, tag } = await messageKey(vault.vaultKey);
  if (header.keyTag !== tag) throw new Refusal('sync-other-key');
  const content = await unseal(key, sealed, contextOf(header));
  if (content === undefined) throw new Refusal('damaged-file');
  const { replica, sequence } = header;
  try {
    const [name, at, state] = readArray(parseJson(await unpacked(content)));
    return { replica, sequence, name: readText(name), at: readWhole(at), state: parseState(readText(state)) };
  } catch (error) {
    throw asDamaged(error);
  }
}

function parseMessage(text: string): { header: Header; sealed: Sealed } {
  if (text.length > MOST_LENGTH) throw new Refusal('too-costly');
  if (!text.includes(FORMAT)) throw new Refusal('unknown-format');
  try {
    const record = readRecord(parseJson(text));
    if (record['format'] !== FORMAT) throw new Refusal('unknown-format');
    if (readWhole(record['version'], 1) > VERSION) throw new Refusal('sync-newer');
    const header = {
      vaultId: readText(record['vaultId']),
      keyTag: readText(record['keyTag']),
      replica: readText(record['replica']),
      sequence: readWhole(record['sequence'], 1),
    };
    return { header, sealed: readSealed(record) };
  } catch (error) {
    throw asDamaged(error);
  }
}

function asDamaged(error: unknown): unknown {
  const isDamage = error instanceof Refusal && error.code === 'vault-damaged';
  return isDamage ? new Refusal('damaged-file', { cause: error }) : error;
}

/** All of the header is bound to what is sealed: none of it can be changed or moved to another message. */
function contextOf({ vaultId, keyTag, replica, sequence }: Header): string {
  return JSON.stringify([FORMAT, VERSION, vaultId, keyTag, replica, sequence]);
}

/** The key of messages, and 8 bytes that tell it from others without telling anything of it: HKDF-SHA-256 (RFC 5869) of the vault key. */
async function messageKey(vaultKey: Uint8Array<ArrayBuffer>): Promise<{ key: CryptoKey; tag: string }> {
  const material = await crypto.subtle.importKey('raw', vaultKey, 'HKDF', false, ['deriveKey', 'deriveBits']);
  const gcm = { name: 'AES-GCM', length: 256 };
  const [key, tag] = await Promise.all([
    crypto.subtle.deriveKey(hkdf('key'), material, gcm, false, ['encrypt', 'decrypt']),
    crypto.subtle.deriveBits(hkdf('tag'), material, 64),
  ]);
  return { key, tag: toBase64(new Uint8Array(tag)) };
}

function hkdf(use: string): HkdfParams {
  const info = new TextEncoder().encode(JSON.stringify([FORMAT, use]));
  return { name: 'HKDF', hash: 'SHA-256', salt: new Uint8Array(), info };
}
