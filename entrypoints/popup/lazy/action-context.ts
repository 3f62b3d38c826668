import type { Message } from '../../../components/shell/toast';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import type { OpenPage } from '../boot/open-page';
import type { ListEvent } from '../state/list-state';

/** What the actions go by, as the list has it, and whom they tell what happens. */
export interface ActionInput {
  accounts: VaultAccount[];
  page: OpenPage | undefined;
  /** The account that was to be used on a site that looks like another. */
  doubted: VaultAccount | undefined;
  dispatch(event: ListEvent): void;
}

/** What the actions of `actions.ts` are given. */
export interface ActionContext extends ActionInput {
  say(message: Message | undefined): void;
  copy(account: VaultAccount, code: string): Promise<void>;
  /** Does something, and says why when it is refused. */
  attempt(run: () => Promise<void>): Promise<void>;
}
