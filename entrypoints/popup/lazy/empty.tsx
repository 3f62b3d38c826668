import { i18n } from '#i18n';
import { openImport } from '../../../lib/browser/api/own-pages';

/** What an open vault without accounts says, with the ways to get one. */
export function Empty({ onScan, onAdd }: { onScan(): void; onAdd(): void }) {
  return (
    <div class="empty">
      <h1>{i18n.t('codes.emptyTitle')}</h1>
      <p>{i18n.t('codes.emptyScan')}</p>
      <div class="actions">
        <button type="button" class="button primary" onClick={onScan}>
          {i18n.t('codes.emptyScanButton')}
        </button>
        <button type="button" class="button" onClick={onAdd}>
          {i18n.t('codes.emptyAdd')}
        </button>
        <button type="button" class="button" onClick={openImport}>
          {i18n.t('options.emptyImport')}
        </button>
      </div>
    </div>
  );
}
