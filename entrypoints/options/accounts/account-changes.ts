import { i18n } from '#i18n';
import { nameOf } from '../../../components/codes/account-name';
import type { Message } from '../../../components/shell/toast';
import { sentenceFor } from '../../../components/words/refusal-text';
import { now } from '../../../lib/browser/settings/clock';
import { vaultContext } from '../../../lib/browser/vault/vault-context';
import {
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
import { changeUndoably } from '../../../lib/vault/history/undoable';
import { changeVault } from '../../../lib/vault/unlock/vault';

type Change = (contents: VaultContents, at: number) => VaultContents;

/** A change, what is said once it is done, and what takes it back. */
interface SaidChange {
  change: Change;
  done: string;
  back?: Change;
}

/** Changes the vault as one commit. Throws as `changeVault` does. */
export function commitChange(change: Change): Promise<VaultContents> {
  return changeVault(vaultContext(), (contents) => change(contents, Math.floor(now())));
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
  const act = async ({ change, done, back }: SaidChange) => {
    try {
      await commitChange(change);
    } catch (error) {
      return say({ text: sentenceFor(error), isProblem: true });
    }
    const undo = back && {
      label: i18n.t('account.undo'),
      run: () => act({ change: back, done: i18n.t('bulk.undone') }),
    };
    say({ text: done, ...(undo && { action: undo }) });
  };
  return {
    trash: (accounts) => act(trashing(accounts)),
    restore: (accounts) => act(restoring(accounts)),
    tag: (accounts, tag) => act(tagging(contents, accounts, tag)),
    untag: (accounts, tag) => act(untagging(contents, accounts, tag)),
    pin: (accounts, pinned) => act(pinning(accounts, pinned)),
    empty: () => emptyAndTell(say),
  };
}

function trashing(accounts: VaultAccount[]): SaidChange {
  const ids = idsOf(accounts);
  return {
    change: (contents, at) => trashAccounts(contents, ids, at),
    done: said(accounts, (name) => i18n.t('account.deleted', { account: name }), 'bulk.deleted'),
    back: (contents, at) => restoreAccounts(contents, ids, at),
  };
}

function restoring(accounts: VaultAccount[]): SaidChange {
  return {
    change: (contents, at) => restoreAccounts(contents, idsOf(accounts), at),
    done: said(accounts, (name) => i18n.t('account.restored', { account: name }), 'bulk.restored'),
  };
}

function tagging(contents: VaultContents, accounts: VaultAccount[], tag: string): SaidChange {
  const lacking = withoutTag(contents, idsOf(accounts), tag);
  return {
    change: (current, at) => tagAccounts(current, lacking, at, tag),
    done: i18n.t('bulk.tagged', lacking.size, { tag }),
    back: (current, at) => untagAccounts(current, lacking, at, tag),
  };
}

function untagging(contents: VaultContents, accounts: VaultAccount[], tag: string): SaidChange {
  const having = withTag(contents, idsOf(accounts), tag);
  return {
    change: (current, at) => untagAccounts(current, having, at, tag),
    done: i18n.t('bulk.untagged', having.size, { tag }),
    back: (current, at) => tagAccounts(current, having, at, tag),
  };
}

function pinning(accounts: VaultAccount[], pinned: boolean): SaidChange {
  const ids = idsOf(accounts.filter((account) => (account.pinned ?? false) !== pinned));
  return {
    change: (contents, at) => pinAccounts(contents, ids, at, pinned),
    done: i18n.t(pinned ? 'bulk.pinned' : 'bulk.unpinned', ids.size),
    back: (contents, at) => pinAccounts(contents, ids, at, !pinned),
  };
}

async function emptyAndTell(say: (message: Message) => void): Promise<void> {
  const tell = (error: unknown) => say({ text: sentenceFor(error), isProblem: true });
  try {
    const { undo } = await changeUndoably(vaultContext(), (contents) =>
      emptyTrash(contents, Math.floor(now())),
    );
    const bringBack = () => undo().catch(tell);
    say({ text: i18n.t('trash.emptied'), action: { label: i18n.t('account.undo'), run: bringBack } });
  } catch (error) {
    tell(error);
  }
}

function idsOf(accounts: VaultAccount[]): ReadonlySet<string> {
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
