import type { PixelRect, Plane } from './plane';

/** Where a black and white plane differs from its own edge, and in which value; undefined if nowhere. */
export function innerRect(plane: Plane): { rect: PixelRect; value: number } | undefined {
  const value = edgeMean(plane) < 128 ? 255 : 0;
  const rows = linesWith(plane, value, plane.height, (line, i) => line * plane.width + i, plane.width);
  const columns = linesWith(plane, value, plane.width, (line, i) => i * plane.width + line, plane.height);
  if (!rows || !columns) return undefined;
  const [top, bottom] = rows;
  const [left, right] = columns;
  return { value, rect: { x: left, y: top, width: right - left + 1, height: bottom - top + 1 } };
}

function edgeMean({ data, width, height }: Plane): number {
  let sum = 0;
  for (let x = 0; x < width; x++) sum += (data[x] ?? 0) + (data[(height - 1) * width + x] ?? 0);
  for (let y = 0; y < height; y++) sum += (data[y * width] ?? 0) + (data[y * width + width - 1] ?? 0);
  return sum / (2 * (width + height));
}

type IndexOf = (line: number, index: number) => number;

/** The first and the last line in which at least a twentieth of the pixels have the value. */
function linesWith(
  plane: Plane,
  value: number,
  lines: number,
  indexOf: IndexOf,
  length: number,
): [number, number] | undefined {
  let ends: [number, number] | undefined;
  for (let line = 0; line < lines; line++) {
    let count = 0;
    for (let i = 0; i < length; i++) if (plane.data[indexOf(line, i)] === value) count++;
    if (count * 20 < length) continue;
    ends = [ends?.[0] ?? line, line];
  }
  return ends;
}
