import { blank, type Color, fillRect, type Picture, paint } from './picture';
import type { QrSymbol } from './symbol';

export interface Look {
  /** Pixels per module. */
  pitch: number;
  /** Modules of quiet zone. */
  quiet: number;
  dark: Color;
  light: Color;
  /** How a data module is drawn: dots stand alone, rounded ones have round corners. */
  shape: 'square' | 'rounded' | 'dot';
  /** Width of a dot, 0 to 1 of a module. */
  fill: number;
  /** How the finder patterns are drawn; 'modules' is like all other modules. */
  eyes: 'square' | 'rounded' | 'round' | 'modules';
  /** Side of the centred logo as a part of the symbol's side; 0 for none. */
  logo: number;
  logoColor: Color;
}

export function drawSymbol(symbol: QrSymbol, look: Look): Picture {
  const { pitch, quiet } = look;
  const side = (symbol.length + 2 * quiet) * pitch;
  const picture = blank(side, side, look.light);
  for (const [y, row] of symbol.entries()) {
    for (const [x, dark] of row.entries()) {
      const eye = inFinder(x, y, symbol.length) && look.eyes !== 'modules';
      if (!dark || (eye && look.eyes !== 'square')) continue;
      const shape = eye ? 'square' : look.shape;
      drawModule(picture, (x + quiet) * pitch, (y + quiet) * pitch, { ...look, shape });
    }
  }
  const last = symbol.length - 7;
  if (look.eyes === 'rounded' || look.eyes === 'round')
    for (const [x, y] of [
      [0, 0],
      [last, 0],
      [0, last],
    ] as const) {
      drawEye(picture, (x + quiet) * pitch, (y + quiet) * pitch, look);
    }
  if (look.logo > 0) drawLogo(picture, symbol.length * pitch, look);
  return picture;
}

function inFinder(x: number, y: number, size: number): boolean {
  const low = (v: number) => v < 7;
  const high = (v: number) => v >= size - 7;
  return (low(x) && low(y)) || (high(x) && low(y)) || (low(x) && high(y));
}

function drawModule(picture: Picture, left: number, top: number, { pitch, dark, shape, fill }: Look): void {
  if (shape === 'square') fillRect(picture, left, top, pitch, pitch, dark);
  if (shape === 'rounded') drawRound(picture, left, top, pitch, pitch * 0.35, dark);
  const side = pitch * fill;
  const inset = (pitch - side) / 2;
  if (shape === 'dot') drawRound(picture, left + inset, top + inset, side, side / 2, dark);
}

/** The three rings of a finder pattern with round corners. */
function drawEye(picture: Picture, left: number, top: number, { pitch, dark, light, eyes }: Look): void {
  const corner = eyes === 'round' ? 3.5 : 2;
  for (const [inset, color] of [
    [0, dark],
    [1, light],
    [2, dark],
  ] as const) {
    const side = (7 - 2 * inset) * pitch;
    const radius = Math.min(side / 2, Math.max(1, corner - inset) * pitch);
    drawRound(picture, left + inset * pitch, top + inset * pitch, side, radius, color);
  }
}

/** A square with round corners, its edge mixed with the ground. */
function drawRound(to: Picture, left: number, top: number, side: number, radius: number, color: Color): void {
  const middle = { x: left + side / 2, y: top + side / 2 };
  for (let y = Math.floor(top); y < top + side; y++) {
    for (let x = Math.floor(left); x < left + side; x++) {
      const dx = Math.abs(x + 0.5 - middle.x) - (side / 2 - radius);
      const dy = Math.abs(y + 0.5 - middle.y) - (side / 2 - radius);
      const away = Math.hypot(Math.max(0, dx), Math.max(0, dy)) + Math.min(0, Math.max(dx, dy));
      paint(to, x, y, color, Math.min(1, Math.max(0, radius - away + 0.5)));
    }
  }
}

/** A disc in the logo's colour on a light square. */
function drawLogo(picture: Picture, symbolSide: number, look: Look): void {
  const side = Math.round(symbolSide * look.logo);
  const start = Math.round((picture.width - side) / 2);
  fillRect(picture, start, start, side, side, look.light[3] === 0 ? [255, 255, 255, 255] : look.light);
  for (let y = 0; y < side; y++) {
    for (let x = 0; x < side; x++) {
      const away = Math.hypot(x + 0.5 - side / 2, y + 0.5 - side / 2);
      if (away < side * 0.42) paint(picture, start + x, start + y, look.logoColor);
    }
  }
}
