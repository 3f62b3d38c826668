import { useEffect, useRef } from 'preact/hooks';
import { i18n } from '#i18n';
import { useGrowing } from '../../../components/shell/use-growing';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import { AccountsRow } from './row';
import type { Selection } from './use-selection';

const BATCH = 80;

/**
 * The accounts as rows that can be chosen. Arrow keys move between rows, with Shift they choose on the way; Ctrl+A chooses
 * all, Escape none, Delete moves the chosen ones to the trash.
 */
export function AccountsTable(props: {
  accounts: VaultAccount[];
  selection: Selection;
  left?: string;
  onDelete(accounts: VaultAccount[]): void;
}) {
  const { accounts, selection } = props;
  const table = useRef<HTMLTableElement>(null);
  const { limit, end } = useGrowing<HTMLDivElement>(accounts.length, BATCH);
  const { chosen } = selection;

  useEffect(() => {
    if (props.left !== undefined) editButton(table.current, props.left)?.focus();
  }, [props.left]);

  const onKey = (event: KeyboardEvent) => {
    const target = event.target as HTMLElement;
    const all = (event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'a';
    if (all) selection.choose(accounts.map(({ id }) => id));
    else if (event.key === 'Escape' && chosen.size > 0) selection.choose([]);
    else if (event.key === 'Delete' && chosen.size > 0)
      props.onDelete(accounts.filter(({ id }) => chosen.has(id)));
    else if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      const next = neighbour(target, event.key === 'ArrowDown' ? 1 : -1);
      if (next === undefined) return;
      next.focus();
      const id = next.closest('tr')?.dataset['account'];
      if (event.shiftKey && id !== undefined && !chosen.has(id)) selection.toggle(id, false);
    } else return;
    event.preventDefault();
  };

  return (
    <>
      <table ref={table} class="accounts-table" onKeyDown={onKey}>
        <thead>
          <tr>
            <th class="choose">
              <input
                type="checkbox"
                aria-label={i18n.t('bulk.selectAll')}
                checked={chosen.size === accounts.length}
                indeterminate={chosen.size > 0 && chosen.size < accounts.length}
                onChange={(event) =>
                  selection.choose(event.currentTarget.checked ? accounts.map(({ id }) => id) : [])
                }
              />
            </th>
            <th>{i18n.t('account.label')}</th>
            <th class="wide">{i18n.t('account.sites')}</th>
            <th class="wide">{i18n.t('account.tags')}</th>
            <th class="acts">
              <span class="visually-hidden">{i18n.t('bulk.acts')}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {accounts.slice(0, limit).map((account) => (
            <AccountsRow
              key={account.id}
              account={account}
              isChosen={chosen.has(account.id)}
              onToggle={(isRange) => selection.toggle(account.id, isRange)}
              onDelete={() => props.onDelete([account])}
            />
          ))}
        </tbody>
      </table>
      <div ref={end} />
    </>
  );
}

function editButton(table: HTMLTableElement | null, id: string): HTMLElement | undefined {
  const rows = table?.querySelectorAll<HTMLTableRowElement>('tr[data-account]') ?? [];
  const row = [...rows].find(({ dataset }) => dataset['account'] === id);
  return row?.querySelector<HTMLElement>('.edit') ?? undefined;
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
