import { i18n } from '#i18n';
import type { Selection } from './use-selection';

/** The names of the columns, and the box that chooses all rows. */
export function TableHead({ ids, selection }: { ids: string[]; selection: Selection }) {
  const { chosen, choose } = selection;
  return (
    <thead>
      <tr>
        <th class="choose">
          <input
            type="checkbox"
            aria-label={i18n.t('bulk.selectAll')}
            checked={chosen.size === ids.length}
            indeterminate={chosen.size > 0 && chosen.size < ids.length}
            onChange={(event) => choose(event.currentTarget.checked ? ids : [])}
          />
        </th>
        <th>{i18n.t('account.label')}</th>
        <th class="wide">{i18n.t('account.sites')}</th>
        <th class="wide">{i18n.t('account.tags')}</th>
        <th class="row-actions">
          <span class="visually-hidden">{i18n.t('bulk.actions')}</span>
        </th>
      </tr>
    </thead>
  );
}
