import type { Picture } from './plane';

// One row in so many tells enough; a prime, so that no regular pattern hides between them.
const ROW_STEP = 41;
// Pixels on each side that a row's own threshold is the mean of.
const REACH = 24;
// The decoder compares every finder pattern with every other one; pages of small print stay far below this.
const MAX_FINDERS = 3000;

/** Whether a picture holds so many runs like those of finder patterns that a scan would take seconds. */
export function isCrowded(picture: Picture): boolean {
  const row = new Uint8Array(picture.width);
  let finders = 0;
  for (let y = 0; y < picture.height; y += ROW_STEP) {
    readRow(picture, y, row);
    finders += findersIn(row);
    if (finders > MAX_FINDERS) return true;
  }
  return false;
}

function readRow({ data, width }: Picture, y: number, row: Uint8Array): void {
  for (let x = 0, i = y * width * 4; x < width; x++, i += 4) {
    row[x] = ((data[i] ?? 0) + 2 * (data[i + 1] ?? 0) + (data[i + 2] ?? 0)) >> 2;
  }
}

/** How many finder patterns the runs 1:1:3:1:1 of a row stand for: each is met by three of its rows of modules. */
function findersIn(row: Uint8Array): number {
  let [sum, count, finders, start] = [0, 0, 0, 0];
  let [a, b, c, d] = [0, 0, 0, 0];
  let dark = false;
  for (let x = -REACH; x < row.length; x++) {
    const entering = row[x + REACH];
    const leaving = row[x - REACH - 1];
    if (entering !== undefined) [sum, count] = [sum + entering, count + 1];
    if (leaving !== undefined) [sum, count] = [sum - leaving, count - 1];
    if (x < 0 || (row[x] ?? 0) * count < sum === dark) continue;
    const e = x - start;
    if (isFinder(a, b, c, d, e)) finders += (ROW_STEP * 7) / (3 * (a + b + c + d + e));
    [a, b, c, d, start, dark] = [b, c, d, e, x, !dark];
  }
  return finders;
}

function isFinder(a: number, b: number, c: number, d: number, e: number): boolean {
  const module = (a + b + c + d + e) / 7;
  const off = (run: number) => Math.abs(run - module) > module / 2;
  return module >= 1 && !off(a) && !off(b) && Math.abs(c - 3 * module) <= 1.5 * module && !off(d) && !off(e);
}
