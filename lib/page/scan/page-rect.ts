import { rectOf } from '../dom/getters';

/** A rectangle in CSS pixels, from the upper left corner of what the tab shows. */
export interface PageRect {
  x: number;
  y: number;
  width: number;
  height: number;
}

/** Where a document's own coordinates lie in the tab: shifted, and scaled where a frame around it is. */
export interface Placement {
  x: number;
  y: number;
  scaleX: number;
  scaleY: number;
}

/** The place of a tab's own document; a pinched page shows only a part of it. */
export function placementOfTab(view: Window): Placement {
  const { offsetLeft = 0, offsetTop = 0 } = view.visualViewport ?? {};
  return { x: -offsetLeft, y: -offsetTop, scaleX: 1, scaleY: 1 };
}

/** The place of the document in a frame, an object or an embed. */
export function placementInside(frame: HTMLIFrameElement, outer: Placement): Placement {
  const { x, y, width, height } = placedRect(frame, outer);
  const scaleX = width / (frame.offsetWidth || 1);
  const scaleY = height / (frame.offsetHeight || 1);
  const { paddingLeft, paddingTop } = getComputedStyle(frame);
  return {
    x: x + scaleX * (frame.clientLeft + Number.parseFloat(paddingLeft)),
    y: y + scaleY * (frame.clientTop + Number.parseFloat(paddingTop)),
    scaleX,
    scaleY,
  };
}

/** The size of what the tab shows, in the pixels that boxes are given in. */
export function viewportOf(view: Window): { width: number; height: number } {
  const scale = view.visualViewport?.scale ?? 1;
  return { width: view.innerWidth / scale, height: view.innerHeight / scale };
}

export function placedRect(element: Element, { x, y, scaleX, scaleY }: Placement): PageRect {
  const own = rectOf(element);
  return {
    x: x + own.x * scaleX,
    y: y + own.y * scaleY,
    width: own.width * scaleX,
    height: own.height * scaleY,
  };
}
