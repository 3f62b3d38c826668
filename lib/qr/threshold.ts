import type { Plane } from './plane';

/** The plane in black and white, parted where the two groups of values differ most (Otsu, 1979). */
export function threshold(plane: Plane): Plane {
  const cut = otsuCut(histogram(plane.data));
  const data = new Uint8Array(plane.data.length);
  for (let p = 0; p < data.length; p++) data[p] = (plane.data[p] ?? 0) > cut ? 255 : 0;
  return { ...plane, data };
}

function histogram(data: Uint8Array): Uint32Array {
  const counts = new Uint32Array(256);
  for (const v of data) counts[v] = (counts[v] ?? 0) + 1;
  return counts;
}

/** The highest value that counts as dark. */
function otsuCut(counts: Uint32Array): number {
  const total = counts.reduce((a, b) => a + b, 0);
  const sum = counts.reduce((a, count, v) => a + count * v, 0);
  let [dark, darkSum, best, cut] = [0, 0, -1, 127];
  for (const [v, count] of counts.entries()) {
    dark += count;
    darkSum += count * v;
    const light = total - dark;
    if (dark === 0 || light === 0) continue;
    const apart = dark * light * (darkSum / dark - (sum - darkSum) / light) ** 2;
    if (apart <= best) continue;
    best = apart;
    cut = v;
  }
  return cut;
}
