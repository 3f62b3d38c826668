import { innerTextOf, isText, isWithin, localNameOf } from '../dom/getters';
import { blockTextAround, hasBlocks, modulesIn, pixelsOfModules } from './blocks';
import { type Candidate, candidatesIn } from './candidates';
import { CellGrids, type Grid, pixelsOfCells } from './cells';
import { isShown } from './elements';
import { KeyTexts } from './key-texts';
import { placedRect } from './page-rect';
import { SetupTexts } from './texts';
import type { Seen } from './walk';

const UNSEEN = new Set(['script', 'style', 'noscript', 'template']);
/** Square boxes beyond these are thumbnails; bounds what a page of thousands may cost. */
const MOST_CANDIDATES = 2_000;
const MOST_GRIDS = 8;

/** Gathers, node by node, all of a page that may be a code. */
export class Gathering {
  private readonly pictures: Candidate[] = [];
  private readonly grids = new CellGrids();
  private readonly blocks = new Map<Element, Grid>();
  private readonly texts = new SetupTexts();
  private readonly keys = new KeyTexts();

  note({ node, placement }: Seen): void {
    if (isText(node)) this.noteText(node, placement);
    else this.noteElement(node, placement);
  }

  private noteElement(element: Element, placement: Seen['placement']): void {
    this.grids.note(element, placement);
    this.texts.noteElement(element);
    this.keys.noteElement(element);
    if (this.pictures.length < MOST_CANDIDATES) this.pictures.push(...candidatesIn(element, placement));
  }

  /** What is drawn with boxes or block characters: seldom, and then hardly anything but a code. */
  drawnCandidates(): Candidate[] {
    const grids = this.grids.found().map(({ element, placement }): Candidate => {
      return { rect: placedRect(element, placement), read: (slices) => pixelsOfCells(element, slices) };
    });
    const blocks = [...this.blocks.values()].map(({ element, placement }): Candidate => {
      const modules = modulesIn(innerTextOf(element as HTMLElement)) ?? [];
      return { rect: placedRect(element, placement), read: () => pixelsOfModules(modules) };
    });
    return [...grids, ...blocks].slice(0, MOST_GRIDS);
  }

  pictureCandidates(): Candidate[] {
    return this.pictures;
  }

  textsFound(): { texts: string[]; keyTexts: string[] } {
    return { texts: this.texts.list(), keyTexts: this.keys.list() };
  }

  private noteText({ data, parentElement }: Text, placement: Seen['placement']): void {
    if (!parentElement || UNSEEN.has(localNameOf(parentElement))) return;
    this.texts.noteText(data);
    this.keys.noteText(data, parentElement);
    if (this.blocks.size >= MOST_GRIDS || !hasBlocks(data) || !isShown(parentElement)) return;
    if ([...this.blocks.keys()].some((known) => isWithin(known, parentElement))) return;
    const element = blockTextAround(parentElement);
    if (element) this.blocks.set(element, { element, placement });
  }
}
