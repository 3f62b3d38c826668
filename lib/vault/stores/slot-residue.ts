import { parseJson, readRecord } from '../../stored/read-unknown';
import type { KeySlot } from '../format/key-slot';

/** A vault key in its box: 32 bytes and a tag of 16, which are 64 digits of base64 without padding (RFC 4648, section 4). */
const KEY_BOX = /(?<![A-Za-z0-9+/=])[A-Za-z0-9+/]{64}(?![A-Za-z0-9+/=])/g;
const VAULT_ID = /"vaultId":"([^"]{1,100})"/;

/**
 * Bytes without the vault keys that ways which are gone would still open, for copies that cannot be opened and sealed again.
 * All else in them stays, and so do the boxes of `slots` and whatever says that it is another vault's.
 */
export function withoutOldKeys(text: string, vaultId: string, slots: KeySlot[]): string {
  const claimed = VAULT_ID.exec(text)?.[1];
  if (claimed !== undefined && claimed !== vaultId) return text;
  const current = new Set(slots.map(({ key }) => key.ciphertext));
  const contents = ciphertextOf(text);
  return text.replace(KEY_BOX, (box) => (current.has(box) || box === contents ? box : ''));
}

/** A vault that is almost empty is as short as a key. */
function ciphertextOf(text: string): unknown {
  try {
    return readRecord(readRecord(parseJson(text))['contents'])['ciphertext'];
  } catch {
    return undefined;
  }
}
