import { i18n } from '#i18n';
import { IMPORT_PAGE, openImport, WELCOME_PAGE } from '../../../lib/browser/api/own-pages';

/** The site shows a QR code: in this browser, or elsewhere. */
export function ScanPicture() {
  return (
    <div class="card">
      <p>{i18n.t('adding.pictureOpen')}</p>
      <p>{i18n.t('adding.pictureOther')}</p>
      <div class="actions">
        <button type="button" class="button primary" onClick={openImport}>
          {i18n.t('adding.pictureButton')}
        </button>
      </div>
    </div>
  );
}

/** Another authenticator has the accounts: its file, and how to get one. */
export function FromApp() {
  return (
    <div class="card">
      <p>{i18n.t('transfer.importText')}</p>
      <div class="actions">
        <a class="button primary" href={IMPORT_PAGE} target="_blank" rel="noreferrer">
          {i18n.t('adding.appButton')}
        </a>
        <a class="button" href={WELCOME_PAGE} target="_blank" rel="noreferrer">
          {i18n.t('adding.appHow')}
        </a>
      </div>
    </div>
  );
}
