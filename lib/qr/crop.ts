import type { Box, Picture, Plane } from './plane';

/** The part of a picture in `box`, which must lie inside it. */
export function crop(picture: Picture, box: Box): Picture {
  const data = new Uint8ClampedArray(box.width * box.height * 4);
  for (let y = 0; y < box.height; y++) {
    const start = ((box.y + y) * picture.width + box.x) * 4;
    data.set(picture.data.subarray(start, start + box.width * 4), y * box.width * 4);
  }
  return { data, width: box.width, height: box.height };
}

/** The part of a plane in `box`, with `margin` pixels of `value` on each side. */
export function cropPlane(plane: Plane, box: Box, margin: number, value: number): Plane {
  const width = box.width + 2 * margin;
  const height = box.height + 2 * margin;
  const data = new Uint8Array(width * height).fill(value);
  for (let y = 0; y < box.height; y++) {
    const start = (box.y + y) * plane.width + box.x;
    data.set(plane.data.subarray(start, start + box.width), (y + margin) * width + margin);
  }
  return { data, width, height };
}
