import { i18n } from '#i18n';
import { ChoiceField } from '../../../components/forms/choice-field';
import type { Sorting } from '../../../lib/vault/accounts/sort';

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

/** What of the accounts is listed, and in which order. */
export function Finder(props: {
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
