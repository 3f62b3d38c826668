import { decode, encode } from 'jpeg-js';
import type { Picture } from './picture';

/** Through JPEG and back. Quality 1 to 100. */
export function throughJpeg(picture: Picture, quality: number): Picture {
  const { data } = encode({ ...picture, data: Uint8Array.from(picture.data) }, quality);
  const back = decode(data, { useTArray: true });
  return { data: new Uint8ClampedArray(back.data), width: back.width, height: back.height };
}

export type Resampling = 'nearest' | 'bilinear' | 'area';

/** The picture drawn at `factor` of its size, as browsers do for a page that is zoomed. */
export function resize(picture: Picture, factor: number, how: Resampling): Picture {
  const width = Math.max(1, Math.round(picture.width * factor));
  const height = Math.max(1, Math.round(picture.height * factor));
  const columns = taps(picture.width, width, how);
  const rows = taps(picture.height, height, how);
  const data = new Uint8ClampedArray(width * height * 4);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const mixed = mix(picture, columns[x] ?? [], rows[y] ?? []);
      data.set(mixed, (y * width + x) * 4);
    }
  }
  return { data, width, height };
}

type Tap = readonly [index: number, weight: number];

function mix(picture: Picture, columns: readonly Tap[], rows: readonly Tap[]): number[] {
  const sum = [0, 0, 0, 0];
  for (const [y, wy] of rows) {
    for (const [x, wx] of columns) {
      const at = (y * picture.width + x) * 4;
      const alpha = (picture.data[at + 3] ?? 0) * wx * wy;
      for (let c = 0; c < 3; c++) sum[c] = (sum[c] ?? 0) + (picture.data[at + c] ?? 0) * alpha;
      sum[3] = (sum[3] ?? 0) + alpha;
    }
  }
  const alpha = sum[3] ?? 0;
  return alpha === 0 ? sum : [...sum.slice(0, 3).map((v) => v / alpha), alpha];
}

/** For each new position the old ones that it is made of, with weights that add up to 1. */
function taps(from: number, to: number, how: Resampling): Tap[][] {
  const step = from / to;
  return Array.from({ length: to }, (_, i) => {
    if (how === 'nearest') return [[Math.min(from - 1, Math.floor((i + 0.5) * step)), 1]];
    if (how === 'area' && step > 1) return areaTaps(i * step, (i + 1) * step, from);
    const center = (i + 0.5) * step - 0.5;
    const low = Math.floor(center);
    const part = center - low;
    return [
      [clamp(low, from), 1 - part],
      [clamp(low + 1, from), part],
    ];
  });
}

function areaTaps(start: number, end: number, from: number): Tap[] {
  const list: Tap[] = [];
  for (let p = Math.floor(start); p < end && p < from; p++) {
    list.push([p, (Math.min(end, p + 1) - Math.max(start, p)) / (end - start)]);
  }
  return list;
}

function clamp(index: number, length: number): number {
  return Math.min(length - 1, Math.max(0, index));
}
