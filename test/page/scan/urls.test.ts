import { expect, test } from 'vitest';
import { urlsIn } from '../../../lib/page/scan/urls';

const VALUES = [
  ['none', []],
  ['linear-gradient(red, blue)', []],
  ['url("https://harbor.example/qr.png")', ['https://harbor.example/qr.png']],
  ['url("data:image/png;base64,AA=="), url("/b.png")', ['data:image/png;base64,AA==', '/b.png']],
  [`url("data:image/svg+xml,<svg id=\\"a\\">)")`, ['data:image/svg+xml,<svg id="a">)']],
  ['image-set(url("a.png") 1dppx, url("b.png") 2dppx)', ['a.png', 'b.png']],
] as const;

test.each(VALUES)('urlsIn reads %j', (value, urls) => {
  expect(urlsIn(value)).toEqual(urls);
});
