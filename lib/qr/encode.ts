import { create } from 'qrcode';
import { Refusal } from '../refusal';

/** How much of a code may be unreadable: about 7, 15, 25 and 30 % (ISO/IEC 18004, section 6.5.1). */
type ErrorLevel = 'L' | 'M' | 'Q' | 'H';

// Bytes that a version 40 symbol holds (ISO/IEC 18004, table 7).
const MAX_BYTES: Record<ErrorLevel, number> = { L: 2953, M: 2331, Q: 1663, H: 1273 };

/**
 * The modules of the smallest QR code that holds `text` as UTF-8, row by row, true for dark,
 * without the quiet zone of four modules that a drawing must leave on each side.
 * Throws Refusal 'picture-too-large' if the text is longer than any symbol holds.
 */
export function encodeQr(text: string, level: ErrorLevel = 'M'): boolean[][] {
  const bytes = new TextEncoder().encode(text);
  if (bytes.length > MAX_BYTES[level]) throw new Refusal('picture-too-large');
  // An empty list of segments is an error in the package; an empty byte segment is a valid code.
  const { size, data } = create([{ mode: 'byte', data: bytes }], { errorCorrectionLevel: level }).modules;
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => data[y * size + x] === 1),
  );
}
