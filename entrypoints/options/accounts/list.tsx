import type { ComponentChildren } from 'preact';
import { i18n } from '#i18n';
import { Icon } from '../../../components/shell/icon';
import { IMPORT_PAGE } from '../../../lib/browser/api/own-pages';
import type { Sorting } from '../../../lib/vault/accounts/sort';
import type { VaultAccount, VaultContents } from '../../../lib/vault/format/vault-account';
import type { AccountChanges } from './account-changes';
import { AccountsBulk } from './bulk';
import { Finder } from './finder';
import { AccountsTable } from './table';
import { Trash } from './trash';
import type { Selection } from './use-selection';

/** The search and the order, the table, what can be done to those chosen in it, and the trash. */
export function AccountsList(props: {
  /** Stands below the heading. */
  steps: ComponentChildren;
  contents: VaultContents;
  all: VaultAccount[];
  found: VaultAccount[];
  chosen: VaultAccount[];
  selection: Selection;
  query: string;
  sorting: Sorting | undefined;
  left?: string;
  onQuery(query: string): void;
  onSorting(sorting: Sorting | undefined): void;
  changes: AccountChanges;
}) {
  const { all, found, chosen, changes } = props;
  const trash = props.contents.accounts.filter(({ deletedAt }) => deletedAt !== undefined);
  return (
    <>
      <Headline canAdd={all.length > 0} />
      {props.steps}
      {all.length === 0 ? <NoAccounts /> : <Finder {...props} />}
      {all.length > 0 && <Count count={found.length} query={props.query} />}
      {chosen.length > 0 && (
        <AccountsBulk
          all={all}
          chosen={chosen}
          changes={changes}
          onClear={() => props.selection.choose([])}
        />
      )}
      {found.length > 0 && (
        <AccountsTable
          accounts={found}
          selection={props.selection}
          {...(props.left !== undefined && { left: props.left })}
          onDelete={(accounts) => changes.trash(accounts)}
        />
      )}
      <Trash accounts={trash} onRestore={(account) => changes.restore([account])} onEmpty={changes.empty} />
    </>
  );
}

function Headline({ canAdd }: { canAdd: boolean }) {
  return (
    <header class="headline">
      <h1 tabIndex={-1}>{i18n.t('options.accounts')}</h1>
      {canAdd && (
        <a class="button" href="#add">
          <Icon name="add" />
          {i18n.t('codes.emptyAdd')}
        </a>
      )}
    </header>
  );
}

function Count({ count, query }: { count: number; query: string }) {
  return (
    <p class="hint" role="status">
      {count > 0
        ? i18n.t('options.accountCount', count)
        : i18n.t('codes.nothingFound', { query: query.trim() })}
    </p>
  );
}

function NoAccounts() {
  return (
    <div class="card empty-state">
      <Icon name="qr" />
      <h2>{i18n.t('codes.emptyTitle')}</h2>
      <p>{i18n.t('codes.emptyScan')}</p>
      <div class="actions">
        <a class="button primary" href="#add">
          {i18n.t('codes.emptyAdd')}
        </a>
        <a class="button" href={IMPORT_PAGE} target="_blank" rel="noreferrer">
          {i18n.t('options.emptyImport')}
        </a>
      </div>
    </div>
  );
}
