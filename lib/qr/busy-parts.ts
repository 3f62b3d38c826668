import type { Picture, PixelRect } from './plane';

// Side of a cell in pixels: narrower than most gaps between a code and what is beside it. Twice that in a picture
// so large that it comes from a screen with two pixels for one.
const CELL = 8;
const LARGE = 4_000_000;
const MIN_SIDE = 40;
const MAX_PARTS = 6;
// The most pixels in all parts together.
const MAX_TOTAL = 1_200_000;

/**
 * The parts of a picture that look like a code from afar: about square and full of edges in both directions,
 * whatever their colours; the fullest first. `step` is the least difference between two pixels that is an edge, 1 to 255.
 */
export function busyParts(picture: Picture, step: number): PixelRect[] {
  let total = 0;
  const cells = edgeCells(picture, step);
  return components(cells)
    .filter(
      ({ rect, fill }) =>
        Math.min(rect.width, rect.height) * cells.side >= MIN_SIDE && isSquarish(rect) && fill > 0.6,
    )
    .toSorted((a, b) => b.fill * b.rect.width - a.fill * a.rect.width)
    .slice(0, MAX_PARTS)
    .map(({ rect }) => inPixels(rect, cells.side, picture))
    .filter(({ width, height }) => {
      const fits = total + width * height <= MAX_TOTAL;
      if (fits) total += width * height;
      return fits;
    });
}

interface Cells {
  /** Edges across and down in each cell. */
  across: Uint8Array;
  down: Uint8Array;
  /** Side of a cell in pixels. */
  side: number;
  width: number;
  height: number;
}

function edgeCells({ data, width, height }: Picture, step: number): Cells {
  const side = width * height > LARGE ? 2 * CELL : CELL;
  const columns = Math.ceil(width / side);
  const rows = Math.ceil(height / side);
  const across = new Uint8Array(columns * rows);
  const down = new Uint8Array(columns * rows);
  // Four samples in the width of a cell and two in its height, each against the next one, so that no edge lies between.
  const reach = side / 4;
  for (let y = 0; y + 2 * reach < height; y += 2 * reach) {
    for (let x = 0; x + reach < width; x += reach) {
      const pixel = (y * width + x) * 4;
      const cell = Math.floor(y / side) * columns + Math.floor(x / side);
      if (differs(data, pixel, pixel + 4 * reach, step)) across[cell] = (across[cell] ?? 0) + 1;
      if (differs(data, pixel, pixel + 8 * reach * width, step)) down[cell] = (down[cell] ?? 0) + 1;
    }
  }
  return { across, down, side, width: columns, height: rows };
}

function differs(data: Uint8ClampedArray, a: number, b: number, step: number): boolean {
  return (
    Math.abs((data[a] ?? 0) - (data[b] ?? 0)) > step ||
    Math.abs((data[a + 1] ?? 0) - (data[b + 1] ?? 0)) > step ||
    Math.abs((data[a + 2] ?? 0) - (data[b + 2] ?? 0)) > step
  );
}

/** Groups of touching busy cells, with the part of their rectangle that they fill. */
function components(cells: Cells): { rect: PixelRect; fill: number }[] {
  const { width, height } = cells;
  const open = new Uint8Array(width * height);
  for (let cell = 0; cell < open.length; cell++) open[cell] = isBusy(cells, cell) ? 1 : 0;
  const found: { rect: PixelRect; fill: number }[] = [];
  for (let cell = 0; cell < open.length; cell++) if (open[cell]) found.push(takeComponent(open, width, cell));
  return found;
}

/** Edges in both directions in the cell and the eight around it, and at least one in itself. */
function isBusy({ across, down, width }: Cells, cell: number): boolean {
  if ((across[cell] ?? 0) + (down[cell] ?? 0) === 0) return false;
  let [h, v] = [0, 0];
  for (const row of [cell - width, cell, cell + width]) {
    for (let c = row - 1; c <= row + 1; c++) {
      h += across[c] ?? 0;
      v += down[c] ?? 0;
    }
  }
  return h >= 3 && v >= 3;
}

/** Clears the component that holds the cell. */
function takeComponent(open: Uint8Array, width: number, start: number): { rect: PixelRect; fill: number } {
  let [left, right, top, bottom, count] = [width, 0, open.length, 0, 0];
  const waiting = [start];
  open[start] = 0;
  for (let cell = waiting.pop(); cell !== undefined; cell = waiting.pop()) {
    const x = cell % width;
    const y = (cell - x) / width;
    count++;
    left = Math.min(left, x);
    right = Math.max(right, x);
    top = Math.min(top, y);
    bottom = Math.max(bottom, y);
    for (const next of [cell - width, cell + width, x > 0 ? cell - 1 : -1, x + 1 < width ? cell + 1 : -1]) {
      if (!open[next]) continue;
      open[next] = 0;
      waiting.push(next);
    }
  }
  const rect = { x: left, y: top, width: right - left + 1, height: bottom - top + 1 };
  return { rect, fill: count / (rect.width * rect.height) };
}

function isSquarish({ width, height }: PixelRect): boolean {
  return width <= 1.4 * height && height <= 1.4 * width;
}

/** The pixels of some cells and one cell more on each side. */
function inPixels(rect: PixelRect, side: number, picture: Picture): PixelRect {
  const x = Math.max(0, (rect.x - 1) * side);
  const y = Math.max(0, (rect.y - 1) * side);
  const right = Math.min(picture.width, (rect.x + rect.width + 1) * side);
  const bottom = Math.min(picture.height, (rect.y + rect.height + 1) * side);
  return { x, y, width: right - x, height: bottom - y };
}
