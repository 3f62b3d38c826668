import type { PageRect } from '../../page/scan/page-rect';
import type { Picture } from '../../qr/plane';
import { Refusal } from '../../refusal';

/** Longest side that is decoded: a 4K screen fits, a decompression bomb does not. */
const LONGEST_SIDE = 4096;
/** A code of one pixel a module is read only when it is enlarged. */
const SMALL_SIDE = 300;
const THUMBNAIL_SIDE = 96;

/** The picture behind a `data:` or `blob:` URL. Throws Refusal `no-qr-code` for bytes that are no picture. */
export async function loadPicture(url: string): Promise<HTMLImageElement> {
  const picture = new Image();
  picture.src = url;
  await picture.decode().catch((cause: unknown) => {
    throw new Refusal('no-qr-code', { cause });
  });
  if (picture.naturalWidth === 0 || picture.naturalHeight === 0) throw new Refusal('no-qr-code');
  return picture;
}

/** The pixels of a picture, or of a part of it given as fractions of its width and height. */
export function pixelsOf(picture: HTMLImageElement, part?: PageRect): Picture {
  const { naturalWidth, naturalHeight } = picture;
  const context = canvasFor(naturalWidth * (part?.width ?? 1), naturalHeight * (part?.height ?? 1));
  const { width, height } = context.canvas;
  // A drawing without a size of its own is drawn to fit; a part of it would be a part of something else.
  if (part === undefined) context.drawImage(picture, 0, 0, width, height);
  else {
    const [x, y] = [part.x * naturalWidth, part.y * naturalHeight];
    context.drawImage(
      picture,
      x,
      y,
      part.width * naturalWidth,
      part.height * naturalHeight,
      0,
      0,
      width,
      height,
    );
  }
  // Not the ImageData itself: its width and height are lost where it is spread.
  return { data: context.getImageData(0, 0, width, height).data, width, height };
}

function canvasFor(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const scale = scaleFor(Math.max(width, height));
  const canvas = new OffscreenCanvas(
    Math.max(1, Math.round(width * scale)),
    Math.max(1, Math.round(height * scale)),
  );
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d canvas');
  context.imageSmoothingEnabled = scale < 1;
  return context;
}

function scaleFor(side: number): number {
  if (side > 0 && side < SMALL_SIDE) return Math.ceil(SMALL_SIDE / side);
  return Math.min(1, LONGEST_SIDE / Math.max(1, side));
}

/** A part of a picture as a small square data URL, to recognise it by. */
export function thumbnailOf({ data, width, height }: Picture, rect: PageRect): string {
  const whole = document.createElement('canvas');
  Object.assign(whole, { width, height });
  whole.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(data), width, height), 0, 0);
  const small = document.createElement('canvas');
  Object.assign(small, { width: THUMBNAIL_SIDE, height: THUMBNAIL_SIDE });
  small
    .getContext('2d')
    ?.drawImage(whole, rect.x, rect.y, rect.width, rect.height, 0, 0, THUMBNAIL_SIDE, THUMBNAIL_SIDE);
  return small.toDataURL('image/png');
}
