/** Longest side that is handed on; a QR code needs far less. */
const LONGEST_SIDE = 2048;

/** An image's own pixels as a PNG data URL, or undefined where its origin keeps them from the page. */
export function pixelsOfImage(image: HTMLImageElement): string | undefined {
  const width = image.naturalWidth || image.width;
  const height = image.naturalHeight || image.height;
  if (!image.complete || width === 0 || height === 0) return undefined;
  const scale = Math.min(scaleShown(image, width), LONGEST_SIDE / Math.max(width, height));
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  const context = canvas.getContext('2d');
  if (context === null) return undefined;
  context.imageSmoothingEnabled = false;
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  return pixelsOfCanvas(canvas);
}

/** A canvas's pixels as a PNG data URL, or undefined where something of another origin was drawn on it. */
export function pixelsOfCanvas(canvas: HTMLCanvasElement): string | undefined {
  try {
    return canvas.toDataURL('image/png');
  } catch (error) {
    if (error instanceof DOMException && error.name === 'SecurityError') return undefined;
    throw error;
  }
}

/** Codes of one pixel a module, and drawings of no size, are shown enlarged: read them so, by a whole factor. */
function scaleShown(image: HTMLImageElement, naturalWidth: number): number {
  return Math.max(1, Math.ceil(image.getBoundingClientRect().width / naturalWidth));
}
