import { blankCanvas, encode } from './picture-pixels';
import { parentOf } from './qr-elements';

/** Pixels a module. */
const MODULE = 6;
const QUIET = 4;
const FEWEST_LINES = 11;
const MOST_LINES = 200;
const MOST_CHARACTERS = 40_000;
/** Which of a character's two halves, upper and lower, are inked. */
const INK: Readonly<Record<string, readonly [boolean, boolean]>> = {
  ' ': [false, false],
  '\u{A0}': [false, false],
  '▀': [true, false],
  '▄': [false, true],
  '█': [true, true],
  '#': [true, true],
};

/** Whether a text may be a part of a code that is made of block characters. */
export function hasBlocks(text: string): boolean {
  return /[█▀▄]{2}|##/.test(text);
}

/** The element whose text is a whole code in block characters, from the element around a part of it. */
export function blockTextAround(element: Element): HTMLElement | undefined {
  let at: Element | undefined = element;
  for (let depth = 0; at && depth < 4; depth++, at = parentOf(at)) {
    if ((at.textContent?.length ?? 0) > MOST_CHARACTERS) return undefined;
    if (modulesIn((at as HTMLElement).innerText) !== undefined) return at as HTMLElement;
  }
  return undefined;
}

/** A text of block characters as rows of modules, true for ink; undefined where it is another text. */
export function modulesIn(text: string): boolean[][] | undefined {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  if (lines.length < FEWEST_LINES || lines.length > MOST_LINES) return undefined;
  if (lines.some((line) => [...line].some((character) => !(character in INK)))) return undefined;
  return lines.flatMap((line) => {
    const halves = [...line].map((character) => INK[character] ?? [false, false]);
    return [halves.map(([upper]) => upper), halves.map(([, lower]) => lower)];
  });
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
