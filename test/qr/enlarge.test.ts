import fc from 'fast-check';
import { expect, test } from 'vitest';
import { enlarge } from '../../lib/qr/enlarge';

const plane = (width: number, values: number[]) => ({
  data: Uint8Array.from(values),
  width,
  height: values.length / width,
});
const planes = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((data) => ({ data, width, height })),
  );

test('enlarge keeps the corners and stays between the values that it mixes', () => {
  fc.assert(
    fc.property(planes, fc.integer({ min: 2, max: 5 }), (source, factor) => {
      const large = enlarge(source, factor);
      expect([large.width, large.height]).toEqual([source.width * factor, source.height * factor]);
      expect(large.data[0]).toBe(source.data[0]);
      expect(large.data.at(-1)).toBe(source.data.at(-1));
      expect(Math.max(...large.data)).toBeLessThanOrEqual(Math.max(...source.data));
      expect(Math.min(...large.data)).toBeGreaterThanOrEqual(Math.min(...source.data));
    }),
  );
});

test('enlarge puts the mean where two pixels meet', () => {
  expect([...enlarge(plane(2, [0, 100]), 2).data.subarray(0, 4)]).toEqual([0, 25, 75, 100]);
});
