import { i18n } from '#i18n';
import { ChoiceField } from '../../../components/forms/choice-field';
import { Icon } from '../../../components/shell/icon';
import type { Sorting } from '../../../lib/vault/accounts/sort';
import type { VaultAccount, VaultContents } from '../../../lib/vault/format/vault-account';
import type { AccountChanges } from './account-changes';
import { AccountsBulk } from './bulk';
import { AccountsTable } from './table';
import { Trash } from './trash';
import type { Selection } from './use-selection';

/** Orders of the list, by their names among the words. */
const SORTINGS = [
  ['own', undefined],
  ['name', { by: 'name', descending: false }],
  ['nameDown', { by: 'name', descending: true }],
  ['site', { by: 'site', descending: false }],
  ['tag', { by: 'tag', descending: false }],
  ['newest', { by: 'added', descending: true }],
  ['oldest', { by: 'added', descending: false }],
] as const satisfies readonly (readonly [string, Sorting | undefined])[];

/** The search and the order, the table, what can be done to those chosen in it, and the trash. */
export function AccountsList(props: {
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
      <header class="headline">
        <h1 tabIndex={-1}>{i18n.t('options.accounts')}</h1>
        {all.length > 0 && (
          <a class="button" href="#add">
            <Icon name="add" />
            {i18n.t('codes.emptyAdd')}
          </a>
        )}
      </header>
      {all.length === 0 ? <NoAccounts /> : <Finder {...props} />}
      {all.length > 0 && (
        <p class="hint" role="status">
          {found.length > 0
            ? i18n.t('options.accountCount', found.length)
            : i18n.t('codes.nothingFound', [props.query.trim()])}
        </p>
      )}
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
        <a class="button" href="#transfer">
          {i18n.t('options.emptyImport')}
        </a>
      </div>
    </div>
  );
}

function Finder(props: {
  query: string;
  sorting: Sorting | undefined;
  onQuery(query: string): void;
  onSorting(sorting: Sorting | undefined): void;
}) {
  const chosen = SORTINGS.find(([, sorting]) => sorting === props.sorting)?.[0] ?? 'own';
  return (
    <div class="finder">
      <div class="field">
        <label for="filter">{i18n.t('options.filter')}</label>
        <input
          id="filter"
          class="input"
          type="search"
          autocomplete="off"
          spellcheck={false}
          value={props.query}
          onInput={(event) => props.onQuery(event.currentTarget.value)}
        />
      </div>
      <ChoiceField
        id="sorting"
        label={i18n.t('sorting.title')}
        value={chosen}
        choices={SORTINGS.map(([value]) => ({ value, text: i18n.t(`sorting.${value}`) }))}
        onChange={(name) => props.onSorting(SORTINGS.find(([value]) => value === name)?.[1])}
      />
    </div>
  );
}
