import type { Message } from '../../../components/shell/toast';
import type { Settings } from '../../../lib/browser/settings/settings';
import type { VaultAccount } from '../../../lib/vault/format/vault-account';
import type { OpenPage } from '../boot/open-page';

/** What the acts go by, as the list has it. */
export interface ActGiven {
  accounts: VaultAccount[];
  page: OpenPage | undefined;
  settings: Settings | undefined;
  say(message: Message | undefined): void;
  /** An account was bound to the open site. */
  onBound(): void;
}

/** What the acts of `actions.ts` go by, whom they tell, and what they leave behind. */
export interface ActContext extends ActGiven {
  /** The account that was to be used on a site that looks like another. */
  doubted: VaultAccount | undefined;
  setDoubted(account: VaultAccount | undefined): void;
  /** The HOTP codes that were taken, by the ids of their accounts. */
  taken: ReadonlyMap<string, string>;
  setTaken(change: (before: ReadonlyMap<string, string>) => ReadonlyMap<string, string>): void;
  /** The account whose code was copied last, while that is news. */
  copied: string | undefined;
  setCopied(id: string | undefined): void;
  copy(account: VaultAccount, code: string): Promise<void>;
  /** Does something, and says why when it is refused. */
  attempt(run: () => Promise<void>): Promise<void>;
}
