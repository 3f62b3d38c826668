import type { PageRect } from '../../../lib/page/scan/page-rect';

/** A point of a picture, in fractions of its sides. */
export interface Point {
  x: number;
  y: number;
}

/** Less of a picture's side is a click, and no rectangle. */
const LEAST_SIDE = 0.005;

/** Where a pointer is within a frame, both in the same pixels; beside it, the nearest point of its edge. */
export function pointWithin(frame: Pick<DOMRect, 'left' | 'top' | 'width' | 'height'>, point: Point): Point {
  return { x: clamp((point.x - frame.left) / frame.width), y: clamp((point.y - frame.top) / frame.height) };
}

/** The rectangle between two corners, whichever way it is drawn. */
export function rectBetween(from: Point, to: Point): PageRect {
  return {
    x: Math.min(from.x, to.x),
    y: Math.min(from.y, to.y),
    width: Math.abs(to.x - from.x),
    height: Math.abs(to.y - from.y),
  };
}

/** Whether a rectangle was drawn, and not only a point touched. */
export function isDrawn({ width, height }: PageRect): boolean {
  return width > LEAST_SIDE && height > LEAST_SIDE;
}

function clamp(fraction: number): number {
  return Math.min(1, Math.max(0, fraction));
}
