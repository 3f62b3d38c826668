import type { Picture, Plane } from './plane';

// About so many rows and columns are enough to know the colours of a picture by.
const SAMPLES = 128;

/**
 * The picture seen along the line through its colours that tells them apart best, stretched so that two
 * standard deviations on each side of the mean fill 0 to 255. Two colours of the same luma come out far apart.
 */
export function principalAxis(picture: Picture): Plane {
  const { data, width, height } = picture;
  const { mean, rows } = colours(picture);
  const axis = strongestDirection(rows);
  const deviation = Math.sqrt(Math.max(0, dot(axis, times(rows, axis))));
  const stretch = deviation > 0 ? 64 / deviation : 0;
  const [r, g, b] = [axis[0] * stretch, axis[1] * stretch, axis[2] * stretch];
  const shift = 128 - dot([r, g, b], mean);
  const plane = new Uint8ClampedArray(width * height);
  for (let i = 0, p = 0; p < plane.length; i += 4, p++) {
    plane[p] = (data[i] ?? 0) * r + (data[i + 1] ?? 0) * g + (data[i + 2] ?? 0) * b + shift;
  }
  return { data: new Uint8Array(plane.buffer), width, height };
}

type Vector = readonly [number, number, number];
type Matrix = readonly [Vector, Vector, Vector];

/** The mean colour and the covariance of red, green and blue, without the margin, which may be a third colour. */
function colours({ data, width, height }: Picture): { mean: Vector; rows: Matrix } {
  const stepX = Math.ceil(width / SAMPLES);
  const stepY = Math.ceil(height / SAMPLES);
  let [r, g, b, rr, rg, rb, gg, gb, bb, count] = [0, 0, 0, 0, 0, 0, 0, 0, 0, 0];
  for (let y = height >> 3; y < height - (height >> 3); y += stepY) {
    for (let x = width >> 3; x < width - (width >> 3); x += stepX) {
      const i = (y * width + x) * 4;
      const red = data[i] ?? 0;
      const green = data[i + 1] ?? 0;
      const blue = data[i + 2] ?? 0;
      count++;
      r += red;
      g += green;
      b += blue;
      rr += red * red;
      rg += red * green;
      rb += red * blue;
      gg += green * green;
      gb += green * blue;
      bb += blue * blue;
    }
  }
  const of = (sum: number, a: number, c: number) => sum / count - (a / count) * (c / count);
  const rows: Matrix = [
    [of(rr, r, r), of(rg, r, g), of(rb, r, b)],
    [of(rg, r, g), of(gg, g, g), of(gb, g, b)],
    [of(rb, r, b), of(gb, g, b), of(bb, b, b)],
  ];
  return { mean: [r / count, g / count, b / count], rows };
}

/** The eigenvector of the largest eigenvalue, by power iteration. */
function strongestDirection(rows: Matrix): Vector {
  let axis = rows.toSorted((a, b) => dot(b, b) - dot(a, a))[0] ?? rows[0];
  for (let step = 0; step < 16; step++) axis = times(rows, unit(axis));
  return unit(axis);
}

function times(rows: Matrix, by: Vector): Vector {
  return [dot(rows[0], by), dot(rows[1], by), dot(rows[2], by)];
}

function dot(a: Vector, b: Vector): number {
  return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
}

function unit(a: Vector): Vector {
  const size = Math.sqrt(dot(a, a)) || 1;
  return [a[0] / size, a[1] / size, a[2] / size];
}
