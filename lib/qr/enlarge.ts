import type { Plane } from './plane';

/** The plane at `factor` times its width and height, a whole number, bilinear. */
export function enlarge({ data, width, height }: Plane, factor: number): Plane {
  const wide = width * factor;
  const out = new Uint8Array(wide * height * factor);
  for (let y = 0; y < height * factor; y++) {
    const sourceY = clamp((y + 0.5) / factor - 0.5, height);
    const top = Math.floor(sourceY) * width;
    const below = Math.ceil(sourceY) * width;
    const partY = sourceY % 1;
    for (let x = 0; x < wide; x++) {
      const sourceX = clamp((x + 0.5) / factor - 0.5, width);
      const left = Math.floor(sourceX);
      const right = Math.ceil(sourceX);
      const partX = sourceX % 1;
      const upper = mix(data[top + left] ?? 0, data[top + right] ?? 0, partX);
      const lower = mix(data[below + left] ?? 0, data[below + right] ?? 0, partX);
      out[y * wide + x] = mix(upper, lower, partY) + 0.5;
    }
  }
  return { data: out, width: wide, height: height * factor };
}

function clamp(position: number, length: number): number {
  return Math.min(length - 1, Math.max(0, position));
}

function mix(a: number, b: number, part: number): number {
  return a + (b - a) * part;
}
