/** Of a picture in base64, characters: larger than any logo. */
const MAX_PICTURE = 700_000;
/** How pictures begin in base64. */
const BEGINNINGS = [
  ['iVBORw0KGgo', 'image/png'],
  ['/9j/', 'image/jpeg'],
  ['UklGR', 'image/webp'],
] as const;
const BASE64 = /^[A-Za-z0-9+/]+={0,2}$/;
const PNG = 'data:image/png;base64,';

/** The data URL of a picture that a file holds in base64: PNG, JPEG, WebP, or SVG where the file says so. Undefined for others. */
export function pictureUrl(base64: string, type = ''): string | undefined {
  if (base64.length > MAX_PICTURE || base64.length % 4 !== 0 || !BASE64.test(base64)) return undefined;
  const known = BEGINNINGS.find(([beginning]) => base64.startsWith(beginning))?.[1];
  const mime = known ?? (type === 'image/svg+xml' ? type : undefined);
  return mime && `data:${mime};base64,${base64}`;
}

/** The base64 of a picture that is a PNG, which every app reads; undefined for any other. */
export function pngOf(picture: string | undefined): string | undefined {
  return picture?.startsWith(PNG) ? picture.slice(PNG.length) : undefined;
}
