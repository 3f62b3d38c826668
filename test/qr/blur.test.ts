import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blur } from '../../lib/qr/blur';

const planes = fc
  .tuple(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9 }))
  .chain(([width, height]) =>
    fc
      .uint8Array({ minLength: width * height, maxLength: width * height })
      .map((data) => ({ data, width, height })),
  );

test('blur gives the rounded mean of the square around each pixel, the edge repeating', () => {
  fc.assert(
    fc.property(planes, fc.integer({ min: 1, max: 4 }), (source, radius) => {
      const { data } = blur(source, radius);
      const clamp = (v: number, length: number) => Math.min(length - 1, Math.max(0, v));
      for (let p = 0; p < data.length; p++) {
        let sum = 0;
        for (let dy = -radius; dy <= radius; dy++) {
          for (let dx = -radius; dx <= radius; dx++) {
            const y = clamp(Math.floor(p / source.width) + dy, source.height);
            sum += source.data[y * source.width + clamp((p % source.width) + dx, source.width)] ?? 0;
          }
        }
        // Rounded once along rows and once along columns.
        expect(Math.abs((data[p] ?? 0) - sum / (2 * radius + 1) ** 2)).toBeLessThanOrEqual(1.01);
      }
    }),
    { numRuns: 40 },
  );
});
