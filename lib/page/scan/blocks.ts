import { innerTextOf, textContentOf } from '../dom/getters';
import { parentOf } from './elements';
import { blankCanvas, encode } from './pixels';

/** Pixels a module. */
const MODULE = 6;
const QUIET = 4;
const FEWEST_LINES = 11;
const MOST_LINES = 200;
const MOST_CHARACTERS = 40_000;
/** By their place: the first bit inks a character's upper half, the second its lower. */
const INK = ' ▀▄█';

/** Whether a text may be a part of a code that is made of block characters. */
export function hasBlocks(text: string): boolean {
  return /[█▀▄]{2}|##/.test(text);
}

/** The element whose text is a whole code in block characters, from the element around a part of it. */
export function blockTextAround(element: Element): HTMLElement | undefined {
  let ancestor: Element | undefined = element;
  for (let depth = 0; ancestor && depth < 4; depth++, ancestor = parentOf(ancestor)) {
    if ((textContentOf(ancestor)?.length ?? 0) > MOST_CHARACTERS) return undefined;
    if (modulesIn(innerTextOf(ancestor as HTMLElement)) !== undefined) return ancestor as HTMLElement;
  }
  return undefined;
}

/** A text of block characters as rows of modules, true for ink; undefined where it is another text. */
export function modulesIn(text: string): boolean[][] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < FEWEST_LINES || lines.length > MOST_LINES) return undefined;
  const rows = lines.map((line) => [...line.replaceAll('\u{A0}', ' ').replaceAll('#', '█')].map(inkOf));
  if (rows.some((row) => row.includes(-1))) return undefined;
  return rows.flatMap((row) => [row.map((ink) => ink % 2 === 1), row.map((ink) => ink > 1)]);
}

/** -1 for any other character. */
function inkOf(character: string): number {
  return INK.indexOf(character);
}

/** Rows of modules as a data URL of black ink on white. */
export async function pixelsOfModules(rows: boolean[][]): Promise<string> {
  const width = Math.max(...rows.map((row) => row.length));
  const pen = blankCanvas((width + 2 * QUIET) * MODULE, (rows.length + 2 * QUIET) * MODULE);
  pen.fillStyle = '#fff';
  pen.fillRect(0, 0, pen.canvas.width, pen.canvas.height);
  pen.fillStyle = '#000';
  rows.forEach((row, y) => {
    row.forEach((inked, x) => {
      if (inked) pen.fillRect((x + QUIET) * MODULE, (y + QUIET) * MODULE, MODULE, MODULE);
    });
  });
  return encode(pen.canvas);
}
