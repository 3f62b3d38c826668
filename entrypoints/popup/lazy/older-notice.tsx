import { i18n } from '#i18n';
import { openOptions } from '../../../lib/browser/api/own-pages';

/** Says that the codes are of an older state of the vault; the choice is made where there is room to tell all. */
export function OlderNotice() {
  return (
    <p class="warning clock-notice">
      <span>{i18n.t('older.codes')}</span>
      <button type="button" class="button small" onClick={() => openOptions('accounts')}>
        {i18n.t('older.see')}
      </button>
    </p>
  );
}
