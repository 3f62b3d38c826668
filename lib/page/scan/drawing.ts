import { attributeOf, rectOf } from '../dom/getters';
import { groundOf } from './elements';
import { Markup } from './markup';
import type { Slices } from './slices';

/** A quiet zone of four modules round 21 of them, which the page may give in other ways. */
const QUIET = 0.2;
/** Wide enough that no module of the largest code is smaller than three pixels. */
const SIDE = 600;

/** An inline svg as a data URL, on its ground; undefined where a part of it is beyond reach. */
export async function drawingOf(svg: Element, slices: Slices): Promise<string | undefined> {
  const { width, height } = rectOf(svg);
  const markup = new Markup(slices);
  const viewBox = attributeOf(svg, 'viewBox') ?? `0 0 ${width} ${height}`;
  await markup.addRoot(svg, {
    x: '0',
    y: '0',
    width: String(width),
    height: String(height),
    viewBox,
  });
  if (!markup.isWhole) return undefined;
  const quiet = width * QUIET;
  const around = `${-quiet} ${-quiet} ${width + 2 * quiet} ${height + 2 * quiet}`;
  const scale = Math.max(1, SIDE / width);
  const ground = `<rect x="-100%" y="-100%" width="300%" height="300%" fill="${groundOf(svg)}"/>`;
  const size = `width="${Math.round((width + 2 * quiet) * scale)}" height="${Math.round((height + 2 * quiet) * scale)}"`;
  const file = `<svg xmlns="http://www.w3.org/2000/svg" ${size} viewBox="${around}">${ground}${markup}</svg>`;
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(file)}`;
}
