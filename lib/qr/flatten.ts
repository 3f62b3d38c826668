import type { Picture } from './plane';

/**
 * The picture on an opaque ground: white behind dark ink, black behind light ink, so that the modules of a
 * transparent picture stand out. An opaque picture is returned as it is.
 */
export function flatten(picture: Picture): Picture {
  if (isOpaque(picture.data)) return picture;
  const ground = inkLuma(picture.data) < 128 ? 255 : 0;
  const data = new Uint8ClampedArray(picture.data.length);
  for (let i = 0; i < data.length; i += 4) {
    const alpha = (picture.data[i + 3] ?? 0) / 255;
    const behind = ground * (1 - alpha);
    data[i] = (picture.data[i] ?? 0) * alpha + behind;
    data[i + 1] = (picture.data[i + 1] ?? 0) * alpha + behind;
    data[i + 2] = (picture.data[i + 2] ?? 0) * alpha + behind;
    data[i + 3] = 255;
  }
  // Not spread: an ImageData has its width and height from its prototype.
  return { data, width: picture.width, height: picture.height };
}

// A picture of which no pixel in seven is transparent has nothing behind it that matters.
const STRIDE = 4 * 7;

function isOpaque(data: Uint8ClampedArray): boolean {
  for (let i = 3; i < data.length; i += STRIDE) if (data[i] !== 255) return false;
  return true;
}

/** Mean luma of what is painted, 0 to 255, weighted by alpha. */
function inkLuma(data: Uint8ClampedArray): number {
  let weight = 0;
  let sum = 0;
  for (let i = 0; i < data.length; i += 4) {
    const alpha = data[i + 3] ?? 0;
    weight += alpha;
    sum += alpha * ((data[i] ?? 0) + 2 * (data[i + 1] ?? 0) + (data[i + 2] ?? 0));
  }
  return sum / Math.max(1, weight) / 4;
}
