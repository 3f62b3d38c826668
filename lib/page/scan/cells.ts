import {
  everyElementIn,
  firstChildOf,
  isText,
  isWithin,
  nextSiblingOf,
  rectOf,
  rectsOf,
} from '../dom/getters';
import { groundOf, isClear, parentOf } from './elements';
import type { Placement } from './page-rect';
import { blankCanvas, encode } from './pixels';
import type { Slices } from './slices';

/** Side of the largest cell, in CSS pixels; a cell that stands for a run of modules may be longer. */
const LARGEST_CELL = 40;
/** The smallest code has some 220 dark modules; merged into runs, fewer cells. */
const FEWEST_CELLS = 100;
const MOST_CELLS = 40_000;
/** From a cell up to its table: row, body, table. */
const DEEPEST = 3;
const SIDE = 700;
/** Quiet zone, as a part of the grid. */
const QUIET = 0.15;
const OBLONG = 1.25;

/** An element that is laid out as a grid, and where its document lies. */
export interface Grid {
  element: Element;
  placement: Placement;
}

/** Looks for grids of empty boxes, which some pages draw their codes with: tables, and anything laid out like one. */
export class CellGrids {
  private readonly grids = new Map<Element, Grid & { cells: number }>();

  /** Called for every element. */
  note(element: Element, placement: Placement): void {
    if (!isCell(element)) return;
    let ancestor = parentOf(element);
    for (let depth = 0; ancestor && depth < DEEPEST; depth++, ancestor = parentOf(ancestor)) {
      const grid = this.grids.get(ancestor) ?? { element: ancestor, placement, cells: 0 };
      grid.cells++;
      this.grids.set(ancestor, grid);
    }
  }

  /** The innermost elements that hold enough cells for a code, in a square. */
  found(): Grid[] {
    const square = [...this.grids.values()].filter(
      ({ element, cells }) => cells >= FEWEST_CELLS && cells <= MOST_CELLS && isSquare(element),
    );
    return square.filter(({ element }) => !square.some((other) => isInside(other.element, element)));
  }
}

/** The boxes in a grid, painted in their colours, as a data URL. */
export async function pixelsOfCells(grid: Element, slices: Slices): Promise<string> {
  const frame = rectOf(grid);
  const scale = Math.max(1, Math.min(8, SIDE / frame.width));
  const quiet = frame.width * QUIET;
  const pen = blankCanvas(
    Math.ceil((frame.width + 2 * quiet) * scale),
    Math.ceil((frame.height + 2 * quiet) * scale),
  );
  pen.fillStyle = groundOf(grid);
  pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
  pen.setTransform(scale, 0, 0, scale, (quiet - frame.x) * scale, (quiet - frame.y) * scale);
  for (const cell of everyElementIn(grid)) {
    if (slices.isOver()) await slices.rest();
    const { backgroundColor } = getComputedStyle(cell);
    if (isClear(backgroundColor)) continue;
    pen.fillStyle = backgroundColor;
    for (const { x, y, width, height } of rectsOf(cell)) pen.fillRect(x, y, width, height);
  }
  return encode(pen.canvas);
}

function isCell(element: Element): boolean {
  const child = firstChildOf(element);
  if (child && (nextSiblingOf(child) || !isText(child) || child.data.trim())) return false;
  const { width, height } = rectOf(element);
  return Math.min(width, height) > 0 && Math.min(width, height) <= LARGEST_CELL;
}

function isInside(inner: Element, outer: Element): boolean {
  return inner !== outer && isWithin(outer, inner);
}

function isSquare(element: Element): boolean {
  const { width, height } = rectOf(element);
  return Math.max(width, height) <= OBLONG * Math.min(width, height);
}
