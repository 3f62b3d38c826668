import { pixelsOfCanvas, pixelsOfImage } from './picture-pixels';

/** A rectangle in CSS pixels, from the viewport's upper left corner. */
export interface Box {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** A picture on a page that may hold a QR code. */
export interface QrPicture {
  /** Where it came from, for matching with the address that a context menu tells. */
  src?: string;
  box: Box;
  /** Its own pixels, or its drawing, as a data URL; absent where the page may not read them (another origin). */
  dataUrl?: string;
}

/** What a scan of a page answers with. */
export interface PageScan {
  /** The page's address, as the document itself has it. */
  href: string;
  viewport: { width: number; height: number };
  pictures: QrPicture[];
}

/** Smaller than the smallest QR code (21 modules) at two pixels a module. */
const SMALLEST_SIDE = 42;
/** A page of a thousand thumbnails is not a set-up page; the likeliest pictures come first. */
const MOST_PICTURES = 24;
const LONGEST_DRAWING = 2_000_000;

/** Every picture on a page that could hold a QR code, the squarest first. Changes nothing in the page. */
export function findQrPictures(root: Document): PageScan {
  const view = root.defaultView ?? window;
  const elements = [...root.querySelectorAll<HTMLElement | SVGSVGElement>('img, canvas, svg')]
    .filter(isLargeEnough)
    .sort((a, b) => oblongness(a) - oblongness(b))
    .slice(0, MOST_PICTURES);
  return {
    href: root.location.href,
    viewport: { width: view.innerWidth, height: view.innerHeight },
    pictures: elements.map(toPicture),
  };
}

function toPicture(element: Element): QrPicture {
  const picture: QrPicture = { box: boxOf(element) };
  if (element instanceof HTMLImageElement) picture.src = element.currentSrc;
  const dataUrl = readPixels(element);
  if (dataUrl !== undefined) picture.dataUrl = dataUrl;
  return picture;
}

function readPixels(element: Element): string | undefined {
  if (element instanceof HTMLImageElement) return pixelsOfImage(element);
  if (element instanceof HTMLCanvasElement) return pixelsOfCanvas(element);
  return element instanceof SVGSVGElement ? drawingOf(element) : undefined;
}

/** An inline svg as a file of its own: with its size, its namespace, and the colours that the page's styles gave it. */
function drawingOf(svg: SVGSVGElement): string | undefined {
  const copy = svg.cloneNode(true);
  if (!(copy instanceof SVGSVGElement)) return undefined;
  const { width, height } = svg.getBoundingClientRect();
  if (!svg.hasAttribute('viewBox')) copy.setAttribute('viewBox', `0 0 ${width} ${height}`);
  copy.setAttribute('width', String(width));
  copy.setAttribute('height', String(height));
  copyColours(svg, copy);
  const markup = new XMLSerializer().serializeToString(copy);
  if (markup.length > LONGEST_DRAWING) return undefined;
  return `data:image/svg+xml;charset=utf-8,${encodeURIComponent(markup)}`;
}

function copyColours(from: SVGSVGElement, to: SVGSVGElement): void {
  const originals = [from, ...from.querySelectorAll('*')];
  [to, ...to.querySelectorAll('*')].forEach((element, i) => {
    const original = originals[i];
    if (original === undefined) return;
    const { fill, stroke, color } = getComputedStyle(original);
    element.setAttribute('fill', fill);
    element.setAttribute('stroke', stroke);
    element.setAttribute('color', color);
  });
}

function isLargeEnough(element: Element): boolean {
  const { width, height } = element.getBoundingClientRect();
  return width >= SMALLEST_SIDE && height >= SMALLEST_SIDE;
}

/** 0 for a square. QR codes are square, banners are not. */
function oblongness(element: Element): number {
  const { width, height } = element.getBoundingClientRect();
  return Math.abs(Math.log(width / height));
}

function boxOf(element: Element): Box {
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x, y, width, height };
}
