import type { ListPosition } from '../../../lib/vault/accounts/order';

/** A hand trembles less. */
const LEAST_PX = 6;
const EDGE_PX = 48;
const SCROLL_PX = 12;

/** Lets rows be dragged to another place in their part of the list by mouse or pen; fingers scroll. */
export function listenForDrags(
  screen: HTMLElement,
  onMove: (id: string, position: ListPosition) => void,
  signal: AbortSignal,
): void {
  screen.addEventListener(
    'pointerdown',
    (event) => {
      const row = event.target instanceof Element && event.target.closest<HTMLElement>('.row');
      if (row && event.button === 0 && event.pointerType !== 'touch') follow(row, event, onMove);
    },
    { signal },
  );
}

/** Follows the pointer until it is let go. It is a drag once it has gone some way; before, it is a click. */
function follow(
  row: HTMLElement,
  down: PointerEvent,
  onMove: (id: string, position: ListPosition) => void,
): void {
  const dialog = new AbortController();
  const { signal } = dialog;
  let target: HTMLElement | undefined;
  const mark = (next: HTMLElement | undefined) => {
    target?.removeAttribute('data-drop');
    target = next;
    target?.setAttribute('data-drop', sideOf(row, target));
  };
  const stop = () => {
    mark(undefined);
    row.classList.remove('dragged');
    dialog.abort();
  };
  const onPointerMove = (event: PointerEvent) => {
    if (!row.classList.contains('dragged')) {
      if (Math.abs(event.clientY - down.clientY) < LEAST_PX) return;
      // The click that follows goes to the row then, and not to its button.
      row.setPointerCapture(down.pointerId);
      row.classList.add('dragged');
    }
    scrollNear(event.clientY);
    mark(rowAt(event, row));
  };
  const onPointerUp = () => {
    const of = target?.dataset['account'];
    const side = target && sideOf(row, target);
    stop();
    if (of !== undefined && side !== undefined) onMove(row.dataset['account'] ?? '', { side, of });
  };
  document.addEventListener('pointermove', onPointerMove, { signal });
  document.addEventListener('pointerup', onPointerUp, { signal });
  document.addEventListener('pointercancel', stop, { signal });
  document.addEventListener('keydown', (event) => event.key === 'Escape' && stop(), { signal });
}

/** The row below the pointer, if the dragged one can go there: in the same part, and pinned or not as it is. */
function rowAt({ clientX, clientY }: PointerEvent, row: HTMLElement): HTMLElement | undefined {
  const found = document.elementFromPoint(clientX, clientY)?.closest<HTMLElement>('.row');
  if (!found || found === row || found.parentElement !== row.parentElement) return undefined;
  return found.classList.contains('pinned') === row.classList.contains('pinned') ? found : undefined;
}

/** It takes the place of the row that it is dropped on. */
function sideOf(row: HTMLElement, target: HTMLElement): ListPosition['side'] {
  return row.compareDocumentPosition(target) & Node.DOCUMENT_POSITION_FOLLOWING ? 'after' : 'before';
}

function scrollNear(y: number): void {
  if (y < EDGE_PX) scrollBy(0, -SCROLL_PX);
  else if (y > innerHeight - EDGE_PX) scrollBy(0, SCROLL_PX);
}
