import { decodeQR, decodeQRBatch } from 'qr/decode.js';
import { byteText } from './byte-text';
import type { FoundQr, Picture, PixelRect, Plane } from './plane';

/** The longest side that the decoder takes, in pixels. */
export const MAX_SIDE = 4096;

const OPTIONS = {
  // Further guesses, as a count and not as a time limit: a picture reads the same on a busy machine.
  effort: 64,
  timeLimit: Number.POSITIVE_INFINITY,
  textDecoder: byteText,
};

/** The code that the `qr` package sees first in a picture or plane, dark on light or light on dark. */
export function scanForOne(image: Picture | Plane): FoundQr | undefined {
  let rect: PixelRect | undefined;
  try {
    const text = decodeQR(image, {
      ...OPTIONS,
      format: formatOf(image),
      pointsOnDetect: ({ boundingBox }) => {
        rect = { ...boundingBox };
      },
    });
    return rect && text !== '' ? { text, rect } : undefined;
  } catch {
    // What the package throws for a picture without a readable code.
    return undefined;
  }
}

/** For each picture or plane all codes that the `qr` package reads in one pass; they share one set of buffers. */
export async function scanForAll(
  images: readonly (Picture | Plane)[],
  effort = OPTIONS.effort,
): Promise<FoundQr[][]> {
  const [first] = images;
  if (!first) return [];
  const rects: PixelRect[] = [];
  const read = await decodeQRBatch(images, {
    ...OPTIONS,
    effort,
    format: formatOf(first),
    maxSize: {
      width: Math.max(...images.map((i) => i.width)),
      height: Math.max(...images.map((i) => i.height)),
    },
    pointsOnDetect: ({ boundingBox }, text) => {
      if (typeof text === 'string') rects.push({ ...boundingBox });
    },
  });
  // Boxes come in the order of the texts, through all images.
  const paired = (text: unknown) => (typeof text === 'string' ? [{ text, rect: rects.shift() }] : []);
  return read.map((texts) =>
    texts.flatMap(paired).flatMap(({ text, rect }) => (rect && text ? [{ text, rect }] : [])),
  );
}

function formatOf({ data, width, height }: Picture | Plane): 'I420' | 'RGBA' {
  return data.length === width * height ? 'I420' : 'RGBA';
}
