import type { ScannedCode } from '../../import/findings';
import type { PageRect } from '../../page/scan/page-rect';
import type { QrPicture } from '../../page/scan/scan-page';
import { findQrCodes } from '../../qr/decode';
import { Refusal } from '../../refusal';
import { loadPicture, pixelsOf, thumbnailOf } from './picture';
import type { Scan } from './scan-handoff';

/** Room around a picture on the screen, in CSS pixels, for a quiet zone that the page itself gives. */
const MARGIN = 16;

/**
 * Every QR code of a scan, without repeats. The picture that was clicked is read first, and alone if it holds a code;
 * then every picture's own pixels, or its part of the screen where the page may not read them; then the whole screen;
 * then what the page says in links and texts.
 */
export async function readScan(scan: Scan): Promise<ScannedCode[]> {
  const clicked = scan.pictures.filter(({ src }) => scan.clicked !== undefined && src === scan.clicked);
  for (const picture of clicked) {
    const codes = await readPicture(picture, scan);
    if (codes.length > 0) return codes;
  }
  const found = new Map<string, ScannedCode>();
  for (const picture of scan.pictures) addTo(found, await readLikeliest(picture, scan));
  addTo(found, await readScreen(scan));
  return withTexts([...found.values()], scan.texts);
}

function addTo(found: Map<string, ScannedCode>, codes: ScannedCode[]): void {
  for (const code of codes) if (!found.has(code.text)) found.set(code.text, code);
}

/** A link and a code beside it may write one account in two ways: their keys tell. */
function withTexts(codes: ScannedCode[], texts: string[]): ScannedCode[] {
  const known = new Set(codes.map(({ text }) => keyOf(text)));
  return [...codes, ...texts.filter((text) => !known.has(keyOf(text))).map((text) => ({ text }))];
}

function keyOf(text: string): string {
  return /[?&](?:secret|data)=([^&#]*)/i.exec(text)?.[1]?.toUpperCase() ?? text;
}

async function readLikeliest(picture: QrPicture, scan: Scan): Promise<ScannedCode[]> {
  if (picture.dataUrl !== undefined) return readUrl(picture.dataUrl);
  return isOnScreen(picture.rect, scan.viewport) ? readScreen(scan, picture.rect) : [];
}

function isOnScreen({ x, y, width, height }: PageRect, viewport: Scan['viewport']): boolean {
  return x + width > 0 && y + height > 0 && x < viewport.width && y < viewport.height;
}

async function readPicture(picture: QrPicture, scan: Scan): Promise<ScannedCode[]> {
  const codes = await readOwnPixels(picture);
  return codes.length > 0 ? codes : readScreen(scan, picture.rect);
}

async function readOwnPixels({ dataUrl }: QrPicture): Promise<ScannedCode[]> {
  return dataUrl === undefined ? [] : readUrl(dataUrl);
}

async function readScreen({ screen, viewport }: Scan, rect?: PageRect): Promise<ScannedCode[]> {
  if (screen === undefined) return [];
  return readUrl(screen, rect && viewport.width > 0 ? fractionOf(rect, viewport) : undefined);
}

/** A picture that cannot be drawn holds no code for us; the others may. */
async function readUrl(url: string, part?: PageRect): Promise<ScannedCode[]> {
  try {
    return await readPictureAt(url, part);
  } catch (error) {
    if (error instanceof Refusal) return [];
    throw error;
  }
}

/** The codes in a picture, or in a part of it given as fractions. Throws as `loadPicture` and `findQrCodes` do. */
export async function readPictureAt(url: string, part?: PageRect): Promise<ScannedCode[]> {
  const pixels = pixelsOf(await loadPicture(url), part);
  const codes = await findQrCodes(pixels);
  return codes.map(({ text, rect }) => ({ text, thumbnail: thumbnailOf(pixels, rect) }));
}

/** A box of the viewport, with a margin, as fractions of it: a screenshot has its own number of pixels. */
function fractionOf(rect: PageRect, viewport: Scan['viewport']): PageRect {
  const x = Math.max(0, rect.x - MARGIN);
  const y = Math.max(0, rect.y - MARGIN);
  const right = Math.min(viewport.width, rect.x + rect.width + MARGIN);
  const bottom = Math.min(viewport.height, rect.y + rect.height + MARGIN);
  return {
    x: x / viewport.width,
    y: y / viewport.height,
    width: Math.max(0, right - x) / viewport.width,
    height: Math.max(0, bottom - y) / viewport.height,
  };
}
