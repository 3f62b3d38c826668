import { Refusal } from '../refusal';
import { busyParts } from './busy-parts';
import { isCrowded } from './crowded';
import { flatten } from './flatten';
import type { FoundQr, Picture, PixelRect } from './plane';
import { QUICK, rescue, THOROUGH } from './preparations';
import { principalAxis } from './principal-axis';
import { inReadingOrder } from './reading-order';
import { scanForOne } from './scan';
import { scanWithJsqr } from './scan-jsqr';
import { scanLarge } from './scan-large';
import { shrink } from './shrink';

const MAX_PIXELS = 64_000_000;
const MAX_LENGTH = 65_535;
// Modules on the side of a version 1 symbol (ISO/IEC 18004, section 6.3.1).
const SMALLEST_CODE = 21;
// A picture up to this size is taken for that of a code, a larger one for a page with something in it.
const MAX_WHOLE = 640_000;
// What counts as an edge: first so that pictures and gradients stay out, then so that faint codes come in.
const EDGE_STEPS = [24, 10];

/**
 * The text of every distinct QR code in a picture (RGBA, as ImageData), in reading order; [] if there is none.
 * Throws Refusal 'picture-too-large' beyond 64 megapixels or 65,535 pixels on a side.
 */
export async function decodeQrCodes(image: Picture): Promise<string[]> {
  return (await findQrCodes(image)).map((code) => code.text);
}

/** As `decodeQrCodes`, with the rectangle of each code in the picture's pixels, for a thumbnail. */
export async function findQrCodes(image: Picture): Promise<FoundQr[]> {
  if (area(image) > MAX_PIXELS || Math.max(image.width, image.height) > MAX_LENGTH) {
    throw new Refusal('picture-too-large');
  }
  if (Math.min(image.width, image.height) < SMALLEST_CODE) return [];
  return inReadingOrder(await findInOpaque(flatten(image)));
}

async function findInOpaque(picture: Picture): Promise<FoundQr[]> {
  if (!isCrowded(picture)) return area(picture) <= MAX_WHOLE ? findInWhole(picture) : findInPage(picture);
  const found = await findInOpaque(shrink(picture, 2));
  return found.map(({ text, rect }) => ({ text, rect: zoomed(rect, 2) }));
}

async function findInWhole(picture: Picture): Promise<FoundQr[]> {
  const first = scanForOne(picture);
  if (first) return fills(first.rect, picture) ? [first] : findInPage(picture);
  const whole = { x: 0, y: 0, width: picture.width, height: picture.height };
  const rescued = await rescue(picture, [whole], THOROUGH);
  return rescued.length > 0 ? rescued : scanWithJsqr(principalAxis(picture));
}

async function findInPage(picture: Picture): Promise<FoundQr[]> {
  const found = await scanLarge(picture);
  const tried = found.map(({ rect }) => rect);
  for (const step of EDGE_STEPS) {
    const parts = busyParts(picture, step).filter((part) => !tried.some((rect) => covers(rect, part)));
    found.push(...(await rescue(picture, parts, QUICK)));
    if (found.length > 0) break;
    tried.push(...parts);
  }
  return found;
}

function zoomed({ x, y, width, height }: PixelRect, by: number): PixelRect {
  return { x: x * by, y: y * by, width: width * by, height: height * by };
}

/** Whether no margin beside the code has room for another one of half its side. */
function fills(code: PixelRect, { width, height }: Picture): boolean {
  const margin = Math.max(code.x, code.y, width - code.x - code.width, height - code.y - code.height);
  return margin < Math.min(code.width, code.height) / 2;
}

function covers(code: PixelRect, part: PixelRect): boolean {
  const width = Math.min(code.x + code.width, part.x + part.width) - Math.max(code.x, part.x);
  const height = Math.min(code.y + code.height, part.y + part.height) - Math.max(code.y, part.y);
  return width > 0 && height > 0 && width * height > area(part) * 0.3;
}

function area({ width, height }: Pick<PixelRect, 'width' | 'height'>): number {
  return width * height;
}
