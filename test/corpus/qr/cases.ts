import { drawPage } from './backdrop';
import { resize } from './effects';
import { blank, fillRect, type Picture, paste } from './picture';
import type { Random } from './random';
import { type CodePicture, STYLES, type StyleName } from './styles';

/** A picture and the texts of all codes in it, in any order. */
export interface QrCase {
  picture: Picture;
  texts: string[];
}

/** One picture that is nothing but a code, at the pixels of its file. */
export function standAlone(style: StyleName, random: Random): QrCase {
  const { picture, text } = STYLES[style](random);
  return { picture, texts: [text] };
}

// On a page a code has what the site gave it: mostly a light card, mostly nothing special.
const ON_PAGES: readonly [StyleName, ...StyleName[]] = [
  'plain',
  'plain',
  'plain',
  'plain',
  'jpeg',
  'scaled',
  'scaled',
  'coloured',
  'inverted',
  'logo',
  'dots',
  'transparent',
  'coloured, scaled, jpeg',
  'batch',
]; // prettier-ignore

/** A screenshot of 1920 by 1080 pixels with so many codes, each with some of the page's own ground around it. */
export function pageWith(count: number, random: Random): QrCase {
  const { picture: page, ground } = drawPage(random);
  const columns = Math.min(count, 3);
  const cell = { width: Math.floor(1920 / columns), height: count > 3 ? 480 : 960 };
  const texts: string[] = [];
  for (let i = 0; i < count; i++) {
    const { picture, text } = fitting(random, Math.min(cell.width, cell.height) - 2 * CLEAR_BAND);
    const left =
      (i % columns) * cell.width + random.integer(CLEAR_BAND, cell.width - picture.width - CLEAR_BAND);
    const top = 100 + Math.floor(i / columns) * cell.height + random.integer(0, cell.height - picture.height);
    const band = random.integer(8, CLEAR_BAND);
    const side = picture.width + 2 * band;
    fillRect(page, left - band, top - band, side, side, ground);
    paste(page, picture, left, top);
    texts.push(text);
  }
  return { picture: page, texts };
}

// The widest band around a code that holds nothing else, in pixels.
const CLEAR_BAND = 32;

/** A code that fits its place, mostly on a card, sometimes at another size than its file's. */
function fitting(random: Random, room: number): CodePicture {
  for (;;) {
    const { picture, text, card } = STYLES[random.pick(ON_PAGES)](random);
    const margin = random.integer(0, 24);
    const side = picture.width + 2 * margin;
    if (side > room) continue;
    const whole = blank(side, side, card);
    paste(whole, picture, margin, margin);
    const shrunk = random.chance(0.2) && side > 200;
    return { text, card, picture: shrunk ? resize(whole, random.between(0.8, 1), 'bilinear') : whole };
  }
}
