/** A picture as canvas gives it: RGBA, four bytes a pixel, colours not multiplied by alpha. */
export interface Picture {
  data: Uint8ClampedArray;
  width: number;
  height: number;
}

/** A picture of one byte a pixel, row by row: how light each pixel is. */
export interface Plane {
  data: Uint8Array;
  width: number;
  height: number;
}

/** A rectangle in pixels, from the picture's top left corner. */
export interface PixelRect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A code that was read, and where it is. */
export interface FoundQr {
  text: string;
  rect: PixelRect;
}
