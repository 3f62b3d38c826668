import { Refusal } from '../refusal';

// The platform's own base64: the popup reads the vault with it, and a library would be code to load.

/** Bytes as padded base64 (RFC 4648, section 4). */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  // In slices: a call takes only so many arguments.
  for (let i = 0; i < bytes.length; i += 8_192) text += String.fromCharCode(...bytes.subarray(i, i + 8_192));
  return btoa(text);
}

/** Reads padded base64; throws Refusal `vault-damaged` for anything else, and for a text that `toBase64` does not write. */
export function fromBase64(text: string): Uint8Array<ArrayBuffer> {
  try {
    const bytes = readNatively?.(text, { lastChunkHandling: 'strict' }) ?? readByHand(text);
    // Both readers let white space pass, which would make many texts of one value.
    if (bytes.length !== lengthOf(text)) throw new Refusal('vault-damaged');
    return bytes;
  } catch (cause) {
    throw new Refusal('vault-damaged', { cause });
  }
}

/** Bytes as base64 for addresses (RFC 4648, section 5), without padding. */
export function toBase64Url(bytes: Uint8Array): string {
  return toBase64(bytes).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Reads base64 without its padding as strictly as `fromBase64`. Throws Refusal `vault-damaged`. */
export function fromBase64Unpadded(digits: string): Uint8Array<ArrayBuffer> {
  return fromBase64(digits.padEnd(Math.ceil(digits.length / 4) * 4, '='));
}

/** Reads base64 as others write it: either alphabet, with or without padding, white space in it. Undefined for other text. */
export function findBase64(text: string): Uint8Array<ArrayBuffer> | undefined {
  try {
    return bytesOf(atob(text.replaceAll('-', '+').replaceAll('_', '/')));
  } catch {
    return undefined;
  }
}

/**
 * Reads each text as `fromBase64` does, all in one go. The bytes lie side by side in one buffer: a call for each text takes
 * many times as long, and a buffer for each several times the room.
 */
export function fromBase64Together(texts: readonly string[]): Uint8Array<ArrayBuffer>[] {
  const all = fromBase64(texts.map(withoutPadding).join(''));
  let next = 0;
  return texts.map((text) => {
    const offset = next;
    const end = offset + lengthOf(text);
    next += (text.length / 4) * 3;
    // Bits in the place of padding are stray ones of the digit before it.
    for (let i = end; i < next; i++) if (all[i] !== 0) throw new Refusal('vault-damaged');
    return new Uint8Array(all.buffer, offset, end - offset);
  });
}

/** As many digits, zeros for the padding: texts can be put together then. */
function withoutPadding(text: string): string {
  if (text.length % 4 !== 0) throw new Refusal('vault-damaged');
  if (text.endsWith('==')) return `${text.slice(0, -2)}AA`;
  return text.endsWith('=') ? `${text.slice(0, -1)}A` : text;
}

/** Bytes that padded base64 without white space holds. */
function lengthOf(text: string): number {
  const padding = text.endsWith('==') ? 2 : Number(text.endsWith('='));
  return (text.length / 4) * 3 - padding;
}

/** Many times as fast; Chromium has it since version 140. */
const readNatively = (
  Uint8Array as { fromBase64?(text: string, options: object): Uint8Array<ArrayBuffer> }
).fromBase64?.bind(Uint8Array);

function readByHand(text: string): Uint8Array<ArrayBuffer> {
  // `atob` lets stray bits pass.
  const end = text.slice(-4);
  if (btoa(atob(end)) !== end) throw new Refusal('vault-damaged');
  return bytesOf(atob(text));
}

/** The bytes of what `atob` gives: a character each. */
function bytesOf(binary: string): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(binary.length);
  // `Uint8Array.from` with a function takes many times as long.
  for (let i = 0; i < bytes.length; i++) bytes[i] = binary.charCodeAt(i);
  return bytes;
}
