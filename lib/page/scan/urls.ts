/** The addresses in a computed value, which always has them as `url("…")`. */
export function urlsIn(value: string): string[] {
  if (!value.includes('url(')) return [];
  const found = value.matchAll(/url\("((?:[^"\\]|\\.)*)"\)/gs);
  return [...found].map(([, url = '']) => url.replaceAll(/\\(.)/gs, '$1'));
}
