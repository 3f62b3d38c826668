import type { VaultAccount } from '../../lib/vault/format/vault-account';

/** What a row of the list can do. */
export interface RowActions {
  onCopy(account: VaultAccount, code: string): void;
  /** Moves an HOTP account on to its next code. */
  onNext(account: VaultAccount): void;
  /** Something is missing that only the options page can take. */
  onMend(account: VaultAccount): void;
  onFill(account: VaultAccount): void;
  onBind(account: VaultAccount): void;
  /** Opens the account's menu beside this element. */
  onMenu(account: VaultAccount, opener: HTMLElement): void;
}

/** What all rows of a list have in common. */
export interface RowSurroundings {
  at: number;
  /** The period that the list itself counts down: rows of another have a ring of their own. */
  period: number | undefined;
  showsNext: boolean;
  site: string | undefined;
  /** The newest, whenever it is asked: rows that are made once keep only this. */
  actions: { readonly current: RowActions };
}
