import { base64 } from '@scure/base';
import { Refusal } from '../refusal';

/** Bytes as padded base64 (RFC 4648, section 4). */
export const toBase64 = (bytes: Uint8Array): string => base64.encode(bytes);

/** Reads padded base64; throws Refusal `vault-damaged` for anything else. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    return new Uint8Array(base64.decode(text));
  } catch (cause) {
    throw new Refusal('vault-damaged', { cause });
  }
}
