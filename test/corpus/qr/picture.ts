/** RGBA pixels, as canvas gives them. */
export interface Picture {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** Red, green, blue, alpha: 0 to 255. */
export type Color = readonly [number, number, number, number];

export const WHITE: Color = [255, 255, 255, 255];
export const BLACK: Color = [0, 0, 0, 255];
export const CLEAR: Color = [0, 0, 0, 0];

export function blank(width: number, height: number, color: Color): Picture {
  const data = new Uint8ClampedArray(width * height * 4);
  for (let i = 0; i < data.length; i += 4) data.set(color, i);
  return { data, width, height };
}

/** Paints one pixel, mixed by `cover` (0 to 1) with what is there; outside the picture nothing happens. */
export function paint(picture: Picture, x: number, y: number, color: Color, cover = 1): void {
  if (x < 0 || y < 0 || x >= picture.width || y >= picture.height) return;
  const at = (y * picture.width + x) * 4;
  for (let c = 0; c < 4; c++) {
    const old = picture.data[at + c] ?? 0;
    picture.data[at + c] = old + ((color[c] ?? 0) - old) * cover;
  }
}

export function fillRect(to: Picture, x: number, y: number, width: number, height: number, color: Color) {
  for (let py = y; py < y + height; py++) {
    for (let px = x; px < x + width; px++) paint(to, px, py, color);
  }
}

/** Puts a picture on another one, mixed by its own alpha. */
export function paste(to: Picture, from: Picture, left: number, top: number): void {
  for (let y = 0; y < from.height; y++) {
    for (let x = 0; x < from.width; x++) {
      const at = (y * from.width + x) * 4;
      const [r = 0, g = 0, b = 0, a = 0] = from.data.subarray(at, at + 4);
      paint(to, left + x, top + y, [r, g, b, 255], a / 255);
    }
  }
}
