import { expect, test } from 'vitest';
import { isDrawn, pointWithin, rectBetween } from '../../../entrypoints/import/sources/area-rect';

const FRAME = { left: 100, top: 50, width: 400, height: 200 };

// Where the pointer is, and where that is in the frame.
const POINTS = [
  [100, 50, 0, 0],
  [300, 150, 0.5, 0.5],
  [500, 250, 1, 1],
  [20, 900, 0, 1],
] as const;

test.each(POINTS)('pointWithin puts (%i, %i) at (%d, %d) of the frame', (x, y, left, top) => {
  expect(pointWithin(FRAME, { x, y })).toEqual({ x: left, y: top });
});

test('rectBetween is the same, whichever corner it is drawn from', () => {
  const [a, b, c, d] = [
    { x: 0.25, y: 0.5 },
    { x: 0.75, y: 0.75 },
    { x: 0.25, y: 0.75 },
    { x: 0.75, y: 0.5 },
  ] as const;
  const rect = { x: 0.25, y: 0.5, width: 0.5, height: 0.25 };
  expect([rectBetween(a, b), rectBetween(b, a), rectBetween(c, d), rectBetween(d, c)]).toEqual([
    rect,
    rect,
    rect,
    rect,
  ]);
});

test('a touched point is no rectangle', () => {
  const point = { x: 0.5, y: 0.5 };
  expect(isDrawn(rectBetween(point, point))).toBe(false);
  expect(isDrawn(rectBetween(point, { x: 0.6, y: 0.502 }))).toBe(false);
  expect(isDrawn(rectBetween(point, { x: 0.6, y: 0.6 }))).toBe(true);
});
