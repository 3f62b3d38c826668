import type { PageRect } from '../../page/scan/page-rect';
import type { PageScan, QrPicture } from '../../page/scan/scan-page';
import { Refusal } from '../../refusal';
import { isRecord, type UnknownRecord } from '../../stored/read-unknown';

const MOST_TEXTS = 20;
const LONGEST_TEXT = 8_192;
const KEY_TEXT = /^[A-Z2-7]{16,128}$/;

/** Reads what the injected scan script returned; throws Refusal `bad-message` for any other shape. */
export function parsePageScan(value: unknown): PageScan {
  const { href, origin, viewport, pictures, texts, keyTexts } = readFields(value);
  if (typeof href !== 'string' || typeof origin !== 'string' || !Array.isArray(pictures))
    throw new Refusal('bad-message');
  const { width, height } = readFields(viewport);
  return {
    href,
    origin,
    viewport: { width: readSize(width), height: readSize(height) },
    pictures: pictures.map(parsePicture),
    texts: parseTexts(texts),
    keyTexts: parseTexts(keyTexts).filter((text) => KEY_TEXT.test(text)),
  };
}

function parseTexts(value: unknown): string[] {
  if (!Array.isArray(value)) throw new Refusal('bad-message');
  return value.filter((text) => typeof text === 'string' && text.length <= LONGEST_TEXT).slice(0, MOST_TEXTS);
}

function parsePicture(value: unknown): QrPicture {
  const { src, rect, dataUrl } = readFields(value);
  return {
    rect: parseRect(rect),
    ...(typeof src === 'string' ? { src } : {}),
    ...(typeof dataUrl === 'string' && dataUrl.startsWith('data:image/') ? { dataUrl } : {}),
  };
}

function parseRect(value: unknown): PageRect {
  const { x, y, width, height } = readFields(value);
  return { x: readSize(x), y: readSize(y), width: readSize(width), height: readSize(height) };
}

function readSize(value: unknown): number {
  if (typeof value !== 'number' || !Number.isFinite(value)) throw new Refusal('bad-message');
  return value;
}

function readFields(value: unknown): UnknownRecord {
  if (!isRecord(value)) throw new Refusal('bad-message');
  return value;
}
