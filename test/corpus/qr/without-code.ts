import { drawPage } from './backdrop';
import { drawSymbol } from './draw-symbol';
import { BLACK, blank, fillRect, type Picture, paint, WHITE } from './picture';
import type { Random } from './random';
import { symbolOf } from './symbol';
import { keyUriText } from './texts';

/** Pictures and pages in which no code can be read, some of them as close to one as can be. */
export const WITHOUT_CODE = {
  page: (random) => drawPage(random).picture,
  grain: (random) => eachPixel(random.integer(60, 500), () => (random.chance(0.5) ? 0 : 255)),
  'random modules': (random) => drawSymbol(randomModules(random), look(random)),
  'finders only': (random) => drawSymbol(withFinders(emptyModules(random)), look(random)),
  'finders and random modules': (random) => drawSymbol(withFinders(randomModules(random)), look(random)),
  'torn code': (random) => torn(random),
  'bar code': (random) => barCode(random),
  chessboard: (random) => {
    const pitch = random.integer(3, 12);
    return eachPixel(320, (x, y) => (Math.floor(x / pitch) + Math.floor(y / pitch)) % 2 && 255);
  },
  rings: (random) => {
    const pitch = random.between(2, 9);
    return eachPixel(400, (x, y) => Math.floor(Math.hypot(x - 200, y - 200) / pitch) % 2 && 255);
  },
  'one colour': (random) => blank(random.integer(1, 400), random.integer(1, 400), WHITE),
} as const satisfies Record<string, (random: Random) => Picture>;

export type WithoutCode = keyof typeof WITHOUT_CODE;

function look(random: Random) {
  const usual = {
    dark: BLACK,
    light: WHITE,
    shape: 'square',
    fill: 1,
    eyes: 'square',
    logo: 0,
    logoColor: BLACK,
  } as const;
  return { ...usual, pitch: random.integer(2, 10), quiet: random.integer(0, 4) };
}

function eachPixel(side: number, value: (x: number, y: number) => number): Picture {
  const picture = blank(side, side, WHITE);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const v = value(x, y);
      paint(picture, x, y, [v, v, v, 255]);
    }
  }
  return picture;
}

function emptyModules(random: Random): boolean[][] {
  const size = 17 + 4 * random.integer(1, 10);
  return Array.from({ length: size }, () => Array.from({ length: size }, () => false));
}

function randomModules(random: Random): boolean[][] {
  return emptyModules(random).map((row) => row.map(() => random.chance(0.5)));
}

function withFinders(modules: boolean[][]): boolean[][] {
  const last = modules.length - 1;
  return modules.map((row, y) =>
    row.map((dark, x) => finderAt(x, y) ?? finderAt(last - x, y) ?? finderAt(x, last - y) ?? dark),
  );
}

/** The module of a finder pattern with its separator at the origin (ISO/IEC 18004, section 6.3.3). */
function finderAt(x: number, y: number): boolean | undefined {
  if (x > 7 || y > 7) return undefined;
  const ring = Math.max(Math.abs(x - 3), Math.abs(y - 3));
  return ring !== 2 && ring !== 4;
}

/** A real code with more modules turned over than any level corrects. */
function torn(random: Random): Picture {
  const symbol = symbolOf(keyUriText(random), 'L', random);
  const size = symbol.length;
  const damaged = symbol.map((row, y) =>
    row.map((dark, x) => (x > 8 && y > 8 && x < size - 1 && y < size - 1 ? random.chance(0.5) : dark)),
  );
  return drawSymbol(damaged, look(random));
}

function barCode(random: Random): Picture {
  const picture = blank(420, 200, WHITE);
  for (let x = 20; x < 400; x += random.integer(2, 9))
    fillRect(picture, x, 20, random.integer(1, 5), 150, BLACK);
  return picture;
}
