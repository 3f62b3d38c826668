/** Longest side that is handed on; a QR code needs far less. */
const LONGEST_SIDE = 1600;
/** A photograph is handed on with loss: PNG makes megabytes of it. */
const MOST_PNG_BYTES = 600_000;
const TASTE = 16;

export interface Size {
  width: number;
  height: number;
}

/**
 * What an image, a canvas or a video shows, as a data URL. Codes of one pixel a module, and drawings of no size, are
 * shown enlarged (`shown` wide): they are read so, by a whole factor. Undefined where another origin's picture must not
 * be read, and where there is nothing but one colour: a WebGL canvas gives that once it is on the screen.
 */
export async function pixelsOf(
  source: CanvasImageSource,
  { width, height }: Size,
  shown: number,
): Promise<string | undefined> {
  if (width === 0 || height === 0) return undefined;
  const enlarged = Math.max(1, Math.ceil(shown / width));
  const scale = Math.min(enlarged, LONGEST_SIDE / Math.max(width, height));
  try {
    if (isOneColour(source)) return undefined;
    return await encode(draw(source, Math.ceil(width * scale), Math.ceil(height * scale), scale < 1));
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}

/** The canvas's picture as a data URL. */
export async function encode(canvas: OffscreenCanvas): Promise<string> {
  const png = await canvas.convertToBlob();
  if (png.size <= MOST_PNG_BYTES) return toDataUrl(png);
  return toDataUrl(await canvas.convertToBlob({ type: 'image/jpeg', quality: 0.9 }));
}

/** A canvas in no page, and its pen. */
export function blankCanvas(width: number, height: number): OffscreenCanvasRenderingContext2D {
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (context === null) throw new Error('no 2d canvas');
  return context;
}

function draw(source: CanvasImageSource, width: number, height: number, smooth: boolean): OffscreenCanvas {
  const context = blankCanvas(width, height);
  context.imageSmoothingEnabled = smooth;
  context.drawImage(source, 0, 0, width, height);
  return context.canvas;
}

/** Throws SecurityError where the page may not read the picture. */
function isOneColour(source: CanvasImageSource): boolean {
  const context = blankCanvas(TASTE, TASTE);
  context.drawImage(source, 0, 0, TASTE, TASTE);
  const pixels = new Uint32Array(context.getImageData(0, 0, TASTE, TASTE).data.buffer);
  return pixels.every((pixel) => pixel === pixels[0]);
}

async function toDataUrl(blob: Blob): Promise<string> {
  const reader = new FileReader();
  const read = new Promise((resolve, reject) => {
    reader.onload = resolve;
    reader.onerror = () => reject(reader.error);
  });
  reader.readAsDataURL(blob);
  await read;
  return String(reader.result);
}
