import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import type { Selection } from './use-selection';

/** Does what a key is for in the table of accounts, and answers whether it is for anything there. */
export function press(
  event: KeyboardEvent,
  accounts: VaultAccount[],
  selection: Selection,
  onDelete: (accounts: VaultAccount[]) => void,
): boolean {
  const { key } = event;
  const { chosen, choose } = selection;
  if ((event.ctrlKey || event.metaKey) && key.toLowerCase() === 'a') {
    return done(() => choose(accounts.map(({ id }) => id)));
  }
  if (key === 'Escape' && chosen.size > 0) return done(() => choose([]));
  if (key === 'Delete' && chosen.size > 0) {
    return done(() => onDelete(accounts.filter(({ id }) => chosen.has(id))));
  }
  return (key === 'ArrowDown' || key === 'ArrowUp') && walk(event, selection);
}

/** To the same control in the next row; with Shift that row is chosen on the way. */
function walk({ key, shiftKey, target }: KeyboardEvent, { chosen, toggle }: Selection): boolean {
  const next = neighbour(target as HTMLElement, key === 'ArrowDown' ? 1 : -1);
  if (next === undefined) return false;
  next.focus();
  const id = next.closest('tr')?.dataset['account'];
  if (shiftKey && id !== undefined && !chosen.has(id)) toggle(id, false);
  return true;
}

/** The same control in the row below (1) or above (-1). */
function neighbour(control: HTMLElement, by: 1 | -1): HTMLElement | undefined {
  const row = control.closest('tr');
  const table = row?.closest('table');
  if (!row || !table) return undefined;
  const controlsOf = (one: HTMLTableRowElement) => [...one.querySelectorAll<HTMLElement>('input, button, a')];
  const target = table.rows[row.rowIndex + by];
  return target && controlsOf(target)[row.rowIndex === 0 ? 0 : controlsOf(row).indexOf(control)];
}

function done(act: () => void): boolean {
  act();
  return true;
}
