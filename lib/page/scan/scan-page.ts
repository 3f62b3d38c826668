import { viewOf } from '../dom/document-getters';
import type { Candidate } from './candidates';
import { Gathering } from './gathering';
import { type PageRect, placementOfTab, viewportOf } from './page-rect';
import { Slices } from './slices';
import { everyNode } from './walk';

/** A picture on a page that may hold a QR code. */
export interface QrPicture {
  /** Where it came from, for matching with the address that a context menu tells. */
  src?: string;
  rect: PageRect;
  /** Its own pixels, or its drawing, as a data URL; absent where the page may not read them (another origin). */
  dataUrl?: string;
}

/** What a scan of a page answers with. */
export interface PageScan {
  /** The page's address and origin, as the document itself has them. */
  href: string;
  origin: string;
  viewport: { width: number; height: number };
  /** At most 24, the likeliest first. */
  pictures: QrPicture[];
  /** Key URIs and batches that the page has as a link or a text; at most 20. */
  texts: string[];
  /** What may be set-up keys in base32, in capitals and without gaps; at most 5. */
  keyTexts: string[];
}

type Viewport = PageScan['viewport'];

/** A page of a thousand thumbnails is not a set-up page; the likeliest pictures come first. */
const MOST_PICTURES = 24;
const MOST_NODES = 100_000;
/** Of all pictures and their addresses together. */
const MOST_CHARACTERS = 5_500_000;
/** Smaller than most codes that are shown; icons and portraits are. */
const SMALL_SIDE = 90;

/**
 * Every picture on a page that could hold a QR code, and every text that could stand for one. Works in short turns,
 * asks no address for anything, and changes nothing in the page.
 */
export async function findQrPictures(root: Document): Promise<PageScan> {
  const view = viewOf(root) ?? window;
  const viewport = viewportOf(view);
  const slices = new Slices();
  const gathering = new Gathering();
  let nodes = 0;
  for (const seen of everyNode(root, placementOfTab(view))) {
    if (++nodes > MOST_NODES) break;
    gathering.note(seen);
    if (slices.isOver()) await slices.rest();
  }
  const drawn = gathering.drawnCandidates();
  const likely = [...drawn, ...likeliest(gathering.pictureCandidates(), viewport)].slice(0, MOST_PICTURES);
  const pictures = await readAll(likely, slices);
  const { href } = root.location;
  return { href, origin: self.origin, viewport, pictures, ...gathering.textsFound() };
}

async function readAll(candidates: Candidate[], slices: Slices): Promise<QrPicture[]> {
  const pictures: QrPicture[] = [];
  let room = MOST_CHARACTERS;
  for (const { rect, src, read } of candidates) {
    const dataUrl = await read(slices);
    const picture: QrPicture = { rect };
    if (src !== undefined && src.length <= room) picture.src = src;
    room -= picture.src?.length ?? 0;
    if (dataUrl !== undefined && dataUrl.length <= room) picture.dataUrl = dataUrl;
    room -= picture.dataUrl?.length ?? 0;
    pictures.push(picture);
    if (slices.isOver()) await slices.rest();
  }
  return pictures;
}

function likeliest(candidates: Candidate[], viewport: Viewport): Candidate[] {
  const unlikely = ({ rect }: Candidate) =>
    Math.min(2, oblongness(rect)) +
    (isInView(rect, viewport) ? 0 : 1) +
    (Math.min(rect.width, rect.height) < SMALL_SIDE ? 0.5 : 0);
  return candidates.sort((a, b) => unlikely(a) - unlikely(b));
}

function isInView({ x, y, width, height }: PageRect, viewport: Viewport): boolean {
  return x < viewport.width && y < viewport.height && x + width > 0 && y + height > 0;
}

/** 0 for a square. QR codes are square, banners are not. */
function oblongness({ width, height }: PageRect): number {
  return Math.abs(Math.log(width / height));
}
