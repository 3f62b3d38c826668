import { encodeQR } from 'qr';
import { create } from 'qrcode';
import type { Random } from './random';

/** Rows of modules, true for dark, without a quiet zone. */
export type QrSymbol = boolean[][];

export type Level = 'L' | 'M' | 'Q' | 'H';

const LEVEL_NAMES = { L: 'low', M: 'medium', Q: 'quartile', H: 'high' } as const;

/** The symbol of a text by one of two encoders that share no code. */
export function symbolOf(text: string, level: Level, random: Random): QrSymbol {
  if (random.chance(0.5)) {
    const bordered = encodeQR(text, 'raw', { ecc: LEVEL_NAMES[level], border: 1 });
    return bordered.slice(1, -1).map((row) => row.slice(1, -1));
  }
  const { size, data } = create(text, { errorCorrectionLevel: level }).modules;
  return Array.from({ length: size }, (_, y) =>
    Array.from({ length: size }, (_, x) => data[y * size + x] === 1),
  );
}
