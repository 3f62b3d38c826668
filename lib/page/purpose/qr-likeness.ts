import { attributeText, elementsIn } from '../dom/reads';

/** A QR code that a phone is to read is at least this large on the screen, in CSS pixels. */
const SMALLEST_SIDE = 80;
/** It has 21 modules a side or more. */
const MODULES = 21;
/** The picture is looked at in so many pixels a side. */
const SIDE = 192;
/** A row of it changes between dark and light at least so often, on the average. */
const LEAST_CHANGES = 7;
const NAMED_QR = /(^|[^a-z])qr([^a-z]|$)|qr-?_?code|barcode|totp/i;

/**
 * Whether something on a page has the look of a QR code: square, large enough, and named one, drawn of many squares, or
 * with pixels that are dark and light in turn. It is not read: to keep away from it, the look is enough.
 */
export function looksLikeQrCode(element: Element): boolean {
  const { width, height } = Element.prototype.getBoundingClientRect.call(element);
  const isSquare = Math.min(width, height) >= SMALLEST_SIDE && Math.abs(width - height) < 0.15 * width;
  if (!isSquare) return false;
  const names = ['id', 'class', 'alt', 'src', 'title', 'aria-label'].map((name) =>
    attributeText(element, name),
  );
  if (names.some((name) => NAMED_QR.test(name.slice(0, 500)))) return true;
  if (element instanceof SVGElement) return isDrawnOfSquares(element);
  if (element instanceof HTMLTableElement) return elementsIn(element, 'td').length >= MODULES ** 2;
  return isDarkAndLight(element);
}

function isDrawnOfSquares(svg: SVGElement): boolean {
  if (elementsIn(svg, 'rect, use').length >= 50) return true;
  return elementsIn(svg, 'path').some((path) => {
    const drawn = attributeText(path, 'd');
    return (
      drawn.length > 500 && /^[MmHhVvLlZz\d\s.,-]+$/.test(drawn) && (drawn.match(/m/gi) ?? []).length > 40
    );
  });
}

/** Pixels that the browser does not let out say nothing. */
function isDarkAndLight(element: Element): boolean {
  const isPicture = element instanceof HTMLImageElement || element instanceof HTMLCanvasElement;
  const pen = isPicture ? new OffscreenCanvas(SIDE, SIDE).getContext('2d') : null;
  if (pen === null || !isPicture) return false;
  try {
    pen.fillStyle = '#fff';
    pen.fillRect(0, 0, SIDE, SIDE);
    pen.drawImage(element, 0, 0, SIDE, SIDE);
    return alternates(pen.getImageData(0, 0, SIDE, SIDE).data);
  } catch {
    return false;
  }
}

function alternates(pixels: Uint8ClampedArray): boolean {
  let changes = 0;
  let clear = 0;
  let before = true;
  for (let index = 0; index < SIDE * SIDE; index += 1) {
    const light =
      ((pixels[index * 4] ?? 0) + (pixels[index * 4 + 1] ?? 0) + (pixels[index * 4 + 2] ?? 0)) / 3;
    if (light < 70 || light > 185) clear += 1;
    const isLight = light > 128;
    if (isLight !== before && index % SIDE > 0) changes += 1;
    before = isLight;
  }
  return clear > 0.6 * SIDE * SIDE && changes / SIDE >= LEAST_CHANGES;
}
