import type { Plane } from './plane';

/** Each pixel as the mean of the square of `2 radius + 1` pixels around it; at the edges the last pixel repeats. */
export function blur(plane: Plane, radius: number): Plane {
  const { width, height } = plane;
  const data = new Uint8Array(width * height);
  const across = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) blurLine(plane.data, across, y * width, 1, width, radius);
  for (let x = 0; x < width; x++) blurLine(across, data, x, width, height, radius);
  return { data, width, height };
}

/** A running mean over `count` values that lie `step` apart. */
function blurLine(
  from: Uint8Array,
  to: Uint8Array,
  start: number,
  step: number,
  count: number,
  radius: number,
) {
  const last = start + (count - 1) * step;
  const size = 2 * radius + 1;
  const sampleAt = (i: number) => from[i < start ? start : i > last ? last : i] ?? 0;
  let sum = 0;
  for (let k = -radius; k <= radius; k++) sum += sampleAt(start + k * step);
  for (let i = start; i <= last; i += step) {
    to[i] = (sum + radius) / size;
    sum += sampleAt(i + (radius + 1) * step) - sampleAt(i - radius * step);
  }
}
