import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import type { Message } from '../../../components/shell/toast';
import { textOf } from '../../../components/words/refusal-text';
import { now } from '../../../lib/browser/settings/clock';
import { vaultPlaces } from '../../../lib/browser/vault/vault-context';
import {
  type Ids,
  pinAccounts,
  restoreAccounts,
  tagAccounts,
  trashAccounts,
  untagAccounts,
  withoutTag,
  withTag,
} from '../../../lib/vault/accounts/bulk';
import { emptyTrash } from '../../../lib/vault/accounts/trash';
import type { VaultAccount, VaultContents } from '../../../lib/vault/format/vault-account';
import { listSnapshots, restoreSnapshot } from '../../../lib/vault/history/snapshots';
import { changeVault } from '../../../lib/vault/unlock/vault';

type Change = (contents: VaultContents, at: number) => VaultContents;

/** Changes the vault as one commit. Throws as `changeVault` does. */
export function commitChange(change: Change): Promise<VaultContents> {
  return changeVault(vaultPlaces(), (contents) => change(contents, Math.floor(now())));
}

/** What is done to accounts from their list: each is one commit, is said, and can be taken back. */
export interface AccountChanges {
  trash(accounts: VaultAccount[]): void;
  restore(accounts: VaultAccount[]): void;
  tag(accounts: VaultAccount[], tag: string): void;
  untag(accounts: VaultAccount[], tag: string): void;
  pin(accounts: VaultAccount[], pinned: boolean): void;
  empty(): void;
}

export function accountChanges(contents: VaultContents, say: (message: Message) => void): AccountChanges {
  const act = async (change: Change, done: string, back?: Change) => {
    try {
      await commitChange(change);
    } catch (error) {
      return say({ text: textOf(error), isProblem: true });
    }
    const undo = back && { label: i18n.t('account.undo'), run: () => act(back, i18n.t('bulk.undone')) };
    say({ text: done, ...(undo && { action: undo }) });
  };

  return {
    trash: (accounts) => {
      const ids = idsOf(accounts);
      const done = said(accounts, (name) => i18n.t('account.deleted', [name]), 'bulk.deleted');
      act(
        (current, at) => trashAccounts(current, ids, at),
        done,
        (current, at) => restoreAccounts(current, ids, at),
      );
    },
    restore: (accounts) => {
      const done = said(accounts, (name) => i18n.t('account.restored', [name]), 'bulk.restored');
      act((current, at) => restoreAccounts(current, idsOf(accounts), at), done);
    },
    tag: (accounts, tag) => {
      const lacking = withoutTag(contents, idsOf(accounts), tag);
      act(
        (current, at) => tagAccounts(current, lacking, at, tag),
        i18n.t('bulk.tagged', lacking.size, [String(lacking.size), tag]),
        (current, at) => untagAccounts(current, lacking, at, tag),
      );
    },
    untag: (accounts, tag) => {
      const having = withTag(contents, idsOf(accounts), tag);
      act(
        (current, at) => untagAccounts(current, having, at, tag),
        i18n.t('bulk.untagged', having.size, [String(having.size), tag]),
        (current, at) => tagAccounts(current, having, at, tag),
      );
    },
    pin: (accounts, pinned) => {
      const changed = accounts.filter((account) => (account.pinned ?? false) !== pinned);
      const ids = idsOf(changed);
      act(
        (current, at) => pinAccounts(current, ids, at, pinned),
        i18n.t(pinned ? 'bulk.pinned' : 'bulk.unpinned', changed.length),
        (current, at) => pinAccounts(current, ids, at, !pinned),
      );
    },
    empty: () => emptyAndTell(say),
  };
}

async function emptyAndTell(say: (message: Message) => void): Promise<void> {
  try {
    const [before] = await listSnapshots(vaultPlaces());
    await commitChange(emptyTrash);
    const bringBack = () => before && restoreSnapshot(vaultPlaces(), before);
    say({ text: i18n.t('trash.emptied'), action: { label: i18n.t('account.undo'), run: bringBack } });
  } catch (error) {
    say({ text: textOf(error), isProblem: true });
  }
}

function idsOf(accounts: VaultAccount[]): Ids {
  return new Set(accounts.map(({ id }) => id));
}

/** By name where it is one account, by number where there are several. */
function said(
  accounts: VaultAccount[],
  one: (name: string) => string,
  many: 'bulk.deleted' | 'bulk.restored',
): string {
  const [only, ...others] = accounts;
  return only && others.length === 0 ? one(nameOf(only)) : i18n.t(many, accounts.length);
}
