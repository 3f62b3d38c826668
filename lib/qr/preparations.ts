import { blur } from './blur';
import { crop, cropPlane } from './crop';
import { enlarge } from './enlarge';
import { innerRect } from './inner-rect';
import type { FoundQr, Picture, PixelRect, Plane } from './plane';
import { principalAxis } from './principal-axis';
import { scanForAll } from './scan';
import { threshold } from './threshold';

/** A plane made from a part of a picture: its pixel (x, y) is the part's (x / zoom + left, y / zoom + top). */
interface Prepared {
  plane: Plane;
  zoom: number;
  left: number;
  top: number;
}

interface Preparation {
  prepare: (plane: Plane) => Prepared | undefined;
  /** The most pixels in a part that are worth it. */
  maxPixels: number;
}

// Both in order of reads gained for the time spent; see docs/decisions/0003.
/** For parts of a page, most of which hold no code. */
export const QUICK: readonly Preparation[] = [
  { prepare: (plane) => asIs(threshold(plane)), maxPixels: 1_500_000 },
  { prepare: (plane) => framed(threshold(plane)), maxPixels: 1_500_000 },
  { prepare: (plane) => enlarged(plane, 3), maxPixels: 45_000 },
  { prepare: (plane) => thresholded(enlarged(plane, 4)), maxPixels: 25_000 },
  { prepare: (plane) => asIs(threshold(blur(plane, 2))), maxPixels: 100_000 },
];

/** For a picture that somebody pointed at: nearly always that of a code. */
export const THOROUGH: readonly Preparation[] = [
  ...QUICK.slice(0, 2),
  { prepare: (plane) => enlarged(plane, 2), maxPixels: 160_000 },
  { prepare: (plane) => enlarged(plane, 3), maxPixels: 60_000 },
  { prepare: (plane) => thresholded(enlarged(plane, 4)), maxPixels: 60_000 },
  { prepare: (plane) => asIs(threshold(blur(plane, 2))), maxPixels: 640_000 },
  { prepare: (plane) => asIs(threshold(blur(plane, 1))), maxPixels: 640_000 },
  { prepare: (plane) => asIs(threshold(blur(plane, 4))), maxPixels: 640_000 },
  { prepare: (plane) => asIs(threshold(blur(plane, 3))), maxPixels: 640_000 },
];
// Further guesses for each: a part holds one code, so few are worth their time.
const EFFORT = 8;

/** The codes in parts of a picture that a plain scan does not read, each part by the first preparation that shows one. */
export async function rescue(
  picture: Picture,
  parts: readonly PixelRect[],
  preparations: readonly Preparation[],
): Promise<FoundQr[]> {
  const found: FoundQr[] = [];
  let unread = parts.map((part) => ({ part, axis: principalAxis(crop(picture, part)) }));
  for (const { prepare, maxPixels } of preparations) {
    const tried = unread.flatMap(({ part, axis }) => {
      const prepared = axis.data.length <= maxPixels ? prepare(axis) : undefined;
      return prepared ? [{ part, prepared }] : [];
    });
    const codes = await scanForAll(
      tried.map(({ prepared }) => prepared.plane),
      EFFORT,
    );
    const done = new Set<PixelRect>();
    for (const [i, { part, prepared }] of tried.entries()) {
      for (const code of codes[i] ?? []) {
        done.add(part);
        found.push(inPicture(code, prepared, part));
      }
    }
    unread = unread.filter(({ part }) => !done.has(part));
  }
  return found;
}

function asIs(plane: Plane): Prepared {
  return { plane, zoom: 1, left: 0, top: 0 };
}

function enlarged(plane: Plane, zoom: number): Prepared {
  return { plane: enlarge(plane, zoom), zoom, left: 0, top: 0 };
}

function thresholded(prepared: Prepared): Prepared {
  return { ...prepared, plane: threshold(prepared.plane) };
}

/** The code cut out of a ground that its edge runs into, on a ground of the other kind. */
function framed(plane: Plane): Prepared | undefined {
  const inner = innerRect(plane);
  if (!inner) return undefined;
  const margin = Math.ceil(Math.max(inner.rect.width, inner.rect.height) / 10);
  const cut = cropPlane(plane, inner.rect, margin, inner.value);
  return { plane: cut, zoom: 1, left: inner.rect.x - margin, top: inner.rect.y - margin };
}

function inPicture({ text, rect }: FoundQr, { zoom, left, top }: Prepared, part: PixelRect): FoundQr {
  const x = rect.x / zoom + left + part.x;
  const y = rect.y / zoom + top + part.y;
  return { text, rect: { x, y, width: rect.width / zoom, height: rect.height / zoom } };
}
