import { focusedRow, moveFocus } from '../../../components/codes/row-focus';
import { isComposing } from '../../../components/shell/is-composing';
import { keepFocus } from '../../../components/shell/keep-focus';
import { pressUndo } from '../../../components/shell/undo-key';
import type { ListPosition } from '../../../lib/vault/accounts/order';
import { listenForDrags } from './drag-rows';

/** What the keys of the popup do. Ids are those of accounts. */
export interface KeyActions {
  /** Takes back what narrows the list; answers whether there was anything. */
  onEscape(): boolean;
  onHelp(): void;
  onFill(id: string): void;
  onTrash(id: string): void;
  onMove(id: string, direction: -1 | 1): void;
  onDrop(id: string, position: ListPosition): void;
  /** Draws all rows, since the last one is wanted. */
  onEnd(): void;
  onMenu(id: string, opener: HTMLElement): void;
}

/** Any letter searches, arrows walk, and so on, as `keys-dialog.tsx` lists them; `early` are those pressed before. */
export function listenForKeys(
  screen: { readonly current: HTMLElement | null },
  actions: { readonly current: KeyActions },
  signal: AbortSignal,
  early: readonly KeyboardEvent[],
): void {
  const run = (event: KeyboardEvent) =>
    screen.current !== null &&
    !isComposing(event) &&
    !isElsewhere(event.target) &&
    press(event, screen.current, actions.current);
  const onKey = (event: KeyboardEvent) => {
    if (!event.defaultPrevented && run(event)) event.preventDefault();
  };
  const onContextMenu = (event: Event) => {
    const row = event.target instanceof Element && event.target.closest<HTMLElement>('.row');
    if (!row) return;
    event.preventDefault();
    actions.current.onMenu(idOf(row), row);
  };
  if (signal.aborted || screen.current === null) return;
  keepFocus(signal);
  listenForDrags(screen.current, (id, position) => actions.current.onDrop(id, position), signal);
  document.addEventListener('keydown', onKey, { signal });
  document.addEventListener('contextmenu', onContextMenu, { signal });
  for (const event of early) run(event);
}

/** Dialogs and menus have keys of their own. */
function isElsewhere(target: EventTarget | null): boolean {
  return target instanceof Element && target.closest('dialog, [role=menu]') !== null;
}

/** Does what a key is for, and answers whether it is for anything here. */
function press(event: KeyboardEvent, screen: HTMLElement, actions: KeyActions): boolean {
  const { key } = event;
  const search = screen.querySelector<HTMLInputElement>('input[type=search]');
  const isSearching = event.target === search;
  const row = focusedRow() ?? (isSearching ? screen.querySelector<HTMLElement>('.row') : undefined);
  if (key === 'Escape') return actions.onEscape();
  if (key === 'Enter' && (event.ctrlKey || event.metaKey)) return doTo(row, actions.onFill);
  if (key === 'Enter' && isSearching) return doTo(row, () => row?.querySelector('button')?.click());
  if (pressUndo(event)) return true;
  if (event.altKey && (key === 'ArrowUp' || key === 'ArrowDown')) {
    return !isSearching && doTo(row, (id) => actions.onMove(id, key === 'ArrowUp' ? -1 : 1));
  }
  if (key === '?' && !(isSearching && search?.value)) return done(actions.onHelp);
  if (event.ctrlKey || event.metaKey || event.altKey) return false;
  if (isSearching) return key === 'ArrowDown' && moveFocus(screen, key);
  if (key === 'Delete') return doTo(row, actions.onTrash);
  if (key === 'End') {
    actions.onEnd();
    // They are drawn by then.
    requestAnimationFrame(() => moveFocus(screen, key));
    return true;
  }
  if (moveFocus(screen, key)) return true;
  if (key === 'ArrowUp' || isTyped(event)) search?.focus();
  return key === 'ArrowUp';
}

/** A letter goes on into the search, which has the focus by then. A space presses buttons. */
function isTyped({ key, target }: KeyboardEvent): boolean {
  return key.length === 1 && key !== ' ' && !(target instanceof HTMLInputElement);
}

function doTo(row: HTMLElement | null | undefined, run: (id: string) => void): boolean {
  if (row) run(idOf(row));
  return Boolean(row);
}

function done(run: () => void): boolean {
  run();
  return true;
}

function idOf(row: HTMLElement): string {
  return row.dataset['account'] ?? '';
}
