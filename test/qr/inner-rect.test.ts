import { expect, test } from 'vitest';
import { innerRect } from '../../lib/qr/inner-rect';

const plane = (width: number, values: number[]) => ({
  data: Uint8Array.from(values),
  width,
  height: values.length / width,
});

test('innerRect finds what is light on a dark ground, and what is dark on a light one', () => {
  const rect = { x: 1, y: 1, width: 2, height: 1 };
  const values = [0, 0, 0, 0, 0, 255, 255, 0, 0, 0, 0, 0];
  expect(innerRect(plane(4, values))).toEqual({ rect, value: 255 });
  expect(
    innerRect(
      plane(
        4,
        values.map((v) => 255 - v),
      ),
    ),
  ).toEqual({ rect, value: 0 });
  expect(innerRect(plane(2, [0, 0, 0, 0]))).toBeUndefined();
});
