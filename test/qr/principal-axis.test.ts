import { expect, test } from 'vitest';
import { principalAxis } from '../../lib/qr/principal-axis';

const picture = (width: number, colors: number[][]) => ({
  data: Uint8ClampedArray.from(colors.flat()),
  width,
  height: colors.length / width,
});

test('principalAxis parts two colours of one luma', () => {
  const [red, blue] = [
    [200, 80, 120, 255],
    [70, 128, 190, 255],
  ];
  const { data } = principalAxis(
    picture(
      4,
      Array.from({ length: 16 }, (_, i) => (i % 3 ? red : blue)),
    ),
  );
  expect(Math.abs((data[0] ?? 0) - (data[1] ?? 0))).toBeGreaterThan(100);
});

test('principalAxis gives one value for a picture of one colour', () => {
  const { data } = principalAxis(
    picture(
      3,
      Array.from({ length: 9 }, () => [7, 8, 9, 255]),
    ),
  );
  expect(new Set(data)).toEqual(new Set([128]));
});
