import { expect, test } from 'vitest';
import { innerBox } from '../../lib/qr/inner-box';

const plane = (width: number, values: number[]) => ({
  data: Uint8Array.from(values),
  width,
  height: values.length / width,
});

test('innerBox finds what is light on a dark ground, and what is dark on a light one', () => {
  const box = { x: 1, y: 1, width: 2, height: 1 };
  const values = [0, 0, 0, 0, 0, 255, 255, 0, 0, 0, 0, 0];
  expect(innerBox(plane(4, values))).toEqual({ box, value: 255 });
  expect(
    innerBox(
      plane(
        4,
        values.map((v) => 255 - v),
      ),
    ),
  ).toEqual({ box, value: 0 });
  expect(innerBox(plane(2, [0, 0, 0, 0]))).toBeUndefined();
});
