import { Refusal } from '../../refusal';
import { listedAccounts, type VaultAccount, type VaultContents } from '../format/vault-account';
import { updateAccount } from './accounts';
import { updateAccounts } from './bulk';

/** A place in the list: right before or right after another account. */
export interface ListPosition {
  side: 'before' | 'after';
  of: string;
}

/**
 * Moves an account to a place among those that are pinned as it is. Only its own position changes, while there is room
 * between its new neighbours. `at` is Unix seconds. Throws Refusal `account-missing` when either is not there.
 */
export function moveAccount(
  contents: VaultContents,
  id: string,
  at: number,
  target: ListPosition,
): VaultContents {
  const listed = listedAccounts(contents);
  const moved = listed.find((account) => account.id === id);
  const others = listed.filter((one) => one !== moved && Boolean(one.pinned) === Boolean(moved?.pinned));
  const near = others.findIndex((account) => account.id === target.of);
  if (moved === undefined || near < 0) throw new Refusal('account-missing');
  const index = target.side === 'before' ? near : near + 1;
  const position = between(others[index - 1], others[index]);
  if (position === undefined) return numberAnew(contents, at, others.toSpliced(index, 0, moved));
  return updateAccount(contents, id, at, (account) => ({ ...account, position }));
}

/** A position between those of two neighbours, undefined when numbers are too coarse for it. */
function between(before: VaultAccount | undefined, after: VaultAccount | undefined): number | undefined {
  if (before === undefined) return (after?.position ?? 1) - 1;
  if (after === undefined) return before.position + 1;
  const middle = (before.position + after.position) / 2;
  return before.position < middle && middle < after.position ? middle : undefined;
}

function numberAnew(contents: VaultContents, at: number, order: VaultAccount[]): VaultContents {
  const positions = new Map(order.map(({ id }, i) => [id, i + 1]));
  return updateAccounts(contents, new Set(positions.keys()), at, (account) => ({
    ...account,
    position: positions.get(account.id) ?? account.position,
  }));
}
