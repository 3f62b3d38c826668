import type { Picture } from './plane';

/** The opaque picture at one `factor`th of its width and height, a whole number: each pixel the mean of a square. */
export function shrink(picture: Picture, factor: number): Picture {
  const width = Math.floor(picture.width / factor);
  const height = Math.floor(picture.height / factor);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const from = (y * picture.width + x) * factor * 4;
      const to = (y * width + x) * 4;
      for (let c = 0; c < 4; c++) data[to + c] = meanOfSquare(picture, from + c, factor);
    }
  }
  return { data, width, height };
}

function meanOfSquare({ data, width }: Picture, start: number, side: number): number {
  let sum = 0;
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) sum += data[start + (y * width + x) * 4] ?? 0;
  }
  return sum / (side * side);
}
