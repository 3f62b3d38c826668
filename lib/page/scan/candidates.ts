import { localNameOf, rectOf } from '../dom/getters';
import { drawingOf } from './drawing';
import { isShown, isSvg } from './elements';
import { type PageRect, placedRect } from './page-rect';
import { pixelsOf, type Size } from './pixels';
import type { Slices } from './slices';
import { stylePicturesOf } from './styles';
import type { Seen } from './walk';

/** Something on a page that may be a QR code, not read yet. */
export interface Candidate {
  rect: PageRect;
  src?: string;
  /** Its picture as a data URL; undefined where it is beyond reach. */
  read(slices: Slices): Promise<string | undefined>;
}

/** Smaller than the smallest QR code (21 modules) at two pixels a module. */
const SMALLEST_SIDE = 42;
const LONGEST_URL = 1_000_000;

type Media = HTMLImageElement & HTMLCanvasElement & HTMLVideoElement & HTMLObjectElement;

/** What an element shows by itself: its own picture, and those that styles give it. */
export function candidatesIn(element: Element, placement: Seen['placement']): Candidate[] {
  const rect = placedRect(element, placement);
  if (rect.width < SMALLEST_SIDE || rect.height < SMALLEST_SIDE || !isShown(element)) return [];
  const own = ownPictureOf(element);
  const styled = isSvg(element) ? [] : stylePicturesOf(element).map(fromUrl);
  return [...(own ? [own] : []), ...styled].map((picture) => ({ ...picture, rect }));
}

function ownPictureOf(element: Element): Omit<Candidate, 'rect'> | undefined {
  const localName = localNameOf(element);
  if (localName === 'svg') return { read: (slices) => drawingOf(element, slices) };
  const media = element as Media;
  if (localName === 'img') return fromImage(media);
  if (localName === 'canvas') return { read: () => pixelsOf(media, media, shownWidth(media)) };
  if (localName === 'video') return { read: () => pixelsOf(media, frameSize(media), 0) };
  if (localName === 'object') return fromUrl(media.data);
  if (localName === 'embed') return fromUrl(media.src);
  return localName === 'input' && media.getAttribute('type') === 'image' ? fromUrl(media.src) : undefined;
}

function fromImage(image: HTMLImageElement): Omit<Candidate, 'rect'> {
  const src = image.currentSrc;
  if (!image.complete) return fromUrl(src);
  const size = { width: image.naturalWidth || image.width, height: image.naturalHeight || image.height };
  return { ...addressOf(src), read: () => pixelsOf(image, size, shownWidth(image)) };
}

/** A data URL is the picture; any other address would have to be asked for, and is left to the screenshot. */
function fromUrl(url: string): Omit<Candidate, 'rect'> {
  const isPicture = url.startsWith('data:image/') && url.length <= LONGEST_URL;
  return { ...addressOf(url), read: async () => (isPicture ? url : undefined) };
}

function addressOf(src: string): { src?: string } {
  return src === '' || src.length > LONGEST_URL ? {} : { src };
}

function frameSize({ videoWidth, videoHeight }: HTMLVideoElement): Size {
  return { width: videoWidth, height: videoHeight };
}

function shownWidth(element: Element): number {
  return rectOf(element).width;
}
