import { expect, test } from 'vitest';
import { shrink } from '../../lib/qr/shrink';

const picture = (width: number, colors: number[][]) => ({
  data: Uint8ClampedArray.from(colors.flat()),
  width,
  height: colors.length / width,
});

test('shrink gives each pixel the mean of its square and drops what is left over', () => {
  const grey = (v: number) => [v, v, v, 255];
  const small = shrink(picture(5, [0, 10, 20, 30, 99, 20, 10, 40, 30, 99].map(grey)), 2);
  expect(small).toEqual(picture(2, [grey(10), grey(30)]));
});
