import { useEffect, useRef } from 'preact/hooks';
import { isComposing } from '../../../components/shell/is-composing';
import { useGrowing } from '../../../components/shell/use-growing';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import { AccountsRow } from './row';
import { TableHead } from './table-head';
import { press } from './table-keys';
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
    if (!isComposing(event) && press(event, accounts, selection, props.onDelete)) event.preventDefault();
  };

  return (
    <>
      <table ref={table} class="accounts-table" onKeyDown={onKey}>
        <TableHead ids={accounts.map(({ id }) => id)} selection={selection} />
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
