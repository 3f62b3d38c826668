import { fromBase64, toBase64 } from '../../stored/base64';

/** A screenshot of so many characters is handed on as it is: more would not go through `storage.session` with all else. */
const MOST_CHARACTERS = 5_000_000;

/** How a screenshot is written smaller, from what a QR code bears best. */
const TRIES = [
  { scale: 1, quality: 0.9 },
  { scale: 1, quality: 0.7 },
  { scale: 0.5, quality: 0.9 },
  { scale: 0.5, quality: 0.6 },
] as const;

/** Writes a picture again, as a data URL. `scale` is of its sides, `quality` JPEG's, both 0 to 1. */
type Rewrite = (dataUrl: string, scale: number, quality: number) => Promise<string>;

/**
 * A screenshot that is small enough to hand on: as it is, or as the best of the ways of writing it smaller. A photograph on
 * a 4K screen has more than 10 MB as PNG. Undefined when none is small enough, or the picture cannot be read.
 */
export async function boundedScreen(
  dataUrl: string,
  rewrite: Rewrite = rewritten,
): Promise<string | undefined> {
  if (dataUrl.length <= MOST_CHARACTERS) return dataUrl;
  for (const { scale, quality } of TRIES) {
    const smaller = await rewrite(dataUrl, scale, quality).catch(() => undefined);
    if (smaller !== undefined && smaller.length <= MOST_CHARACTERS) return smaller;
  }
  return undefined;
}

/** In the background there are no image elements, and nothing may be fetched, a data URL included. */
async function rewritten(dataUrl: string, scale: number, quality: number): Promise<string> {
  const bytes = fromBase64(dataUrl.slice(dataUrl.indexOf(',') + 1));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const canvas = new OffscreenCanvas(Math.round(picture.width * scale), Math.round(picture.height * scale));
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  picture.close();
  const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
  return `data:${blob.type};base64,${toBase64(new Uint8Array(await blob.arrayBuffer()))}`;
}
