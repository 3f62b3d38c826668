import { expect, test } from 'vitest';
import { flatten } from '../../lib/qr/flatten';

const picture = (width: number, colors: number[][]) => ({
  data: Uint8ClampedArray.from(colors.flat()),
  width,
  height: colors.length / width,
});

test('flatten puts white behind dark ink and black behind light ink', () => {
  const clear = [9, 9, 9, 0];
  const dark = flatten(picture(2, [clear, [0, 0, 0, 255], clear, [10, 0, 0, 255]]));
  expect([...dark.data.subarray(0, 8)]).toEqual([255, 255, 255, 255, 0, 0, 0, 255]);
  const light = flatten(picture(2, [clear, [255, 255, 255, 255], clear, [250, 250, 250, 255]]));
  expect([...light.data.subarray(0, 8)]).toEqual([0, 0, 0, 255, 255, 255, 255, 255]);
});

test('flatten leaves an opaque picture alone', () => {
  const opaque = picture(1, [[1, 2, 3, 255]]);
  expect(flatten(opaque)).toBe(opaque);
});

test('flatten keeps the size of an ImageData, whose width and height are not its own properties', () => {
  class Shown {
    readonly data = new Uint8ClampedArray([0, 0, 0, 0, 0, 0, 0, 255]);
    get width() {
      return 2;
    }
    get height() {
      return 1;
    }
  }
  const { width, height } = flatten(new Shown());
  expect([width, height]).toEqual([2, 1]);
});
