import { expect, test } from 'vitest';
import { threshold } from '../../lib/qr/threshold';

const plane = (width: number, values: number[]) => ({
  data: Uint8Array.from(values),
  width,
  height: values.length / width,
});

test('threshold parts two groups of values between them', () => {
  expect([...threshold(plane(3, [10, 12, 14, 90, 92, 94])).data]).toEqual([0, 0, 0, 255, 255, 255]);
});
