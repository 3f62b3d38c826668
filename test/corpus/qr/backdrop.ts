import { blank, type Color, fillRect, type Picture, paint } from './picture';
import type { Random } from './random';

/** A page as a screenshot shows it: bars, paragraphs, pictures and gradients, and no code. */
export function drawPage(random: Random, width = 1920, height = 1080): { picture: Picture; ground: Color } {
  const night = random.chance(0.3);
  const ground: Color = night ? [24, 26, 30, 255] : [250, 250, 252, 255];
  const page = blank(width, height, ground);
  const ink: Color = night ? [210, 214, 220, 255] : [40, 44, 52, 255];
  fillRect(page, 0, 0, width, random.integer(40, 90), night ? [40, 44, 60, 255] : [36, 41, 47, 255]);
  for (let block = random.integer(6, 14); block > 0; block--) {
    const x = random.integer(0, width - 300);
    const y = random.integer(60, height - 200);
    random.pick([drawText, drawText, drawText, drawGradient, drawPhoto, drawIcons])(page, x, y, random, ink);
  }
  return { picture: page, ground };
}

type Block = (page: Picture, x: number, y: number, random: Random, ink: Color) => void;

const drawText: Block = (page, left, top, random, ink) => {
  const size = random.integer(1, 3);
  const lines = random.integer(2, 14);
  for (let line = 0; line < lines; line++) {
    const end = left + random.integer(150, 600);
    for (let x = left; x < end; x += 6 * size) {
      if (random.chance(0.82)) drawGlyph(page, x, top + line * 12 * size, size, random, ink);
    }
  }
};

/** A made-up letter of a few strokes in five by seven cells. */
function drawGlyph(page: Picture, left: number, top: number, size: number, random: Random, ink: Color): void {
  for (let stroke = random.integer(2, 4); stroke > 0; stroke--) {
    const upright = random.chance(0.5);
    const across = random.integer(0, upright ? 4 : 6);
    for (let along = 0; along < (upright ? 7 : 5); along++) {
      const x = upright ? across : along;
      const y = upright ? along : across;
      fillRect(page, left + x * size, top + y * size, size, size, ink);
    }
  }
}

const drawGradient: Block = (page, left, top, random) => {
  const from = [random.integer(0, 255), random.integer(0, 255), random.integer(0, 255)];
  const to = [random.integer(0, 255), random.integer(0, 255), random.integer(0, 255)];
  const width = random.integer(100, 500);
  const height = random.integer(60, 300);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const part = (x + y) / (width + height);
      const [r = 0, g = 0, b = 0] = from.map((v, c) => v + ((to[c] ?? 0) - v) * part);
      paint(page, left + x, top + y, [r, g, b, 255]);
    }
  }
};

/** Waves and grain: as restless as a photo. */
const drawPhoto: Block = (page, left, top, random) => {
  const width = random.integer(120, 480);
  const height = random.integer(100, 320);
  const waves = Array.from({ length: 5 }, () => ({
    x: random.between(-0.15, 0.15),
    y: random.between(-0.15, 0.15),
    phase: random.between(0, 7),
    weight: random.between(10, 45),
  }));
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      let value = 128 + random.between(-15, 15);
      for (const wave of waves) value += wave.weight * Math.sin(x * wave.x + y * wave.y + wave.phase);
      paint(page, left + x, top + y, [value, value * 0.9, 255 - value, 255]);
    }
  }
};

const drawIcons: Block = (page, left, top, random) => {
  for (let icon = 0; icon < 6; icon++) {
    const radius = random.integer(8, 24);
    const inner = random.chance(0.5) ? radius * 0.5 : 0;
    const color: Color = [random.integer(0, 255), random.integer(0, 255), random.integer(0, 255), 255];
    for (let y = -radius; y <= radius; y++) {
      for (let x = -radius; x <= radius; x++) {
        const away = Math.hypot(x, y);
        if (away < radius && away >= inner) paint(page, left + icon * 56 + x, top + y, color);
      }
    }
  }
};
