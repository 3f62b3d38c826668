import { drawnPath } from '../dom/visible';

/** A code is 4 to 10 characters, so a split field has that many boxes. */
const MIN_BOXES = 4;
const MAX_BOXES = 10;
/** Widest box for one character, against its height: wider ones are whole fields. */
const MAX_BOX_RATIO = 2.2;

/**
 * Sorts fields, in reading order, into places to put a code: the boxes of a split field together and in order, any other
 * field by itself. One that is shut is a place only as a box after an open one.
 */
export function groupBoxes(
  fields: readonly HTMLInputElement[],
  isOpen: (input: HTMLInputElement) => boolean = () => true,
): HTMLInputElement[][] {
  const places: HTMLInputElement[][] = [];
  for (let index = 0; index < fields.length; ) {
    const first = fields[index];
    const size = first && isOpen(first) ? boxesFrom(fields, index) : 0;
    if (size > 0) places.push(fields.slice(index, index + size));
    index += Math.max(1, size);
  }
  return places;
}

/** How many fields from `start` on are the boxes of one split field; 1 when it stands alone. */
function boxesFrom(fields: readonly HTMLInputElement[], start: number): number {
  const first = fields[start];
  if (!first) return 1;
  let end = start + 1;
  const second = fields[end];
  // The first may be named, or longer so that it takes a code that a phone offers: the others are compared with the second.
  const one = second && !isNextBox(first, second) && isDrawnAlike(first, second) ? second : first;
  if (one === second) end += 1;
  for (let next = fields[end]; next && isNextBox(one, next); next = fields[end]) end += 1;
  const run = fields.slice(start, end);
  if (run.length < MIN_BOXES) return 1;
  const size = ownGroup(run);
  return size > MAX_BOXES ? 1 : size;
}

/** Two split fields one after the other (`new PIN`, `repeat PIN`) are told apart by what contains them. */
function ownGroup(run: readonly HTMLInputElement[]): number {
  const paths = run.map((box) => new Set(drawnPath(box)));
  for (const around of paths[0] ?? []) {
    const inside = paths.filter((path) => path.has(around)).length;
    if (inside >= MIN_BOXES) return inside;
  }
  return run.length;
}

/** One character wide: by its attributes, or as it is drawn. Some take a whole pasted code in the first box. */
function isBox(input: HTMLInputElement): boolean {
  if (input.maxLength === 1 || input.size === 1 || input.max === '9') return true;
  if (/^(\[0-9\]|\\d)(\{1\})?$/.test(input.pattern)) return true;
  const { width, height } = input.getBoundingClientRect();
  return width <= height * MAX_BOX_RATIO && !(input.maxLength > 1 && input.maxLength < MIN_BOXES);
}

/**
 * Boxes of one field are of one size and named alike but for a number. Wide ones stand in one row, or say what they
 * are for.
 */
function isNextBox(a: HTMLInputElement, b: HTMLInputElement): boolean {
  const [one, other] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  if (a.type !== b.type || Math.abs(one.width - other.width) >= one.width / 2) return false;
  if (a.maxLength === 1 && b.maxLength === 1) return true;
  if (stem(a.name) !== stem(b.name)) return false;
  if (isBox(a) && isBox(b)) return true;
  if (stem(a.className) !== stem(b.className)) return false;
  const isInRow = Math.abs(one.top - other.top) < 2 && Math.abs(one.width - other.width) < 2;
  return isInRow || [a, b].every(({ autocomplete }) => autocomplete === 'one-time-code');
}

/** One beside the other in a row, of one kind and size, each as wide as a character. */
function isDrawnAlike(a: HTMLInputElement, b: HTMLInputElement): boolean {
  const [one, other] = [a.getBoundingClientRect(), b.getBoundingClientRect()];
  const differences = [one.top - other.top, one.width - other.width, one.height - other.height];
  return (
    a.type === b.type &&
    differences.every((difference) => Math.abs(difference) < 2) &&
    one.width <= one.height * MAX_BOX_RATIO &&
    Math.abs(other.left - one.left) < one.width * 3
  );
}

const stem = (name: string): string => name.replace(/\d+|[-_.[\]]/g, '');
