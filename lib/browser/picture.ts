import type { Box } from '../page/qr-pictures';
import { Refusal } from '../refusal';

/** Longest side that is decoded: a 4K screen fits, a decompression bomb does not. */
const LONGEST_SIDE = 4096;

/** The picture behind a `data:` or `blob:` URL. Throws Refusal `no-qr-code` for bytes that are no picture. */
export async function loadPicture(url: string): Promise<HTMLImageElement> {
  const picture = new Image();
  picture.src = url;
  await picture.decode().catch((cause: unknown) => {
    throw new Refusal('no-qr-code', { cause });
  });
  return picture;
}

/** The pixels of a picture, or of a part of it given as fractions of its width and height. */
export function pixelsOf(
  picture: HTMLImageElement,
  part: Box = { x: 0, y: 0, width: 1, height: 1 },
): ImageData {
  const { naturalWidth, naturalHeight } = picture;
  const width = part.width * naturalWidth;
  const height = part.height * naturalHeight;
  const scale = Math.min(1, LONGEST_SIDE / Math.max(width, height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d canvas');
  context.drawImage(
    picture,
    part.x * naturalWidth,
    part.y * naturalHeight,
    width,
    height,
    0,
    0,
    canvas.width,
    canvas.height,
  );
  return context.getImageData(0, 0, canvas.width, canvas.height);
}
