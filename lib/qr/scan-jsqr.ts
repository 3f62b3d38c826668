import jsqr from 'jsqr';
import { byteText } from './byte-text';
import type { FoundQr, Plane } from './plane';

/** The one code that jsqr reads in a plane, as a list. It knows kanji segments, and takes other photos than `qr`. */
export function scanWithJsqr({ data, width, height }: Plane): FoundQr[] {
  const pixels = new Uint8ClampedArray(width * height * 4);
  for (const [p, v] of data.entries()) pixels.fill(v, 4 * p, 4 * p + 3);
  // jsqr keeps the options of the call before where one is not given.
  const code = jsqr(pixels, width, height, { inversionAttempts: 'attemptBoth' });
  // A symbol without segments is a chance hit on noise.
  if (!code || code.chunks.length === 0) return [];
  const text = code.data || byteText(Uint8Array.from(code.binaryData));
  const { topLeftCorner, topRightCorner, bottomLeftCorner, bottomRightCorner } = code.location;
  const corners = [topLeftCorner, topRightCorner, bottomLeftCorner, bottomRightCorner];
  const x = Math.min(...corners.map((corner) => corner.x));
  const y = Math.min(...corners.map((corner) => corner.y));
  const right = Math.max(...corners.map((corner) => corner.x));
  const bottom = Math.max(...corners.map((corner) => corner.y));
  return text === '' ? [] : [{ text, rect: { x, y, width: right - x, height: bottom - y } }];
}
