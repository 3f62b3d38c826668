import { drawSymbol, type Look } from './draw-symbol';
import { type Resampling, resize, throughJpeg } from './effects';
import { BLACK, CLEAR, type Color, type Picture, WHITE } from './picture';
import type { Random } from './random';
import { type Level, symbolOf } from './symbol';
import { batchText, keyUriText } from './texts';

/** A picture of one code and the text that it holds. */
export interface CodePicture {
  text: string;
  picture: Picture;
  /** The ground that a page would put behind it. */
  card: Color;
}

type Style = (random: Random) => CodePicture;

/** What may be unusual about the picture of a code; each gives a picture of one code. */
export const STYLES = {
  plain: (random) => code(random, {}),
  batch: (random) => code(random, { pitch: random.integer(2, 6) }, batchText(random)),
  inverted: (random) => code(random, { dark: WHITE, light: random.pick([BLACK, tone(random, 0, 60)]) }),
  coloured: (random) => code(random, { dark: hue(random, 20, 130), light: hue(random, 190, 255) }),
  'same luma': (random) => code(random, sameLuma(random)),
  'low contrast': (random) => code(random, lowContrast(random)),
  rounded: (random) =>
    code(random, {
      shape: 'rounded',
      eyes: random.pick(EYES),
      pitch: random.integer(3, 10),
    }),
  dots: (random) => code(random, { shape: 'dot', eyes: random.pick(EYES), pitch: random.integer(3, 10) }),
  logo: (random) => code(random, { ...logo(random), pitch: random.integer(3, 10) }, undefined, 'H'),
  'dots and logo': (random) =>
    code(
      random,
      { ...logo(random), shape: 'dot', eyes: random.pick(EYES), pitch: random.integer(3, 10) },
      undefined,
      'H',
    ),
  jpeg: (random) => altered(code(random, {}), (p) => throughJpeg(p, random.integer(35, 90))),
  transparent: (random) => code(random, { light: CLEAR, dark: random.chance(0.8) ? BLACK : WHITE }),
  scaled: (random) => altered(code(random, {}), (p) => scaled(p, random)),
  'coloured, scaled, jpeg': (random) =>
    altered(code(random, { dark: hue(random, 20, 110), light: hue(random, 200, 255) }), (p) =>
      throughJpeg(scaled(p, random), random.integer(60, 90)),
    ),
  'all at once': (random) =>
    altered(code(random, everything(random), undefined, 'H'), (p) => worn(p, random)),
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;

const EYES: readonly [Look['eyes'], ...Look['eyes'][]] = ['square', 'rounded', 'round', 'modules'];
const LEVELS: readonly [Level, ...Level[]] = ['L', 'M', 'M', 'Q', 'H'];

function code(
  random: Random,
  look: Partial<Look>,
  text = keyUriText(random),
  level = random.pick(LEVELS),
): CodePicture {
  const usual: Look = {
    pitch: random.integer(2, 10),
    quiet: random.integer(0, 4),
    dark: BLACK,
    light: WHITE,
    shape: 'square',
    fill: random.between(0.55, 1),
    eyes: 'square',
    logo: 0,
    logoColor: BLACK,
  };
  const all = { ...usual, ...look };
  const card = all.light[3] > 0 ? all.light : all.dark === WHITE ? BLACK : WHITE;
  return { text, card, picture: drawSymbol(symbolOf(text, level, random), all) };
}

function altered(made: CodePicture, change: (picture: Picture) => Picture): CodePicture {
  return { ...made, picture: change(made.picture) };
}

function scaled(picture: Picture, random: Random): Picture {
  const how: Resampling = random.pick(['bilinear', 'bilinear', 'area', 'nearest']);
  const factor = random.between(0.67, 1.5);
  return resize(picture, factor, how);
}

function logo(random: Random): Pick<Look, 'logo' | 'logoColor'> {
  return { logo: random.between(0.12, 0.3), logoColor: hue(random, 0, 255) };
}

function hue(random: Random, low: number, high: number): Color {
  return [random.integer(low, high), random.integer(low, high), random.integer(low, high), 255];
}

function tone(random: Random, low: number, high: number): Color {
  const value = random.integer(low, high);
  return [value, value, value, 255];
}

function lowContrast(random: Random): Pick<Look, 'dark' | 'light'> {
  const base = random.integer(20, 200);
  const step = random.integer(14, 45);
  return { dark: [base, base, base, 255], light: [base + step, base + step, base + step, 255] };
}

/** Two colours that a grey picture cannot tell apart. */
function sameLuma(random: Random): Pick<Look, 'dark' | 'light'> {
  const grey = random.integer(80, 170);
  const red: Color = [grey + 80, grey - 40, grey, 255];
  const blue: Color = [grey - 60, grey, grey + 60, 255];
  return random.chance(0.5) ? { dark: red, light: blue } : { dark: blue, light: red };
}

function everything(random: Random): Partial<Look> {
  return {
    dark: hue(random, 0, 110),
    light: hue(random, 190, 255),
    shape: random.pick(['square', 'rounded', 'dot']),
    eyes: random.pick(EYES),
    ...(random.chance(0.4) ? { ...logo(random), logo: 0.2 } : {}),
    pitch: random.integer(3, 10),
  };
}

function worn(picture: Picture, random: Random): Picture {
  const sized = random.chance(0.6) ? scaled(picture, random) : picture;
  return random.chance(0.6) ? throughJpeg(sized, random.integer(40, 90)) : sized;
}
