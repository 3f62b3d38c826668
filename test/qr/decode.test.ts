import { readFileSync } from 'node:fs';
import { PNG } from 'pngjs';
import { create } from 'qrcode';
import toSJIS from 'qrcode/helper/to-sjis';
import { expect, test } from 'vitest';
import { decodeQrCodes, findQrCodes } from '../../lib/qr/decode';
import { Refusal } from '../../lib/refusal';
import { pageWith, standAlone } from '../corpus/qr/cases';
import { drawSymbol, type Look } from '../corpus/qr/draw-symbol';
import { resize } from '../corpus/qr/effects';
import { BLACK, blank, type Color, type Picture, paste, WHITE } from '../corpus/qr/picture';
import { Random } from '../corpus/qr/random';
import { STYLES, type StyleName } from '../corpus/qr/styles';
import { symbolOf } from '../corpus/qr/symbol';
import { WITHOUT_CODE, type WithoutCode } from '../corpus/qr/without-code';

const URI = 'otpauth://totp/GitHub:ada?secret=MFRGGZDFMZTWQ2LKNNWG23TPOA&issuer=GitHub';
const PLAIN: Look = {
  pitch: 4,
  quiet: 4,
  dark: BLACK,
  light: WHITE,
  shape: 'square',
  fill: 1,
  eyes: 'square',
  logo: 0,
  logoColor: BLACK,
};

const drawn = (look: Partial<Look>, text = URI) =>
  drawSymbol(symbolOf(text, 'M', new Random(1)), { ...PLAIN, ...look });

function on(ground: Color, width: number, height: number, ...placed: [Picture, number, number][]): Picture {
  const page = blank(width, height, ground);
  for (const [picture, x, y] of placed) paste(page, picture, x, y);
  return page;
}

const RED: Color = [200, 80, 120, 255];
const BLUE: Color = [70, 128, 190, 255];
const NIGHT: Color = [20, 22, 28, 255];
const RESCUED: [string, Picture][] = [
  ['of two colours of one luma', drawn({ dark: RED, light: BLUE })],
  ['of two greys that hardly differ', drawn({ dark: [120, 120, 120, 255], light: [134, 134, 134, 255] })],
  ['without a quiet zone on a dark page', on(NIGHT, 400, 400, [drawn({ quiet: 0 }), 60, 80])],
  [
    'in white without a quiet zone on a light page',
    on(WHITE, 400, 400, [drawn({ quiet: 0, dark: WHITE, light: BLACK }), 60, 80]),
  ],
  ['of less than one and a half pixels a module', resize(drawn({ pitch: 2 }), 0.67, 'bilinear')],
  ['of dots, finder patterns too', drawn({ shape: 'dot', eyes: 'modules', fill: 0.7, pitch: 8 })],
  ['in black on nothing', drawn({ light: [0, 0, 0, 0], quiet: 0 })],
  ['in white on nothing', drawn({ dark: WHITE, light: [255, 255, 255, 0] })],
  ['without a quiet zone on a large dark page', on(NIGHT, 1400, 900, [drawn({ quiet: 0 }), 700, 300])],
  ['of one luma on a large page', on(WHITE, 1400, 900, [drawn({ dark: RED, light: BLUE }), 700, 300])],
  ['in a picture that is too long for one scan', on(WHITE, 700, 6000, [drawn({}), 300, 5600])],
];
test.each(RESCUED)('decodeQrCodes reads a code %s', async (_, picture) => {
  expect(await decodeQrCodes(picture)).toEqual([URI]);
});

const FILES = [
  ['otpauth.inverted', /^otpauth:\/\/totp\/.*secret=/],
  ['otpauth.transparent-no-quiet-zone', /^otpauth:\/\/totp\/.*secret=/],
  ['google-migration.batch-1-of-2', /^otpauth-migration:\/\/offline\?data=CkEKFO8qQ2SpOzYTDc0pIsfRymmG/],
  ['google-migration.batch-2-of-2', /^otpauth-migration:\/\/offline\?data=EAEYAiABKIfVoY/],
] as const;
test.each(FILES)('decodeQrCodes reads the picture %s', async (name, text) => {
  const { data, width, height } = PNG.sync.read(
    readFileSync(new URL(`pictures/${name}.png`, import.meta.url)),
  );
  expect(await decodeQrCodes({ data: new Uint8ClampedArray(data), width, height })).toEqual([
    expect.stringMatching(text),
  ]);
});

test('decodeQrCodes reads kanji segments', async () => {
  const { size, data } = create([{ mode: 'kanji', data: '漢字' }], { toSJISFunc: toSJIS }).modules;
  const symbol = Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => data[y * size + x] === 1),
  );
  expect(await decodeQrCodes(drawSymbol(symbol, PLAIN))).toEqual(['漢字']);
});

test('decodeQrCodes gives every text once, in reading order', async () => {
  const [a, b, c] = [drawn({}, 'first'), drawn({ pitch: 3 }, 'second'), drawn({}, 'third')];
  const page = on(WHITE, 1000, 700, [b, 600, 30], [c, 100, 350], [a, 100, 20], [a, 600, 380]);
  expect(await decodeQrCodes(page)).toEqual(['first', 'second', 'third']);
});

test('findQrCodes gives the rectangle of the modules', async () => {
  const [found] = await findQrCodes(on(WHITE, 900, 800, [drawn({ quiet: 0 }), 320, 240]));
  const side = symbolOf(URI, 'M', new Random(1)).length * 4;
  expect(found?.text).toBe(URI);
  for (const [have, want] of [
    [found?.rect.x, 320],
    [found?.rect.y, 240],
    [found?.rect.width, side],
    [found?.rect.height, side],
  ]) {
    expect(Math.abs((have ?? 0) - (want ?? 0))).toBeLessThanOrEqual(4);
  }
});

test('findQrCodes gives the rectangle in the picture where a preparation moved and scaled it', async () => {
  const [found] = await findQrCodes(on(NIGHT, 1400, 900, [drawn({ quiet: 0 }), 700, 300]));
  expect(Math.abs((found?.rect.x ?? 0) - 700)).toBeLessThanOrEqual(6);
  expect(Math.abs((found?.rect.y ?? 0) - 300)).toBeLessThanOrEqual(6);
});

test.each(Object.keys(WITHOUT_CODE) as WithoutCode[])('decodeQrCodes finds nothing in: %s', async (kind) => {
  expect(await decodeQrCodes(WITHOUT_CODE[kind](new Random(11)))).toEqual([]);
});

test.each([
  [0, 0],
  [1, 1],
  [20, 4000],
])('decodeQrCodes finds nothing in %i by %i pixels', async (width, height) => {
  expect(await decodeQrCodes(blank(width, height, BLACK))).toEqual([]);
});

test.each([
  [8001, 8000],
  [65_536, 1],
])('decodeQrCodes refuses %i by %i pixels', async (width, height) => {
  const picture = { data: new Uint8ClampedArray(4), width, height };
  await expect(decodeQrCodes(picture)).rejects.toEqual(new Refusal('picture-too-large'));
});

test('decodeQrCodes finds nothing in a picture full of finder patterns', async () => {
  const eye = (x: number, y: number) => {
    const ring = Math.max(Math.abs((x % 8) - 3), Math.abs((y % 8) - 3));
    return ring !== 2 && ring !== 4;
  };
  const modules = Array.from({ length: 900 }, (_, y) => Array.from({ length: 900 }, (_, x) => eye(x, y)));
  expect(await decodeQrCodes(drawSymbol(modules, { ...PLAIN, pitch: 1 }))).toEqual([]);
});

test.each(Object.keys(STYLES) as StyleName[])('decodeQrCodes reads the corpus: %s', async (style) => {
  const { picture, texts } = standAlone(style, new Random(4001));
  expect(await decodeQrCodes(picture)).toEqual(texts);
});

test('decodeQrCodes reads every code of a page of the corpus, and no other text', async () => {
  const { picture, texts } = pageWith(6, new Random(4100));
  expect((await decodeQrCodes(picture)).toSorted()).toEqual(texts.toSorted());
});
