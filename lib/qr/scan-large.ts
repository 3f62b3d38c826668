import { crop } from './crop';
import type { FoundQr, Picture, PixelRect } from './plane';
import { MAX_SIDE, scanForAll } from './scan';
import { shrink } from './shrink';

// Tiles overlap by this many pixels; a code that is larger shows in the shrunk picture.
const OVERLAP = 1024;

// Further guesses: a quarter of a single code's, as a page without any spends them all.
const EFFORT = 16;

/** The codes that plain scans read in a picture of any size, some of them perhaps twice. */
export async function scanLarge(picture: Picture): Promise<FoundQr[]> {
  const longest = Math.max(picture.width, picture.height);
  if (longest <= MAX_SIDE) return (await scanForAll([picture], EFFORT)).flat();
  const factor = Math.ceil(longest / MAX_SIDE);
  const [small = []] = await scanForAll([shrink(picture, factor)], EFFORT);
  const found = small.map(({ text, rect }) => ({ text, rect: moved(rect, factor, 0, 0) }));
  for (const tile of tilesOf(picture)) {
    const [codes = []] = await scanForAll([crop(picture, tile)], EFFORT);
    found.push(...codes.map(({ text, rect }) => ({ text, rect: moved(rect, 1, tile.x, tile.y) })));
  }
  return found;
}

function tilesOf({ width, height }: Picture): PixelRect[] {
  return starts(height).flatMap((y) =>
    starts(width).map((x) => ({
      x,
      y,
      width: Math.min(MAX_SIDE, width - x),
      height: Math.min(MAX_SIDE, height - y),
    })),
  );
}

function starts(length: number): number[] {
  const count = Math.max(1, Math.ceil((length - OVERLAP) / (MAX_SIDE - OVERLAP)));
  return Array.from({ length: count }, (_, i) => i * (MAX_SIDE - OVERLAP));
}

function moved({ x, y, width, height }: PixelRect, zoom: number, left: number, top: number): PixelRect {
  return { x: x * zoom + left, y: y * zoom + top, width: width * zoom, height: height * zoom };
}
