import { expect, test } from 'vitest';
import { inReadingOrder } from '../../lib/qr/reading-order';

function code(text: string, x: number, y: number, side = 100) {
  return { text, rect: { x, y, width: side, height: side } };
}

test('inReadingOrder goes along rows whose codes are not quite level, and rows from the top', () => {
  const found = [
    code('d', 300, 240),
    code('b', 300, 8),
    code('c', 0, 250),
    code('a', 0, 20),
    code('e', 0, 600, 40),
  ];
  expect(inReadingOrder(found).map(({ text }) => text)).toEqual(['a', 'b', 'c', 'd', 'e']);
});

test('inReadingOrder keeps a text once, where it comes first', () => {
  const found = [code('b', 0, 300), code('a', 0, 0), code('b', 200, 0)];
  expect(inReadingOrder(found)).toEqual([code('a', 0, 0), code('b', 200, 0)]);
});
