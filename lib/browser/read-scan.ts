import type { Box } from '../page/qr-boxes';
import type { QrPicture } from '../page/qr-pictures';
import { decodeQrCodes } from '../qr/decode';
import { Refusal } from '../refusal';
import { loadPicture, pixelsOf } from './picture';
import type { Scan } from './scan-handoff';

/** Room around a picture on the screen, in CSS pixels, for a quiet zone that the page itself gives. */
const MARGIN = 16;

/**
 * The text of every QR code of a scan, without repeats. The picture that was clicked is read first, and alone if it
 * holds a code; then every picture's own pixels, or its part of the screen where the page may not read them; then the
 * whole screen; then what the page says in links and texts.
 */
export async function readScan(scan: Scan): Promise<string[]> {
  const clicked = scan.pictures.filter(({ src }) => scan.clicked !== undefined && src === scan.clicked);
  for (const picture of clicked) {
    const texts = await readPicture(picture, scan);
    if (texts.length > 0) return texts;
  }
  const found = new Set<string>();
  for (const picture of scan.pictures) {
    for (const text of await readLikeliest(picture, scan)) found.add(text);
  }
  for (const text of await readScreen(scan)) found.add(text);
  return withTexts([...found], scan.texts);
}

/** A link and a code beside it may write one account in two ways: their keys tell. */
function withTexts(codes: string[], texts: string[]): string[] {
  const known = new Set(codes.map(keyOf));
  return [...codes, ...texts.filter((text) => !known.has(keyOf(text)))];
}

function keyOf(text: string): string {
  return /[?&](?:secret|data)=([^&#]*)/i.exec(text)?.[1]?.toUpperCase() ?? text;
}

async function readLikeliest(picture: QrPicture, scan: Scan): Promise<string[]> {
  if (picture.dataUrl !== undefined) return readUrl(picture.dataUrl);
  return isOnScreen(picture.box, scan.viewport) ? readScreen(scan, picture.box) : [];
}

function isOnScreen({ x, y, width, height }: Box, viewport: Scan['viewport']): boolean {
  return x + width > 0 && y + height > 0 && x < viewport.width && y < viewport.height;
}

async function readPicture(picture: QrPicture, scan: Scan): Promise<string[]> {
  const texts = await readOwnPixels(picture);
  return texts.length > 0 ? texts : readScreen(scan, picture.box);
}

async function readOwnPixels({ dataUrl }: QrPicture): Promise<string[]> {
  return dataUrl === undefined ? [] : readUrl(dataUrl);
}

async function readScreen({ screen, viewport }: Scan, box?: Box): Promise<string[]> {
  if (screen === undefined) return [];
  return readUrl(screen, box && viewport.width > 0 ? fractionOf(box, viewport) : undefined);
}

/** A picture that cannot be drawn holds no code for us; the others may. */
async function readUrl(url: string, part?: Box): Promise<string[]> {
  try {
    return await decodeQrCodes(pixelsOf(await loadPicture(url), part));
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** A box of the viewport, with a margin, as fractions of it: a screenshot has its own number of pixels. */
function fractionOf(box: Box, viewport: Scan['viewport']): Box {
  const x = Math.max(0, box.x - MARGIN);
  const y = Math.max(0, box.y - MARGIN);
  const right = Math.min(viewport.width, box.x + box.width + MARGIN);
  const bottom = Math.min(viewport.height, box.y + box.height + MARGIN);
  return {
    x: x / viewport.width,
    y: y / viewport.height,
    width: Math.max(0, right - x) / viewport.width,
    height: Math.max(0, bottom - y) / viewport.height,
  };
}
