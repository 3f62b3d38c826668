import { Refusal } from '../../refusal';
import { toBase64 } from '../../stored/base64';
import { PICTURE_BYTES } from '../../vault/format/own-picture';

/** Twice the size that it is shown at, for dense screens. */
const SIDE = 64;
/** No logo comes near; the browser decodes it whole. */
const MAX_FILE_BYTES = 10_000_000;
/** From fine to coarse, until one is small enough. */
const TRIES = [
  { side: SIDE, quality: 0.92 },
  { side: SIDE, quality: 0.75 },
  { side: SIDE, quality: 0.5 },
  { side: SIDE / 2, quality: 0.75 },
  { side: SIDE / 2, quality: 0.3 },
] as const;

/**
 * A picture file drawn again, small and square with nothing cut off: a data URL as `isOwnPicture` takes it. Whatever else the
 * file held is gone. Throws Refusal `bad-picture` or `picture-too-large`.
 */
export async function readSmallPicture(file: Blob): Promise<string> {
  if (file.size > MAX_FILE_BYTES) throw new Refusal('picture-too-large');
  const url = URL.createObjectURL(file);
  try {
    const picture = await decode(url);
    for (const { side, quality } of TRIES) {
      const small = await encode(draw(picture, side), quality);
      if (small.size <= PICTURE_BYTES) return await toDataUrl(small);
    }
    throw new Refusal('picture-too-large');
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** A picture as a small PNG, as a data URL. Throws Refusal `bad-picture`. */
export async function readPng(file: Blob): Promise<string> {
  const url = URL.createObjectURL(file);
  try {
    const canvas = draw(await decode(url), SIDE);
    return await toDataUrl(await canvas.convertToBlob({ type: 'image/png' }));
  } finally {
    URL.revokeObjectURL(url);
  }
}

/** An image element also reads SVG, and runs nothing in it. */
async function decode(url: string): Promise<HTMLImageElement> {
  const picture = new Image();
  picture.src = url;
  await picture.decode().catch((cause: unknown) => {
    throw new Refusal('bad-picture', { cause });
  });
  return picture;
}

function draw(picture: HTMLImageElement, side: number): OffscreenCanvas {
  const canvas = new OffscreenCanvas(side, side);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no 2d canvas');
  // A drawing without a size of its own fills the square.
  const [width, height] = [picture.naturalWidth || side, picture.naturalHeight || side];
  const scale = side / Math.max(width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(
    picture,
    (side - width * scale) / 2,
    (side - height * scale) / 2,
    width * scale,
    height * scale,
  );
  return canvas;
}

/** WebP where the browser writes it, else PNG. */
function encode(canvas: OffscreenCanvas, quality: number): Promise<Blob> {
  return canvas.convertToBlob({ type: 'image/webp', quality });
}

async function toDataUrl(blob: Blob): Promise<string> {
  return `data:${blob.type};base64,${toBase64(new Uint8Array(await blob.arrayBuffer()))}`;
}
