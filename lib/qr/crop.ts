import type { Picture, PixelRect, Plane } from './plane';

/** The part of a picture in `box`, which must lie inside it. */
export function crop(picture: Picture, rect: PixelRect): Picture {
  const data = new Uint8ClampedArray(rect.width * rect.height * 4);
  for (let y = 0; y < rect.height; y++) {
    const start = ((rect.y + y) * picture.width + rect.x) * 4;
    data.set(picture.data.subarray(start, start + rect.width * 4), y * rect.width * 4);
  }
  return { data, width: rect.width, height: rect.height };
}

/** The part of a plane in `box`, with `margin` pixels of `value` on each side. */
export function cropPlane(plane: Plane, rect: PixelRect, margin: number, value: number): Plane {
  const width = rect.width + 2 * margin;
  const height = rect.height + 2 * margin;
  const data = new Uint8Array(width * height).fill(value);
  for (let y = 0; y < rect.height; y++) {
    const start = (rect.y + y) * plane.width + rect.x;
    data.set(plane.data.subarray(start, start + rect.width), (y + margin) * width + margin);
  }
  return { data, width, height };
}
