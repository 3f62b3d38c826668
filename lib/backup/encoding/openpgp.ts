/** Packets that an encrypted message begins with, and the versions of each (RFC 9580, sections 5.1, 5.3). */
const VERSIONS: ReadonlyMap<number, readonly number[]> = new Map([
  [1, [3, 6]],
  [3, [4, 5, 6]],
]);

/**
 * Whether bytes begin as a message that is encrypted with OpenPGP does: a packet with a session key, of a version that
 * there is, and not longer than the file (RFC 9580, section 4.2). Armoured text is not meant.
 */
export function isOpenPgp(bytes: Uint8Array): boolean {
  const [first = 0] = bytes;
  if ((first & 0x80) === 0) return false;
  const isNew = (first & 0x40) !== 0;
  const tag = isNew ? first & 0x3f : (first & 0x3c) >> 2;
  const header = isNew ? newLength(bytes) : oldLength(bytes, first & 0x03);
  if (header === undefined) return false;
  const { start, length } = header;
  const isWithin = length >= 4 && start + length < bytes.length;
  return isWithin && (VERSIONS.get(tag)?.includes(bytes[start] ?? 0) ?? false);
}

interface BodyLength {
  start: number;
  length: number;
}

/** Packets of this kind are short: lengths of more than two bytes are not theirs. */
function newLength([, one = 0, two = 0]: Uint8Array): BodyLength | undefined {
  if (one < 192) return { start: 2, length: one };
  return one < 224 ? { start: 3, length: ((one - 192) << 8) + two + 192 } : undefined;
}

function oldLength([, one = 0, two = 0]: Uint8Array, type: number): BodyLength | undefined {
  if (type === 0) return { start: 2, length: one };
  return type === 1 ? { start: 3, length: (one << 8) + two } : undefined;
}
